/** 'Stuxnet, a worm that …', 'botnet Mirai': a class beside a name only says what the name is. */
import { isOneOfAKind, type Mention } from '../mention.ts';
import type { Token } from '../tokens.ts';
import type { Group, Groups } from './groups.ts';
import { is, type Unit } from './units.ts';
import { ROLE } from '../roles.ts';

export interface ClassName {
  name: Mention;
  wide: Mention;
  /** Unit of the class. */
  at: number;
}

/** Finds the classes that stand beside a name; what the sentence says of such a class, it says of the name. */
export function classNames(units: readonly Unit[], groups: Groups, tokens: readonly Token[]): ClassName[] {
  const found: ClassName[] = [];
  for (const group of groups.list) {
    const wide = group.members[0];
    if (!wide || group.members.length > 1 || tokens[wide.from]?.capital) continue;
    const named = apposed(units, groups, group) ?? beside(units, groups, group);
    const name = named?.members[0];
    if (!named || !name || !isNameOf(name, wide, tokens)) continue;
    found.push({ name, wide, at: group.from });
    group.members = named.members;
  }
  return found;
}

function isNameOf(name: Mention, wide: Mention, tokens: readonly Token[]): boolean {
  return (
    name.entity !== wide.entity &&
    name.entity.kind === wide.entity.kind &&
    !(isOneOfAKind(wide.entity) && wide.entity.kind !== 'Organization') &&
    hasCapital(name, tokens)
  );
}

/** A capital that is not merely the sentence's first. */
function hasCapital({ from, to }: Mention, tokens: readonly Token[]): boolean {
  for (let at = from; at < to; at += 1)
    if (tokens[at]?.capital && (at > 0 || tokens[at]?.upper || /\p{Ll}\p{Lu}/u.test(tokens[at]?.text ?? '')))
      return true;
  return false;
}

/** 'X, a worm …', 'X, kelompok peretas yang …', but not the second name of a list. */
function apposed(units: readonly Unit[], groups: Groups, group: Group): Group | undefined {
  let comma = group.from - 1;
  while (is(units[comma], ROLE.filler)) comma -= 1;
  if (units[comma]?.text !== ',') return undefined;
  const named = groups.at(units[comma - 1]?.text === ')' ? comma - 4 : comma - 1);
  if (named?.members.length !== 1) return undefined;
  const after = units[group.to];
  if (after?.text === ',' && is(units[group.to + 1], ROLE.conjunction)) return undefined;
  return is(after, ROLE.conjunction | ROLE.negation | ROLE.modal | ROLE.hedge) ? undefined : named;
}

/** 'pintu belakang RotanShell', 'the Conti ransomware'. */
function beside(units: readonly Unit[], groups: Groups, group: Group): Group | undefined {
  const after = units[group.to]?.type === 'name' ? groups.at(group.to) : undefined;
  if (after?.members.length === 1) return after;
  const before = units[group.from - 1]?.type === 'name' ? groups.at(group.from - 1) : undefined;
  return before?.members.length === 1 ? before : undefined;
}
