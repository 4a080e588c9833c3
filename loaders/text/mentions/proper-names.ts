/** Proper names that no gazetteer has, told by a capitalised head noun: 'Kementerian …', '… Working Group'. */
import { isHyphen } from '../name-index.ts';
import { isOneOfAKind, type Mention } from '../mention.ts';
import type { Reading } from '../mention-table.ts';
import type { ProperHead } from './head-index.ts';
import { nameRun } from './name-runs.ts';

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
    if (!tokens[at]?.capital || !isOpen(table.at(at))) continue;
    const head = headAt(reading, at, 'first');
    if (!head || cuts(table.at(at + head.words - 1), at, at + head.words)) continue;
    const to = runEnd(reading, at, head.words, false, head.kind);
    if (to - at > head.words) name(reading, head.kind, at, to);
  }
  for (let at = tokens.length - 1; at > 0; at -= 1) {
    if (!tokens[at]?.capital || !isOpen(table.at(at))) continue;
    const head = headAt(reading, at, 'last');
    if (!head || cuts(table.at(at), at, at + head.words)) continue;
    const from = runStart(reading, at, head.kind);
    if (from < at) name(reading, head.kind, from, runEnd(reading, at, head.words, true));
  }
}

/** Whether the place is free, or taken by a common noun, which may be a word of a longer name: 'Museum', 'Ministry'. */
function isOpen(covering: Mention | undefined): boolean {
  return !covering || covering.entity.collective === true || !isOneOfAKind(covering.entity);
}

/** Whether the mention reaches beyond the words from `from` to `to`. */
function cuts(covering: Mention | undefined, from: number, to: number): boolean {
  return covering !== undefined && (covering.from < from || covering.to > to);
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
function runEnd(reading: Reading, from: number, headWords: number, narrow = false, kind = ''): number {
  const { tokens, table } = reading;
  let to = from + headWords;
  while (to < tokens.length && to - from < LONGEST) {
    if (UNJOINED.has(kind) && /^(?:and|dan|&)$/.test(tokens[to]?.norm ?? '')) break;
    // 'CERT di Cile' is one of many, 'CSIRT Chile' the name of one.
    if (to === from + 1 && tokens[from]?.upper && CONNECTORS.has(tokens[to]?.norm ?? '')) break;
    const next =
      wordAfter(reading, to, narrow) ?? (kind === 'GovernmentBody' ? listedWord(reading, to) : null);
    if (next === null) break;
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

/** Kinds whose names hold no 'and': 'Kepulauan Aru dan Merauke' are two. */
const UNJOINED = new Set(['Place', 'Asset', 'Incident', 'NonStateActor', 'Technology', 'Threat']);

/** The next capitalised word of the name at or after `at`, over a connector or a hyphen; null where it ends. */
function wordAfter({ tokens }: Reading, at: number, narrow: boolean): number | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.capital) return narrow ? null : at;
  if (token.shape === 'number') return NUMBERED.has(tokens[at - 1]?.norm ?? '') ? at : null;
  const after = tokens[at + 1];
  if (!after) return null;
  if (isHyphen(token) && token.start === tokens[at - 1]?.end) return after.capital ? at + 1 : null;
  if (!CONNECTORS.has(token.norm)) return null;
  if (narrow && !/^(?:of|on|for)$/.test(token.norm)) return null;
  if (after.norm === 'the' && tokens[at + 2]?.capital) return at + 2;
  return after.capital ? at + 1 : null;
}

/** 'Ministry of Information, Communications and the Digital Economy': the word after the comma, where 'and' ends the list. */
function listedWord({ tokens, table }: Reading, comma: number): number | null {
  if (tokens[comma]?.text !== ',' || !tokens[comma + 1]?.capital) return null;
  for (let at = comma + 1; at < comma + LONGEST; at += 1) {
    const token = tokens[at];
    const atom = table.at(at);
    if (!token || (atom && isOneOfAKind(atom.entity))) return null;
    if (/^(?:and|dan|serta|&)$/.test(token.norm)) {
      const next = tokens[at + 1]?.norm === 'the' ? at + 2 : at + 1;
      const last = table.at(next);
      return tokens[next]?.capital && !(last && isOneOfAKind(last.entity)) ? comma + 1 : null;
    }
    if (!token.capital && token.text !== ',') return null;
  }
  return null;
}

function runStart(reading: Reading, head: number, kind: string): number {
  // 'Hanna Sitorus of Bogor Agricultural University' is a person and a university.
  const links =
    kind === 'Policy' || kind === 'Agreement'
      ? LAW_LINKS
      : kind === 'Organization'
        ? /^(?:and|for)$/
        : /^(?:and|of|for)$/;
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
  const { tokens, table } = reading;
  const covering = table.at(from);
  if (covering && covering.from === from && covering.to === to) return;
  const mention = nameRun(
    reading,
    isRegional(reading, kind, from, to) ? 'RegionalBody' : kind,
    from,
    to,
    'proper-head',
  );
  if (!mention) return;
  const about = SUBJECT_OF.has(kind) ? to : -1;
  mention.inner = mention.inner.filter(
    (inner) =>
      (isOneOfAKind(inner.entity) && inner.entity.collective !== true) ||
      (inner.to === about && ABOUT.test(tokens[inner.from - 1]?.norm ?? '')),
  );
}

/** 'Komisi Perikanan Pasifik', 'Inter-American Committee': a body of a region, not of one state. */
function isRegional({ tokens }: Reading, kind: string, from: number, to: number): boolean {
  if (kind !== 'GovernmentBody') return false;
  return tokens.slice(from, to).some(({ norm }) => REGIONAL.has(norm));
}

const REGIONAL = new Set([
  ...[
    'pasifik',
    'pacific',
    'asia',
    'asian',
    'eropa',
    'europe',
    'european',
    'afrika',
    'africa',
    'african',
    'americas',
  ],
  ...[
    'atlantik',
    'atlantic',
    'arab',
    'asean',
    'nordic',
    'baltic',
    'caribbean',
    'antarnegara',
    'interamerican',
  ],
  ...['internasional', 'dunia', 'pbb', 'copernicus', 'nato', 'antarpemerintah', 'antarpemerintahan'],
  ...['intergovernmental', 'commonwealth', 'mekong'],
]);

/** 'Konvensi tentang Kejahatan Siber': what such a text is about is named for itself; other words are part of the name. */
const SUBJECT_OF = new Set(['Agreement', 'Policy', 'Capability']);
const ABOUT = /^(?:tentang|on|against|mengenai|anti)$/;
