/** Entries of a review list with everything that a test does not speak of filled in. */
import type { ReviewEntry } from '../../../graph/api/contract.ts';

/** A name that stands in a sentence of the document `a`. */
export function reviewEntry(text: string, given: Partial<ReviewEntry> = {}): ReviewEntry {
  const sentence = `Di sana ada ${text}.`;
  return {
    text,
    proposedKind: null,
    candidates: [],
    document: 'a',
    passage: 0,
    start: 12,
    end: 12 + text.length,
    reason: 'unknown',
    sentence,
    sources: [],
    ...given,
  };
}
