/** Who does what: finds the names before and after a verb that belong to it. */
import type { EntityRecord } from '../../../graph/load/item.ts';
import type { Mention } from '../mention.ts';
import type { Reading } from '../mention-table.ts';
import type { Statistic } from '../statistics.ts';
import type { Group, Groups } from './groups.ts';
import { is, isVerb, type Unit } from './units.ts';

/** A sentence ready for the search of relations. */
export interface Clause {
  reading: Reading;
  units: readonly Unit[];
  groups: Groups;
  statistics: readonly Statistic[];
}

/** A list of names that may fill a place, and how it was reached. */
export interface Filler {
  members: readonly Mention[];
  /** Units it spans; -1 for a pronoun's referent, which stands in another sentence. */
  from: number;
  to: number;
  /** 0 next to the verb; more where words lie between or the subject was carried over. */
  distance: number;
}

const FAR = 4;

/** Names that may stand as subject of the verb at unit `at`, the likeliest first. */
export function subjectsOf(clause: Clause, at: number, depth = 0): Filler[] {
  const { units, groups, reading } = clause;
  if (depth > 8) return [];
  let words = 0;
  for (let left = at - 1; left >= 0; left -= 1) {
    const unit = units[left];
    if (!unit) break;
    const group = groups.at(left);
    if (group) return climb(clause, group, words);
    if (unit.text === ')' || unit.text === ']') left = opening(units, left);
    else if (is(unit, 'relative')) return antecedents(clause, left);
    else if (is(unit, 'pronoun') && !is(unit, 'filler')) return referents(clause, unit);
    else if (
      is(unit, 'filler', 'negation', 'hedge', 'modal', 'affirmed', 'deictic', 'passive') ||
      unit.type === 'number'
    )
      continue;
    else if (is(unit, 'conjunction')) return carried(clause, left, depth);
    else if (unit.text === ',') return afterComma(clause, left, at, depth);
    else if (is(unit, 'purpose', 'subordinator', 'preposition'))
      return carried(clause, left, depth, is(unit, 'subordinator') ? 2 : 1);
    else if (isVerb(unit, reading)) return words === 0 ? subjectsOf(clause, left, depth + 1) : [];
    else if (unit.type === 'word') {
      words += 1;
      if (words > FAR) return [];
    } else if (!/^["'“”‘’«»]$/.test(unit.text) && !unit.phrase) return [];
  }
  return fronted(clause, at);
}

function opening(units: readonly Unit[], close: number): number {
  for (let at = close - 1; at >= Math.max(0, close - 40); at -= 1) {
    if (units[at]?.text === '(' || units[at]?.text === '[') return at;
  }
  return close;
}

/** The head of 'X di Y terhadap Z' before a verb is X; nearer names follow it as second choices. */
function climb(clause: Clause, group: Group, words: number): Filler[] {
  const { units, groups, reading } = clause;
  const found: Filler[] = [filler(group, words)];
  let at = group.from - 1;
  let gap = 0;
  let governed = false;
  while (at >= 0 && found.length < 4) {
    const unit = units[at];
    const next = groups.at(at);
    if (next) {
      if (!governed) break;
      found.unshift(filler(next, words + found.length));
      at = next.from - 1;
      gap = 0;
      governed = false;
    } else if (is(unit, 'relative') && governed) {
      const antecedent = antecedents(clause, at)[0];
      if (antecedent) found.unshift(antecedent);
      return found;
    } else if (is(unit, 'preposition', 'example', 'namely')) {
      governed = true;
      gap = 0;
      at -= 1;
    } else if (is(unit, 'filler', 'deictic') || unit?.type === 'word' || unit?.type === 'number') {
      if (isVerb(unit, reading)) {
        if (!governed) break;
      } else if (unit?.type === 'word') gap += 1;
      if (gap > 3) break;
      at -= 1;
    } else if (governed && isVerb(unit, reading) && relativeBefore(clause, at)) at -= 1;
    else break;
  }
  if (governed && found.length === 1 && at < 0) found[0] = { ...filler(group, words + 2) };
  return found;
}

function relativeBefore({ units }: Clause, at: number): boolean {
  for (let left = at - 1; left >= Math.max(0, at - 4); left -= 1)
    if (is(units[left], 'relative')) return true;
  return false;
}

/** The names that 'yang' or 'which' at unit `at` points back to: the nearest list, then what governs it. */
function antecedents(clause: Clause, at: number): Filler[] {
  const { units, groups } = clause;
  let words = 0;
  for (let left = at - 1; left >= 0; left -= 1) {
    const unit = units[left];
    const group = groups.at(left);
    if (group) return climb(clause, group, words).reverse();
    if (unit?.text === ',' || unit?.text === ')' || is(unit, 'deictic', 'filler')) continue;
    if (unit?.type === 'word' && words < 3) words += 1;
    else if (!is(unit, 'conjunction') || words > 0) break;
  }
  return [];
}

/** The subject of the verb before: 'A menangani X dan memperkuat Y', 'A membentuk B untuk menangani X'. */
function carried(clause: Clause, at: number, depth: number, further = 1): Filler[] {
  const { units, groups, reading } = clause;
  for (let left = at - 1; left >= 0; left -= 1) {
    if (!isVerb(units[left], reading) || groups.at(left)) continue;
    const before = subjectsOf(clause, left, depth + 1);
    const fillers = before.map((each) => ({ ...each, distance: each.distance + further }));
    const object = groups.at(at - 1);
    return object && !is(units[at], 'conjunction') ? [...fillers, { ...filler(object, 3) }] : fillers;
  }
  const group = groups.at(at - 1);
  return group && !is(units[at], 'subordinator') ? climb(clause, group, 1) : fronted(clause, at);
}

/** After a comma: what stands between two commas is set aside, else the subject is that of the verb before. */
function afterComma(clause: Clause, comma: number, verb: number, depth: number): Filler[] {
  const { units, groups, reading } = clause;
  for (let left = comma - 1; left >= Math.max(0, comma - 30); left -= 1) {
    if (units[left]?.text !== ',') continue;
    const opener = units[left + 1];
    const group = groups.at(left - 1) ?? (units[left - 1]?.text === ')' ? groups.at(left - 2) : undefined);
    const aside =
      is(opener, 'relative', 'preposition', 'example') ||
      opener?.type === 'name' ||
      opener?.type === 'word' ||
      isVerb(opener, reading) ||
      is(opener, 'filler');
    if (group && aside && !isGerund(units[verb])) return climb(clause, group, 1);
    break;
  }
  return carried(clause, comma, depth);
}

function isGerund(unit: Unit | undefined): boolean {
  return unit?.phrase?.triggers.some((trigger) => trigger.form === 'gerund') ?? false;
}

/** 'Untuk menangani X, A membentuk B': the subject comes after the comma. */
function fronted(clause: Clause, at: number): Filler[] {
  const { units, groups, reading } = clause;
  let comma = -1;
  for (let right = at + 1; right < units.length && right < at + 40; right += 1) {
    if (comma < 0 && units[right]?.text === ',') comma = right;
    const group = comma >= 0 ? groups.at(right) : undefined;
    if (group && !is(units[group.from - 1], 'preposition')) return [filler(group, 2)];
    if (comma >= 0 && isVerb(units[right], reading)) return [];
  }
  return [];
}

/** Whom a pronoun means, by the sentences before. */
function referents({ reading }: Clause, unit: Unit): Filler[] {
  const { memory } = reading;
  const entities = pronounEntities(unit.text, memory);
  if (!entities.length) return [];
  const token = reading.tokens[unit.from];
  const members = entities.map((entity): Mention => ({
    entity,
    from: unit.from,
    to: unit.to,
    start: token?.start ?? 0,
    end: reading.tokens[unit.to - 1]?.end ?? 0,
    foundBy: 'anaphor',
    inner: [],
  }));
  return [{ members, from: -1, to: -1, distance: 2 }];
}

function pronounEntities(text: string, memory: Reading['memory']): readonly EntityRecord[] {
  if (/^(?:keduanya|both|the two|ketiganya|all three)$/.test(text)) return memory.lastList;
  if (/^(?:hal |semua |this$|these$)/.test(text)) return memory.lastDeed ? [memory.lastDeed] : [];
  if (/^(?:he|she|beliau|him)$/.test(text))
    return memory
      .recent()
      .filter((entity) => entity.kind === 'Person')
      .slice(0, 1);
  if (/^(?:ia|dia|it)$/.test(text)) return memory.subjects.slice(0, 1);
  return /^(?:mereka|they|them)$/.test(text) ? memory.subjects : [];
}

export function filler(group: Group, distance: number): Filler {
  return { members: group.members, from: group.from, to: group.to, distance };
}

/** Names that may stand as object after unit `at`, the likeliest first: the next list, then what depends on it. */
export function objectsOf(clause: Clause, at: number): Filler[] {
  const { units, groups, reading } = clause;
  let words = 0;
  for (let right = at + 1; right < units.length; right += 1) {
    const unit = units[right];
    const group = groups.at(right);
    if (group) return [filler(group, words), ...dependents(clause, group, words)];
    if (!unit) break;
    if (is(unit, 'relative', 'subordinator', 'pronoun') && !is(unit, 'filler')) return [];
    if (is(unit, 'preposition')) {
      if (timeFollows(units, right)) {
        right = skipTime(units, right);
        continue;
      }
      if (words === 0 || !/^(?:of|dari)$/.test(unit.text)) return [];
      continue;
    }
    if (is(unit, 'filler', 'deictic', 'hedge', 'modal', 'affirmed', 'agent') || unit.type === 'number')
      continue;
    if (/^["'“”‘’«»:]$/.test(unit.text)) continue;
    if (isVerb(unit, reading) || is(unit, 'conjunction', 'purpose', 'negation')) return [];
    if (unit.type !== 'word') return [];
    words += 1;
    if (words > FAR - 1) return [];
  }
  return [];
}

function timeFollows(units: readonly Unit[], at: number): boolean {
  return (
    units[at + 1]?.type === 'number' ||
    /^(?:tahun|january|februari|year)$/.test(units[at + 1]?.text ?? '') ||
    units[at + 2]?.type === 'number'
  );
}

function skipTime(units: readonly Unit[], at: number): number {
  return units[at + 1]?.type === 'number' ? at + 1 : at + 2;
}

/** 'kasus X di Y': a name that a preposition ties to the list comes second. */
function dependents({ units, groups }: Clause, group: Group, words: number): Filler[] {
  let at = group.to;
  while (is(units[at], 'deictic') || units[at]?.type === 'word') at += 1;
  if (!is(units[at], 'preposition') || is(units[at], 'purpose', 'agent')) return [];
  at += 1;
  while (is(units[at], 'filler')) at += 1;
  const next = groups.at(at);
  return next ? [filler(next, words + 2)] : [];
}

/** The one who acts in a passive: after 'oleh' or 'by', or in Indonesian right after the verb. */
export function agentsOf(clause: Clause, at: number): Filler[] {
  const { units, groups, reading } = clause;
  for (let right = at + 1; right < Math.min(units.length, at + 14); right += 1) {
    const unit = units[right];
    if (is(unit, 'agent')) {
      const after = objectsOf(clause, right);
      return after.slice(0, 1);
    }
    if (groups.at(right) && right === at + 1 && reading.language === 'id')
      return objectsOf(clause, at).slice(0, 1);
    if (
      is(unit, 'subordinator', 'relative') ||
      unit?.text === ';' ||
      (isVerb(unit, reading) && !is(unit, 'filler'))
    )
      break;
  }
  return reading.language === 'id' && !is(units[at + 1], 'preposition')
    ? objectsOf(clause, at).slice(0, 1)
    : [];
}
