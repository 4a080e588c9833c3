/** Who does it: finds the names before a verb that may be its subject. */
import { isOneOfAKind } from '../mention.ts';
import { clauseStart, filler, firstSubject, referents, type Clause, type Filler } from './clause.ts';
import type { Group } from './groups.ts';
import { agentsOf, objectsOf } from './objects.ts';
import {
  fronted,
  further,
  inOrder,
  isAside,
  isCopular,
  isGerund,
  isOwner,
  isPassive,
  isSkipped,
  makes,
  opening,
  relativeBefore,
  sourceAside,
} from './subject-signs.ts';
import { is } from './units.ts';
import { ROLE } from '../roles.ts';

const FAR = 4;
const DEEPEST = 8;

/** Names that may stand as subject of the verb at unit `at`, the likeliest first. */
export function subjectsOf(clause: Clause, at: number, depth = 0): Filler[] {
  const { units, groups } = clause;
  if (depth > DEEPEST) return [];
  let words = 0;
  let pointed = false;
  for (let left = at - 1; left >= 0; left -= 1) {
    const unit = units[left];
    if (!unit) break;
    const group = groups.at(left);
    // 'dan usul itu disetujui X': the subject is a noun without a name.
    if (pointed && unit.type === 'word' && !unit.verb) return [];
    pointed = clause.reading.language === 'id' && is(unit, ROLE.deictic);
    if (group)
      return /^(?:sebagai|as)\b/.test(units[at]?.text ?? '')
        ? [filler(group, words)]
        : beforeVerb(clause, group, words, depth);
    if (unit.text === ')' || unit.text === ']') left = opening(units, left);
    else if (is(unit, ROLE.relative)) return antecedents(clause, left, depth);
    else if (isOwner(clause, left)) continue;
    else if (is(unit, ROLE.pronoun) && !is(unit, ROLE.filler)) return referents(clause, left);
    else if (is(unit, ROLE.purpose) && is(units[left - 1], ROLE.hedge | ROLE.modal)) left -= 1;
    else if (isSkipped(unit)) continue;
    else if (is(unit, ROLE.conjunction)) return carried(clause, left, depth);
    else if (unit.text === ',') {
      const aside = sourceAside(clause, left);
      if (aside < 0) return apposed(clause, left, words) ?? afterComma(clause, left, at, depth);
      left = aside;
    } else if (is(unit, ROLE.purpose | ROLE.subordinator | ROLE.preposition))
      return carried(clause, left, depth);
    else if (unit.verb) return words === 0 ? besideVerb(clause, left, depth) : [];
    else if (unit.type === 'word') {
      words += 1;
      if (words > FAR) return [];
    } else if (!/^["'“”‘’«»]$/.test(unit.text) && !unit.phrase) return [];
  }
  // 'The institute shared …, and Europol …': a subject that has no name is not looked for further on.
  return words > 0 ? [] : fronted(clause, at);
}

/** The names right before the verb; after 'membantu X' and the like, whoever helps X does it too. */
function beforeVerb(clause: Clause, group: Group, words: number, depth: number): Filler[] {
  const { units } = clause;
  let before = group.from - 1;
  while (is(units[before], ROLE.filler | ROLE.deictic) && !is(units[before], ROLE.causative)) before -= 1;
  if (ACCUSES.test(units[before]?.text ?? '')) return [filler(group, 0)];
  if (is(units[before], ROLE.causative)) {
    return [...further(subjectsOf(clause, before, depth + 1), 1), filler(group, 2)];
  }
  return climb(clause, group, words, depth);
}

/** Whoever is accused of it does what follows. */
const ACCUSES = /^(?:menuduh|menuding|mencurigai|menduga|accus(?:e|es|ed)|suspect(?:s|ed)?)$/;

/** Two verbs side by side share their subject; after 'X that Y offers' the verb belongs to X. */
function besideVerb(clause: Clause, verb: number, depth: number): Filler[] {
  const { units, groups } = clause;
  let left = verb - 1;
  while (
    is(units[left], ROLE.filler | ROLE.negation | ROLE.modal | ROLE.hedge) ||
    (groups.at(left) && !is(units[left], ROLE.relative))
  )
    left -= 1;
  if (is(units[left], ROLE.relative) && left < verb - 1) return antecedents(clause, left, depth);
  return subjectsOf(clause, verb, depth + 1);
}

/** The head of 'X di Y terhadap Z' before a verb is X; nearer names follow it as second choices. */
function climb(clause: Clause, group: Group, words: number, depth: number): Filler[] {
  const { units, groups, reading } = clause;
  const found: Filler[] = [filler(group, words)];
  let at = group.from - 1;
  let gap = 0;
  let governed = false;
  while (at >= 0 && found.length < 4) {
    const unit = units[at];
    const next = groups.at(at);
    if (next) {
      if (!governed && !owns(clause, next, group, at)) break;
      found.unshift(filler(next, words + found.length));
      at = next.from - 1;
      gap = 0;
      governed = false;
    } else if (is(unit, ROLE.subordinator)) break;
    else if (is(unit, ROLE.relative) && governed) return [...antecedents(clause, at, depth), ...found];
    else if (is(unit, ROLE.preposition | ROLE.example | ROLE.namely) && !is(unit, ROLE.copula)) {
      governed = true;
      gap = 0;
      at -= 1;
    } else if (unit?.verb) {
      if (governed && !relativeBefore(clause, at)) break;
      if (!governed)
        return gap === 0 || relativeBefore(clause, at) ? [...modified(clause, at, depth), ...found] : found;
      at -= 1;
    } else if (is(unit, ROLE.filler | ROLE.deictic) || unit?.type === 'word' || unit?.type === 'number') {
      if (unit?.type === 'word') gap += 1;
      if (gap > 3) break;
      at -= 1;
    } else break;
  }
  if (governed && found.length === 1 && at < 0) {
    // 'genangan air di permukiman' is the pool, which has no name, and not the settlement.
    if (gap > 0 && reading.language === 'id') return [];
    found[0] = filler(group, words + 2);
  }
  return reading.language === 'id' && gap > 0 && !governed ? further(found, 1) : found;
}

/** 'diplomasi siber Indonesia': in Indonesian the owner follows what it owns, and the owned is the head. */
function owns({ reading, groups }: Clause, before: Group, after: Group, at: number): boolean {
  if (reading.language !== 'id' || before.to !== after.from || groups.at(at) !== before) return false;
  const [owner] = after.members;
  const owned = before.members.at(-1);
  if (!owner || !owned || before.members.length > 1 || !isOneOfAKind(owner.entity)) return false;
  return /^(?:DiplomacyType|Policy|Capability|Asset|Agreement|Sector|Concept|Group|GovernmentBody)$/.test(
    owned.entity.kind,
  );
}

/** 'Hackers linked to X stole': the verb before X only qualifies what stands before it, and that is the head. */
function modified(clause: Clause, verb: number, depth: number): Filler[] {
  const { units, groups } = clause;
  let left = verb - 1;
  while (is(units[left], ROLE.filler | ROLE.passive)) left -= 1;
  if (is(units[left], ROLE.relative)) return antecedents(clause, left, depth);
  const group = groups.at(left);
  return group ? further(climb(clause, group, 0, depth + 1), 1).slice(0, 1) : [];
}

/** The names that 'yang' or 'which' at unit `at` points back to: the nearest list, then what governs it. */
export function antecedents(clause: Clause, at: number, depth = 0): Filler[] {
  const { units, groups } = clause;
  let words = 0;
  for (let left = at - 1; left >= 0; left -= 1) {
    const unit = units[left];
    const group = groups.at(left);
    if (group) return predicateOf(clause, group, depth) ?? climb(clause, group, words, depth + 1).reverse();
    if (unit?.text === ',' || unit?.text === ')' || is(unit, ROLE.deictic | ROLE.filler)) continue;
    // 'menempatkan X sebagai yang paling rentan': the clause says it of X.
    if (/^(?:sebagai|as)$/.test(unit?.text ?? '')) continue;
    if (unit?.type === 'word' && !unit.verb && words < 3) words += 1;
    else if (!is(unit, ROLE.conjunction) || words > 0) break;
  }
  return named(clause, at);
}

/** 'X adalah jenis Y yang …': what is said of the predicate Y is said of X. */
function predicateOf(clause: Clause, group: Group, depth: number): Filler[] | null {
  const { units } = clause;
  let before = group.from - 1;
  while (is(units[before], ROLE.filler | ROLE.deictic) && !isCopular(units[before])) before -= 1;
  if (!isCopular(units[before]) || depth > DEEPEST) return null;
  const subjects = subjectsOf(clause, before, depth + 1);
  return subjects.length ? [...further(subjects, 1), filler(group, 2)] : null;
}

/** 'Kejahatan yang …, disebut X': a noun without a name of its own is named later in the sentence. */
function named({ units, groups }: Clause, at: number): Filler[] {
  for (let right = at + 1; right < Math.min(units.length, at + 16); right += 1) {
    if (!is(units[right], ROLE.synonym)) continue;
    const group = groups.at(right + 1);
    return group ? [filler(group, 2)] : [];
  }
  return [];
}

/** The subject of the verb before: 'A menangani X dan memperkuat Y', 'A membentuk B untuk menangani X'. */
function carried(clause: Clause, at: number, depth: number): Filler[] {
  const { units, groups } = clause;
  const start = is(units[at], ROLE.subordinator) ? 0 : clauseStart(clause, at);
  for (let left = at - 1; left >= start; left -= 1) {
    if (!units[left]?.verb || groups.at(left)) continue;
    const object = objectsOf(clause, left)[0];
    const subjects = further(subjectsOf(clause, left, depth + 1), is(units[at], ROLE.conjunction) ? 1 : 2);
    const objects = object ? [{ ...object, distance: 2 }] : [];
    if (is(units[at], ROLE.conjunction)) return [...subjects, ...objects];
    const agents = isPassive(units[left]) ? further(agentsOf(clause, left), 1) : [];
    if (agents.length || makes(units[left])) return [...agents, ...objects, ...subjects];
    return inOrder(units[at], objects, subjects);
  }
  const group = groups.at(at - 1);
  if (group && !is(units[at], ROLE.subordinator)) return climb(clause, group, 1, depth);
  const first =
    firstSubject(clause, start, at) ??
    (is(units[at], ROLE.subordinator) ? undefined : firstSubject(clause, 0, at));
  return first ? [filler(first, 3)] : fronted(clause, at);
}

/** After a comma: what stands between two commas is set aside, else the subject is that of the verb before. */
function afterComma(clause: Clause, comma: number, verb: number, depth: number): Filler[] {
  const { units, groups } = clause;
  for (let left = comma - 1; left >= Math.max(0, comma - 30); left -= 1) {
    if (units[left]?.text !== ',') continue;
    const number = Number(units[left - 1]?.type === 'number');
    const group =
      groups.at(left - 1 - number) ??
      (units[left - 1]?.text === ')' ? groups.at(opening(units, left - 1) - 1) : undefined);
    if (group && isAside(units, left + 1, comma) && !isGerund(units[verb]))
      return climb(clause, group, 1, depth);
    break;
  }
  const before = groups.at(comma - 1);
  const opens = before && comma - 1 >= 0 && !units.slice(0, before.from).some((unit) => unit.verb);
  return opens && !is(units[before.from - 1], ROLE.preposition | ROLE.accordingTo)
    ? climb(clause, before, 1, depth)
    : carried(clause, comma, depth);
}

/** 'APT32, a group associated with Vietnam': the unknown noun after the comma means the name before it. */
function apposed({ units, groups }: Clause, comma: number, words: number): Filler[] | null {
  const group =
    words > 0 && /^(?:a|an|the|sebuah|suatu|salah satu)$/.test(units[comma + 1]?.text ?? '')
      ? groups.at(comma - 1)
      : undefined;
  return group ? [filler(group, 1)] : null;
}
