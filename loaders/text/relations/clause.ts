/** A sentence ready for the search of relations, and the names that may fill a place in it. */
import type { EntityRecord } from '../../../graph/load/item.ts';
import { isOneOfAKind, type Mention } from '../mention.ts';
import type { Reading } from '../mention-table.ts';
import type { Statistic } from '../statistics.ts';
import type { ClassName } from './class-names.ts';
import type { Group, Groups } from './groups.ts';
import { is, type Unit } from './units.ts';
import { ROLE } from '../roles.ts';

export interface Clause {
  reading: Reading;
  units: readonly Unit[];
  groups: Groups;
  statistics: readonly Statistic[];
  /** Classes that stand beside the names of their members. */
  classes: readonly ClassName[];
}

/** A list of names that may fill a place, and how it was reached. */
export interface Filler {
  members: readonly Mention[];
  /** Units it spans; -1 for a pronoun's referent, which stands elsewhere. */
  from: number;
  to: number;
  /** 0 next to the verb; more where words lie between, or the name was carried over from another clause. */
  distance: number;
}

export function filler(group: Group, distance: number): Filler {
  return { members: group.members, from: group.from, to: group.to, distance };
}

/** Whom a pronoun at unit `at` means: the subject of its own sentence where there is one before, else of the last. */
export function referents(clause: Clause, at: number): Filler[] {
  const { units, groups, reading } = clause;
  const text = units[at]?.text ?? '';
  if (/^the (?:former|latter)$/.test(text)) {
    const topical = groups.list.filter((group) => group.to <= at);
    const group = topical[text.endsWith('former') ? 0 : 1];
    return group ? [{ ...filler(group, 1), members: group.members.slice(0, 1) }] : [];
  }
  const own = /^(?:it|they|ia|dia|mereka|them|di dalamnya|dalamnya|dengannya|terhadapnya|kepadanya)$/.test(
    text,
  )
    ? agreeing(clause, at, text)
    : undefined;
  if (own) return [filler(own, 1)];
  const entities = pronounEntities(text, reading.memory);
  return entities.length
    ? [{ members: entities.map((entity) => pointer(clause, at, entity)), from: -1, to: -1, distance: 2 }]
    : [];
}

const PLURAL = /^(?:they|them|mereka|keduanya)$/;
const MANY = new Set(['Group', 'NonStateActor', 'Person']);

/** The subject of its own sentence that agrees in number with the pronoun at `at`; without one that does, the first. */
function agreeing(clause: Clause, at: number, text: string): Group | undefined {
  const first = firstSubject(clause, 0, at);
  const plural = PLURAL.test(text);
  if (!first || isMany(clause, first) === plural) return first;
  for (let from = first.to; from < at; from += 1) {
    const group = clause.groups.at(from);
    if (!group) continue;
    if (group.to <= at && isMany(clause, group) === plural) return group;
    from = group.to - 1;
  }
  return plural ? undefined : first;
}

/** A list, a group of people, or a noun in the plural. */
function isMany({ reading }: Clause, { members }: Group): boolean {
  const [only] = members;
  if (members.length !== 1 || !only) return true;
  if (only.entity.collective === true || (reading.language === 'id' && MANY.has(only.entity.kind)))
    return true;
  const last = reading.tokens[only.to - 1];
  return (
    reading.language === 'en' && !isOneOfAKind(only.entity) && last !== undefined && last.norm !== last.key
  );
}

/** An entity of another sentence, as if it stood at unit `at`. */
export function pointer({ units, reading }: Clause, at: number, entity: EntityRecord): Mention {
  const { from, to } = units[at] ?? { from: 0, to: 1 };
  return {
    entity,
    from,
    to,
    start: reading.tokens[from]?.start ?? 0,
    end: reading.tokens[to - 1]?.end ?? 0,
    foundBy: 'anaphor',
    inner: [],
  };
}

function pronounEntities(text: string, memory: Reading['memory']): readonly EntityRecord[] {
  if (/^(?:keduanya|both|the two|ketiganya|all three)$/.test(text)) return memory.lastList;
  if (/^(?:hal .*|semua .*|this|these)$/.test(text)) return memory.lastDeed ? [memory.lastDeed] : [];
  if (/^(?:he|she|beliau|him)$/.test(text))
    return memory
      .recent()
      .filter((entity) => entity.kind === 'Person')
      .slice(0, 1);
  if (/^(?:ia|dia|it|di dalamnya|dalamnya|dengannya|terhadapnya)$/.test(text))
    return memory.subjects.slice(0, 1);
  return /^(?:mereka|they|them|kepadanya)$/.test(text) ? memory.subjects : [];
}

/** The first names between two units that no preposition governs: the subject, where nothing tells it more surely. */
export function firstSubject({ units, groups }: Clause, from: number, to: number): Group | undefined {
  for (let at = from; at < to; at += 1) {
    const group = groups.at(at);
    if (!group) continue;
    let before = group.from - 1;
    while (is(units[before], ROLE.filler | ROLE.deictic) || units[before]?.type === 'number') before -= 1;
    if (!is(units[before], ROLE.preposition | ROLE.accordingTo) && group.to <= to) return group;
    at = group.to - 1;
  }
  return undefined;
}

/** 'difusi kekuasaan pada era informasi': the preposition ties the names to a noun without a name, which is meant. */
export function hangsOnUnnamed({ units }: Clause, { from }: Group): boolean {
  let before = from - 1;
  while (is(units[before], ROLE.filler)) before -= 1;
  if (!is(units[before], ROLE.preposition) || is(units[before], ROLE.agent)) return false;
  const noun = units[before - 1];
  return noun?.type === 'word' && !noun.verb;
}

/** Where the clause that unit `at` stands in begins: after the last word that opens a clause. */
export function clauseStart({ units }: Clause, at: number): number {
  for (let left = at - 1; left >= 0; left -= 1) {
    if (is(units[left], ROLE.subordinator | ROLE.relative) || /^[;:]$/.test(units[left]?.text ?? ''))
      return left + 1;
  }
  return 0;
}
