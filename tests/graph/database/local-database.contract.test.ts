import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '../../../graph/database/connect.ts';
import type { Database } from '../../../graph/database/database.ts';
import { isOurs } from '../../../graph/database/ownership.ts';
import { attachedProcess, startingProcess } from '../../support/attached-process.ts';
import {
  databasePid,
  isAlive,
  localFolder,
  untilGone,
  type LocalFolder,
} from '../../support/local-folder.ts';
import { localDatabaseRuns } from '../../support/local-database-runs.ts';

/** Each start of Neo4j takes seconds, on a busy machine many: what can share one shares it. */
const PATIENCE = { timeout: 180_000 };

describe.runIf(await localDatabaseRuns())('one data folder, one database', PATIENCE, () => {
  let folder: LocalFolder;

  beforeAll(async () => {
    folder = await localFolder();
  });
  afterAll(() => folder.remove());

  test('commands started at the same instant share it, and leave in any order', async () => {
    const [first, second] = await Promise.all([attachedProcess(folder.env), attachedProcess(folder.env)]);
    expect(first.address).toBe(second.address);
    const pid = await pidOf(folder);

    expect(await modeOf('password')).toBe('600');
    expect(await modeOf('database.json')).toBe('600');
    expect(await modeOf('neo4j')).toBe('700');

    const third = await openDatabase({ env: folder.env });
    expect(third).toMatchObject({ origin: 'local', address: first.address, created: true });
    expect(await isOurs(third)).toBe(true);
    await third.write((transaction) => transaction.run("CREATE (:Entity {id: 'kept'})"));

    await first.leave();
    expect(await countEntities(third)).toBe(1);
    await second.kill();
    expect(await countEntities(third)).toBe(1);
    expect(await databasePid(folder)).toBe(pid);

    const start = performance.now();
    await third.close();
    const closed = performance.now() - start;
    console.info(`Stopped ${Math.round(closed + (await untilGone(pid)))} ms after the last one left.`);
    expect(isAlive(pid)).toBe(false);
    expect(await databasePid(folder)).toBe(null);
  });

  test('what a dead database left behind is passed over, its data is kept, and kill -9 stops it too', async () => {
    await writeFile(
      join(folder.path, 'database.json'),
      JSON.stringify({ pid: 999_999_999, controlPort: 1, secret: 'of a dead one' }),
    );
    const only = await attachedProcess(folder.env);
    const pid = await pidOf(folder);
    expect(pid).not.toBe(999_999_999);

    const database = await openDatabase({ env: folder.env });
    expect(await countEntities(database)).toBe(1);
    await database.close();
    expect(isAlive(pid)).toBe(true);

    await only.kill();
    const took = await untilGone(pid);
    console.info(`Gone ${Math.round(took)} ms after its only command was killed.`);
  });

  test('a command that is killed before the database is up leaves none behind', async () => {
    const { killed, pid } = await killedWhileStarting(folder);
    await killed;
    await untilGone(pid);
    expect(await databasePid(folder)).toBe(null);
  });

  test('a command that is broken off while the database starts leaves none behind', async () => {
    const broken = new AbortController();
    const opening = openDatabase({ env: folder.env, signal: broken.signal });
    const refused = expect(opening).rejects.toThrow(expect.objectContaining({ code: 'cancelled' }));
    const pid = await vi.waitUntil(() => databasePid(folder), PATIENCE);
    broken.abort();
    await refused;
    await untilGone(pid);
    expect(await databasePid(folder)).toBe(null);
  });

  test('a database that was killed comes back by itself, for whom it serves, at the same address', async () => {
    const database = await openDatabase({ env: folder.env });
    const { address } = database;
    const pid = await pidOf(folder);
    process.kill(pid, 'SIGKILL');
    await untilGone(pid);

    await expect
      .poll(() => countEntities(database).catch((error: unknown) => (error as { code: string }).code), {
        timeout: 120_000,
        interval: 200,
      })
      .toBe(1);
    expect(database.address).toBe(address);
    expect(await pidOf(folder)).not.toBe(pid);
    await database.close();
  });

  test('two data folders have two databases, side by side', async () => {
    const other = await localFolder();
    const [one, two] = await Promise.all([
      openDatabase({ env: folder.env }),
      openDatabase({ env: other.env }),
    ]);
    try {
      expect(one.address).not.toBe(two.address);
      expect(await countEntities(one)).toBe(1);
      expect(await countEntities(two)).toBe(0);
    } finally {
      await Promise.all([one.close(), two.close()]);
      await other.remove();
    }
  });

  async function modeOf(name: string): Promise<string> {
    return ((await stat(join(folder.path, name))).mode & 0o777).toString(8);
  }
});

/** A command that is killed as soon as its database has a process. */
async function killedWhileStarting(folder: LocalFolder): Promise<{ killed: Promise<void>; pid: number }> {
  const starting = startingProcess(folder.env);
  const pid = await vi.waitUntil(() => databasePid(folder), PATIENCE);
  return { killed: starting.kill(), pid };
}

async function pidOf(folder: LocalFolder): Promise<number> {
  const pid = await databasePid(folder);
  if (pid === null) throw new Error(`No database runs in ${folder.path}.`);
  return pid;
}

function countEntities(database: Database): Promise<number> {
  return database.read(async (transaction) => {
    const { records } = await transaction.run('MATCH (entity:Entity) RETURN count(entity) AS n');
    return records[0]?.get('n') as number;
  });
}
