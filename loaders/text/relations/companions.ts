/** 'A, together with B, …', 'A menyelidiki X bersama B', 'Together with B, A …': who acts side by side works together. */
import { fitsSignature } from '../../../graph/ontology.ts';
import type { Mention } from '../mention.ts';
import { stanceAt } from './circumstances.ts';
import { firstSubject, type Clause } from './clause.ts';
import { draft, type Draft } from './draft.ts';
import { objectsOf } from './objects.ts';
import { subjectsOf } from './subjects.ts';
import { is } from './units.ts';
import { ROLE } from '../roles.ts';

const BESIDE = new Set([
  'bersama',
  'bersama dengan',
  'bersama-sama dengan',
  'together with',
  'along with',
  'alongside',
  'jointly with',
  'in tandem with',
  'side by side with',
]);
const ACTORS = new Set(['State', 'GovernmentBody', 'Organization', 'RegionalBody', 'NonStateActor']);

export function companions(clause: Clause): Draft[] {
  return clause.units.flatMap((unit, at) => (BESIDE.has(unit.text) ? joined(clause, at) : []));
}

function joined(clause: Clause, at: number): Draft[] {
  const { units, groups, reading } = clause;
  const around = groups.at(at);
  const partners = around
    ? around.members.filter((member) => member.from >= (units[at]?.to ?? 0))
    : (objectsOf(clause, at)[0]?.members ?? []);
  const leaders = around
    ? around.members.filter((member) => member.to <= (units[at]?.from ?? 0))
    : whoLeads(clause, at);
  const { from, to } = units[at] ?? { from: 0, to: 1 };
  const { negated, hedge } = stanceAt(clause, at);
  return leaders.flatMap((leader) =>
    partners.flatMap((partner) => {
      if (leader.entity.id === partner.entity.id) return [];
      if (!ACTORS.has(leader.entity.kind) || !ACTORS.has(partner.entity.kind)) return [];
      if (
        !fitsSignature(reading.lexicon.ontology, leader.entity.kind, 'COOPERATES_WITH', partner.entity.kind)
      )
        return [];
      const meeting = { mode: 'explicit' as const, confidence: 0.75, rule: 'companion', from, to };
      return [draft(reading, leader, 'COOPERATES_WITH', partner, { ...meeting, negated, hedge })];
    }),
  );
}

/** The subject of the verb before; without one, the names right before, or those after the comma that ends the phrase. */
function whoLeads(clause: Clause, at: number): readonly Mention[] {
  const { units, groups } = clause;
  if (at === 0 || is(units[at - 1], ROLE.subordinator) || /^[:;"“«–—-]$/.test(units[at - 1]?.text ?? '')) {
    const end = objectsOf(clause, at)[0]?.to ?? -1;
    const subject = units[end]?.text === ',' ? firstSubject(clause, end, units.length) : undefined;
    return subject?.members ?? [];
  }
  const verb = units.findLastIndex((unit, index) => index < at && unit.verb);
  if (verb >= 0) return subjectsOf(clause, verb)[0]?.members ?? [];
  return (groups.at(at - 1) ?? groups.at(at - 2))?.members ?? [];
}
