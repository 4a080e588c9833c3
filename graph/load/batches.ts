/** Cuts a stream into batches by their number and by what they weigh. */
import type { Group } from './group.ts';

/** Enough that a query's fixed cost does not count, few enough that memory stays flat. */
const MOST = 5_000;
/** In characters, roughly: of what is sent to Neo4j at once. */
const HEAVIEST = 4_000_000;
/** What a row weighs beside its texts. */
const ROW = 100;

/**
 * @param weigh in characters, roughly
 * @param most of them in one batch, where that is less than what is good
 */
export async function* inBatches<T>(
  values: AsyncIterable<T>,
  weigh: (value: T) => number,
  most = MOST,
): AsyncGenerator<T[]> {
  let batch: T[] = [];
  let weight = 0;
  for await (const value of values) {
    batch.push(value);
    weight += weigh(value);
    if (batch.length < Math.min(most, MOST) && weight < HEAVIEST) continue;
    yield batch;
    batch = [];
    weight = 0;
  }
  if (batch.length > 0) yield batch;
}

export function weightOf({ passage, mentions, statements, edges, review }: Group): number {
  const rows = 1 + mentions.length + statements.length + edges.length + review.length;
  const quotes = statements.reduce((sum, { quote }) => sum + quote.length, 0);
  const left = review.reduce((sum, { text }) => sum + text.length, 0);
  return rows * ROW + passage.text.length + passage.lead.length + quotes + left;
}
