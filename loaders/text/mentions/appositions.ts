/** A common noun beside a name means what the name means: 'ASEAN, a regional organisation', 'a backdoor called X'. */
import { isOneOfAKind, type Mention } from '../mention.ts';
import type { Reading } from '../mention-table.ts';

export function joinAppositions(reading: Reading): void {
  const mentions = reading.table.list();
  mentions.forEach((mention, index) => {
    const next = mentions[index + 1];
    if (!next || mention.entity === next.entity || mention.entity.kind !== next.entity.kind) return;
    // A worm is what Stuxnet is, not another name of it.
    if (mention.entity.kind === 'Threat') return;
    if (isNamed(mention) && !isNamed(next) && !next.inner.length)
      after(reading, mention, next, mentions[index + 2]);
    else if (!isNamed(mention) && isNamed(next)) before(reading, mention, next);
  });
}

/** It names one thing, with a capital of its own. */
function isNamed({ entity }: Mention): boolean {
  if (isOneOfAKind(entity)) return true;
  return (
    entity.collective !== true &&
    /^(?:NonStateActor|Threat|Technology|Agreement|Capability)$/.test(entity.kind) &&
    entity.labelId === entity.labelEn &&
    /^\p{Lu}/u.test(entity.labelId) &&
    !COMMON.test(entity.labelId)
  );
}

/** Common nouns that both languages write alike. */
const COMMON =
  /^(?:Ransomware|Phishing|Malware|Spyware|Botnets?|Deepfake|Propaganda|Internet|Blockchain|Trojan|Spam|Adware|Rootkit|Spear phishing|Data|Bot)$/;

/** 'ASEAN, a regional organisation in …'. */
function after(reading: Reading, named: Mention, common: Mention, following: Mention | undefined): void {
  const { table, tokens } = reading;
  if (!onlyComma(reading, named.to, common.from)) return;
  const word = tokens[common.to]?.norm ?? '';
  if (/^(?:dan|and|or|atau|serta)$/.test(word) || (word === ',' && following?.from === common.to + 1)) return;
  table.repoint(common, named.entity);
}

/** 'kelompok peretas Naikon', 'a backdoor called Aria-body'. */
function before({ table, tokens }: Reading, common: Mention, named: Mention): void {
  const between = tokens.slice(common.to, named.from);
  if (between.length > 3 || common.inner.length) return;
  const joins = between.every((token) =>
    /^(?:called|named|bernama|dubbed|known|as|yang|disebut|dijuluki|dikenal|sebagai|["'“”‘’])$/.test(
      token.norm,
    ),
  );
  if (joins) table.repoint(common, named.entity);
}

/** A comma, then at most an article and an adjective. */
function onlyComma({ tokens }: Reading, from: number, to: number): boolean {
  if (tokens[from]?.text !== ',' || to - from > 3) return false;
  return tokens
    .slice(from + 1, to)
    .every((token) =>
      /^(?:a|an|the|sebuah|suatu|salah|satu|yaitu|yakni|leading|largest|main)$/.test(token.norm),
    );
}
