/** Persons and named groups that no gazetteer has: 'Menteri X', 'X mengatakan', 'according to X', 'ransomware X'. */
import { plays } from '../grammar.ts';
import type { Reading } from '../mention-table.ts';
import { hasRole, phraseAt } from '../phrase-reader.ts';
import { person } from './citations.ts';
import { isNameWord, nameRun, runEnd, startsSentence, textOf } from './name-runs.ts';
import { classAfter, classBefore, isDesignated, signedKind } from './name-signs.ts';
import { ROLE } from '../roles.ts';

export function findPeople(reading: Reading): void {
  const { tokens, table } = reading;
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isNameWord(reading, at)) continue;
    const to = runEnd(reading, at);
    const told = toldKind(reading, at, to);
    const named = told ?? (hasTitle(reading, at) ? null : classBefore(reading, at));
    if (named !== null) nameRun(reading, named, at, to, 'namer');
    else if (isPerson(reading, at, to)) {
      const entity = person(reading, textOf(reading, at, to), reading.memory);
      dropTitle(reading, at);
      table.add(entity, at, to, 'person');
    } else nameBeforeClass(reading, at, to);
    at = to - 1;
  }
}

/** The kind of what does harm, told by its designation or its deed. */
function toldKind(reading: Reading, from: number, to: number): string | null {
  if (isDesignated(textOf(reading, from, to))) return 'NonStateActor';
  if (startsSentence(reading, from, to)) return null;
  if (classBefore(reading, from) !== null || classAfter(reading, to)) return null;
  return signedKind(reading, from, to);
}

function isPerson(reading: Reading, from: number, to: number): boolean {
  const { tokens } = reading;
  if (tokens.slice(from, to).some((token) => token.upper && token.text.length > 1)) return false;
  if (hasTitle(reading, from)) return true;
  for (let at = Math.max(0, from - 3); at < from; at += 1) {
    const match = phraseAt(reading, at);
    if (
      match?.end === from &&
      plays(match.phrase, ROLE.accordingTo) &&
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
    hasRole(reading, next, ROLE.saying) &&
    (to - from > 1 || from === 0 || !tokens[from - 1]?.capital)
  );
}

/** 'Dr. X', 'Menteri X'. */
function hasTitle({ tokens, lexicon }: Reading, from: number): boolean {
  const before = tokens[from - 1];
  if (before && lexicon.titles.has(before.norm)) return true;
  return before?.text === '.' && lexicon.titles.has(tokens[from - 2]?.norm ?? '');
}

/** '…," said X': a name right after a verb of saying that follows the quotation or its comma. */
function isSpeakerAfter(reading: Reading, from: number): boolean {
  const { tokens } = reading;
  const mark = tokens[from - 2]?.text ?? '';
  return /^[,"”’»]$/.test(mark) && hasRole(reading, from - 1, ROLE.saying);
}

/** 'pakar dari Universitas X, Andi Tenri, mengatakan': a name between commas, then a verb of saying. */
function isSetApart(reading: Reading, from: number, to: number): boolean {
  const { tokens } = reading;
  return tokens[from - 1]?.text === ',' && tokens[to]?.text === ',' && hasRole(reading, to + 1, ROLE.saying);
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
  return phrase && plays(phrase.phrase, ROLE.filler) && !plays(phrase.phrase, ROLE.saying) ? phrase.end : at;
}

/** 'the X ransomware': the common noun after the name says what it names. */
function nameBeforeClass(reading: Reading, from: number, to: number): void {
  const after = classAfter(reading, to);
  // 'the CyberNet project' is the whole name, 'the X ransomware' has its class beside it.
  if (after) nameRun(reading, after.kind, from, WHOLE.has(after.kind) ? after.to : to, 'namer');
}

const WHOLE = new Set(['Capability', 'Agreement', 'Policy', 'Place', 'Asset']);
