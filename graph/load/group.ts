/** A passage with all that stands in it: what is written, left alone or taken away as one. */
import type { EdgeRecord, MentionRecord, PassageRecord, ReviewRecord, StatementRecord } from './item.ts';

export interface Group {
  passage: PassageRecord;
  mentions: MentionRecord[];
  statements: StatementRecord[];
  edges: EdgeRecord[];
  review: ReviewRecord[];
  /** Equal where loading it again would change nothing. */
  digest: number;
}

export function groupOf(passage: PassageRecord): Group {
  return { passage, mentions: [], statements: [], edges: [], review: [], digest: 0 };
}

/** By what a passage is known when its document is loaded again: a record by its locator, a sentence by its number. */
export function groupKey(passage: PassageRecord, records: boolean): string {
  return records ? (passage.locator ?? '') : String(passage.index);
}

/**
 * What of a group is stored, as JSON. Of a record the number is left out: it is the same record where others stand
 * before it.
 */
export function contentOf({ passage, mentions, statements, edges, review }: Group, records: boolean): string {
  const { index, ...rest } = passage;
  return JSON.stringify([
    records ? rest : passage,
    mentions.map(({ entity, start, end }) => [entity, start, end]),
    statements.map(({ passage: _, ...said }) => said),
    edges.map(({ passage: _, ...row }) => row),
    review.map(({ passage: _, ...left }) => left),
  ]);
}
