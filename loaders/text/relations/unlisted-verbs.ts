/** A verb that no list has still joins its subject and its object: what it tells is guessed by their kinds. */
import { fitsSignature } from '../../../graph/ontology.ts';
import type { Mention } from '../mention.ts';
import { stanceAt } from './circumstances.ts';
import type { Clause, Filler } from './clause.ts';
import { draft, type Draft } from './draft.ts';
import { agentsOf, objectsOf } from './objects.ts';
import { subjectsOf } from './subjects.ts';
import { is, type Unit } from './units.ts';
import { ROLE } from '../roles.ts';

const CONFIDENCE = 0.5;
const WRONGED = new Set(['Asset', 'Sector', 'Concept', 'State', 'Place']);
const ATTACKED = new Set(['Organization', 'GovernmentBody', 'Technology']);
const RULED = new Set([
  'Concept',
  'Threat',
  'Sector',
  'Asset',
  'Organization',
  'Group',
  'Domain',
  'Technology',
]);
const BODIES = new Set(['State', 'GovernmentBody', 'Organization', 'RegionalBody']);

/** The likeliest relation of who does something to whom it is done; null where the kinds leave it open. */
function likeliest(subject: string, object: string): string | null {
  switch (subject) {
    case 'Threat':
    case 'Incident':
      return WRONGED.has(object) ? 'HARMS' : ATTACKED.has(object) ? 'TARGETS' : null;
    case 'Impact':
      return WRONGED.has(object) || object === 'Organization' ? 'HARMS' : null;
    case 'NonStateActor':
      if (object === 'Technology') return 'EXPLOITS';
      return object !== 'Concept' && (WRONGED.has(object) || ATTACKED.has(object)) ? 'TARGETS' : null;
    case 'Policy':
    case 'Agreement':
      return RULED.has(object) ? 'CONCERNS' : null;
    case 'Capability':
      if (object === 'Threat') return 'ADDRESSES';
      return object === 'Sector' || object === 'Group' ? 'SUPPORTS' : null;
    default:
      if (!BODIES.has(subject)) return null;
      if (object === 'Threat') return 'ADDRESSES';
      if (object === 'Technology') return 'USES';
      return object === 'Capability' || object === 'Policy' ? 'SUPPORTS' : null;
  }
}

/** Blame and discovery, which other rules read. */
const OTHERWISE = /^(?:attribut|ascrib|accus|blam|found|discover|di?temukan|menemukan|dikenal|disebut)/;

export function unlistedVerbs(clause: Clause): Draft[] {
  const { units } = clause;
  return units.flatMap((unit, at) => {
    if (unit.type !== 'word' || !unit.verb || OTHERWISE.test(unit.text)) return [];
    // 'terbawa X', 'berubah': nobody does it to anybody.
    if (/^(?:ter|ber)/.test(unit.text)) return [];
    const passive = isPassive(units, at);
    const subject = near(subjectsOf(clause, at));
    const object = subject && near(passive ? agentsOf(clause, at) : objectsOf(clause, at));
    if (!subject || !object) return [];
    return passive ? tell(clause, at, object, subject) : tell(clause, at, subject, object);
  });
}

/** Only names right beside the verb: a guess upon a guess is worth nothing. */
function near([first]: readonly Filler[]): Filler | undefined {
  return first && first.distance <= 1 && first.from >= 0 ? first : undefined;
}

function isPassive(units: readonly Unit[], at: number): boolean {
  if (/^di/.test(units[at]?.text ?? '')) return true;
  let left = at - 1;
  while (is(units[left], ROLE.filler | ROLE.negation) && !is(units[left], ROLE.passive)) left -= 1;
  return is(units[left], ROLE.passive) || is(units[at + 1], ROLE.agent);
}

function tell(clause: Clause, at: number, subjects: Filler, objects: Filler): Draft[] {
  const { reading, units } = clause;
  const { from, to, text } = units[at] ?? { from: 0, to: 1, text: '' };
  const { negated, hedge } = stanceAt(clause, at);
  const join = (subject: Mention, object: Mention): Draft[] => {
    const type = likeliest(subject.entity.kind, object.entity.kind);
    if (type === null || subject.entity.id === object.entity.id) return [];
    if (!fitsSignature(reading.lexicon.ontology, subject.entity.kind, type, object.entity.kind)) return [];
    const meeting = { mode: 'inferred' as const, confidence: CONFIDENCE, rule: `unlisted:${text}`, from, to };
    return [draft(reading, subject, type, object, { ...meeting, negated, hedge })];
  };
  return subjects.members.flatMap((subject) => objects.members.flatMap((object) => join(subject, object)));
}
