import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Decision } from '../../graph/editing/loaders-port.ts';
import { DecisionsFile } from '../../loaders/decisions-file.ts';

let folder = '';
let file: DecisionsFile;
const anything = (): void => undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telusur-decisions-'));
  file = new DecisionsFile(join(folder, 'decisions.csv'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const accept = (text: string, kind = 'State'): Decision => ({ text, decision: 'accept', kind });
const TARGET = { id: 'lotus', kind: 'Organization', labelId: 'Teratai', labelEn: 'Lotus' };

describe('the file of decisions', () => {
  it('is empty where nothing was decided', async () => {
    expect(await file.exists()).toBe(false);
    expect(await file.read()).toEqual([]);
    expect(await file.remove('x')).toBe(false);
  });

  it('gives back whatever was written', async () => {
    const texts = [
      '=1+1',
      '+62',
      '-x',
      '@a',
      'a, b',
      'say "so"',
      'two\nlines',
      'x|y',
      'Ünïcödé 😀',
      '＝wide',
    ];
    const decisions = texts.map((text) => accept(text));
    await file.add(decisions, [], anything);
    expect(await file.read()).toEqual(decisions);
    expect(await readFile(file.path, 'utf8')).not.toMatch(/^[=+@-]/m);
  });

  it('keeps the last decision on a name, however it is written', async () => {
    await file.add([accept('Zed'), { text: 'zed', decision: 'ignore' }], [], anything);
    expect(await file.read()).toEqual([{ text: 'zed', decision: 'ignore' }]);
    await file.add([accept('ZED', 'Sector')], [], anything);
    expect(await file.read()).toEqual([accept('ZED', 'Sector')]);
    expect(await file.remove('zed')).toBe(true);
    expect(await file.exists()).toBe(false);
  });

  it('makes what names are merged into known, once, and as long as that is needed', async () => {
    const merge = (text: string): Decision => ({ text, decision: 'merge', into: 'lotus' });
    await file.add([merge('Panda')], [TARGET], anything);
    await file.add([merge('Spring')], [TARGET], anything);
    expect(await file.read()).toEqual([merge('Panda'), merge('Spring')]);
    const rows = (await readFile(file.path, 'utf8')).trimEnd().split('\n');
    expect(rows.filter((row) => row.includes('Teratai'))).toHaveLength(1);
    await file.remove('Panda');
    expect(await readFile(file.path, 'utf8')).toContain('Teratai');
    await file.remove('Spring');
    expect(await readFile(file.path, 'utf8')).not.toContain('Teratai');
  });

  it('stays as it is where a check refuses what it would become', async () => {
    await file.add([accept('Zed')], [], anything);
    const before = await readFile(file.path, 'utf8');
    const refuse = (): void => {
      throw new Error('no');
    };
    await expect(file.add([accept('Bad')], [], refuse)).rejects.toThrow('no');
    expect(await readFile(file.path, 'utf8')).toBe(before);
    expect(await readdir(folder)).toEqual(['decisions.csv']);
  });

  it('bears several writers at once', async () => {
    const other = new DecisionsFile(file.path);
    const names = ['a', 'b', 'c', 'd'];
    await Promise.all(names.map((name, at) => (at % 2 ? file : other).add([accept(name)], [], anything)));
    expect((await file.read()).map(({ text }) => text).sort()).toEqual(names);
  });

  it('names the line in which it is damaged', async () => {
    await writeFile(file.path, 'text,decision\na,accept\nb,"ignore\n');
    await expect(file.read()).rejects.toMatchObject({ name: 'DataFileError', file: file.path });
  });
});
