/** Names that a sentence lists together ('A, B, dan C'), and what ties each list to what stands before it. */
import type { Mention } from '../mention.ts';
import { is, type Unit } from './units.ts';
import { ROLE } from '../roles.ts';

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
    reattach(units, list.at(-1), group);
    list.push(group);
    for (let unit = group.from; unit < group.to; unit += 1) byUnit[unit] = group;
    at = group.to;
  }
  return { list, at: (at) => byUnit[at] };
}

function groupFrom(units: readonly Unit[], from: number): Group {
  const first = units[from]?.mention;
  const members = authorsOf(first);
  const end = skipBracket(units, from + 1, first);
  let to = end;
  let conjoined = false;
  let count = 1;
  const more: Mention[] = [];
  while (more.length + members.length < MOST_MEMBERS) {
    const next = nextMember(units, to, from, conjoined);
    const mention = next && units[next.at]?.mention;
    if (!next || !mention) break;
    more.push(...authorsOf(mention));
    count += 1;
    conjoined ||= next.conjoined;
    to = skipBracket(units, next.at + 1, mention);
    if (next.conjoined && !next.comma && units[to]?.text !== ',' && !nextMember(units, to, from)?.conjoined)
      break;
  }
  const andSoOn = /^(?:dll|dsb|etc)$/.test(units[to + 1]?.text ?? units[to]?.text ?? '');
  if (!conjoined && count < 3 && !(count === 2 && andSoOn)) return { members, from, to: end };
  const parts = new Set(members.flatMap((mention) => mention.inner.map((inner) => inner.entity)));
  return { members: [...members, ...more.filter((mention) => !parts.has(mention.entity))], from, to };
}

/** 'konektivitas di ruang siber serta ketergantungan …': what is of the head's kind, and not of its place's, joins the head. */
function reattach(units: readonly Unit[], head: Group | undefined, group: Group): void {
  const [place, ...others] = group.members;
  const kind = head?.members.at(-1)?.entity.kind;
  if (!head || !place || !others.length || place.entity.kind === kind) return;
  if (group.from - head.to > 2 || !is(units[head.to], ROLE.preposition)) return;
  if (!others.every((mention) => mention.entity.kind === kind)) return;
  head.members = [...head.members, ...others];
  group.members = [place];
}

/** 'BSSN' in 'Badan Siber dan Sandi Negara (BSSN)': a second name of the same is taken along. */
function skipBracket(units: readonly Unit[], at: number, mention: Mention | undefined): number {
  if (units[at]?.text !== '(' || units[at + 2]?.text !== ')') return at;
  const inside = units[at + 1];
  if (inside?.mention && inside.mention.entity.id === mention?.entity.id) return at + 3;
  return inside?.mention === undefined && inside?.type !== 'number' ? at + 3 : at;
}

/** 'tak hanya bank, rumah sakit juga', 'not only banks, but also hospitals': the second goes with the first. */
function isNotOnly(units: readonly Unit[], start: number): boolean {
  let before = start - 1;
  while (is(units[before], ROLE.filler | ROLE.agent | ROLE.preposition) && !is(units[before], ROLE.affirmed))
    before -= 1;
  return (
    /(?:hanya|saja|cuma|sekadar|only|just)$/.test(units[before]?.text ?? '') &&
    is(units[before], ROLE.affirmed)
  );
}

/** The name after 'tetapi juga (oleh)', 'but also', or right after the comma; `at` where there is none. */
function moreAfter(units: readonly Unit[], at: number): number {
  let next = at;
  while (
    /^(?:tetapi|tapi|namun|melainkan|but|juga|also|but also)$/.test(units[next]?.text ?? '') ||
    is(units[next], ROLE.filler | ROLE.agent)
  )
    next += 1;
  return units[next]?.type === 'name' ? next : at;
}

/** 'banks and the country's power grid': the list goes on with what is owned. */
function owned(units: readonly Unit[], at: number): number {
  if (!/^['’]$/.test(units[at + 1]?.text ?? '') || units[at + 2]?.text !== 's') return at;
  let next = at + 3;
  while (is(units[next], ROLE.filler)) next += 1;
  return units[next]?.type === 'name' ? next : at;
}

function lastWord(unit: Unit | undefined): string | undefined {
  return unit?.text.split(' ').at(-1);
}

/** 'Estonian' in 'Estonian ministries': a state right before another name qualifies it. */
function isAdjective(units: readonly Unit[], at: number): boolean {
  const [state, noun] = [units[at], units[at + 1]];
  return (
    state?.mention?.entity.kind === 'State' &&
    noun?.type === 'name' &&
    DEMONYM.test(state.text) &&
    state.mention.entity.collective !== true
  );
}

const DEMONYM = /(?:an|ish|ese|ch|i|ic)$/;

interface NextMember {
  at: number;
  conjoined: boolean;
  comma: boolean;
}

/** The next name of the list: after a comma, a conjunction or both, over articles and a repeated preposition. */
function nextMember(units: readonly Unit[], from: number, start: number, closed = false): NextMember | null {
  let at = from;
  while (is(units[at], ROLE.deictic) && units[at]?.type === 'phrase') at += 1;
  at = overRelative(units, at, start);
  let comma = false;
  let conjoined = false;
  if (units[at]?.text === ',') {
    if (closesRelative(units, start)) return null;
    comma = true;
    at += 1;
  }
  if (is(units[at], ROLE.conjunction)) {
    conjoined = true;
    at += 1;
  }
  const more = comma && isNotOnly(units, start) ? moreAfter(units, at) : at;
  if (more > at || (comma && isNotOnly(units, start) && units[more]?.type === 'name'))
    return { at: more, conjoined: true, comma: false };
  if (!comma && !conjoined) return null;
  const governor = units[start - 1];
  while (
    is(units[at], ROLE.filler | ROLE.deictic) ||
    (is(units[at], ROLE.preposition) && lastWord(governor) === units[at]?.text)
  )
    at += 1;
  if (units[at]?.type !== 'name') return null;
  if (isAdjective(units, at)) at += 1;
  at = owned(units, at);
  const after = skipBracket(units, at + 1, units[at]?.mention);
  // 'Together with A, B and C, D will …': D begins the clause.
  const isOver = closed && comma && !conjoined;
  const isChoice = conjoined && /^(?:or|nor|atau|ataupun|maupun)$/.test(units[from]?.text ?? '');
  if (!isChoice && beginsClause(units, after) && (isOver || hasVerbBefore(units, start))) return null;
  return { at, conjoined, comma };
}

/** 'konektivitas yang terus meningkat dan ketergantungan': a relative clause without names of its own is passed over. */
function overRelative(units: readonly Unit[], at: number, start: number): number {
  if (!is(units[at], ROLE.relative)) return at;
  let next = at + 1;
  while (
    next < at + 6 &&
    units[next] &&
    units[next]?.type !== 'name' &&
    units[next]?.type !== 'mark' &&
    !is(units[next], ROLE.conjunction | ROLE.preposition | ROLE.subordinator)
  )
    next += 1;
  const name = is(units[next], ROLE.conjunction) ? units[next + 1]?.mention : undefined;
  return name && name.entity.kind === units[start]?.mention?.entity.kind ? next : at;
}

/** In 'X, yang menekankan A, dan B' the second comma ends the relative clause: B is no member of a list with A. */
function closesRelative(units: readonly Unit[], start: number): boolean {
  for (let at = start - 1; at >= Math.max(0, start - 8); at -= 1) {
    if (is(units[at], ROLE.relative)) return units[at - 1]?.text === ',';
    if (units[at]?.text === ',' || units[at]?.type === 'name') return false;
  }
  return false;
}

/** Whether a verb follows: then the name before it is its subject and no member of the list. */
function beginsClause(units: readonly Unit[], from: number): boolean {
  let at = from;
  while (
    is(units[at], ROLE.negation | ROLE.hedge | ROLE.modal | ROLE.affirmed) ||
    (is(units[at], ROLE.filler) && !units[at]?.verb)
  )
    at += 1;
  const unit = units[at];
  if (!unit || is(unit, ROLE.example | ROLE.preposition | ROLE.purpose)) return false;
  const triggers = unit.phrase?.triggers ?? [];
  if (triggers.some((trigger) => trigger.form === 'gerund')) return false;
  return unit.verb || triggers.some((trigger) => trigger.frame === 'phrase');
}

/** Whether the clause has a verb already; one that makes its object act ('membantu A dan B memperkuat …') does not count. */
function hasVerbBefore(units: readonly Unit[], from: number): boolean {
  for (let at = from - 1; at >= 0; at -= 1) {
    const unit = units[at];
    if (is(unit, ROLE.causative | ROLE.namely | ROLE.saying)) return false;
    if (unit?.verb) return true;
    if (!is(unit, ROLE.preposition) && unit?.phrase?.triggers.some((trigger) => trigger.frame === 'phrase'))
      return true;
    if (is(unit, ROLE.subordinator | ROLE.relative) || unit?.text === ';' || unit?.text === ':') return false;
  }
  return false;
}

/** 'Barrinha and Renard (2017)' stands for its authors where it is part of the clause; 'both states' for the two. */
function authorsOf(mention: Mention | undefined): Mention[] {
  if (!mention) return [];
  if (mention.foundBy === 'pair') return [mention, ...mention.inner];
  return mention.foundBy === 'citation' && mention.inner.length ? mention.inner : [mention];
}
