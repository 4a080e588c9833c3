/** Makes statements of drafts, and carries the works that a passage cites and the one whose word it is onto them. */
import type { StatementRecord } from '../../graph/load/item.ts';
import type { SentenceFindings } from './read-sentence.ts';
import type { Clause } from './relations/clause.ts';
import type { Draft } from './relations/draft.ts';
import type { SentenceRelations } from './relations/relations.ts';
import { isSaid } from './relations/attributions.ts';
import { publicationsOf } from './relations/citations.ts';
import type { Sentence } from './sentences.ts';

/** The statements of one sentence, in the order in which the sentence makes them. */
export function toStatements(
  { drafts, weak, attributions }: SentenceRelations,
  sentence: Sentence,
): StatementRecord[] {
  return [...drafts, ...weak].map((each) => {
    const speaker = attributions.find(
      (attribution) =>
        !attribution.records &&
        isSaid(each, attribution) &&
        attribution.speaker.entity.id !== each.subject.entity.id,
    );
    return statement(each, sentence, NOT_SAID.has(each.type) ? null : (speaker?.speaker.entity.id ?? null));
  });
}

const NOT_SAID = new Set(['ASSERTS', 'DEFINES', 'WROTE', 'CITED_FOR', 'CO_OCCURS']);

function statement(each: Draft, sentence: Sentence, attributedTo: string | null): StatementRecord {
  return {
    passage: sentence.index,
    subject: each.subject.entity.id,
    type: each.type,
    object: each.object.entity.id,
    mode: each.mode,
    confidence: each.confidence,
    rule: each.rule,
    start: each.start,
    end: each.end,
    quote: sentence.text.slice(each.start - sentence.start, each.end - sentence.start),
    negated: each.negated,
    hedge: each.hedge,
    attributedTo,
    citation: null,
    facts: each.facts,
  };
}

/**
 * Gives each statement the work that its sentence cites. A work cited after the full stop covers the sentences
 * before it, too, as long as each goes on from the one before ('Hal tersebut …', 'These acts …').
 */
export function attachSources(paragraph: readonly SentenceFindings[]): void {
  let covering: readonly string[] = [];
  for (const findings of [...paragraph].reverse()) {
    const own = firstCited(findings.relations.clause);
    const cited = own.length ? own : covering;
    const works = new Set(publicationsOf(findings.relations.clause).map(({ entity }) => entity.id));
    for (const each of findings.statements) {
      if (each.type === 'CO_OCCURS') continue;
      // What is said of a work that is cited stands in that work, whichever else the sentence cites.
      const work = [each.subject, each.object].find((id) => works.has(id));
      each.citation = work ?? cited[0] ?? null;
      if (work === undefined && cited.length > 1) each.citations = [...cited];
    }
    covering = goesOn(findings) ? cited : [];
  }
}

/** The works of the sentence's first citation: '(Tan, 2020; Lim, 2021)' are two. */
function firstCited(clause: Clause): string[] {
  const [first, ...others] = publicationsOf(clause);
  if (!first) return [];
  const cited = [first.entity.id];
  let { to } = first;
  for (const { entity, from, to: end } of others) {
    if (from !== to + 1 || clause.reading.tokens[to]?.text !== ';') break;
    if (!cited.includes(entity.id)) cited.push(entity.id);
    to = end;
  }
  return cited;
}

/** Whether the sentence begins by pointing to the one before. */
function goesOn({ relations }: SentenceFindings): boolean {
  const { tokens, table } = relations.clause.reading;
  const begin = tokens.slice(0, 5).map((token) => token.norm);
  if (
    /^(?:hal|this|these|such|keduanya|mereka|they|it|ia)$/.test(begin[0] ?? '') &&
    !/^(?:year|tahun)$/.test(begin[1] ?? '')
  )
    return true;
  return table.at(0)?.foundBy === 'anaphor';
}
