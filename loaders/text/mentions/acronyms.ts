/** 'Long Name (ABC)' and 'X, also known as Y': names that the document itself explains become aliases in it. */
import { slug } from '../gazetteer.ts';
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
  const long = table.at(open - 1) ?? (inside ? undefined : newLongName(reading, open, short));
  if (!long) return;
  if (inside && inside.entity.id !== long.entity.id) return;
  if (inside) return;
  if (!fits(short, tokens.slice(long.from, long.to), long.entity.labelId, long.entity.labelEn)) return;
  memory.names.add(short, long.entity, true);
  memory.addAlias(long.entity.id, short);
  table.add(long.entity, open + 1, close, 'acronym');
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
  const from = longFormStart(tokens, open, letters);
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
