/** Names that nothing but their surroundings explain: 'companies such as X', 'Google, X and Meta', 'X, a research institute'. */
import { slug } from '../gazetteer.ts';
import { isOneOfAKind, type Mention } from '../mention.ts';
import type { Reading } from '../mention-table.ts';
import { hasRole } from '../phrase-reader.ts';
import { isNameWord, runEnd, textOf } from './people.ts';

export function findUnknownNames(reading: Reading): void {
  const { tokens, table } = reading;
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isNameWord(reading, at) || tokens[at]?.norm.length === 2) continue;
    const to = runEnd(reading, at);
    const kind = startsSentence(reading, at, to) ? afterComma(reading, to) : kindOf(reading, at, to);
    if (kind !== null) {
      const label = textOf(reading, at, to);
      const entity = reading.memory.made({
        id: slug(label),
        kind,
        labelId: label,
        labelEn: label,
        aliases: [],
      });
      if (table.add(entity, at, to, 'context')) reading.memory.names.add(label, entity, true);
    }
    at = to - 1;
  }
}

/** A single word at the head of a sentence may have its capital from there. */
function startsSentence({ tokens }: Reading, from: number, to: number): boolean {
  return from === 0 && to === 1 && tokens[0]?.upper !== true;
}

function kindOf(reading: Reading, from: number, to: number): string | null {
  return (
    asExample(reading, from) ??
    madeBy(reading, from) ??
    afterComma(reading, to) ??
    besideNeighbour(reading, from, to)
  );
}

/** Kinds whose members have names of their own. */
const NAMED = new Set([
  'Organization',
  'GovernmentBody',
  'RegionalBody',
  'NonStateActor',
  'Technology',
  'Threat',
  'Place',
  'Agreement',
  'Policy',
  'Capability',
  'Person',
]);

/** 'companies such as X', 'perusahaan seperti X': what the wider noun is. */
function asExample(reading: Reading, from: number): string | null {
  const { tokens, table } = reading;
  let left = from - 1;
  // Back over the names that the list has before this one.
  while (
    left > 0 &&
    (/^(?:,|and|dan|or|atau|serta)$/.test(tokens[left]?.norm ?? '') || isListed(reading, left))
  )
    left = (table.at(left)?.from ?? left) - 1;
  const width = ['such as', 'for example', 'antara lain', 'seperti misalnya'].includes(
    `${tokens[left - 1]?.norm ?? ''} ${tokens[left]?.norm ?? ''}`,
  )
    ? 2
    : 1;
  const introduced =
    width === 2 || /^(?:like|including|seperti|misalnya|termasuk)$/.test(tokens[left]?.norm ?? '');
  if (!introduced) return null;
  let before = left - width;
  if (tokens[before]?.text === ',') before -= 1;
  const wide = table.at(before);
  return wide && NAMED.has(wide.entity.kind) && !isNamed(wide) ? wide.entity.kind : null;
}

function isListed({ table }: Reading, at: number): boolean {
  const mention = table.at(at);
  return mention !== undefined && isNamed(mention);
}

function isNamed({ entity, foundBy }: Mention): boolean {
  return (
    entity.collective !== true &&
    (foundBy === 'context' ||
      (isOneOfAKind(entity) && /^\p{Lu}\S*$|\s\p{Lu}/u.test(entity.labelEn) && !COMMON.test(entity.id)))
  );
}

/** Classes that the gazetteer lists as organisations. */
const COMMON =
  /^(?:perusahaan|organisasi|universitas|bank|sektor|lembaga|operator|vendor|badan|pemerintah|media)/;

/** 'founded by X', 'buatan X', 'milik X': makers and owners are organisations. */
function madeBy({ tokens }: Reading, from: number): string | null {
  const [one, two] = [tokens[from - 2]?.norm ?? '', tokens[from - 1]?.norm ?? ''];
  if (/^(?:buatan|produksi|besutan)$/.test(two)) return 'Organization';
  if (!/^(?:by|oleh)$/.test(two)) return null;
  return /^(?:founded|funded|owned|developed|made|produced|built|run|sponsored|manufactured|didirikan|didanai|dimiliki|dikembangkan|diproduksi|dibuat|dikelola)$/.test(
    one,
  )
    ? 'Organization'
    : null;
}

const REACH = 6;

/** 'X, a research institute', 'X, peneliti dari Y': the noun after the comma says what X is. */
function afterComma(reading: Reading, to: number): string | null {
  const { tokens, table, lexicon } = reading;
  if (tokens[to]?.text !== ',') return null;
  const first = tokens[to + 1]?.norm ?? '';
  const article = /^(?:a|an|the|sebuah|suatu|seorang)$/.test(first);
  for (let at = article ? to + 2 : to + 1; at < Math.min(tokens.length, to + REACH); at += 1) {
    const token = tokens[at];
    if (!token || token.text === ',' || (!article && at > to + 1)) return null;
    if (lexicon.titles.has(token.norm) || PEOPLE.test(token.norm)) return 'Person';
    const mention = table.at(at);
    if (!mention) {
      if (hasRole(reading, at, 'relative') || /^(?:of|di|dari|at|for)$/.test(token.norm)) return null;
      continue;
    }
    if (mention.entity.kind === 'Group') return 'Person';
    const tells = article && NAMED.has(mention.entity.kind) && !isNamed(mention);
    if (tells || !article) return tells ? mention.entity.kind : null;
    at = mention.to - 1;
  }
  return null;
}

const PEOPLE =
  /^(?:fellow|lecturer|spokesman|spokeswoman|spokesperson|head|chief|founder|lawyer|doctor|scientist|dosen|kepala|ketua|pendiri|direktur|peneliti|aktivis|nelayan|petani|dokter|warga)$/;

/** 'Google, X and Meta': a name in a list is what its neighbour in the list is. */
function besideNeighbour(reading: Reading, from: number, to: number): string | null {
  const { tokens, table } = reading;
  const joins = (at: number): boolean => /^(?:,|and|dan|or|atau|serta)$/.test(tokens[at]?.norm ?? '');
  for (const [gap, at] of [
    [from - 1, from - 2],
    [to, to + 1],
  ] as const) {
    if (!joins(gap)) continue;
    const far = joins(at) ? at + (at < from ? -1 : 1) : at;
    const mention = table.at(far);
    if (!mention || !isNamed(mention) || !inList(reading, from, to)) continue;
    const { kind } = mention.entity;
    if (kind === 'State') return 'Place';
    if (NAMED.has(kind) && kind !== 'Threat') return kind;
  }
  return null;
}

/** Whether a conjunction closes the list that the name stands in: a comma alone may part clauses. */
function inList({ tokens, table }: Reading, from: number, to: number): boolean {
  const near = (at: number): boolean => /^(?:and|dan|serta|or|atau)$/.test(tokens[at]?.norm ?? '');
  if (near(from - 1) || near(to)) return true;
  const next = table.at(to + 1);
  return tokens[to]?.text === ',' && next !== undefined && (near(next.to) || near(next.to + 1));
}
