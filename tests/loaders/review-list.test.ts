import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { LoadItem } from '../../graph/load/item.ts';
import { noCounts, ReviewList } from '../../loaders/review-list.ts';
import { readTextItems } from '../../loaders/text/extract.ts';

async function* stream(items: Iterable<LoadItem>): AsyncGenerator<LoadItem> {
  await Promise.resolve();
  yield* items;
}

async function follow(list: ReviewList, items: Iterable<LoadItem>, counts = noCounts()): Promise<LoadItem[]> {
  const passed: LoadItem[] = [];
  for await (const item of list.follow(stream(items), counts)) passed.push(item);
  return passed;
}

const TEXT = 'Zubaidah Teknokrasi, "lembaga baru", menyerang bank. Peretas menyerang bank.';

describe('the review list', () => {
  it('keeps what a text names and nobody knows, with its sentence, and passes every item on', async () => {
    const items = [...readTextItems(TEXT, { id: 'catatan', language: 'id' })];
    const list = new ReviewList();
    const counts = noCounts();
    expect(await follow(list, items, counts)).toEqual(items);
    expect(list.size).toBe(counts.review);
    expect(counts).toMatchObject({ document: 1, passage: 2 });
    const rows: Record<string, string>[] = parse(list.toCsv(), { columns: true });
    const row = rows.find((each) => each['text'] === 'Zubaidah Teknokrasi');
    expect(row).toMatchObject({
      reason: 'unknown',
      document: 'catatan',
      passage: '0',
      start: '0',
      end: '19',
      sentence: 'Zubaidah Teknokrasi, "lembaga baru", menyerang bank.',
    });
  });

  it('offers no formula to a spreadsheet', async () => {
    const record = {
      text: '=HYPERLINK("http://example.org")',
      proposedKind: null,
      candidates: ['a', 'b'],
      passage: 0,
      start: 0,
      end: 3,
      reason: 'near',
    } as const;
    const list = new ReviewList();
    await follow(list, [{ item: 'review', record: { ...record, candidates: [...record.candidates] } }]);
    const [row]: Record<string, string>[] = parse(list.toCsv(), { columns: true });
    expect(row?.['text']).toBe(`'${record.text}`);
    expect(row?.['candidates']).toBe('a|b');
  });

  it('is a header alone where nothing is left', () => {
    expect(new ReviewList().toCsv().trim().split('\n')).toHaveLength(1);
  });
});
