import { describe, expect, it } from 'vitest';
import { loaderFor, readSource } from '../../loaders/registry.ts';
import { memorySource } from '../../loaders/source.ts';
import type { LoaderSample } from '../support/loader-sample.ts';
import { offsetFaults } from '../support/offsets.ts';
import { itemsFrom, passagesOf } from '../support/read-source.ts';
import { sample as docx } from './samples/docx.ts';
import { sample as html } from './samples/html.ts';
import { sample as markdown } from './samples/markdown.ts';
import { sample as pdf } from './samples/pdf.ts';
import { sample as text } from './samples/text.ts';

const samples: [format: string, sample: LoaderSample][] = [text, markdown, html, docx, pdf].map((sample) => [
  sample.format,
  sample,
]);

describe.each(samples)('a loader of %s', (format, { file, bytes, broken }) => {
  it('knows its own, and says of each item where it stands', async () => {
    expect(loaderFor(await memorySource(file, bytes)).format).toBe(format);
    const items = await itemsFrom(file, bytes);
    expect(offsetFaults(items)).toEqual([]);
    const passages = passagesOf(items);
    expect(passages.length).toBeGreaterThan(500);
    expect(
      passages.filter(({ text: words }) => words === 'BSSN menangani ancaman itu bersama ASEAN.').length,
    ).toBeGreaterThan(390);
    expect(new Set(items.map(({ item }) => item))).toContain('statement');
  });

  it('gives the same items, to the byte, each time', async () => {
    expect(JSON.stringify(await itemsFrom(file, bytes))).toBe(JSON.stringify(await itemsFrom(file, bytes)));
  });

  it('tells how far it is, forwards only and to the end', async () => {
    const told: number[] = [];
    const onProgress = (done: number, total: number): void => {
      expect(total).toBe(bytes.length);
      told.push(done);
    };
    await itemsFrom(file, bytes, { onProgress });
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(bytes.length);
  });

  it('ends when it is told to, in the middle', async () => {
    const reason = new Error('enough');
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(reason), 30);
    let items = 0;
    const reading = (async () => {
      for await (const item of readSource(await memorySource(file, bytes), { signal: stop.signal }))
        if (item.item === 'passage') items += 1;
    })();
    await expect(reading).rejects.toBe(reason);
    clearTimeout(timer);
    expect(items).toBeLessThan(600);
  });

  it('says where it is broken', async () => {
    await expect(itemsFrom(file, broken.bytes)).rejects.toMatchObject({
      name: 'InputError',
      line: broken.line ?? null,
      offset: broken.offset ?? null,
    });
  });
});
