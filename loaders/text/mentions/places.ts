/** 'di Semarang', 'in Cebu': a name that nothing else explains, after a word that says where. */
import { slug } from '../gazetteer.ts';
import type { Reading } from '../mention-table.ts';

const WHERE = { id: /^(?:di|ke)$/, en: /^in$/ };

export function findPlaces(reading: Reading): void {
  const { tokens, language, memory, table } = reading;
  for (let at = 1; at < tokens.length; at += 1) {
    if (!WHERE[language].test(tokens[at - 1]?.norm ?? '') || !isUnknownName(reading, at)) continue;
    let to = at + 1;
    while (isUnknownName(reading, to)) to += 1;
    if (to - at > 3 || tokens[to]?.text === '(' || table.at(to)?.from === to) continue;
    const label = tokens
      .slice(at, to)
      .map((token) => token.text)
      .join(' ');
    const place = memory.made({
      id: slug(label),
      kind: 'Place',
      labelId: label,
      labelEn: label,
      aliases: [],
    });
    if (table.add(place, at, to, 'proper-head')) memory.names.add(label, place, true);
  }
}

function isUnknownName({ tokens, table, lexicon, grammar }: Reading, at: number): boolean {
  const token = tokens[at];
  if (!token?.capital || token.upper || token.norm.length < 3 || table.at(at)) return false;
  if (
    grammar.phrases.words.has(token.norm) ||
    lexicon.notNames.has(token.norm) ||
    lexicon.titles.has(token.norm)
  )
    return false;
  if (lexicon.heads.proper.words.has(token.key) || lexicon.names.trie.words.has(token.key)) return false;
  return !lexicon.heads.nouns.id.words.has(token.key) && !lexicon.heads.nouns.en.words.has(token.key);
}
