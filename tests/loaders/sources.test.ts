import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { unfold } from '../../loaders/gzip.ts';
import { memorySource, openSource, type Source } from '../../loaders/source.ts';
import { readText } from '../../loaders/whole-source.ts';
import { itemsFrom, passagesOf, textFrom } from '../support/read-source.ts';

const folder = mkdtempSync(join(tmpdir(), 'telusur-sources-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SENTENCE = 'Indonesia menghadapi serangan siber — sejak 2018.';

async function allOf(source: Source): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.bytes()) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe('a source', () => {
  it('packed with gzip is its content, under the name without .gz, and knows its size', async () => {
    const path = join(folder, 'enterprise.json.gz');
    const content = '{"type":"bundle"}'.repeat(10_000);
    writeFileSync(path, gzipSync(content));
    const source = await openSource(path);
    expect(source).toMatchObject({ name: 'enterprise.json', size: content.length });
    expect(Buffer.from(source.head).toString()).toBe(content.slice(0, 65_536));
    expect(await allOf(source)).toBe(content);
    expect(await allOf(source)).toBe(content);
  });

  it('that unfolds without end is stopped, and the limits are said', async () => {
    const bomb = await memorySource('bomb.txt.gz', gzipSync(Buffer.alloc(30_000_000)));
    await expect(allOf(bomb)).rejects.toMatchObject({
      code: 'too_large',
      message: expect.stringMatching(
        /^bomb\.txt\.gz unfolds into more than 250 times its size, or more than 20000 MB/,
      ) as string,
    });
    const packed = gzipSync('kata '.repeat(1_000));
    const one = async function* (): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(packed);
    };
    const small = unfold(one(), 'a.gz', { bytes: 1_000, ratio: 100 });
    await expect(small.next()).rejects.toMatchObject({ code: 'too_large' });
  });

  it.each(['utf-16le', 'utf-16be'])('in %s with its mark is read as UTF-8 is', async (encoding) => {
    const little = Buffer.from(`\uFEFF${SENTENCE}`, 'utf16le');
    const bytes = encoding === 'utf-16le' ? little : little.swap16();
    expect((await textFrom('a.txt', bytes)).text).toBe(SENTENCE);
    expect(passagesOf(await itemsFrom('a.txt', bytes))).toEqual(
      passagesOf(await itemsFrom('a.txt', SENTENCE)),
    );
  });

  it('that is not UTF-8 is named with its line and byte, and how to convert it', async () => {
    const bytes = Buffer.from('Satu baris.\nCaf\u00e9 kedua.\n', 'latin1');
    await expect(textFrom('kafe.txt', bytes)).rejects.toMatchObject({
      code: 'encoding',
      message: 'kafe.txt:2: this is not UTF-8; the file seems to be Latin-1 (ISO-8859-1).',
      hint: expect.stringContaining('iconv -f ISO-8859-1 -t UTF-8') as string,
      line: 2,
      offset: 15,
    });
    const long = Buffer.concat([
      Buffer.from('é\n'.repeat(20_000)),
      Uint8Array.of(0x80),
      Buffer.from(SENTENCE),
    ]);
    await expect(textFrom('kafe.txt', long)).rejects.toMatchObject({ line: 20_001, offset: 60_000 });
  });

  it('from a pipe, which flows but once, is read more than once', async () => {
    const pipe = join(folder, 'pipe.txt');
    execFileSync('mkfifo', [pipe]);
    createWriteStream(pipe).end(SENTENCE);
    const source = await openSource(pipe);
    try {
      expect(source.name).toBe('pipe.txt');
      expect([await allOf(source), await allOf(source)]).toEqual([SENTENCE, SENTENCE]);
    } finally {
      await source.close();
    }
  });

  it('in memory has a name, and no path', async () => {
    expect(await memorySource('C:\\Users\\a\\../b/laporan\n.txt', Buffer.from('x'))).toMatchObject({
      name: 'laporan.txt',
      shown: 'laporan.txt',
      size: 1,
    });
    await expect(memorySource('kosong.txt', new Uint8Array(0))).rejects.toMatchObject({ code: 'empty' });
  });

  it('larger than a text may be is refused before it is read', async () => {
    const source = { ...(await memorySource('a.txt', Buffer.from('x'))), size: 64_000_001 };
    await expect(readText(source)).rejects.toMatchObject({
      code: 'too_large',
      message: expect.stringContaining('64 MB') as string,
    });
  });
});
