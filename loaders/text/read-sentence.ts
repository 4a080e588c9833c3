/** Reads one sentence: its names first, then what it says of them. */
import type { ReviewRecord, StatementRecord } from '../../graph/load/item.ts';
import { languageOf } from './language.ts';
import { withoutBare } from './bare-nouns.ts';
import type { Lexicon } from './lexicon.ts';
import type { DocumentMemory } from './memory.ts';
import type { Mention } from './mention.ts';
import { MentionTable, type Reading } from './mention-table.ts';
import { findAcronyms } from './mentions/acronyms.ts';
import { findAgentNouns } from './mentions/agent-nouns.ts';
import { findAliases } from './mentions/aliases.ts';
import { findAnaphors } from './mentions/anaphors.ts';
import { joinAppositions } from './mentions/appositions.ts';
import { findCitations } from './mentions/citations.ts';
import { findClassPlaces } from './mentions/class-places.ts';
import { findCompounds } from './mentions/compound-nouns.ts';
import { findHeadPhrases } from './mentions/head-phrases.ts';
import { findKnownNames } from './mentions/known-names.ts';
import { findNationalBodies } from './mentions/national-bodies.ts';
import { findPeople } from './mentions/people.ts';
import { findPlaces } from './mentions/places.ts';
import { findProperNames } from './mentions/proper-names.ts';
import { findSectorLists } from './mentions/sector-lists.ts';
import { tellNatures } from './mentions/two-natures.ts';
import { findUnknownNames } from './mentions/unknown-names.ts';
import { relationsOf, type SentenceRelations } from './relations/relations.ts';
import { reviewOf } from './review.ts';
import type { Sentence } from './sentences.ts';
import { toStatements } from './statements.ts';
import { dissolveSetPhrases } from './mentions/set-phrases.ts';
import { findStatistics } from './statistics.ts';
import { normalise, tokenise } from './tokens.ts';

export interface SentenceFindings {
  sentence: Sentence;
  /** Outer and inner ones, each with its entity, in the order of the text. */
  mentions: readonly Mention[];
  statements: StatementRecord[];
  review: ReviewRecord[];
  relations: SentenceRelations;
}

export function readSentence(sentence: Sentence, lexicon: Lexicon, memory: DocumentMemory): SentenceFindings {
  const tokens = tokenise(sentence.text, sentence.start);
  const language = languageOf(tokens, lexicon, memory.language);
  const table = new MentionTable(tokens);
  const reading: Reading = {
    sentence,
    tokens,
    language,
    grammar: lexicon.grammar[language],
    lexicon,
    memory,
    table,
  };
  findKnownNames(reading);
  tellNatures(reading);
  findNationalBodies(reading);
  findProperNames(reading);
  findAcronyms(reading);
  findCitations(reading);
  findAliases(reading);
  findClassPlaces(reading);
  findPeople(reading);
  findPlaces(reading);
  findAnaphors(reading);
  findHeadPhrases(reading);
  findSectorLists(reading);
  findAgentNouns(reading);
  findCompounds(reading);
  findUnknownNames(reading);
  joinAppositions(reading);
  dissolveSetPhrases(reading);
  dropIgnored(reading);
  const statistics = findStatistics(reading);
  const read = relationsOf(reading, statistics);
  const found = [...table.list(), ...statistics.map((statistic) => statistic.mention)];
  const { mentions: outer, relations } = withoutBare(reading, read, found);
  const mentions = withInner(outer);
  remember(memory, relations, table.list());
  return {
    sentence,
    mentions,
    statements: toStatements(relations, sentence),
    review: newOnly(reviewOf(reading, relations), memory),
    relations,
  };
}

const MOST_PROPOSED = 20_000;

/** The same name is proposed once for a document. */
function newOnly(review: readonly ReviewRecord[], { proposed }: DocumentMemory): ReviewRecord[] {
  return review.filter(({ text, reason }) => {
    const name = `${reason} ${normalise(text)}`;
    if (proposed.has(name)) return false;
    if (proposed.size >= MOST_PROPOSED) proposed.clear();
    proposed.add(name);
    return true;
  });
}

/** What the user has told to ignore is no name. */
function dropIgnored({ lexicon, table, sentence }: Reading): void {
  if (lexicon.ignored.size === 0) return;
  for (const mention of table.list()) {
    const text = sentence.text.slice(mention.start - sentence.start, mention.end - sentence.start);
    if (lexicon.ignored.has(normalise(text))) table.remove(mention);
  }
}

/** Outer and inner mentions in the order of the text, each place once for each entity. */
function withInner(outer: readonly Mention[]): Mention[] {
  const all = outer.some((mention) => mention.inner.length) ? outer.flatMap(withParts) : [...outer];
  all.sort((a, b) => a.start - b.start || b.end - a.end || (a.entity.id < b.entity.id ? -1 : 1));
  return all.filter(({ entity, start, end }, at) => {
    const before = all[at - 1];
    return before?.entity !== entity || before.start !== start || before.end !== end;
  });
}

function withParts(mention: Mention): Mention[] {
  return [mention, ...mention.inner.flatMap(withParts)];
}

/** What later sentences may point back to. */
function remember(
  memory: DocumentMemory,
  { clause, drafts, attributions }: SentenceRelations,
  mentions: readonly Mention[],
): void {
  for (const mention of mentions) {
    for (const inner of mention.inner) memory.remember(inner.entity);
    memory.remember(mention.entity);
  }
  const topical = clause.groups.list.filter((group) =>
    group.members.some(({ entity }) => entity.kind !== 'Publication'),
  );
  const isSpeaker = (mention: Mention): boolean =>
    attributions.some(({ speaker }) => speaker.entity === mention.entity);
  const first = topical.find((group) => !group.members.some(isSpeaker)) ?? topical[0];
  if (!first) return;
  memory.subjects = first.members.map((mention) => mention.entity);
  const pair = topical.findLast((group) => group.members.length === 2 || group.members.length === 3);
  if (pair) memory.lastList = pair.members.map((mention) => mention.entity);
  const harmful = mentions.findLast(({ entity }) => entity.kind === 'Threat' || entity.kind === 'Incident');
  const deed = harmful?.entity ?? drafts[0]?.subject.entity;
  if (deed) memory.lastDeed = deed;
}
