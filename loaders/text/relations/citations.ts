/** The works that a sentence cites: who wrote them, and what they are cited for. */
import type { Properties } from '../../../graph/model.ts';
import { fitsSignature } from '../../../graph/ontology.ts';
import { isOneOfAKind, type Mention } from '../mention.ts';
import { isSaid, type Attribution } from './attributions.ts';
import { hangsOnUnnamed, type Clause } from './clause.ts';
import { draft, type Draft, type Meeting } from './draft.ts';

export function publicationsOf({ reading }: Clause): Mention[] {
  return reading.table
    .list()
    .filter((mention) => mention.entity.kind === 'Publication' && mention.foundBy === 'citation');
}

/** Who wrote each cited work. */
export function authorships(clause: Clause): Draft[] {
  const { reading } = clause;
  return publicationsOf(clause).flatMap((publication) =>
    publication.inner.flatMap((author) =>
      fitsSignature(reading.lexicon.ontology, author.entity.kind, 'WROTE', 'Publication')
        ? [draft(reading, author, 'WROTE', publication, meeting(publication, 0.95))]
        : [],
    ),
  );
}

/** What each cited work is cited for. */
export function citedFor(clause: Clause, topics: readonly Mention[]): Draft[] {
  return publicationsOf(clause).flatMap((publication) =>
    topics.flatMap((topic) =>
      publication.inner.some((inner) => inner.entity === topic.entity)
        ? []
        : [draft(clause.reading, publication, 'CITED_FOR', topic, meeting(publication, 0.8))],
    ),
  );
}

function meeting({ entity, from, to }: Mention, confidence: number): Meeting {
  const year = entity.properties?.['year'];
  const facts: Properties = year === undefined ? {} : { year };
  return { mode: 'explicit', confidence, rule: 'citation', from, to, facts };
}

const MOST_TOPICS = 3;

/** What the sentence is about: what is defined, else the ends of what it says, classes of people and harm aside. */
export function citedTopics(
  clause: Clause,
  said: readonly Draft[],
  asserted: readonly Draft[],
  attributions: readonly Attribution[],
): Mention[] {
  const defined = [...asserted, ...said].filter((each) => each.type === 'DEFINES').map((each) => each.object);
  if (defined.length) return distinct(defined);
  const inWord = said.filter((each) => attributions.some((attribution) => isSaid(each, attribution)));
  const told = (inWord.length ? inWord : said).filter(
    (each) => each.mode === 'explicit' && !/^(?:within|genitive|figure|between)/.test(each.rule),
  );
  const ends = told.toSorted((a, b) => a.at - b.at).flatMap((each) => [each.subject, each.object]);
  return distinct(ends.length ? ends : firstTopic(clause))
    .filter(
      ({ entity }) =>
        !isClassOfActors(entity) &&
        !/^(?:Publication|Person|Impact|Statistic|GovernmentBody|Organization|Sector|Place)$/.test(
          entity.kind,
        ),
    )
    .slice(0, MOST_TOPICS);
}

/** Where nothing is told of it: the first name that is nobody's. */
function firstTopic(clause: Clause): readonly Mention[] {
  return (
    clause.groups.list.find(
      (group) =>
        !hangsOnUnnamed(clause, group) &&
        group.members.every(({ entity }) => entity.kind !== 'Person' && entity.kind !== 'Publication'),
    )?.members ?? []
  );
}

function distinct(mentions: readonly Mention[]): Mention[] {
  return [...new Map(mentions.map((mention) => [mention.entity.id, mention])).values()];
}

function isClassOfActors(entity: Mention['entity']): boolean {
  if (entity.kind === 'Group' || entity.kind === 'NonStateActor') return true;
  return entity.collective === true && !isOneOfAKind(entity) && entity.kind !== 'Sector';
}

/** What an author asserts in a work, they assert in its year. */
export function addCitedYears(drafts: readonly Draft[], clause: Clause): void {
  for (const publication of publicationsOf(clause)) {
    const year = publication.entity.properties?.['year'];
    if (year === undefined) continue;
    for (const each of drafts) {
      if (publication.inner.some((inner) => inner.entity === each.subject.entity))
        each.facts = { ...each.facts, year };
    }
  }
}
