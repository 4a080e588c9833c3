/** Relations told by a verb or a fixed phrase between its subject and its object. */
import type { Trigger } from '../grammar.ts';
import type { Mention } from '../mention.ts';
import type { Clause, Filler } from './clause.ts';
import { draft, fittingType, type Draft } from './draft.ts';
import { objectsOf, timeFollows } from './objects.ts';
import { TriggerSite } from './trigger-site.ts';
import { is, type Unit } from './units.ts';
import { voiceOf, type Voice } from './voice.ts';
import { ROLE } from '../roles.ts';

/** Two names that a trigger joins although no relation of its entry may join their kinds. */
export interface Misfit {
  subject: Mention;
  object: Mention;
  type: string;
}

interface Found {
  trigger: Trigger;
  drafts: Draft[];
  /** How far the names are from the likeliest: of several relations, that with the likeliest names is told. */
  rank: number;
  misfit: Misfit | null;
}

export function verbalRelations(clause: Clause, misfits: Misfit[]): Draft[] {
  const drafts: Draft[] = [];
  for (const [at, unit] of clause.units.entries()) {
    const triggers = unit.phrase?.triggers;
    if (!triggers?.length || isComplement(clause.units, at)) continue;
    const site = new TriggerSite(clause, at);
    const found = triggers.flatMap((trigger) =>
      suits(clause.units, at, trigger) ? readTrigger(site, trigger) : [],
    );
    drafts.push(...bestOf(found, misfits));
  }
  return drafts;
}

/** What the likeliest names say, and what is to be said beside it. */
function bestOf(found: readonly Found[], misfits: Misfit[]): Draft[] {
  let best: Found | undefined;
  const drafts: Draft[] = [];
  for (const each of found) {
    if (each.trigger.entry.also) drafts.push(...each.drafts);
    else if (each.drafts.length && (!best || each.rank < best.rank)) best = each;
  }
  if (best) drafts.push(...best.drafts);
  const misfit = drafts.length ? undefined : found.find((each) => each.misfit)?.misfit;
  if (misfit) misfits.push(misfit);
  return drafts;
}

/** 'X, termasuk Y' gives an example; 'reaffirmed that …' speaks: neither joins two names by itself. */
function isComplement(units: readonly Unit[], at: number): boolean {
  if (is(units[at], ROLE.example) && units[at - 1]?.text === ',') return true;
  // 'held X responsible for Y': the blame is X's.
  if (/^(?:responsible|accountable|liable) for$/.test(units[at]?.text ?? ''))
    if (/^h[eo]ld/.test(units.findLast((unit, index) => index < at && unit.verb)?.text ?? '')) return true;
  // The auxiliary of a perfect has no object of its own.
  if (/^ha(?:s|ve)$/.test(units[at]?.text ?? '') && /ed$/.test(units[at + 1]?.text ?? '')) return true;
  return is(units[at], ROLE.saying) && is(units[at + 1], ROLE.relative | ROLE.subordinator);
}

/** Some verbs mean another thing after 'untuk': 'untuk menghadapi ancaman' is no longer to face it. */
function suits(units: readonly Unit[], at: number, { frame, entry, dated }: Trigger): boolean {
  if (frame === 'between' || (dated && !timeFollows(units, at))) return false;
  if (entry.when === undefined) return true;
  let left = at - 1;
  while (is(units[left], ROLE.filler) && !is(units[left], ROLE.purpose)) left -= 1;
  // 'dilatih menghadapi', 'trained to face': what a verb leads to is its purpose.
  const led = /^(?:di|me)\p{L}+/u.test(units[left]?.text ?? '') && units[left]?.verb === true;
  const purpose =
    led || (is(units[left], ROLE.purpose | ROLE.modal) && !/^(?:dengan|in)$/.test(units[left]?.text ?? ''));
  return (entry.when === 'purpose') === purpose;
}

function readTrigger(site: TriggerSite, trigger: Trigger): Found[] {
  if (trigger.frame === 'reciprocal') return reciprocal(site, trigger);
  const voice = voiceOf(site.clause.units, site.at, trigger);
  const last = voice === null ? -1 : site.afterGap(trigger.rest);
  if (voice === null || last < 0) return [];
  const left = trigger.form === 'gerund' ? nearestFirst(site.subjects, site.at) : site.subjects;
  let right = voice === 'passive' ? site.agents : site.objects;
  if (last !== site.at && !PARTICLE.test(trigger.rest.join(' ')))
    right = objectsOf(site.clause, last, prescribes(trigger));
  if (!right.length && voice === 'active') right = site.relativeObjects;
  // 'dibagikan X kepada Y', 'was given to Y by X': what is given is neither.
  if (voice === 'passive' && last !== site.at && site.agents.length && !PARTICLE.test(trigger.rest.join(' ')))
    return pairs(site, trigger, 'active', site.agents, right, last);
  return pairs(site, trigger, voice, left, right, last);
}

/** 'take the network down': the object stands between the verb and its particle. */
const PARTICLE = /^(?:down|out|offline|off|up|over|apart|loose|hostage|back|to a halt|to a standstill)$/;

/** 'meminta … untuk', 'ask … not to': what is prescribed stands after one more verb. */
function prescribes({ rest }: Trigger): boolean {
  return /^(?:to|not to|from|untuk|tidak)$/.test(rest.join(' '));
}

/** 'hackers targeting banks': the participle belongs to the name right before it. */
function nearestFirst(fillers: readonly Filler[], at: number): Filler[] {
  return [...fillers].sort((a, b) => Number(b.to === at) - Number(a.to === at));
}

/** The first subject and object, in the order of their likelihood, that a relation of the entry may join. */
function pairs(
  site: TriggerSite,
  trigger: Trigger,
  voice: Voice,
  left: readonly Filler[],
  right: readonly Filler[],
  last: number,
): Found[] {
  const subjectLeft = trigger.leftIsSubject === (voice === 'active');
  let misfit: Misfit | null = null;
  for (const [rightIndex, after] of right.entries()) {
    for (const [leftIndex, before] of left.entries()) {
      const [subjects, objects] = subjectLeft ? [before, after] : [after, before];
      const drafts = joined(site, trigger, voice, subjects, objects, last);
      if (drafts.length) return [{ trigger, drafts, rank: rightIndex * 10 + leftIndex, misfit: null }];
      const [subject, object] = [subjects.members[0], objects.members[0]];
      if (rightIndex > 0 || !subject || !object || subject.entity === object.entity) continue;
      misfit ??= { subject, object, type: trigger.entry.relation[0] ?? '' };
    }
  }
  return [{ trigger, drafts: [], rank: 0, misfit }];
}

function joined(
  site: TriggerSite,
  trigger: Trigger,
  voice: Voice,
  subjects: Filler,
  objects: Filler,
  last: number,
): Draft[] {
  const { reading, units } = site.clause;
  const drafts: Draft[] = [];
  for (const subject of subjects.members) {
    for (const object of objects.members) {
      const type = fittingType(reading, trigger.entry, subject, object);
      if (type === null) continue;
      const { negated, hedge, modality } = site.stance;
      drafts.push(
        draft(reading, subject, type, object, {
          mode: 'explicit',
          confidence: confidence(site, trigger, subjects.distance + objects.distance),
          rule: `${voice === 'passive' ? 'passive' : trigger.frame}:${site.text}`,
          from: units[site.at]?.from ?? 0,
          to: units[last]?.to ?? 0,
          negated,
          hedge,
          facts: modality === null ? {} : { modality },
        }),
      );
    }
  }
  return drafts;
}

/** Verbs are surer than phrases; distance, doubt and mere obligation take away. */
function confidence({ stance }: TriggerSite, { entry, frame }: Trigger, distance: number): number {
  const doubt = (stance.hedge === null ? 0 : 0.2) + (stance.modality === null ? 0 : 0.1);
  return Math.max(0.3, entry.confidence + (frame === 'verb' ? 0.1 : 0) - 0.07 * distance - doubt);
}

/** 'A dan B bekerja sama', 'cooperation between A and B': every two of the list. */
function reciprocal(site: TriggerSite, trigger: Trigger): Found[] {
  const { reading, units } = site.clause;
  if (trigger.entry.also && /^(?:NonStateActor|Threat)$/.test(site.objects[0]?.members[0]?.entity.kind ?? ''))
    return [];
  // 'A dan B menandatangani …' joins the two who act, and no longer list.
  const list = trigger.entry.also
    ? site.subjects.slice(0, 1).find((each) => each.members.length === 2)
    : [...site.subjects, ...site.objects].find((each) => each.members.length >= 2);
  if (!list) return [];
  const { from, to } = units[site.at] ?? { from: 0, to: 1 };
  const { negated, hedge } = site.stance;
  const meeting = {
    mode: 'explicit' as const,
    confidence: trigger.entry.confidence,
    rule: `reciprocal:${site.text}`,
    from,
    to,
    negated,
    hedge,
  };
  const drafts = list.members.flatMap((one, index) =>
    list.members.slice(index + 1).flatMap((other) => {
      const type = fittingType(reading, trigger.entry, one, other);
      return type === null ? [] : [draft(reading, one, type, other, meeting)];
    }),
  );
  return [{ trigger, drafts, rank: 0, misfit: null }];
}
