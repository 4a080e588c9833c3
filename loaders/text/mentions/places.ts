/** 'di Semarang', 'in Cebu': a name that nothing else explains, after a word that says where. */
import { slug } from '../gazetteer.ts';
import type { Reading } from '../mention-table.ts';
import { isNationality } from './qualifiers.ts';

const WHERE = {
  id: /^(?:di|ke|dekat|sekitar|menuju|asal)$/,
  en: /^(?:in|near|around|off|outside|across|throughout|at)$/,
};
/** 'a flaw in X', 'written in X': not where, but what of. */
const OF_TECHNOLOGY =
  /^(?:flaws?|holes?|bugs?|vulnerabilit(?:y|ies)|weakness(?:es)?|backdoors?|written|coded|programmed|trust|confidence|interest|stake|shares?|celah|kerentanan|ditulis|invest(?:ed|ment|ments)?|aimed|directed|work(?:s|ed|ing|ers)?|staff|employees?|engineers?|researchers?|analysts?|experts?|lecturers?|professors?|fellows?|scientists?|executives?|head|chief|spokes(?:man|woman|person))$/;

export function findPlaces(reading: Reading): void {
  const { tokens, language, memory, table } = reading;
  for (let at = 1; at < tokens.length; at += 1) {
    if (!WHERE[language].test(tokens[at - 1]?.norm ?? '') || !opensPlace(reading, at)) continue;
    if (OF_TECHNOLOGY.test(tokens[at - 2]?.norm ?? '')) continue;
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

/** 'British Columbia': the adjective of a state may open the name of a place. */
function opensPlace(reading: Reading, at: number): boolean {
  if (isUnknownName(reading, at)) return true;
  const state = reading.table.at(at);
  return (
    state !== undefined &&
    isNationality(state, reading.tokens) &&
    isUnknownName(reading, at + 1) &&
    !reading.lexicon.titles.has(reading.tokens[at + 1]?.norm ?? '')
  );
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
  if (lexicon.heads.proper.words.has(token.key)) return false;
  // A word of some longer name, 'San' or 'Delhi', is a place where a name follows or precedes it.
  if (lexicon.names.trie.words.has(token.key) && !tokens[at + 1]?.capital && !tokens[at - 1]?.capital)
    return false;
  return !lexicon.heads.nouns.id.words.has(token.key) && !lexicon.heads.nouns.en.words.has(token.key);
}
