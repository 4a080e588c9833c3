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

const SHARED = new Set(['ESTABLISHED', 'PARTICIPATES_IN', 'SUPPORTS', 'ADDRESSES']);

/** 'Together with A, B proposed X': A proposed it, too. */
export function companionDeeds({ reading }: Clause, drafts: readonly Draft[]): Draft[] {
  const pairs = drafts.filter(({ rule }) => rule === 'companion');
  return pairs.flatMap(({ subject: leader, object: partner }) =>
    drafts.flatMap((each) => {
      if (each.subject !== leader || !SHARED.has(each.type) || each.object.entity.id === partner.entity.id)
        return [];
      if (!fitsSignature(reading.lexicon.ontology, partner.entity.kind, each.type, each.object.entity.kind))
        return [];
      const confidence = Math.round((each.confidence - 0.15) * 100) / 100;
      const [start, end] = [Math.min(each.start, partner.start), Math.max(each.end, partner.end)];
      return [
        {
          ...each,
          subject: partner,
          confidence,
          rule: 'companion-deed',
          start,
          end,
          facts: { ...each.facts },
        },
      ];
    }),
  );
}

/** 'A works with B against X': both do something about X. */
export function jointAims(clause: Clause, drafts: readonly Draft[]): Draft[] {
  const { units, groups, reading } = clause;
  return units.flatMap((unit, at) => {
    const threats = AGAINST.test(unit.text) ? groups.at(at + 1)?.members : undefined;
    const partners = threats ? groups.at(at - 1)?.members : undefined;
    if (!threats?.every(({ entity }) => entity.kind === 'Threat') || !partners) return [];
    const together = drafts.filter(
      ({ type, object }) => type === 'COOPERATES_WITH' && partners.includes(object),
    );
    const actors = new Set(together.flatMap(({ subject, object }) => [subject, object]));
    const { from, to } = unit;
    const meeting = { mode: 'explicit' as const, confidence: 0.75, rule: `joint:${unit.text}`, from, to };
    return [...actors].flatMap((actor) =>
      threats.flatMap((threat) =>
        fitsSignature(reading.lexicon.ontology, actor.entity.kind, 'ADDRESSES', 'Threat')
          ? [draft(reading, actor, 'ADDRESSES', threat, meeting)]
          : [],
      ),
    );
  });
}

const AGAINST = /^(?:against|melawan|menghadapi|memerangi|memberantas|in the fight against|on)$/;
