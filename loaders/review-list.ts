/** What the loaders saw and did not take, as a table that people decide on in a spreadsheet. */
import { stringify } from 'csv-stringify/sync';
import type { LoadItem, ReviewRecord } from '../graph/load/item.ts';

const COLUMNS = [
  'text',
  'proposedKind',
  'reason',
  'candidates',
  'document',
  'passage',
  'start',
  'end',
  'sentence',
] as const;

/** Counts of one document's items, by what they are. */
export type ItemCounts = Record<LoadItem['item'], number>;

export class ReviewList {
  readonly #rows: (string | number)[][] = [];

  get size(): number {
    return this.#rows.length;
  }

  /** Passes a document's items on, and keeps what is left for review. */
  async *follow(items: AsyncIterable<LoadItem>, counts?: ItemCounts): AsyncGenerator<LoadItem> {
    let document = '';
    const sentences = new Map<number, string>();
    for await (const item of items) {
      if (counts) counts[item.item] += 1;
      if (item.item === 'document') document = item.record.id;
      else if (item.item === 'passage') sentences.set(item.record.index, item.record.text);
      else if (item.item === 'review') this.#add(item.record, document, sentences);
      yield item;
    }
  }

  toCsv(): string {
    return stringify([[...COLUMNS], ...this.#rows], { escape_formulas: true });
  }

  #add(record: ReviewRecord, document: string, sentences: ReadonlyMap<number, string>): void {
    this.#rows.push([
      record.text,
      record.proposedKind ?? '',
      record.reason,
      record.candidates.join('|'),
      document,
      record.passage,
      record.start,
      record.end,
      sentences.get(record.passage) ?? '',
    ]);
  }
}

export function noCounts(): ItemCounts {
  return { document: 0, passage: 0, entity: 0, mention: 0, statement: 0, edge: 0, review: 0, skip: 0 };
}
