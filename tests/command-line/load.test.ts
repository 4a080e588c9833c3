import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Database } from '../../graph/database/database.ts';
import { telusur, type CommandResult } from '../support/command.ts';
import { emptyDatabase, openTestDatabase } from '../support/database.ts';

const TEXT =
  'Zorbex Teknokrasi menyerang bank. Kuantar Sibermas menyerang rumah sakit. ' +
  'Blorpindo Raya menyerang Indonesia. Gentawira Muda menyerang bank.';

let database: Database;
let folder = '';

beforeAll(async () => {
  database = await openTestDatabase();
});

beforeEach(async () => {
  await emptyDatabase(database);
  folder = await mkdtemp(join(tmpdir(), 'telusur-load-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

afterAll(async () => {
  await database.close();
});

const env = (): NodeJS.ProcessEnv => ({
  ...process.env,
  ...inject('database'),
  TELUSUR_DATA: join(folder, 'data'),
});

function run(...args: string[]): Promise<CommandResult> {
  return telusur(args, { env: env() });
}

async function ids(): Promise<string[]> {
  return database.read(async (transaction) => {
    const { records } = await transaction.run('MATCH (e:Entity) RETURN e.id AS id ORDER BY id');
    return records.map((record) => record.get('id') as string);
  });
}

describe('a review list', () => {
  it('that comes back with decisions has effect, and is known from then on', async () => {
    const [text, list] = [join(folder, 'note.txt'), join(folder, 'review.csv')];
    await writeFile(text, TEXT);
    expect((await run('load', text, '--language', 'id', '--review', list)).code).toBe(0);
    const rows: Record<string, string>[] = parse(await readFile(list, 'utf8'), { columns: true });
    const decide = (name: string, more: Record<string, string>): void => {
      const row = rows.find((each) => each['text'] === name);
      expect(row, name).toBeDefined();
      Object.assign(row!, more);
    };
    decide('Zorbex Teknokrasi', { decision: 'accept', kind: 'Organization' });
    decide('Kuantar Sibermas', { decision: 'accept', kind: 'Organization' });
    decide('Blorpindo Raya', { decision: 'merge', mergeInto: 'indonesia' });
    decide('Gentawira Muda', { decision: 'ignore' });
    await writeFile(list, stringify(rows, { header: true }));
    const given = await run(
      'load',
      text,
      '--language',
      'id',
      '--gazetteer',
      list,
      '--review',
      join(folder, 'left.csv'),
    );
    expect(given.stdout).toMatch(/note: replaced/);
    expect(await ids()).toEqual(
      expect.arrayContaining(['indonesia', 'kuantar-sibermas', 'zorbex-teknokrasi']),
    );
    const left = await readFile(join(folder, 'left.csv'), 'utf8');
    for (const name of ['Zorbex Teknokrasi', 'Gentawira Muda', 'Blorpindo Raya'])
      expect(left).not.toMatch(new RegExp(`^${name},`, 'm'));
    expect((await run('load', text, '--language', 'id')).stdout).toMatch(/note: unchanged/);
    const extracted = await run('extract', text, '--language', 'id', '--gazetteer', list, '--review', list);
    expect(extracted.stdout).toContain('"zorbex-teknokrasi"');
  });
});

describe('a report in JSON', () => {
  it('is one line a document, with what was written', async () => {
    const [a, b] = [join(folder, 'a.txt'), join(folder, 'b.txt')];
    await writeFile(a, TEXT);
    await writeFile(b, 'Indonesia menghadapi peretas.');
    const { stdout, stderr } = await run('load', a, b, '--json');
    const reports = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(reports).toMatchObject([
      { document: 'a', outcome: 'added' },
      { document: 'b', outcome: 'added' },
    ]);
    expect(stderr).toBe('');
    const again = JSON.parse((await run('load', b, '--json')).stdout) as Record<string, unknown>;
    expect(again).toMatchObject({ outcome: 'unchanged', written: { passages: 0, entities: 0 } });
  });
});
