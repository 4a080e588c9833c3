/** All relations that one sentence states, read in turn by each rule. */
import type { EntityRecord } from '../../../graph/load/item.ts';
import { findTimes } from '../dates.ts';
import type { Reading } from '../mention-table.ts';
import type { Statistic } from '../statistics.ts';
import { addresses } from './addresses.ts';
import { adjacentRelations } from './adjacent.ts';
import { assertions, attributionsOf, isSaid, type Attribution } from './attributions.ts';
import { addCitedYears, authorships, citedFor, citedTopics, publicationsOf } from './citations.ts';
import { accusations } from './accusations.ts';
import { addFacts, DENIES } from './circumstances.ts';
import { classNames } from './class-names.ts';
import type { Clause } from './clause.ts';
import { companionDeeds, companions, jointAims } from './companions.ts';
import { coOccurrences } from './co-occurrence.ts';
import { correlations } from './correlatives.ts';
import { deeds, victims } from './deeds.ts';
import type { Draft } from './draft.ts';
import { groupsOf } from './groups.ts';
import { inherited, kindRelations, type Narrowing } from './kinds-of.ts';
import { usedIn } from './lists-of-use.ts';
import { measureRelations } from './measures.ts';
import { partnerships } from './partnerships.ts';
import { settings } from './settings.ts';
import { unlistedVerbs } from './unlisted-verbs.ts';
import { throughMembers, throughOwners } from './members.ts';
import { unitsOf } from './units.ts';
import { verbalRelations, type Misfit } from './verbal.ts';

export interface SentenceRelations {
  drafts: Draft[];
  weak: Draft[];
  attributions: Attribution[];
  misfits: Misfit[];
  clause: Clause;
}

export function relationsOf(reading: Reading, statistics: readonly Statistic[]): SentenceRelations {
  const units = unitsOf(reading);
  const groups = groupsOf(units);
  const classes = classNames(units, groups, reading.tokens);
  const clause: Clause = { reading, units, groups, statistics, classes };
  const misfits: Misfit[] = [];
  const verbal = verbalRelations(clause, misfits);
  const kinds = kindRelations(clause);
  const beside = [...verbal, ...companions(clause)];
  const plain = [
    ...beside,
    ...companionDeeds(clause, beside),
    ...jointAims(clause, beside),
    ...accusations(clause),
    ...settings(clause),
    ...addresses(clause),
    ...deeds(clause),
    ...victims(clause),
    ...partnerships(clause),
    ...usedIn(clause, verbal),
    ...kinds.drafts,
    ...correlations(clause),
    ...unlistedVerbs(clause),
    ...measureRelations(clause),
  ];
  const told = withoutStandIns([...plain, ...inherited(plain, kinds.narrowings)], kinds.narrowings, reading);
  const adjacent = adjacentRelations(clause).filter(
    (each) => !told.some((other) => samePair(each, other) || isBlamed(each, other)),
  );
  const said = distinct([
    ...told,
    ...throughMembers(told),
    ...adjacent,
    ...throughOwners([...told, ...adjacent]),
  ]);
  const attributions = attributionsOf(clause);
  for (const attribution of attributions) if (denies(attribution)) deny(said, attribution);
  const asserted = assertions(clause, attributions, said);
  const topics = publicationsOf(clause).length ? citedTopics(clause, said, asserted, attributions) : [];
  const times = findTimes(reading);
  addFacts([...said, ...asserted], clause, times);
  addCitedYears(asserted, clause);
  const drafts = distinct([...said, ...asserted, ...authorships(clause), ...citedFor(clause, topics)]);
  return { drafts, weak: coOccurrences(reading, drafts), attributions, misfits, clause };
}

function denies({ rule }: Attribution): boolean {
  return rule.startsWith('says:') && DENIES.test(rule.slice('says:'.length));
}

/** What a name says of itself is not denied with what is said of it. */
const IN_A_NAME = /^(?:within|genitive|between|figure)/;

/** 'Russia denied that it had …': what the speaker denies is no relation. */
function deny(said: readonly Draft[], attribution: Attribution): void {
  for (const each of said) {
    if (isSaid(each, attribution) && !IN_A_NAME.test(each.rule)) each.negated = !each.negated;
  }
}

/** 'X remains the main threat': the noun 'threat' only stands for X, and is no name here. */
function withoutStandIns(
  drafts: readonly Draft[],
  narrowings: readonly Narrowing[],
  reading: Reading,
): Draft[] {
  const standIns = narrowings.filter(
    ({ stand, wide }) => stand && drafts.some((each) => each.subject === wide || each.object === wide),
  );
  for (const { wide } of standIns) reading.table.remove(wide);
  return drafts.filter((each) => !standIns.some(({ wide }) => each.subject === wide || each.object === wide));
}

/** 'blamed the worm on Russia' has no attack on Russia. */
function isBlamed(each: Draft, other: Draft): boolean {
  return (
    each.type === 'TARGETS' &&
    other.type === 'ATTRIBUTED_TO' &&
    each.subject === other.subject &&
    each.object === other.object
  );
}

/** One draft for each edge, the surest; what denies stands beside what affirms. */
function distinct(drafts: readonly Draft[]): Draft[] {
  const bySubject = new Map<EntityRecord, Draft[]>();
  const kept: Draft[] = [];
  for (const each of drafts) {
    const known = bySubject.get(each.subject.entity);
    const twin = known?.find((other) => other.negated === each.negated && samePair(other, each));
    if (twin) {
      if (twin.confidence < each.confidence) Object.assign(twin, each);
    } else {
      const draft = { ...each };
      kept.push(draft);
      if (known) known.push(draft);
      else bySubject.set(each.subject.entity, [draft]);
    }
  }
  return kept;
}

function samePair(a: Draft, b: Draft): boolean {
  return (
    a.type === b.type &&
    a.subject.entity.id === b.subject.entity.id &&
    a.object.entity.id === b.object.entity.id
  );
}
