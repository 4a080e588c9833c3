/**
 * What was seen and not taken, as a table that people decide on in a spreadsheet: they fill the column `decision`
 * (accept, merge or ignore), and give the file back as a gazetteer.
 */
import { stringify } from 'csv-stringify/sync';
import type { ReviewEntry } from '../graph/api/contract.ts';
import type { LoadItem, PassageRecord } from '../graph/load/item.ts';

const COLUMNS = [
  'text',
  'decision',
  'kind',
  'mergeInto',
  'proposedKind',
  'reason',
  'candidates',
  'sources',
  'document',
  'passage',
  'locator',
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

  add(entry: ReviewEntry): void {
    this.#rows.push([
      entry.text,
      '',
      '',
      '',
      entry.proposedKind ?? '',
      entry.reason,
      entry.candidates.join('|'),
      entry.sources.join('|'),
      entry.document,
      entry.passage,
      entry.locator ?? '',
      entry.start,
      entry.end,
      entry.sentence,
    ]);
  }

  /** Passes a document's items on, and keeps what they leave for review. */
  async *follow(items: AsyncIterable<LoadItem>, counts?: ItemCounts): AsyncGenerator<LoadItem> {
    let document = '';
    let passage: PassageRecord | undefined;
    for await (const item of items) {
      if (counts) counts[item.item] += 1;
      if (item.item === 'document') document = item.record.id;
      else if (item.item === 'passage') passage = item.record;
      else if (item.item === 'review') {
        const { text: sentence = '', locator } = passage ?? {};
        this.add({
          ...item.record,
          document,
          sentence,
          sources: [],
          ...(locator === undefined ? {} : { locator }),
        });
      }
      yield item;
    }
  }

  toCsv(): string {
    return stringify([[...COLUMNS], ...this.#rows], { escape_formulas: true });
  }
}

export function noCounts(): ItemCounts {
  return { document: 0, passage: 0, entity: 0, mention: 0, statement: 0, edge: 0, review: 0, skip: 0 };
}
