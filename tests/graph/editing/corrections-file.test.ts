import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../../../graph/editing/correction.ts';
import { CorrectionsFile } from '../../../graph/editing/corrections-file.ts';

let folder = '';
let file: CorrectionsFile;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telusur-corrections-'));
  file = new CorrectionsFile(join(folder, 'own', 'corrections.csv'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const HOSTILE = [
  '=HYPERLINK("http://example.org")',
  "'=1+1",
  '+62',
  '-x',
  '@SUM(A1)',
  'a|b',
  'back\\slash\\|',
  '|',
  'two\nlines',
  'carriage\rreturn\r\nand both',
  'say "so", please',
  '\ttab',
  ' spaces around ',
  'Ünïcödé 😀',
  "'quoted'",
];

const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'grapheme', minLength: 1 }).filter((each) => each.trim() !== ''),
);
const free = fc.oneof(text, fc.constant(''));
const edge = fc.record({ subject: text, type: text, object: text });
const called = fc.array(fc.record({ document: text, as: text }), { minLength: 1 });
const texts = fc.array(text, { minLength: 1, maxLength: 4 });

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ change: fc.constant('reject' as const), edge }),
  fc.record({ change: fc.constant('retype' as const), edge, type: text, turned: fc.boolean() }),
  fc.record(
    { change: fc.constant('kind' as const), entity: text, kind: text, was: text },
    { requiredKeys: ['change', 'entity', 'kind'] },
  ),
  fc.record(
    {
      change: fc.constant('merge' as const),
      entity: text,
      into: text,
      kind: text,
      labelId: text,
      labelEn: text,
      called,
    },
    { requiredKeys: ['change', 'entity', 'into'] },
  ),
  fc.record({ change: fc.constant('apart' as const), entity: text, others: texts }),
  fc.record({
    change: fc.constant('split' as const),
    entity: text,
    names: texts,
    into: text,
    kind: text,
    label: text,
  }),
);

describe('the file of corrections', () => {
  it('is empty where nobody corrected anything', async () => {
    expect(await file.read()).toEqual([]);
    expect(await file.remove('x')).toBeNull();
  });

  it('gives back whatever was written, in the order in which it was made', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(change, free, free), { maxLength: 3 }), async (changes) => {
        await rm(file.path, { force: true });
        const added = [];
        for (const each of changes) added.push(await file.add(...each));
        expect(await file.read()).toEqual(added);
      }),
      { numRuns: 150 },
    );
  });

  it('takes one out, and keeps the others', async () => {
    const change = (entity: string): Change => ({ change: 'kind', entity, kind: 'State' });
    const [a, b, c] = [
      await file.add(change('a'), '', ''),
      await file.add(change('b'), '', ''),
      await file.add(change('c'), '', ''),
    ];
    expect(await file.remove(b.id)).toEqual(b);
    expect(await file.read()).toEqual([a, c]);
    expect(await file.remove(b.id)).toBeNull();
  });

  it('offers no formula to a spreadsheet', async () => {
    for (const entity of HOSTILE) await file.add({ change: 'kind', entity, kind: 'State' }, entity, entity);
    expect(await readFile(file.path, 'utf8')).not.toMatch(/(?:^|,|",|\n)"?[=+@-]/m);
  });

  it('bears several writers at once, and leaves nothing beside it', async () => {
    const other = new CorrectionsFile(file.path);
    const entities = Array.from({ length: 6 }, (_, at) => `e${at}`);
    await Promise.all(
      entities.map((entity, at) =>
        (at % 2 ? file : other).add({ change: 'kind', entity, kind: 'State' }, '', ''),
      ),
    );
    const kept = await file.read();
    expect(kept.flatMap((each) => (each.change === 'kind' ? each.entity : [])).sort()).toEqual(entities);
    expect(await readdir(join(folder, 'own'))).toEqual(['corrections.csv']);
  });

  it('is read as a spreadsheet saves it', async () => {
    const added = await file.add(
      { change: 'retype', edge: { subject: 'a', type: 'T', object: 'b' }, type: 'U', turned: true },
      'Ana',
      '',
    );
    const saved = (await readFile(file.path, 'utf8')).replaceAll('\n', '\r\n').replace('true', 'TRUE');
    await writeFile(file.path, `\uFEFF${saved}\r\n`);
    expect(await file.read()).toEqual([added]);
  });

  const HEADER =
    'id,change,entity,subject,type,object,newType,turned,kind,names,others,into,label,author,note,at';
  it.each([
    ['an unknown change', `${HEADER}\n1,burn,a,,,,,,,,,,,,,now`, 2, 'burn'],
    ['a missing end', `${HEADER}\n\n1,reject,,a,T,,,,,,,,,,,now`, 3, 'object'],
    ['no id', `${HEADER}\n,kind,a,,,,,,State,,,,,,,now`, 2, 'id'],
    ['a row that ends early', `${HEADER}\n1,kind,a`, 2, 'at'],
    ['a list that is none', `called,${HEADER}\n{},1,merge,a,,,,,,,,,b,,,,now`, 2, 'called'],
    ['a quotation mark that never ends', `${HEADER}\n1,kind,"a,,,,,,State,,,,,,,now`, 2, 'CSV'],
    ['too many cells', `${HEADER}\n1,kind,a,,,,,,State,,,,,,,now,1,2,3`, 2, 'CSV'],
  ])('names file and line of %s', async (_, content, line, named) => {
    await file.add({ change: 'kind', entity: 'a', kind: 'State' }, '', '');
    await writeFile(file.path, content);
    await expect(file.read()).rejects.toMatchObject({
      name: 'DataFileError',
      file: file.path,
      line,
      message: expect.stringContaining(named) as string,
    });
    await expect(file.add({ change: 'kind', entity: 'b', kind: 'State' }, '', '')).rejects.toThrow();
    expect(await readFile(file.path, 'utf8')).toBe(content);
  });
});
