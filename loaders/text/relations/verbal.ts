/** Relations told by a verb or a fixed phrase between its subject and its object. */
import type { Trigger } from '../grammar.ts';
import type { Mention } from '../mention.ts';
import { stanceAt, type Stance } from './circumstances.ts';
import type { Clause, Filler } from './clause.ts';
import { agentsOf, objectsOf } from './objects.ts';
import { subjectsOf } from './subjects.ts';
import { draft, fittingType, type Draft } from './draft.ts';
import { is, type Unit } from './units.ts';
import { voiceOf, type Voice } from './voice.ts';

/** Two names that a trigger joins although no relation of its entry may join their kinds. */
export interface Misfit {
  subject: Mention;
  object: Mention;
  type: string;
}

const GAP = 12;

export function verbalRelations(clause: Clause, misfits: Misfit[]): Draft[] {
  return clause.units.flatMap((unit, at) => {
    const triggers = unit.phrase?.triggers.filter((trigger) => suits(clause.units, at, trigger)) ?? [];
    if (!triggers.length) return [];
    const found = triggers.map((trigger) => ({ trigger, ...readTrigger(clause, at, trigger) }));
    const best = found.filter(({ trigger, drafts }) => drafts.length && !trigger.entry.also).toSorted((a, b) => a.rank - b.rank)[0];
    const others = found.filter(({ trigger }) => trigger.entry.also).flatMap(({ drafts }) => drafts);
    const misfit = best || others.length ? null : found.find((each) => each.misfit)?.misfit;
    if (misfit) misfits.push(misfit);
    return [...(best?.drafts ?? []), ...others];
  });
}

interface Found {
  drafts: Draft[];
  /** How far the names are from the likeliest: of several relations, that with the likeliest names is told. */
  rank: number;
  misfit: Misfit | null;
}

const NOTHING: Found = { drafts: [], rank: Number.POSITIVE_INFINITY, misfit: null };

function readTrigger(clause: Clause, at: number, trigger: Trigger): Found {
  return trigger.frame === 'reciprocal' ? reciprocal(clause, at, trigger) : joined(clause, at, trigger);
}

/** 'meminta … untuk', 'ask … not to': what is prescribed stands after one more verb. */
function prescribes({ rest }: Trigger): boolean {
  return /^(?:to|not to|from|untuk|tidak)$/.test(rest.join(' '));
}

/** Some verbs mean another thing after 'untuk': 'untuk menghadapi ancaman' is no longer to face it. */
function suits(units: readonly Unit[], at: number, trigger: Trigger): boolean {
  if (trigger.frame === 'between') return false;
  if (is(units[at], 'example') && units[at - 1]?.text === ',') return false;
  if (is(units[at], 'saying') && is(units[at + 1], 'relative', 'subordinator')) return false;
  if (trigger.entry.when === undefined) return true;
  let left = at - 1;
  while (is(units[left], 'filler') && !is(units[left], 'purpose')) left -= 1;
  const purpose =
    is(units[left], 'purpose', 'modal') && units[left]?.text !== 'dengan' && units[left]?.text !== 'in';
  return (trigger.entry.when === 'purpose') === purpose;
}

function joined(clause: Clause, at: number, trigger: Trigger): Found {
  const { units } = clause;
  const voice = voiceOf(units, at, trigger);
  if (voice === null) return NOTHING;
  const objectAt = afterGap(clause, at, trigger);
  if (objectAt < 0) return NOTHING;
  const left = leftOf(clause, at, trigger, voice);
  let right = voice === 'passive' ? agentsOf(clause, at) : objectsOf(clause, objectAt, prescribes(trigger));
  if (!right.length && voice === 'active') right = relativeObject(clause, left, at);
  return pairs(clause, at, trigger, voice, left, right, objectAt);
}

/** The unit after which the object stands: for 'menandatangani ~ dengan' that of 'dengan'; -1 where it is missing. */
function afterGap({ units, groups, reading }: Clause, at: number, trigger: Trigger): number {
  if (!trigger.rest.length) return at;
  const rest = trigger.rest.join(' ');
  for (let right = at + 1; right < Math.min(units.length, at + GAP); right += 1) {
    const unit = units[right];
    if (unit?.text === rest || unit?.text.startsWith(`${rest} `)) return right;
    if (is(unit, 'subordinator', 'relative') || unit?.text === ';') return -1;
    const last = groups.at(right);
    if (!last && trigger.rest.length > 1 && phraseFollows(reading.tokens, unit?.from ?? -1, trigger.rest)) {
      let end = right;
      while ((units[end]?.to ?? 0) < (unit?.from ?? 0) + trigger.rest.length) end += 1;
      return end;
    }
  }
  return -1;
}

function phraseFollows(tokens: Clause['reading']['tokens'], from: number, words: readonly string[]): boolean {
  return words.every((word, index) => tokens[from + index]?.norm === word);
}

function leftOf(clause: Clause, at: number, trigger: Trigger, voice: Voice): Filler[] {
  const left = subjectsOf(clause, at);
  return trigger.form === 'gerund' && voice === 'active' ? nearestFirst(left, at) : left;
}

/** 'hackers targeting banks': the participle belongs to the name right before it. */
function nearestFirst(fillers: readonly Filler[], at: number): Filler[] {
  return [...fillers].sort((a, b) => Number(b.to === at) - Number(a.to === at));
}

/** 'the access that the internet offers': without an object after the verb, it is what 'that' points to. */
function relativeObject(clause: Clause, left: readonly Filler[], at: number): Filler[] {
  const subject = left.at(-1);
  if (!subject || subject.from < 1 || subject.to > at) return [];
  let before = subject.from - 1;
  const { units, groups } = clause;
  while (is(units[before], 'filler')) before -= 1;
  if (!is(units[before], 'relative')) return [];
  if (is(units[before - 1], 'preposition')) before -= 1;
  const antecedent =
    groups.at(before - 1) ?? (units[before - 1]?.text === ',' ? groups.at(before - 2) : undefined);
  return antecedent
    ? [{ members: antecedent.members, from: antecedent.from, to: antecedent.to, distance: 1 }]
    : [];
}

function pairs(
  clause: Clause,
  at: number,
  trigger: Trigger,
  voice: Voice,
  left: readonly Filler[],
  right: readonly Filler[],
  last: number,
): Found {
  const subjectLeft = trigger.leftIsSubject === (voice === 'active');
  let misfit: Misfit | null = null;
  for (const [rightIndex, object] of right.entries()) {
    for (const [leftIndex, subject] of left.entries()) {
      const [subjects, objects] = subjectLeft ? [subject, object] : [object, subject];
      const stance = stanceAt(clause, at);
      const drafts = subjects.members.flatMap((one) =>
        objects.members.flatMap((other) =>
          joinedPair(
            clause,
            at,
            last,
            trigger,
            voice,
            stance,
            one,
            other,
            subject.distance + object.distance,
          ),
        ),
      );
      if (drafts.length) return { drafts, rank: rightIndex * 10 + leftIndex, misfit: null };
      const [one, other] = [subjects.members[0], objects.members[0]];
      if (rightIndex === 0 && one && other && one.entity.id !== other.entity.id) {
        misfit ??= { subject: one, object: other, type: trigger.entry.relation[0] ?? '' };
      }
    }
  }
  return { ...NOTHING, misfit };
}

function joinedPair(
  clause: Clause,
  at: number,
  last: number,
  trigger: Trigger,
  voice: Voice,
  stance: Stance,
  subject: Mention,
  object: Mention,
  distance: number,
): Draft[] {
  const { reading, units } = clause;
  const type = fittingType(reading, trigger.entry, subject, object);
  if (type === null) return [];
  const confidence = Math.max(
    0.3,
    trigger.entry.confidence +
      (trigger.frame === 'verb' ? 0.1 : 0) -
      0.07 * distance -
      (stance.hedge === null ? 0 : 0.2) -
      (stance.modality === null ? 0 : 0.1),
  );
  return [
    draft(reading, subject, type, object, {
      mode: 'explicit',
      confidence,
      rule: `${voice === 'passive' ? 'passive' : trigger.frame}:${units[at]?.text ?? ''}`,
      from: units[at]?.from ?? 0,
      to: units[last]?.to ?? 0,
      negated: stance.negated,
      hedge: stance.hedge,
      ...(stance.modality === null ? {} : { facts: { modality: stance.modality } }),
    }),
  ];
}

/** 'A dan B bekerja sama', 'cooperation between A and B': every two of the list. */
function reciprocal(clause: Clause, at: number, trigger: Trigger): Found {
  const { reading, units } = clause;
  const list = [...subjectsOf(clause, at), ...objectsOf(clause, at)].find((each) => each.members.length >= 2);
  if (!list) return NOTHING;
  const stance = stanceAt(clause, at);
  const drafts = list.members.flatMap((one, index) =>
    list.members.slice(index + 1).flatMap((other) => {
      const type = fittingType(reading, trigger.entry, one, other);
      if (type === null) return [];
      const meeting = {
        mode: 'explicit' as const,
        confidence: trigger.entry.confidence,
        rule: `reciprocal:${units[at]?.text ?? ''}`,
        from: units[at]?.from ?? 0,
        to: units[at]?.to ?? 0,
        negated: stance.negated,
        hedge: stance.hedge,
      };
      return [draft(reading, one, type, other, meeting)];
    }),
  );
  return { drafts, rank: 0, misfit: null };
}
