/** 'Myawaddy, Myanmar', 'Kabupaten Gresik, Jawa Timur': after the comma stands the larger place. */
import { fitsSignature } from '../../../graph/ontology.ts';
import type { Mention } from '../mention.ts';
import type { Clause } from './clause.ts';
import { draft, type Draft } from './draft.ts';
import { is, type Unit } from './units.ts';
import { ROLE } from '../roles.ts';

export function addresses(clause: Clause): Draft[] {
  const { units, groups, reading } = clause;
  return units.flatMap((unit, at) => {
    const [inner, outer] = [unit.mention, units[at + 2]?.mention];
    if (!inner || !outer || units[at + 1]?.text !== ',' || inner.entity.id === outer.entity.id) return [];
    const members = groups.at(at)?.members ?? [];
    if (!isWithin(inner, outer, members) || !isPlaced(units, at)) return [];
    if (!fitsSignature(reading.lexicon.ontology, inner.entity.kind, 'LOCATED_IN', outer.entity.kind))
      return [];
    const meeting = {
      mode: 'explicit' as const,
      confidence: 0.7,
      rule: 'address',
      from: inner.from,
      to: outer.to,
    };
    return [draft(reading, inner, 'LOCATED_IN', outer, meeting)];
  });
}

/** A place before a state, or before another place where the two are no list. */
function isWithin(inner: Mention, outer: Mention, members: readonly Mention[]): boolean {
  if (outer.entity.collective === true) return false;
  if (outer.entity.kind === 'Place') return inner.entity.kind === 'Place' && members.length < 3;
  if (outer.entity.kind !== 'State' || !/^(?:Place|Asset)$/.test(inner.entity.kind)) return false;
  // 'Paris, Jerman, dan Spanyol' is a list of its own.
  return members[members.indexOf(outer) + 1]?.entity.kind !== 'State' || !members.includes(outer);
}

const PLACED = /(?:^| )(?:di|ke|dari|asal|in|at|near|from|to|off|around|outside|dekat|kawasan|wilayah)$/;

/** A preposition of place governs it, itself or as a later one of such a list. */
function isPlaced(units: readonly Unit[], at: number): boolean {
  for (let left = at - 1; left >= 0; left -= 1) {
    const unit = units[left];
    if (PLACED.test(unit?.text ?? '')) return true;
    const goes =
      unit?.type === 'name' || unit?.text === ',' || is(unit, ROLE.conjunction) || is(unit, ROLE.filler);
    if (!goes && (unit?.type !== 'word' || unit.verb || left < at - 3)) return false;
  }
  return false;
}
