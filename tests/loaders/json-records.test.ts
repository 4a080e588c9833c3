import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from '../../loaders/json-fault.ts';
import { jsonRecords, type JsonRecord } from '../../loaders/json-records.ts';

async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; at += size)
    yield await Promise.resolve(Uint8Array.from(bytes.subarray(at, at + size)));
}

async function recordsOf(text: string, size = 7): Promise<JsonRecord[]> {
  const records: JsonRecord[] = [];
  for await (const record of jsonRecords(inPieces(text, size), 'f.json', ['list'])) records.push(record);
  return records;
}

describe('the records of a JSON document', () => {
  it('are what JSON.parse says, wherever the chunks are cut', async () => {
    const sizes = fc.integer({ min: 1, max: 40 });
    const property = fc.asyncProperty(
      fc.array(fc.jsonValue()),
      fc.jsonValue(),
      sizes,
      fc.boolean(),
      async (list, beside, size, pretty) => {
        // prettier-ignore
        const text = JSON.stringify({ before: beside, list, after: [beside] }, null, pretty ? 2 : 0);
        const records = await recordsOf(text, size);
        const value = (key: string): unknown[] =>
          records.filter((each) => each.key === key).map((each) => each.value);
        const sound = JSON.parse(text) as { before: unknown; list: unknown[]; after: unknown };
        expect([value('before'), value('list'), value('after')]).toEqual([
          [sound.before],
          sound.list,
          [sound.after],
        ]);
        for (const { offset, line, value: own } of records) {
          const before = Buffer.from(text).subarray(0, offset).toString();
          expect(line).toBe(before.split('\n').length);
          expect(JSON.stringify(own)[0]).toBe(Buffer.from(text).toString()[before.length]);
        }
      },
    );
    await fc.assert(property, { numRuns: 150 });
  });

  it.each([
    ['{"list": [1,\n {"a": tru}]}', 'f.json:2:8: ', 20],
    ['{"list": [1,]}', 'f.json:1:13: ', 12],
    ['{"list": [1] "a": 2}', 'f.json:1:14: ', 13],
    ['[{"a": "é" x}]', 'f.json:1:13: ', 12],
    ['{"list": [1]} x', 'f.json:1:15: ', 14],
  ])('of %s end in an error with line, column and offset', async (text, place, offset) => {
    for (const size of [1, 2, 5, 100])
      await expect(recordsOf(text, size)).rejects.toMatchObject({ message: expect.stringContaining(place) as string, offset }); // prettier-ignore
  });
});

describe('the fault of a text that should be JSON', () => {
  it('is there exactly where JSON.parse finds one', () => {
    const almost = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', ']', ':', 'x', '\\', '0', '\n', '-', '.'),
      )
      .map(
        ([text, at, odd]) =>
          text.slice(0, at % (text.length + 1)) + odd + text.slice((at % (text.length + 1)) + 1),
      );
    const parses = (text: string): boolean => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(almost, (text) => (findJsonFault(text) === null) === parses(text)),
      { numRuns: 3_000 },
    );
  });
});
