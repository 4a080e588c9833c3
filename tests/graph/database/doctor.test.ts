import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../../graph/database/connect.ts';
import { diagnose, formatConnection, formatDiagnosis } from '../../../graph/database/doctor.ts';

let folder: string;
/** A machine with nothing on it. */
let bare: NodeJS.ProcessEnv;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telusur-doctor-'));
  bare = { PATH: folder, XDG_CACHE_HOME: folder, XDG_DATA_HOME: folder };
});
afterEach(() => rm(folder, { recursive: true }));

test('without any way to a database, opening one names all three, each with its command', async () => {
  await expect(openDatabase({ env: bare })).rejects.toThrow(
    expect.objectContaining({
      code: 'no_database_found',
      hint: expect.stringMatching(/NEO4J_URI=bolt:[^]*docker compose up[^]*install/) as string,
    }),
  );
});

test('without any way, the diagnosis says what is missing and how to mend it, and writes nothing', async () => {
  const diagnosis = await diagnose(bare);
  expect(diagnosis).toMatchObject({ usable: false, way: null, connection: null });
  const missing = diagnosis.findings.filter(({ fit }) => !fit).map(({ subject }) => subject);
  expect(missing).toEqual(expect.arrayContaining(['NEO4J_URI', 'JDK', 'Maven', 'Neo4j']));
  expect(formatDiagnosis(diagnosis)).toMatch(/There is no way[^]*– JDK [^]*→ .*install/);
  expect(formatConnection(diagnosis)).toContain('telusur doctor');
  expect(await readdir(folder)).toEqual([]);
});

test('a named database that does not answer is told with its reason, and where its password lies', async () => {
  const diagnosis = await diagnose({
    ...bare,
    NEO4J_URI: 'bolt://127.0.0.1:1',
    NEO4J_PASSWORD: 'not to be shown',
  });
  expect(diagnosis).toMatchObject({
    usable: false,
    way: 'environment',
    connection: {
      address: 'bolt://127.0.0.1:1',
      user: 'neo4j',
      password: { variable: 'NEO4J_PASSWORD' },
      running: false,
    },
  });
  const printed = formatDiagnosis(diagnosis) + formatConnection(diagnosis);
  expect(printed).toContain('ECONNREFUSED');
  expect(printed).not.toContain('not to be shown');
});

test('a state file left by a dead database does not make it run', async () => {
  await writeFile(join(folder, 'database.json'), '{"pid":1,"controlPort":1,"secret":"x"}');
  const { findings } = await diagnose({ ...bare, TELUSUR_DATA: folder });
  expect(findings.find(({ subject }) => subject === 'Data folder')?.found).toContain('does not run');
});
