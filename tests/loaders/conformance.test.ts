import { readdirSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import type { LoadItem } from '../../graph/load/item.ts';
import type { LoaderOptions } from '../../loaders/loader.ts';
import { loaderFor, loaders } from '../../loaders/registry.ts';
import type { Source } from '../../loaders/source.ts';
import { countingSource } from '../support/counting-source.ts';
import type { LoaderSample } from '../support/loader-sample.ts';
import { offsetFaults } from '../support/offsets.ts';
import { recordFaults } from '../support/records.ts';

const folder = join(import.meta.dirname, 'samples');
const samples = await Promise.all(
  readdirSync(folder).map(
    async (file) => ((await import(join(folder, file))) as { sample: LoaderSample }).sample,
  ),
);
const large = samples.filter((sample) => sample.large !== undefined);

/** How far the last reading may be ahead of the first passage, in bytes. */
const AHEAD = 600_000;
/** What a loader may keep while it goes through a source of some megabytes. */
const KEPT = 12_000_000;

setFlagsFromString('--expose_gc');
const collect = runInNewContext('gc') as () => void;

async function itemsOf(
  { format }: LoaderSample,
  source: Source,
  options: LoaderOptions = {},
): Promise<LoadItem[]> {
  const items: LoadItem[] = [];
  for await (const item of loaderFor(source, format).load(source, options)) items.push(item);
  return items;
}

describe('the samples', () => {
  it('are of every format', () => {
    expect(samples.map(({ format }) => format).sort()).toEqual(loaders.map(({ format }) => format).sort());
  });
});

describe.each(samples)('the loader of $format', (sample) => {
  const { format, file, bytes } = sample;

  it('is found by content and name, and under a wrong name when it is named', async () => {
    expect(loaderFor(countingSource(file, bytes)).format).toBe(format);
    if (sample.byContent) expect(loaderFor(countingSource('notes.txt', bytes)).format).toBe(format);
    const misnamed = await itemsOf(sample, countingSource('picture.png', bytes));
    expect(misnamed.filter(({ item }) => item === 'passage').length).toBeGreaterThan(0);
  });

  it('gives items in order, whose offsets hold', async () => {
    const items = await itemsOf(sample, countingSource(file, bytes));
    const [document] = items;
    expect(document?.item === 'document' && document.record.format).toBe(format);
    expect(document?.item === 'document' && document.record.records).toBe(sample.records);
    expect(sample.records ? recordFaults(items) : offsetFaults(items)).toEqual([]);
    expect(items.some(({ item }) => item === 'edge' || item === 'statement')).toBe(true);
  });

  it('gives the same items again, byte for byte', async () => {
    const once = JSON.stringify(await itemsOf(sample, countingSource(file, bytes)));
    expect(JSON.stringify(await itemsOf(sample, countingSource(file, bytes)))).toBe(once);
  });

  it('tells how far it is, up to the end', { timeout: 60_000 }, async () => {
    const told: [number, number][] = [];
    const source = countingSource(file, sample.large?.() ?? bytes);
    await itemsOf(sample, source, { onProgress: (...progress) => told.push(progress) });
    const done = told.map(([bytesDone]) => bytesDone);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(told.at(-1)).toEqual([source.size, source.size]);
    if (sample.large) expect(told.length).toBeGreaterThan(2);
  });

  it('asks nothing of the network, and lets go of its source', async () => {
    const connect = vi.spyOn(Socket.prototype, 'connect');
    const source = countingSource(file, bytes);
    await itemsOf(sample, source);
    expect(connect).not.toHaveBeenCalled();
    expect(source.open).toBe(0);
    connect.mockRestore();
  });

  it('names the place of what is wrong', async () => {
    const { bytes: damaged, ...place } = sample.broken;
    const source = countingSource(file, damaged);
    await expect(itemsOf(sample, source)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(file) as string,
      ...place,
    });
    expect(source.open).toBe(0);
  });

  it('ends at once when it is told to, before it begins', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(itemsOf(sample, countingSource(file, bytes), { signal })).rejects.toThrow('enough');
  });
});

describe.each(large)('the loader of $format, on some megabytes,', (sample) => {
  const bytes = sample.large?.() ?? sample.bytes;

  it(
    'gives its first passage before it has read to the end, and keeps little',
    { timeout: 60_000 },
    async () => {
      const source = countingSource(sample.file, bytes);
      expect(bytes.length).toBeGreaterThan(4_000_000);
      let passages = 0;
      let [first, most] = [0, 0];
      for await (const { item } of loaderFor(source, sample.format).load(source, {})) {
        if (item !== 'passage') continue;
        passages += 1;
        if (passages === 1) expect(source.read).toBeLessThan(AHEAD);
        if (passages % 3_000 !== 1) continue;
        collect();
        const { heapUsed } = process.memoryUsage();
        if (first === 0) first = heapUsed;
        most = Math.max(most, heapUsed);
      }
      expect(passages).toBeGreaterThan(5_000);
      expect(most - first).toBeLessThan(KEPT);
    },
  );

  it('ends at once when it is told to in the middle, and lets go of its source', async () => {
    const source = countingSource(sample.file, bytes);
    const controller = new AbortController();
    let [passages, after] = [0, 0];
    const reading = (async () => {
      for await (const { item } of loaderFor(source, sample.format).load(source, {
        signal: controller.signal,
      })) {
        if (item !== 'passage') continue;
        passages += 1;
        if (controller.signal.aborted) after += 1;
        if (passages === 100) controller.abort(new Error('enough'));
      }
    })();
    await expect(reading).rejects.toThrow('enough');
    expect(after).toBeLessThanOrEqual(1);
    expect(source.read).toBeLessThan(bytes.length);
    expect(source.open).toBe(0);
  });
});
