/** To whom it is done: finds the names after a verb that may be its object, or the one who acts in a passive. */
import { isOneOfAKind } from '../mention.ts';
import { clauseStart, filler, pointer, referents, type Clause, type Filler } from './clause.ts';
import type { Group } from './groups.ts';
import { is, type Unit } from './units.ts';
import { ROLE } from '../roles.ts';

const FAR = 3;

/**
 * Names that may stand as object after unit `at`, the likeliest first: the next list, then what depends on it.
 * `through` lets one more verb stand between: 'mewajibkan … untuk melaporkan X'.
 */
export function objectsOf(clause: Clause, at: number, through = false): Filler[] {
  const { units, groups } = clause;
  if (isEnclitic(clause, at)) return lately(clause, at);
  let words = 0;
  let passed = !through;
  for (let right = at + 1; right < units.length; right += 1) {
    const unit = units[right];
    const group = groups.at(right);
    if (group) return fromGroup(clause, group, words);
    if (!unit) break;
    if (is(unit, ROLE.pronoun) && !is(unit, ROLE.filler)) return referents(clause, right);
    if (is(unit, ROLE.namely) && words > 0) continue;
    if (is(unit, ROLE.relative | ROLE.subordinator)) return [];
    if (is(unit, ROLE.preposition) && !is(unit, ROLE.filler)) {
      if (timeFollows(units, right)) {
        right = skipTime(units, right);
        continue;
      }
      if (words === 0 || !DEPENDENT.test(unit.text)) return words > 0 ? namedLater(clause, right) : [];
      if (!/^(?:of|dari)$/.test(unit.text)) words += 1;
      continue;
    }
    if (isParticiple(units, right)) continue;
    if (unit.verb && !passed) {
      passed = true;
      continue;
    }
    if (
      is(
        unit,
        ROLE.filler | ROLE.deictic | ROLE.hedge | ROLE.modal | ROLE.affirmed | ROLE.agent | ROLE.example,
      ) ||
      unit.type === 'number'
    )
      continue;
    if (/^["'“”‘’«»:]$/.test(unit.text) || (is(unit, ROLE.negation) && through)) continue;
    if (unit.text === ',') return words > 0 ? (titled(clause, right) ?? namedLater(clause, right)) : [];
    if (unit.verb || is(unit, ROLE.conjunction | ROLE.purpose | ROLE.negation) || unit.type !== 'word')
      return [];
    words += 1;
    if (words > FAR) return [];
  }
  return [];
}

/** An unknown noun's place or owner stands for it: 'took advantage of holes in Windows'. */
const DEPENDENT = /^(?:of|dari|in|at|on|inside|within|di|pada|milik)$/;

/** 'menyerangnya', 'merundingkan naskahnya': the enclitic points back. */
function isEnclitic({ units, reading }: Clause, at: number): boolean {
  if (reading.language !== 'id' || units[at]?.type === 'name') return false;
  const own = units[at];
  if (own?.verb && own.phrase?.triggers.length && ENCLITIC.test(own.text)) return true;
  const next = units[at + 1];
  return (
    next?.type === 'word' && ENCLITIC.test(next.text) && units[at + 2]?.type !== 'name' && !isVerbal(next)
  );
}

function isVerbal(unit: Unit): boolean {
  return (
    unit.verb || /^(?:biasanya|umumnya|akhirnya|sebenarnya|khususnya|misalnya|sebelumnya)$/.test(unit.text)
  );
}

const ENCLITIC = /[a-z]{3}nya$/;
const MOST_RECENT = 8;

/** Each of what was mentioned lately may be meant; the relation's signature chooses. */
function lately(clause: Clause, at: number): Filler[] {
  const start = clauseStart(clause, at);
  const own = clause.groups.list.filter((group) => group.to <= start).reverse();
  const before = clause.reading.memory.recent().slice(0, MOST_RECENT);
  return [
    ...own.map((group) => filler(group, 2)),
    ...before.map((entity) => ({ members: [pointer(clause, at, entity)], from: -1, to: -1, distance: 2 })),
  ];
}

/** The list itself; its owner, or the noun that an unknown word before it hides, makes way for the head. */
function fromGroup(clause: Clause, group: Group, words: number): Filler[] {
  const { reading } = clause;
  const found = [filler(group, words), ...dependents(clause, group, words)];
  const owned = reading.language === 'en' ? possessed(clause, group) : undefined;
  if (owned) return [...fromGroup(clause, owned, words), ...found];
  const apposed = words > 0 ? appositive(clause, group) : undefined;
  return apposed ? [filler(apposed, 1), ...found] : found;
}

/** What "Indonesia's" owns, and the 'banks' of 'Estonian banks'. */
function possessed({ units, groups }: Clause, group: Group): Group | undefined {
  if (!/^['’]$/.test(units[group.to]?.text ?? '')) {
    const next = groups.at(group.to);
    return next?.from === group.to && group.members.every(({ entity }) => MODIFIERS.has(entity.kind))
      ? next
      : undefined;
  }
  let at = group.to + (units[group.to + 1]?.text === 's' ? 2 : 1);
  while (is(units[at], ROLE.filler) || (units[at]?.type === 'word' && !units[at]?.verb && at < group.to + 4))
    at += 1;
  return groups.at(at);
}

const MODIFIERS = new Set(['State', 'Place', 'RegionalBody']);

/** 'pusat keahlian pertahanan siber, CCDCOE,': an unknown noun is named after the comma. */
function appositive({ units, groups }: Clause, group: Group): Group | undefined {
  if (units[group.to]?.text !== ',') return undefined;
  const next = groups.at(group.to + 1);
  const after = next ? units[next.to] : undefined;
  const named = next?.members.length === 1 && next.members[0] && isOneOfAKind(next.members[0].entity);
  return named && !after?.verb && !is(after, ROLE.conjunction) ? next : undefined;
}

/** 'oleh Direktur Keamanan Internasional, Bapak X': the person named after the office. */
function titled({ units, groups, reading }: Clause, comma: number): Filler[] | null {
  let at = comma + 1;
  while (at < comma + 3 && reading.lexicon.titles.has(units[at]?.text ?? '')) at += 1;
  const group = groups.at(at);
  return group?.members[0]?.entity.kind === 'Person' ? [filler(group, 1)] : null;
}

/** 'mendukung pusat serupa di Bangkok, yaitu X': an unknown noun is named after 'yaitu'. */
function namedLater({ units, groups }: Clause, from: number): Filler[] {
  for (let at = from; at < Math.min(units.length, from + 8); at += 1) {
    if (units[at]?.verb && !is(units[at], ROLE.namely | ROLE.synonym)) return [];
    const group = is(units[at], ROLE.namely | ROLE.synonym) ? groups.at(at + 1) : undefined;
    if (group) return [filler(group, 2)];
  }
  return [];
}

/** 'by organised criminals', 'from armed groups': a participle that only qualifies the name after it. */
function isParticiple(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (!unit?.verb || !unit.text.endsWith('ed')) return false;
  // 'killed an estimated 1,200 fish'.
  if (unit.text === 'estimated' && units[at + 1]?.type === 'number') return true;
  if (units[at + 1]?.type !== 'name') return false;
  return is(units[at - 1], ROLE.agent | ROLE.preposition | ROLE.filler);
}

/** '… in 2015', '… in May 2015'. */
export function timeFollows(units: readonly Unit[], at: number): boolean {
  return (
    units[at + 1]?.type === 'number' || (units[at + 1]?.type === 'word' && units[at + 2]?.type === 'number')
  );
}

function skipTime(units: readonly Unit[], at: number): number {
  return units[at + 1]?.type === 'number' ? at + 1 : at + 2;
}

/** 'kasus X di Y': a name that a preposition ties to the list comes second. */
function dependents({ units, groups }: Clause, group: Group, words: number): Filler[] {
  let at = group.to;
  while (is(units[at], ROLE.deictic) || (units[at]?.type === 'word' && !units[at]?.verb)) at += 1;
  if (
    !is(units[at], ROLE.preposition) ||
    is(units[at], ROLE.agent) ||
    /^(?:untuk|to)$/.test(units[at]?.text ?? '')
  )
    return [];
  at += 1;
  while (is(units[at], ROLE.filler)) at += 1;
  const next = groups.at(at);
  return next ? [filler(next, words + 2)] : [];
}

/** The one who acts in a passive: after 'oleh' or 'by', or in Indonesian right after the verb. */
export function agentsOf(clause: Clause, at: number): Filler[] {
  const { units, groups, reading } = clause;
  for (let right = at + 1; right < Math.min(units.length, at + 14); right += 1) {
    const unit = units[right];
    if (is(unit, ROLE.agent)) return objectsOf(clause, right).slice(0, 1);
    if (groups.at(right) && right === at + 1 && reading.language === 'id') break;
    if (
      is(unit, ROLE.subordinator | ROLE.relative) ||
      unit?.text === ';' ||
      (unit?.verb && !is(unit, ROLE.filler))
    )
      break;
  }
  if (/ (?:oleh|by)$/.test(units[at]?.text ?? '')) return objectsOf(clause, at).slice(0, 1);
  return reading.language === 'id' && !is(units[at + 1], ROLE.preposition)
    ? objectsOf(clause, at).slice(0, 1)
    : [];
}
