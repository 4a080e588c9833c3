/** Names that a sentence lists together ('A, B, dan C'), and what ties each list to what stands before it. */
import type { Mention } from '../mention.ts';
import { is, type Unit } from './units.ts';

export interface Group {
  members: readonly Mention[];
  /** Units, `to` exclusive. */
  from: number;
  to: number;
}

export interface Groups {
  list: readonly Group[];
  /** The group that unit `at` belongs to. */
  at(at: number): Group | undefined;
}

const MOST_MEMBERS = 24;

export function groupsOf(units: readonly Unit[]): Groups {
  const list: Group[] = [];
  const byUnit: (Group | undefined)[] = new Array<Group | undefined>(units.length);
  for (let at = 0; at < units.length;) {
    if (units[at]?.type !== 'name') {
      at += 1;
      continue;
    }
    const group = groupFrom(units, at);
    list.push(group);
    for (let unit = group.from; unit < group.to; unit += 1) byUnit[unit] = group;
    at = group.to;
  }
  return { list, at: (at) => byUnit[at] };
}

function groupFrom(units: readonly Unit[], from: number): Group {
  const first = units[from]?.mention;
  const members = authorsOf(first);
  let to = skipBracket(units, from + 1, first);
  let ends = to;
  let conjoined = false;
  let count = 1;
  const tentative: Mention[] = [];
  while (tentative.length + members.length < MOST_MEMBERS) {
    const next = nextMember(units, to, from);
    if (!next) break;
    const mention = units[next.at]?.mention;
    if (!mention) break;
    tentative.push(...authorsOf(mention));
    count += 1;
    conjoined ||= next.conjoined;
    to = skipBracket(units, next.at + 1, mention);
    ends = to;
    if (next.conjoined && !next.comma && units[to]?.text !== ',') {
      const more = nextMember(units, to, from);
      if (!more?.conjoined) break;
    }
  }
  const listed =
    conjoined ||
    count >= 3 ||
    (count === 2 && /^(?:dll|dsb|etc)$/.test(units[to + 1]?.text ?? units[to]?.text ?? ''));
  if (!listed) return { members, from, to: skipBracket(units, from + 1, first) };
  return {
    members: [...members, ...tentative.filter((mention) => !members.includes(mention))],
    from,
    to: ends,
  };
}

/** 'BSSN' in 'Badan Siber dan Sandi Negara (BSSN)': a second name of the same is taken along. */
function skipBracket(units: readonly Unit[], at: number, mention: Mention | undefined): number {
  if (units[at]?.text !== '(' || units[at + 2]?.text !== ')') return at;
  const inside = units[at + 1];
  if (inside?.mention && inside.mention.entity.id === mention?.entity.id) return at + 3;
  return inside?.mention === undefined && inside?.type !== 'number' ? at + 3 : at;
}

interface NextMember {
  at: number;
  conjoined: boolean;
  comma: boolean;
}

/** The next name of the list: after a comma, a conjunction or both, over articles and a repeated preposition. */
function nextMember(units: readonly Unit[], from: number, start: number): NextMember | null {
  let at = from;
  while (is(units[at], 'deictic') && units[at]?.type === 'phrase') at += 1;
  let comma = false;
  let conjoined = false;
  if (units[at]?.text === ',') {
    comma = true;
    at += 1;
  }
  if (is(units[at], 'conjunction')) {
    conjoined = true;
    at += 1;
  }
  if (!comma && !conjoined) return null;
  const governor = units[start - 1];
  while (
    is(units[at], 'filler', 'deictic') ||
    (is(units[at], 'preposition') && units[at]?.text === governor?.text)
  )
    at += 1;
  if (units[at]?.type !== 'name') return null;
  const after = skipBracket(units, at + 1, units[at]?.mention);
  if (beginsClause(units, after) && hasVerbBefore(units, start)) return null;
  return { at, conjoined, comma };
}

/** Whether a verb follows: then the name before it is its subject and no member of the list. */
function beginsClause(units: readonly Unit[], from: number): boolean {
  let at = from;
  while (
    is(units[at], 'negation', 'hedge', 'modal', 'affirmed') ||
    (is(units[at], 'filler') && !units[at]?.verb)
  )
    at += 1;
  const unit = units[at];
  if (!unit || is(unit, 'example', 'preposition', 'purpose')) return false;
  const triggers = unit.phrase?.triggers ?? [];
  if (triggers.some((trigger) => trigger.form === 'gerund')) return false;
  return unit.verb || triggers.some((trigger) => trigger.frame === 'phrase');
}

/** Whether the clause has a verb already; one that makes its object act ('membantu A dan B memperkuat …') does not count. */
function hasVerbBefore(units: readonly Unit[], from: number): boolean {
  for (let at = from - 1; at >= 0; at -= 1) {
    const unit = units[at];
    if (is(unit, 'causative')) return false;
    if (unit?.verb || unit?.phrase?.triggers.some((trigger) => trigger.frame === 'phrase')) return true;
    if (is(unit, 'subordinator', 'relative') || unit?.text === ';' || unit?.text === ':') return false;
  }
  return false;
}

/** 'Barrinha and Renard (2017)' stands for its authors where it is part of the clause. */
function authorsOf(mention: Mention | undefined): Mention[] {
  if (!mention) return [];
  return mention.foundBy === 'citation' && mention.inner.length ? mention.inner : [mention];
}
