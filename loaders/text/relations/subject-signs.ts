/** What the words around a verb show of its subject, each asked by the search for it. */
import { filler, type Clause, type Filler } from './clause.ts';
import { is, type Unit } from './units.ts';
import { ROLE } from '../roles.ts';

/** 'Pukat harimau mereka merusak': the pronoun owns the subject before it, and is none itself. */
export function isOwner({ units, groups, reading }: Clause, at: number): boolean {
  if (reading.language !== 'id' || !/^(?:mereka|kami|kita|beliau|saya)$/.test(units[at]?.text ?? ''))
    return false;
  const owned = groups.at(at - 1);
  return owned !== undefined && !is(units[owned.from - 1], ROLE.preposition | ROLE.accordingTo);
}

export function isSkipped(unit: Unit): boolean {
  if (unit.type === 'number') return true;
  return (
    is(
      unit,
      ROLE.filler | ROLE.negation | ROLE.hedge | ROLE.modal | ROLE.affirmed | ROLE.deictic | ROLE.passive,
    ) && !is(unit, ROLE.conjunction)
  );
}

export function opening(units: readonly Unit[], close: number): number {
  for (let at = close - 1; at >= Math.max(0, close - 40); at -= 1) {
    if (units[at]?.text === '(' || units[at]?.text === '[') return at;
  }
  return close;
}

export function relativeBefore({ units }: Clause, at: number): boolean {
  for (let left = at - 1; left >= Math.max(0, at - 4); left -= 1)
    if (is(units[left], ROLE.relative)) return true;
  return false;
}

export function isCopular(unit: Unit | undefined): boolean {
  if (is(unit, ROLE.copula)) return true;
  return (
    unit?.phrase?.triggers.some((trigger) => trigger.entry.relation[0] === 'IS_A' && trigger.leftIsSubject) ??
    false
  );
}

/** 'menjadikan X sebagai Y' speaks of X; else the subject goes before the object. */
export function inOrder(unit: Unit | undefined, objects: Filler[], subjects: Filler[]): Filler[] {
  return /^(?:sebagai|as)$/.test(unit?.text ?? '') ? [...objects, ...subjects] : [...subjects, ...objects];
}

export function isPassive(unit: Unit | undefined): boolean {
  return (
    unit?.phrase?.triggers.some(
      ({ form }) => form === 'passive' || form === 'pastOrParticiple' || form === 'participle',
    ) ?? false
  );
}

/** What was made or defined does what follows: 'membentuk B untuk menangani X'. */
export function makes(unit: Unit | undefined): boolean {
  return (
    unit?.phrase?.triggers.some(
      ({ entry }) => entry.relation[0] === 'ESTABLISHED' || entry.relation[0] === 'DEFINES',
    ) ?? false
  );
}

/** A relative clause, or a stretch without a verb of its own. */
export function isAside(units: readonly Unit[], from: number, to: number): boolean {
  for (let at = from; at < from + 3; at += 1) if (is(units[at], ROLE.relative)) return true;
  return units
    .slice(from, to)
    .every(
      (unit) =>
        !unit.verb ||
        isCopular(unit) ||
        /(?:ed|ing)$/.test(unit.text.split(' ')[0] ?? '') ||
        unit === units[from],
    );
}

const LONGEST_ASIDE = 9;

/** 'X, menurut Y, menyebabkan', 'X, as Y shows, caused': the comma that opens an aside about whose word it is, or -1. */
export function sourceAside({ units }: Clause, close: number): number {
  for (let at = close - 1; at >= Math.max(0, close - LONGEST_ASIDE); at -= 1) {
    if (units[at]?.text !== ',') continue;
    const speaks =
      is(units[at + 1], ROLE.accordingTo) ||
      (/^(?:as|seperti|sebagaimana)$/.test(units[at + 1]?.text ?? '') &&
        units.slice(at + 2, close).some((unit) => is(unit, ROLE.saying)));
    return speaks ? at : -1;
  }
  return -1;
}

export function isGerund(unit: Unit | undefined): boolean {
  return unit?.phrase?.triggers.some((trigger) => trigger.form === 'gerund') ?? false;
}

export function further(fillers: readonly Filler[], by: number): Filler[] {
  return fillers.map((each) => ({ ...each, distance: each.distance + by }));
}

/** A subject has a verb not far behind it. */
function actsSoon(units: readonly Unit[], from: number): boolean {
  return units.slice(from, from + 6).some((unit) => unit.verb || is(unit, ROLE.modal | ROLE.relative));
}

/** 'Untuk menangani X, A membentuk B': the subject comes after the comma. */
export function fronted(clause: Clause, at: number): Filler[] {
  const { units, groups } = clause;
  let comma = -1;
  for (let right = at + 1; right < units.length && right < at + 40; right += 1) {
    if (comma < 0 && units[right]?.text === ',') comma = right;
    const group = comma >= 0 ? groups.at(right) : undefined;
    if (group && !is(units[group.from - 1], ROLE.preposition))
      return actsSoon(units, group.to) ? [filler(group, 2)] : [];
    if (comma >= 0 && units[right]?.verb) return [];
  }
  return [];
}
