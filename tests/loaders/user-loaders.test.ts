import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userLoaders, type UserLoaders } from '../../loaders/user-loaders.ts';

let folder = '';
let loaders: UserLoaders;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telusur-user-'));
  loaders = userLoaders(join(folder, 'own'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const HEADER = 'id,kind,labelId,labelEn,aliases';

async function names(file: string, ...rows: string[]): Promise<string> {
  const path = join(folder, file);
  await writeFile(path, [HEADER, ...rows, ''].join('\n'));
  return path;
}

async function entities(text: string): Promise<string[]> {
  const source = await loaders.fromBytes('note.txt', Buffer.from(text));
  const found: string[] = [];
  for await (const item of loaders.read(source, { name: 'note.txt', language: 'en' }, {}))
    if (item.item === 'entity') found.push(item.record.id);
  await loaders.close(source);
  return found;
}

describe('names that a user gives', () => {
  it('are known from then on, also where the file has gone', async () => {
    expect(await entities('Zorbex struck.')).not.toContain('zorbex');
    const path = await names('mine.csv', 'zorbex,Organization,Zorbex,Zorbex,');
    await loaders.adopt([path]);
    await rm(path);
    expect(await entities('Zorbex struck.')).toContain('zorbex');
    loaders = userLoaders(join(folder, 'own'));
    expect(await entities('Zorbex struck.')).toContain('zorbex');
  });

  it('replace those that the same file gave before, and add to those of others', async () => {
    await loaders.adopt([await names('mine.csv', 'zorbex,Organization,Zorbex,Zorbex,')]);
    await loaders.adopt([await names('other.csv', 'quuxland,State,Quuxland,Quuxland,')]);
    await loaders.adopt([await names('mine.csv', 'blorp,Organization,Blorp,Blorp,')]);
    expect(await loaders.gazetteers()).toHaveLength(2);
    const found = await entities('Zorbex, Blorp and Quuxland met.');
    expect(found).toEqual(expect.arrayContaining(['blorp', 'quuxland']));
    expect(found).not.toContain('zorbex');
  });

  it('are not taken where a row is wrong', async () => {
    const good = await names('good.csv', 'zorbex,Organization,Zorbex,Zorbex,');
    const bad = await names('bad.csv', 'x,Wizard,X,X,');
    await expect(loaders.adopt([good, bad])).rejects.toMatchObject({ name: 'DataFileError', line: 2 });
    expect(await loaders.gazetteers()).toEqual([]);
    await expect(loaders.adopt([join(folder, 'nowhere.csv')])).rejects.toMatchObject({
      name: 'DataFileError',
    });
    expect(await readdir(folder)).not.toContain('own');
  });

  it('may be decisions', async () => {
    await loaders.decide([{ text: 'Zorbex', decision: 'accept', kind: 'Organization' }], []);
    expect(await entities('Zorbex struck.')).toContain('zorbex');
    expect(await loaders.undecide('Zorbex')).toBe(true);
    expect(await loaders.undecide('Zorbex')).toBe(false);
    expect(await entities('Zorbex struck.')).not.toContain('zorbex');
  });
});
