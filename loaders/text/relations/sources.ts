/** Whose word it is: 'menurut X', 'X mengatakan bahwa …', and the works that a sentence cites. */
import type { EntityRecord } from '../../../graph/load/item.ts';
import { fitsSignature } from '../../../graph/ontology.ts';
import type { Mention } from '../mention.ts';
import { subjectsOf, type Clause } from './clause.ts';
import { draft, type Draft } from './draft.ts';
import { is } from './units.ts';

/** Somebody's word: from unit `from` on, up to `to`, the sentence says what `speaker` says. */
export interface Attribution {
  speaker: Mention;
  /** Tokens that are their word. */
  from: number;
  to: number;
  /** Token of 'menurut' or of the verb. */
  at: number;
  rule: string;
}

const SPEAKERS = /^(?:Person|Organization|GovernmentBody|RegionalBody|State|Group|NonStateActor)$/;

export function attributionsOf(clause: Clause): Attribution[] {
  const { units, groups, reading } = clause;
  const end = reading.tokens.length;
  const found: Attribution[] = [];
  units.forEach((unit, at) => {
    if (is(unit, 'accordingTo')) {
      let next = at + 1;
      while (is(units[next], 'filler', 'deictic') || (units[next]?.type === 'word' && next < at + 3))
        next += 1;
      const group = groups.at(next);
      const speaker = speakerOf(group?.members[0]);
      if (
        !speaker ||
        !group ||
        (/^(?:for|bagi|kata|ujar)$/.test(unit.text) && speaker.entity.kind !== 'Person')
      )
        return;
      const after = units[group.to]?.from ?? end;
      const before = at > 0 && after >= end - 1;
      found.push({
        speaker,
        from: before ? 0 : after,
        to: before ? unit.from : end,
        at: unit.from,
        rule: `according-to:${unit.text}`,
      });
    } else if (is(unit, 'saying')) {
      const speaker = speakerOf(subjectsOf(clause, at)[0]?.members[0]);
      if (speaker && speaker.to <= unit.from && says(clause, at)) {
        found.push({ speaker, from: unit.to, to: end, at: unit.from, rule: `says:${unit.text}` });
      }
    }
  });
  return found;
}

/** A verb of saying that is followed by a clause, and does not merely take a name as its object. */
function says({ units }: Clause, at: number): boolean {
  if (
    is(units[at + 1], 'relative', 'subordinator') ||
    units[at + 1]?.text === ',' ||
    units[at + 1]?.text === ':'
  )
    return true;
  return !units[at]?.phrase?.triggers.some((trigger) => trigger.frame === 'verb');
}

function speakerOf(mention: Mention | undefined): Mention | undefined {
  if (!mention) return undefined;
  if (mention.entity.kind === 'Publication') return mention.inner[0];
  return SPEAKERS.test(mention.entity.kind) ? mention : undefined;
}

/** Who wrote each cited work. */
export function authorships(clause: Clause): Draft[] {
  const { reading } = clause;
  return publicationsOf(clause).flatMap((publication) =>
    publication.inner.flatMap((author) => {
      if (!fitsSignature(reading.lexicon.ontology, author.entity.kind, 'WROTE', 'Publication')) return [];
      const year = publication.entity.properties?.['year'];
      return [
        draft(reading, author, 'WROTE', publication, {
          mode: 'explicit',
          confidence: 0.95,
          rule: 'citation',
          from: publication.from,
          to: publication.to,
          facts: year === undefined ? {} : { year },
        }),
      ];
    }),
  );
}

export function publicationsOf({ reading }: Clause): Mention[] {
  return reading.table
    .list()
    .filter((mention) => mention.entity.kind === 'Publication' && mention.foundBy === 'citation');
}

/** What a cited work is cited for: the topic of the sentence. */
export function citedFor(clause: Clause, topics: readonly Mention[]): Draft[] {
  const { reading } = clause;
  return publicationsOf(clause).flatMap((publication) => {
    const year = publication.entity.properties?.['year'];
    return topics.flatMap((topic) => {
      if (
        topic.entity.kind === 'Publication' ||
        publication.inner.some((inner) => inner.entity === topic.entity)
      )
        return [];
      return [
        draft(reading, publication, 'CITED_FOR', topic, {
          mode: 'explicit',
          confidence: 0.8,
          rule: 'citation',
          from: publication.from,
          to: publication.to,
          facts: year === undefined ? {} : { year },
        }),
      ];
    });
  });
}

/** What a speaker asserts, or defines where their word says what something is. */
export function assertions(
  clause: Clause,
  attributions: readonly Attribution[],
  drafts: readonly Draft[],
): Draft[] {
  const { reading, units, groups } = clause;
  return attributions.flatMap((attribution) => {
    const said = drafts.filter((each) => within(each, attribution));
    const first = groups.list.find(
      (group) =>
        (units[group.from]?.from ?? 0) >= attribution.from && (units[group.from]?.from ?? 0) < attribution.to,
    );
    const topic = first?.members[0];
    if (!topic || topic.entity.id === attribution.speaker.entity.id) return [];
    const next = units[first.to];
    const defines =
      is(next, 'copula') &&
      fitsSignature(reading.lexicon.ontology, attribution.speaker.entity.kind, 'DEFINES', topic.entity.kind);
    const meeting = {
      mode: 'explicit' as const,
      confidence: 0.8,
      rule: attribution.rule,
      from: attribution.at,
      to: attribution.at + 1,
    };
    if (defines) return [draft(reading, attribution.speaker, 'DEFINES', topic, meeting)];
    const topics = attribution.rule.startsWith('says') ? assertedTopics(first.members, said) : first.members;
    return unique(topics).flatMap((each) =>
      fitsSignature(reading.lexicon.ontology, attribution.speaker.entity.kind, 'ASSERTS', each.entity.kind) &&
      each.entity.id !== attribution.speaker.entity.id
        ? [draft(reading, attribution.speaker, 'ASSERTS', each, meeting)]
        : [],
    );
  });
}

function assertedTopics(subjects: readonly Mention[], said: readonly Draft[]): Mention[] {
  const first = said[0];
  if (!first) return [...subjects];
  const others = said.filter((each) => each.at === first.at).flatMap((each) => [each.subject, each.object]);
  return [...subjects, ...others];
}

function unique(mentions: readonly Mention[]): Mention[] {
  const seen = new Map<EntityRecord, Mention>();
  for (const mention of mentions) if (!seen.has(mention.entity)) seen.set(mention.entity, mention);
  return [...seen.values()];
}

export function within(each: Draft, attribution: Attribution): boolean {
  return each.at >= attribution.from && each.at < attribution.to;
}
