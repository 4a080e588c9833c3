/** Proper names that no gazetteer has, told by a capitalised head noun: 'Kementerian …', '… Working Group'. */
import { slug } from '../gazetteer.ts';
import { isHyphen } from '../name-index.ts';
import { isOneOfAKind } from '../mention.ts';
import type { Reading } from '../mention-table.ts';
import type { ProperHead } from './head-index.ts';

const LONGEST = 12;
const CONNECTORS = new Set([
  'of',
  'on',
  'for',
  'and',
  'the',
  'dan',
  'untuk',
  'tentang',
  '&',
  'to',
  'against',
  'di',
]);
/** 'Protection from Online Falsehoods and Manipulation Act'. */
const LAW_LINKS = /^(?:and|of|for|from|on|against|to)$/;
const NUMBERED = new Set(['nomor', 'no', 'tahun', 'number', '.']);

export function findProperNames(reading: Reading): void {
  const { tokens, table } = reading;
  for (let at = 0; at < tokens.length; at += 1) {
    if (!tokens[at]?.capital || table.at(at)) continue;
    const head = headAt(reading, at, 'first');
    if (!head) continue;
    const to = runEnd(reading, at, head.words);
    if (to - at > head.words) name(reading, head.kind, at, to);
  }
  for (let at = tokens.length - 1; at > 0; at -= 1) {
    if (!tokens[at]?.capital || table.at(at)) continue;
    const head = headAt(reading, at, 'last');
    if (!head) continue;
    const from = runStart(reading, at, head.kind);
    if (from < at) name(reading, head.kind, from, runEnd(reading, at, head.words, true));
  }
}

/** The kind that the head noun of a capitalised span tells, if any. */
export function properKind(reading: Reading, from: number, to: number): string | null {
  const first = headAt(reading, from, 'first');
  if (first) return first.kind;
  for (let at = to - 1; at >= from; at -= 1) {
    const last = headAt(reading, at, 'last');
    if (last) return last.kind;
    const within = headAt(reading, at, 'first');
    if (within && at > from) return within.kind;
  }
  return null;
}

function headAt({ tokens, lexicon }: Reading, at: number, place: 'first' | 'last'): ProperHead | null {
  let node = lexicon.heads.proper.root;
  let best: ProperHead | null = null;
  for (let next = at; next < tokens.length; next += 1) {
    const token = tokens[next];
    if (!token || (next === at && !token.capital)) break;
    if (next > at && isHyphen(token)) continue;
    const child = node.next?.get(token.key);
    if (!child) break;
    node = child;
    const found = node.values?.find((head) => head.place === place);
    if (found && (token.capital || CONNECTORS.has(token.norm))) best = { ...found, words: next - at + 1 };
  }
  return best;
}

/** Where the capitalised words from `from` end. `narrow` takes on only 'of …', 'on …', 'for …' after the head. */
function runEnd(reading: Reading, from: number, headWords: number, narrow = false): number {
  const { tokens, table } = reading;
  let to = from + headWords;
  while (to < tokens.length && to - from < LONGEST) {
    const next = wordAfter(reading, to, narrow);
    if (next < 0) break;
    const atom = table.at(next);
    if (atom && atom.from === next) {
      const joined = next > to && /^(?:and|dan|&)$/.test(tokens[next - 1]?.norm ?? '');
      if (joined && isOneOfAKind(atom.entity)) break;
      if (!tokens[next]?.capital) break;
      to = atom.to;
    } else to = next + 1;
    if (narrow && isOneOfAKind(atom?.entity ?? { kind: '', id: '', labelId: '', labelEn: '', aliases: [] }))
      break;
  }
  return to;
}

/** The next capitalised word of the name at or after `at`, over a connector or a hyphen; -1 where it ends. */
function wordAfter({ tokens }: Reading, at: number, narrow: boolean): number {
  const token = tokens[at];
  if (!token) return -1;
  if (token.capital) return narrow ? -1 : at;
  if (token.shape === 'number') return NUMBERED.has(tokens[at - 1]?.norm ?? '') ? at : -1;
  const after = tokens[at + 1];
  if (!after) return -1;
  if (isHyphen(token) && token.start === tokens[at - 1]?.end) return after.capital ? at + 1 : -1;
  if (!CONNECTORS.has(token.norm)) return -1;
  if (narrow && !/^(?:of|on|for)$/.test(token.norm)) return -1;
  if (after.norm === 'the' && tokens[at + 2]?.capital) return at + 2;
  return after.capital ? at + 1 : -1;
}

function runStart(reading: Reading, head: number, kind: string): number {
  const links = kind === 'Policy' || kind === 'Agreement' ? LAW_LINKS : /^(?:and|of|for)$/;
  const { tokens, table, grammar } = reading;
  let from = head;
  while (from > 0 && head - from < LONGEST) {
    const token = tokens[from - 1];
    if (!token) break;
    const atom = table.at(from - 1);
    if (atom) {
      if (!token.capital || atom.to !== from) break;
      from = atom.from;
    } else if (token.capital || (isHyphen(token) && token.end === tokens[from]?.start)) from -= 1;
    else if (links.test(token.norm) && tokens[from - 2]?.capital && !table.at(from - 2)) from -= 1;
    else break;
  }
  while (from < head && (isLeadIn(tokens[from]?.norm ?? '', grammar.phrases.words) || !tokens[from]?.capital))
    from += 1;
  return from;
}

/** 'The' or 'In' at the head of a sentence is no part of a name. */
function isLeadIn(word: string, words: ReadonlySet<string>): boolean {
  return (
    words.has(word) &&
    /^(?:the|a|an|in|on|at|by|for|to|of|from|as|and|or|but|di|pada|dari|untuk|menurut|para|the|its|their|when|while|after|before|since|under|through|with)$/.test(
      word,
    )
  );
}

function name(reading: Reading, kind: string, from: number, to: number): void {
  const { tokens, table, memory, sentence } = reading;
  const covering = table.at(from);
  if (covering && covering.from === from && covering.to === to) return;
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!first || !last) return;
  const label = sentence.text
    .slice(first.start - sentence.start, last.end - sentence.start)
    .replace(/\s+/g, ' ');
  const entity = memory.made({ id: slug(label), kind, labelId: label, labelEn: label, aliases: [] });
  const mention = table.add(entity, from, to, 'proper-head');
  if (!mention) return;
  // 'Obat' in 'Badan Pengawas Obat dan Makanan' is a word of the name.
  mention.inner = mention.inner.filter((inner) => !/^(?:Asset|Technology|Group)$/.test(inner.entity.kind));
  memory.names.add(label, entity, true);
}
