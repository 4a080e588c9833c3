/** Persons and named groups that no gazetteer has: 'Menteri X', 'X mengatakan', 'according to X', 'ransomware X'. */
import { slug } from '../gazetteer.ts';
import { plays } from '../grammar.ts';
import type { Reading } from '../mention-table.ts';
import { hasRole, phraseAt } from '../phrase-reader.ts';
import { person } from './citations.ts';

const LONGEST_NAME = 4;

export function findPeople(reading: Reading): void {
  const { tokens, table } = reading;
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isNameWord(reading, at)) continue;
    const to = runEnd(reading, at);
    if (isPerson(reading, at, to)) {
      const entity = person(reading, textOf(reading, at, to), reading.memory);
      dropTitle(reading, at);
      table.add(entity, at, to, 'person');
    } else nameAfterClass(reading, at, to);
    at = to - 1;
  }
}

function isPerson(reading: Reading, from: number, to: number): boolean {
  const { tokens, lexicon } = reading;
  if (tokens.slice(from, to).some((token) => token.upper && token.text.length > 1)) return false;
  const before = tokens[from - 1];
  if (before && lexicon.titles.has(before.norm)) return true;
  if (before?.text === '.' && lexicon.titles.has(tokens[from - 2]?.norm ?? '')) return true;
  for (let at = Math.max(0, from - 3); at < from; at += 1) {
    const match = phraseAt(reading, at);
    if (
      match?.end === from &&
      plays(match.phrase, 'accordingTo') &&
      tokens[at]?.norm !== 'for' &&
      tokens[at]?.norm !== 'bagi'
    )
      return true;
  }
  if (isSpeakerAfter(reading, from)) return true;
  if (isSetApart(reading, from, to) || holdsOffice(reading, from, to)) return true;
  const next = tokens[to]?.text === ',' ? -1 : skipAdverb(reading, to);
  return (
    next >= 0 &&
    hasRole(reading, next, 'saying') &&
    (to - from > 1 || from === 0 || !tokens[from - 1]?.capital)
  );
}

/** '…," said X': a name right after a verb of saying that follows the quotation or its comma. */
function isSpeakerAfter(reading: Reading, from: number): boolean {
  const { tokens } = reading;
  const mark = tokens[from - 2]?.text ?? '';
  return /^[,"”’»]$/.test(mark) && hasRole(reading, from - 1, 'saying');
}

/** 'pakar dari Universitas X, Andi Tenri, mengatakan': a name between commas, then a verb of saying. */
function isSetApart(reading: Reading, from: number, to: number): boolean {
  const { tokens } = reading;
  return tokens[from - 1]?.text === ',' && tokens[to]?.text === ',' && hasRole(reading, to + 1, 'saying');
}

const OFFICE_REACH = 14;

/** 'juru bicara BSSN, Rina Wulandari, …': two names at least between commas, after the office that they hold. */
function holdsOffice({ tokens, lexicon }: Reading, from: number, to: number): boolean {
  if (to - from < 2 || tokens[from - 1]?.text !== ',' || tokens[to]?.text !== ',') return false;
  for (let at = from - 2; at >= Math.max(0, from - OFFICE_REACH); at -= 1) {
    const { norm = '', text = '' } = tokens[at] ?? {};
    if (lexicon.titles.has(norm) || norm === 'bicara' || /^spokes/.test(norm)) return true;
    if (/^[,;:.]$/.test(text)) return false;
  }
  return false;
}

/** 'President' in 'President Joko Widodo' is a title and names nobody else. */
function dropTitle({ table, tokens, lexicon }: Reading, from: number): void {
  const title = table.at(from - 1);
  if (title && title.to - title.from === 1 && lexicon.titles.has(tokens[title.from]?.norm ?? ''))
    table.remove(title);
}

function skipAdverb(reading: Reading, at: number): number {
  const phrase = phraseAt(reading, at);
  return phrase && plays(phrase.phrase, 'filler') && !plays(phrase.phrase, 'saying') ? phrase.end : at;
}

/** A capitalised word that nothing else explains. */
export function isNameWord(reading: Reading, at: number): boolean {
  const { tokens, table, lexicon, grammar } = reading;
  const token = tokens[at];
  if (!token?.capital || table.at(at) || token.norm.length < 2) return false;
  if (lexicon.notNames.has(token.norm) || lexicon.titles.has(token.norm)) return false;
  if (grammar.phrases.words.has(token.norm) || lexicon.heads.proper.words.has(token.key)) return false;
  return !lexicon.heads.nouns.id.words.has(token.key) && !lexicon.heads.nouns.en.words.has(token.key);
}

export function runEnd(reading: Reading, from: number): number {
  const { tokens } = reading;
  let to = from + 1;
  while (to < tokens.length && to - from < LONGEST_NAME * 2) {
    const initial = tokens[to]?.text === '.' && /^\p{Lu}$/u.test(tokens[to - 1]?.text ?? '');
    const hyphen =
      tokens[to]?.text === '-' && tokens[to]?.start === tokens[to - 1]?.end && isNameWord(reading, to + 1);
    if (!initial && !hyphen && !isNameWord(reading, to) && !isInitial(reading, to)) break;
    to += 1;
  }
  return to;
}

function isInitial({ tokens }: Reading, at: number): boolean {
  return /^\p{Lu}$/u.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === '.';
}

/** 'ransomware X', 'kelompok peretas X', 'the X ransomware': the common noun says what the name names. */
function nameAfterClass(reading: Reading, from: number, to: number): void {
  const { lexicon, tokens, table, memory } = reading;
  const kind = namerBefore(reading, from) ?? namerAfter(reading, to);
  if (kind === null || lexicon.notNames.has(tokens[from]?.norm ?? '')) return;
  const label = textOf(reading, from, to);
  const entity = memory.made({ id: slug(label), kind, labelId: label, labelEn: label, aliases: [] });
  if (table.add(entity, from, to, 'namer')) memory.names.add(label, entity, true);
}

const NAMED =
  /^(?:bernama|named|called|dubbed|codenamed|known|as|yang|dikenal|sebagai|disebut|berjuluk|dijuluki|menamakan|diri|dinamai|["“'‘])$/;

function namerBefore({ tokens, lexicon }: Reading, from: number): string | null {
  let end = from;
  while (NAMED.test(tokens[end - 1]?.norm ?? '')) end -= 1;
  for (let at = Math.max(0, end - 3); at < end; at += 1) {
    let node = lexicon.heads.namers.root;
    let next = at;
    while (next < end) {
      const child = node.next?.get(tokens[next]?.key ?? '');
      if (!child) break;
      node = child;
      next += 1;
    }
    if (next === end && node.values?.[0]) return node.values[0];
  }
  return null;
}

function namerAfter({ tokens, lexicon }: Reading, to: number): string | null {
  let node = lexicon.heads.namers.root;
  let found: string | null = null;
  for (let at = to; at < tokens.length; at += 1) {
    const child = node.next?.get(tokens[at]?.key ?? '');
    if (!child) break;
    node = child;
    found = node.values?.[0] ?? found;
  }
  return found;
}

export function textOf({ tokens, sentence }: Reading, from: number, to: number): string {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return sentence.text
    .slice((first?.start ?? 0) - sentence.start, (last?.end ?? 0) - sentence.start)
    .replace(/\s+/g, ' ');
}
