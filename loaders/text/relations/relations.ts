/** All relations that one sentence states, read in turn by each rule. */
import { findTimes } from '../dates.ts';
import { isOneOfAKind, type Mention } from '../mention.ts';
import type { Reading } from '../mention-table.ts';
import type { Statistic } from '../statistics.ts';
import { adjacentRelations } from './adjacent.ts';
import { addFacts } from './circumstances.ts';
import type { Clause } from './clause.ts';
import { coOccurrences } from './co-occurrence.ts';
import type { Draft } from './draft.ts';
import { groupsOf } from './groups.ts';
import { inherited, kindRelations } from './kinds-of.ts';
import { measureRelations } from './measures.ts';
import { assertions, attributionsOf, authorships, citedFor, within, type Attribution } from './sources.ts';
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
  const clause: Clause = { reading, units, groups: groupsOf(units, reading), statistics };
  const misfits: Misfit[] = [];
  const verbal = verbalRelations(clause, misfits);
  const kinds = kindRelations(clause);
  const plain = distinct([...verbal, ...kinds.drafts, ...measureRelations(clause)]);
  const adjacent = adjacentRelations(clause).filter((each) => !plain.some((other) => samePair(each, other)));
  const said = distinct([...plain, ...inherited(plain, kinds.narrowings), ...adjacent]);
  const attributions = attributionsOf(clause);
  const asserted = assertions(clause, attributions, said);
  const sources = [
    ...authorships(clause),
    ...citedFor(clause, topicsOf(clause, said, asserted, attributions)),
  ];
  addFacts(said, clause, findTimes(reading));
  addFacts(asserted, clause, []);
  const drafts = distinct([...said, ...asserted, ...sources]);
  return { drafts, weak: coOccurrences(reading, drafts), attributions, misfits, clause };
}

function distinct(drafts: readonly Draft[]): Draft[] {
  const seen = new Map<string, Draft>();
  for (const each of drafts) {
    const key = `${each.subject.entity.id} ${each.type} ${each.object.entity.id} ${each.negated ? 'not' : ''}`;
    const known = seen.get(key);
    if (!known || known.confidence < each.confidence) seen.set(key, each);
  }
  return [...seen.values()];
}

function samePair(a: Draft, b: Draft): boolean {
  return (
    a.type === b.type &&
    a.subject.entity.id === b.subject.entity.id &&
    a.object.entity.id === b.object.entity.id
  );
}

/** What the sentence is about: what is defined, else the ends of its first relation, classes of people aside. */
function topicsOf(
  clause: Clause,
  said: readonly Draft[],
  asserted: readonly Draft[],
  attributions: readonly Attribution[],
): Mention[] {
  const defined = asserted.filter((each) => each.type === 'DEFINES').map((each) => each.object);
  if (defined.length) return defined;
  const defining = said.filter((each) => each.type === 'DEFINES').map((each) => each.object);
  if (defining.length) return defining;
  const inWord = said.filter((each) => attributions.some((attribution) => within(each, attribution)));
  const spoken = (inWord.length ? inWord : said).filter(
    (each) => each.mode === 'explicit' && !/^(?:within|genitive|figure)/.test(each.rule),
  );
  const first = spoken.toSorted((a, b) => a.at - b.at)[0];
  const ends = first
    ? spoken.filter((each) => each.at === first.at).flatMap((each) => [each.subject, each.object])
    : (clause.groups.list[0]?.members ?? []);
  const topics = ends.filter(
    ({ entity }) => !isClassOfActors(entity) && entity.kind !== 'Publication' && entity.kind !== 'Person',
  );
  return [...new Map(topics.map((mention) => [mention.entity.id, mention])).values()].slice(0, 3);
}

function isClassOfActors(entity: Mention['entity']): boolean {
  return (
    entity.kind === 'Group' ||
    entity.kind === 'NonStateActor' ||
    (entity.collective === true && !isOneOfAKind(entity) && entity.kind !== 'Sector')
  );
}
