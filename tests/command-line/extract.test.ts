import { once } from 'node:events';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageFile } from '../../graph/installation.ts';
import { spawnTelusur, telusur } from '../support/command.ts';

const TEXT = packageFile('loaders/bundled/cyberspace.en.txt');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telusur-command-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** A mistake of the user's: one line on stderr that names it, nothing on stdout, no trace. */
function expectOneLine(
  result: { code: number | null; stdout: string; stderr: string },
  named: string | RegExp,
): void {
  expect(result.code).toBe(1);
  expect(result.stdout).toBe('');
  expect(result.stderr).toMatch(named);
  expect(result.stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(result.stderr).not.toMatch(/\bat .*\.[jt]s:/);
}

describe('telusur extract', () => {
  it('prints the graph of a text, the same each time, from a file and from standard input', async () => {
    const [once, again] = await Promise.all([telusur(['extract', TEXT]), telusur(['extract', TEXT])]);
    expect(once.code).toBe(0);
    expect(once.stdout).toBe(again.stdout);
    const graph = JSON.parse(once.stdout) as {
      entities: unknown[];
      relations: { evidence: { quote: string } }[];
    };
    expect(graph.entities.length).toBeGreaterThan(70);
    expect(graph.relations.length).toBeGreaterThan(90);
    const piped = await telusur(['extract', '-', '--language', 'en'], {
      input: 'Indonesia faces cyber attacks.',
    });
    expect(piped.stdout).toContain('"FACES"');
  });

  it('ends in silence where its reader has seen enough', async () => {
    const long = await file('long.txt', 'Peretas menyerang bank di Indonesia. '.repeat(5_000));
    const child = spawnTelusur(['extract', long]);
    let stderr = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.stdout?.once('data', () => child.stdout?.destroy());
    const [code] = (await once(child, 'close')) as [number | null];
    expect([code, stderr]).toEqual([0, '']);
  });

  it.each([
    ['a missing file', () => Promise.resolve(join(folder, 'nowhere.txt')), /nowhere\.txt/],
    ['a folder', () => Promise.resolve(folder), /folder/],
    ['an empty file', () => file('empty.txt', ''), /empty/],
    ['blanks alone', () => file('blank.txt', ' \n\n\t'), /no words/],
    [
      'a binary file',
      () => file('binary.txt', new Uint8Array([0, 1, 2, 0, 255, 254, 0, 9, 0, 0])),
      /binary\.txt/,
    ],
    [
      'UTF-16 without its mark',
      () => file('utf16.txt', Buffer.from('Serangan siber', 'utf16le')),
      /UTF-16.*iconv/,
    ],
    ['Latin-1', () => file('latin1.txt', Buffer.from('Caf\u00e9 d\u00e9j\u00e0 vu', 'latin1')), /iconv/],
  ])('answers %s with one line', async (_, make, named) => {
    expectOneLine(await telusur(['extract', await make()]), named);
  });

  it('answers a file over 64 MB with one line, without reading it', async () => {
    const path = join(folder, 'large.txt');
    const large = await open(path, 'w');
    await large.write('Indonesia '.repeat(10_000));
    await large.truncate(70_000_000);
    await large.close();
    expectOneLine(await telusur(['extract', path]), /too large.*64 MB/);
  });

  it('names file and line of a gazetteer that does not fit', async () => {
    const gazetteer = await file('mine.csv', 'id,kind,labelId,labelEn,aliases\nx,NoSuchKind,X,X,\n');
    expectOneLine(await telusur(['extract', TEXT, '--gazetteer', gazetteer]), /mine\.csv:2.*NoSuchKind/);
  });
});

describe('wrong usage', () => {
  it.each([
    [['extract']],
    [['extract', TEXT, '--colour']],
    [['extract', TEXT, '--language', 'fr']],
    [['nonsense']],
    [['start', '--port', '70000']],
    [['export', '--format', 'docx']],
    [['query']],
    [['load', TEXT, TEXT, '--id', 'one']],
  ])('of %j ends with 2 and one message', async (args) => {
    const { code, stdout, stderr } = await telusur(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^telusur: .+ telusur --help lists what there is\.\n$/);
  });

  it('is told by --help of each command, which ends with 0', async () => {
    for (const command of [
      'start',
      'load',
      'extract',
      'documents',
      'unload',
      'diff',
      'query',
      'export',
      'doctor',
    ]) {
      const { code, stdout } = await telusur([command, '--help']);
      expect(code).toBe(0);
      expect(stdout).toContain(`telusur ${command}`);
    }
  });
});
