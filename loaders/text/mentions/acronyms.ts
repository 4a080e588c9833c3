/** 'Long Name (ABC)' and 'X, also known as Y': names that the document itself explains become aliases in it. */
import { slug } from '../gazetteer.ts';
import { isOneOfAKind, type Mention } from '../mention.ts';
import { properKind } from './proper-names.ts';
import type { Reading } from '../mention-table.ts';
import { isHyphen } from '../name-index.ts';
import type { Token } from '../tokens.ts';

const LONGEST_ACRONYM = 6;

export function findAcronyms(reading: Reading): void {
  const { tokens } = reading;
  for (let at = 1; at < tokens.length - 2; at += 1) {
    if (tokens[at]?.text !== '(') continue;
    const close = acronymEnd(tokens, at + 1);
    if (close > 0) explain(reading, at, close);
  }
}

/** Index of the bracket that closes an acronym, or 0: 'UN GGE', 'ID-SIRTII/CC', 'Kemenkominfo'. */
function acronymEnd(tokens: readonly Token[], from: number): number {
  for (let at = from; at < Math.min(tokens.length, from + LONGEST_ACRONYM); at += 1) {
    const token = tokens[at];
    if (!token) return 0;
    if (token.text === ')') return at > from ? at : 0;
    if (!isHyphen(token) && !(token.capital && token.text.length > 1) && token.shape !== 'number') return 0;
  }
  return 0;
}

function explain(reading: Reading, open: number, close: number): void {
  const { table, tokens, memory, sentence } = reading;
  const first = tokens[open + 1];
  const last = tokens[close - 1];
  if (!first || !last) return;
  const short = sentence.text.slice(first.start - sentence.start, last.end - sentence.start);
  const inside = table.at(open + 1);
  const named = table.at(open - 1);
  const explains = named !== undefined && fitsMention(short, named, tokens);
  const long = explains ? named : newLongName(reading, open, short);
  if (!long) return;
  if (inside) {
    // What the text itself explains counts for more than what the list knows of those letters.
    if (inside.entity.id === long.entity.id || inside.from !== open + 1 || inside.to !== close) return;
    table.remove(inside);
  }
  memory.names.add(short, long.entity, true);
  memory.addAlias(long.entity.id, short);
  table.add(long.entity, open + 1, close, 'acronym');
}

function fitsMention(short: string, { from, to, entity }: Mention, tokens: readonly Token[]): boolean {
  return fits(short, tokens.slice(from, to), entity.labelId, entity.labelEn);
}

/** An acronym shares its letters, in order, with the long name or one of its labels. */
function fits(short: string, long: readonly Token[], labelId: string, labelEn: string): boolean {
  const letters = short.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const candidates = [
    long.map((token) => token.norm).join(' '),
    labelId.toLowerCase(),
    labelEn.toLowerCase(),
  ];
  return candidates.some((name) => startsTogether(letters, name) && inOrder(letters, name));
}

function startsTogether(letters: string, name: string): boolean {
  return name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(letters[0] ?? '?'));
}

function inOrder(letters: string, name: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** A run of words before the bracket whose initials make the acronym. */
function newLongName(
  reading: Reading,
  open: number,
  short: string,
): ReturnType<Reading['table']['add']> | undefined {
  const { tokens, table, memory, sentence } = reading;
  const letters = short.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  if (letters.length < 2 || !/^\p{Lu}/u.test(short)) return undefined;
  const spelt = longFormStart(tokens, open, letters);
  const from = spelt >= 0 ? spelt : titleStart(reading, open);
  const first = tokens[from];
  if (!first?.capital) return undefined;
  const label = sentence.text.slice(
    first.start - sentence.start,
    (tokens[open - 1]?.end ?? 0) - sentence.start,
  );
  const kind = properKind(reading, from, open) ?? 'Organization';
  const entity = memory.made({ id: slug(label), kind, labelId: label, labelEn: label, aliases: [] });
  const mention = table.add(entity, from, open, 'acronym');
  if (mention) memory.names.add(label, entity, true);
  return mention ?? undefined;
}

const LITTLE = /^(?:of|for|and|the|on|dan|untuk|&|de|del|la|in|against)$/;
const SHORTEST_TITLE = 2;

/** The capitalised words right before the bracket, where no letters agree: 'Agency for Integrated Fire Management (AGIF)'. */
function titleStart({ tokens, table }: Reading, open: number): number {
  let from = open;
  let words = 0;
  for (let at = open - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    const mention = table.at(at);
    if (!token || (mention && isOneOfAKind(mention.entity) && mention.entity.kind !== 'Place')) break;
    if (token.capital && !(at === 0 && ARTICLE.test(token.norm))) {
      from = at;
      words += 1;
    } else if (!LITTLE.test(token.norm) || !tokens[at - 1]?.capital) break;
  }
  return words >= SHORTEST_TITLE ? from : -1;
}

const ARTICLE = /^(?:the|a|an|di|menurut|para|in|at)$/;

/** Walks back so that the initials of the words, little words aside, spell the acronym. */
function longFormStart(tokens: readonly Token[], open: number, letters: string): number {
  let letter = letters.length - 1;
  for (let at = open - 1; at >= 0 && open - at <= letters.length * 2 + 3; at -= 1) {
    const token = tokens[at];
    if (!token || (token.shape === 'mark' && !isHyphen(token))) return -1;
    if (token.shape !== 'word') continue;
    if (token.norm[0] === letters[letter] && (token.capital || letter < letters.length)) {
      if (letter === 0) return at;
      letter -= 1;
    } else if (token.capital) return -1;
  }
  return -1;
}
