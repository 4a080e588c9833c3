/** A real Neo4j for the tests: the one of NEO4J_TEST_URI, one in Docker, or a local one in a folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Neo4jContainer } from '@testcontainers/neo4j';
import { getContainerRuntimeClient } from 'testcontainers';
import { inject } from 'vitest';
import { openDatabase } from '../../graph/database/connect.ts';
import type { Database } from '../../graph/database/database.ts';
import { readPassword } from '../../graph/database/local/data-folder.ts';
import { NEO4J_VERSION } from '../../graph/database/local/jar-list.ts';

/** The same that docker compose runs. */
const IMAGE = `neo4j:${NEO4J_VERSION}-community`;

const ANSWERS_WITHIN_MS = 60_000;

/** What `openDatabase({ env })` needs to find it. */
export type TestAddress = Record<string, string>;

export interface TestDatabase {
  address: TestAddress;
  stop(): Promise<void>;
}

declare module 'vitest' {
  interface ProvidedContext {
    database: TestAddress;
  }
}

/**
 * Starts one database. NEO4J_URI is not looked at, because tests delete everything: only a database that
 * NEO4J_TEST_URI (with NEO4J_TEST_USER and NEO4J_TEST_PASSWORD) names for them is theirs.
 * @throws {DatabaseError} where there is no way to one: never a reason to skip
 */
export async function startTestDatabase(): Promise<TestDatabase> {
  return namedForTests() ?? (await inDocker()) ?? (await local());
}

/** The run's database, as the product opens it. The caller closes it. */
export async function openTestDatabase(): Promise<Database> {
  return openDatabase({ env: inject('database') });
}

/** Takes out all data, constraints and indexes, so that a test file finds what a fresh database has. */
export async function emptyDatabase(database: Database): Promise<void> {
  const session = database.session('write');
  try {
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
    const constraints = await session.run('SHOW CONSTRAINTS YIELD name');
    for (const record of constraints.records) {
      await session.run(`DROP CONSTRAINT \`${String(record.get('name'))}\``);
    }
    const indexes = await session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name");
    for (const record of indexes.records) await session.run(`DROP INDEX \`${String(record.get('name'))}\``);
  } finally {
    await session.close();
  }
}

function namedForTests(): TestDatabase | null {
  const { NEO4J_TEST_URI, NEO4J_TEST_USER, NEO4J_TEST_PASSWORD } = process.env;
  if (!NEO4J_TEST_URI) return null;
  const address = {
    NEO4J_URI: NEO4J_TEST_URI,
    NEO4J_USER: NEO4J_TEST_USER ?? 'neo4j',
    NEO4J_PASSWORD: NEO4J_TEST_PASSWORD ?? '',
  };
  return { address, stop: () => Promise.resolve() };
}

async function inDocker(): Promise<TestDatabase | null> {
  try {
    await getContainerRuntimeClient();
  } catch {
    // No engine runs here.
    return null;
  }
  const container = await new Neo4jContainer(IMAGE).start();
  const address = {
    NEO4J_URI: container.getBoltUri(),
    NEO4J_USER: container.getUsername(),
    NEO4J_PASSWORD: container.getPassword(),
  };
  await untilItAnswers(address);
  const stop = async (): Promise<void> => {
    await container.stop();
  };
  return { address, stop };
}

/**
 * Docker lets connections in before there is anybody behind its port, and a Neo4j that has only just started may close
 * them again: so it must do what every test file does first.
 */
async function untilItAnswers(address: TestAddress): Promise<void> {
  const giveUp = Date.now() + ANSWERS_WITHIN_MS;
  for (;;) {
    try {
      const database = await openDatabase({ env: address });
      try {
        await emptyDatabase(database);
      } finally {
        await database.close();
      }
      return;
    } catch (error) {
      if (Date.now() > giveUp) throw error;
      await wait(500);
    }
  }
}

async function local(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'telusur-test-'));
  const database = await openDatabase({ env: { ...process.env, NEO4J_URI: '', TELUSUR_DATA: folder } });
  const address = {
    NEO4J_URI: database.address,
    NEO4J_USER: 'neo4j',
    NEO4J_PASSWORD: await readPassword(folder),
  };
  const stop = async (): Promise<void> => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { address, stop };
}
