import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeptSources } from '../../loaders/kept-sources.ts';
import { memorySource, type Source } from '../../loaders/source.ts';

let folder = '';
let copies: KeptSources;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telusur-kept-'));
  copies = new KeptSources(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const text = (content: string, name = 'note.txt'): Promise<Source> =>
  memorySource(name, Buffer.from(content));

async function contentOf(document: string): Promise<string | null> {
  const kept = await copies.open(document);
  if (!kept) return null;
  const chunks: Uint8Array[] = [];
  for await (const chunk of kept.source.bytes()) chunks.push(chunk);
  await kept.source.close();
  return Buffer.concat(chunks).toString();
}

describe('the copy of a source', () => {
  it.each(['note', '../../note', 'a/b/c', '.', '..', '', 'x'.repeat(5_000), 'a\0b', 'Ünïcödé 😀'])(
    'is kept in its folder whatever the document is called: %j',
    async (document) => {
      expect(await copies.keep(document, await text('one'), { name: 'note.txt' })).toBe(true);
      expect(await copies.keep(document, await text('two'), { name: 'note.txt', title: 'T' })).toBe(true);
      expect(await contentOf(document)).toBe('two');
      expect((await copies.open(document))?.said).toEqual({ name: 'note.txt', title: 'T' });
      expect(await readdir(folder)).toHaveLength(2);
      await copies.forget(document);
      expect(await contentOf(document)).toBeNull();
      expect(await readdir(folder)).toEqual([]);
    },
  );

  it('of a packed source is told from its inner name, as the source was', async () => {
    const packed = await memorySource('rows.jsonl.gz', gzipSync('{"id":"a"}\n'));
    await copies.keep('rows', packed, { name: 'rows.jsonl.gz' });
    expect(await contentOf('rows')).toBe('{"id":"a"}\n');
    expect((await copies.open('rows'))?.source.name).toBe('rows.jsonl');
  });

  it('is not kept of what is too large, nor of what is larger than it says', async () => {
    const small = await text('small');
    await copies.keep('note', small, { name: 'note.txt' });
    expect(await copies.keep('note', { ...small, size: 64_000_001 }, { name: 'note.txt' })).toBe(false);
    expect(await contentOf('note')).toBeNull();
    await copies.keep('note', small, { name: 'note.txt' });
    const million = new Uint8Array(1_000_000);
    async function* bytes(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < 65; at += 1) yield await Promise.resolve(million);
    }
    expect(await copies.keep('note', { ...small, bytes }, { name: 'note.txt' })).toBe(false);
    expect(await readdir(folder)).toEqual([]);
  });

  it('that is damaged is none', async () => {
    for (const [ending, damage] of [
      ['.json', (path: string) => writeFile(path, '{"said":')],
      ['.json', (path: string) => writeFile(path, 'null')],
      ['.json', (path: string) => writeFile(path, '{"said":{}}')],
      ['.json', (path: string) => rm(path)],
      ['.gz', (path: string) => rm(path)],
      ['.gz', (path: string) => truncate(path, 0)],
      ['.gz', (path: string) => truncate(path, 12)],
    ] as const) {
      await copies.keep('note', await text('Indonesia '.repeat(50)), { name: 'note.txt' });
      const file = (await readdir(folder)).find((name) => name.endsWith(ending));
      await damage(join(folder, file!));
      expect(await copies.open('note')).toBeNull();
    }
  });

  it('stays as it was where the new one cannot be read to its end', async () => {
    const source = await text('whole');
    await copies.keep('note', source, { name: 'note.txt' });
    async function* breaking(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(Buffer.from('ha'));
      throw new Error('the disk is gone');
    }
    const keeping = copies.keep('note', { ...source, bytes: breaking }, { name: 'other.txt' });
    await expect(keeping).rejects.toThrow('the disk is gone');
    expect(await contentOf('note')).toBe('whole');
    expect(await readdir(folder)).toHaveLength(2);
  });

  it('is read by its owner alone', async () => {
    await copies.keep('note', await text('one'), { name: 'note.txt' });
    const { stat } = await import('node:fs/promises');
    for (const name of await readdir(folder)) expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
    expect(
      await readFile(
        join(
          folder,
          (await readdir(folder)).find((name) => name.endsWith('.json'))!,
        ),
        'utf8',
      ),
    ).toContain('note');
  });
});
