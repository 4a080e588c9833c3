import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holding } from '../../graph/lock-file.ts';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telusur-lock-'));
  path = join(folder, 'work.lock');
});
afterEach(() => rm(folder, { recursive: true }));

test('one works at a time, and the file goes with the work', async () => {
  let working = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    most = Math.max(most, (working += 1));
    await wait(20);
    working -= 1;
  };
  await Promise.all([holding(path, work), holding(path, work), holding(path, work)]);
  expect(most).toBe(1);
  expect(await readdir(folder)).toEqual([]);
});

test('work that fails lets go too', async () => {
  await expect(holding(path, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect(holding(path, () => Promise.resolve('done'))).resolves.toBe('done');
});

test('a file that nobody has touched for long is taken over', async () => {
  await writeFile(path, '');
  const longAgo = new Date(Date.now() - 60_000);
  await utimes(path, longAgo, longAgo);
  let waited = false;
  await expect(
    holding(path, () => Promise.resolve('done'), {
      onWait: () => {
        waited = true;
      },
    }),
  ).resolves.toBe('done');
  expect(waited).toBe(true);
});

test('waiting ends when it is told to', async () => {
  await writeFile(path, '');
  await expect(holding(path, () => Promise.resolve(), { signal: AbortSignal.timeout(50) })).rejects.toThrow();
});
