/** Everything in the table of attacks, tried on a real Neo4j that must be the same afterwards. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RunCypher } from '../../../../graph/api/cypher-port.ts';
import { ApiFailure, toFailure } from '../../../../graph/api/failure.ts';
import type { Database } from '../../../../graph/database/database.ts';
import { loadOntology } from '../../../../graph/ontology.ts';
import { answerOf, createRunCypher } from '../../../../graph/query/cypher/run.ts';
import { emptyDatabase, openTestDatabase } from '../../../support/database.ts';
import { attackClasses, type Attack } from './attacks.ts';
import { writeSmallGraph } from './small-graph.ts';

const SECONDS = 3;
/** What is left for reading, planning and leaving, on a slow machine. */
const SLACK_MS = 4_000;
const PASSWORD_OR_SETTING = /root:|dbms\.|server\.|internal\./;

let database: Database;
let run: RunCypher;
let bait: Server;
let asked = 0;
let before: Record<string, unknown[]>;

beforeAll(async () => {
  database = await openTestDatabase();
  await emptyDatabase(database);
  await writeSmallGraph(database);
  run = createRunCypher(database, loadOntology(), { seconds: SECONDS, parameterBytes: 100_000 });
  bait = createServer((_, response) => {
    asked += 1;
    response.end('taken,the,bait\n');
  });
  await new Promise<void>((resolve) => bait.listen(0, '127.0.0.1', resolve));
  before = await stateOfServer();
});

afterAll(async () => {
  bait.close();
  await database.close();
});

describe.each(attackClasses)('who is after $after', ({ attacks, expected }) => {
  afterEach(async () => {
    await expectNothingRuns();
    expect(asked).toBe(0);
  });

  afterAll(async () => {
    expect(await stateOfServer()).toEqual(before);
  });

  it.each(attacks.map((attack) => [shortened(attack), attack] as const))(
    `is ${expected}: %s`,
    async (_, attack) => {
      const started = performance.now();
      const outcome = await attempt(attack);
      expect(performance.now() - started).toBeLessThan(SECONDS * 1_000 + SLACK_MS);
      if (outcome instanceof ApiFailure) {
        expect([400, 408, 422]).toContain(outcome.status);
        if (expected === 'refused') expect(outcome.status).toBe(422);
        expect(outcome.message).toMatch(/^[^\n]+$/);
        expect(outcome.message + outcome.hint).not.toMatch(/\b(java|scala|org)\.|Exception|\bat \S+:\d+/);
      } else {
        expect(expected).toBe('bounded');
        expect(outcome.length).toBeLessThan(17_000_000);
        expect(outcome).not.toMatch(PASSWORD_OR_SETTING);
      }
    },
  );
});

it('knows at least 250 attacks, none of them twice', () => {
  const all = attackClasses.flatMap(({ attacks }) => attacks.map((attack) => JSON.stringify(attack)));
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(250);
});

/** The failure, or the answer as JSON. */
async function attempt(attack: string | Attack): Promise<ApiFailure | string> {
  const address = `http://127.0.0.1:${(bait.address() as AddressInfo).port}/bait.csv`;
  const request = JSON.parse(
    JSON.stringify(typeof attack === 'string' ? { query: attack } : attack).replaceAll('BAIT', address),
  ) as Attack;
  try {
    return JSON.stringify(await answerOf(await run(request, 'attacker', new AbortController().signal)));
  } catch (error) {
    const failure = toFailure(error);
    if (failure.code === 'internal') throw error;
    return failure;
  }
}

async function expectNothingRuns(): Promise<void> {
  const query =
    "SHOW TRANSACTIONS YIELD currentQuery, status WHERE NOT currentQuery STARTS WITH 'SHOW TRANSACTIONS' RETURN currentQuery, status";
  const deadline = performance.now() + SLACK_MS;
  for (;;) {
    const running = await rowsOf(query);
    if (running.length === 0) return;
    if (performance.now() > deadline) expect(running).toEqual([]);
    await wait(50);
  }
}

/** Graph, schema, names in use, users, databases and settings. */
async function stateOfServer(): Promise<Record<string, unknown[]>> {
  const questions = {
    nodes: 'MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.id',
    relationships: 'MATCH (a)-[r]->(b) RETURN a.id, type(r), b.id ORDER BY a.id, type(r), b.id',
    indexes: 'SHOW INDEXES YIELD name, state RETURN name, state ORDER BY name',
    constraints: 'SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name',
    labels: 'CALL db.labels() YIELD label RETURN label ORDER BY label',
    keys: 'CALL db.propertyKeys() YIELD propertyKey AS key RETURN key ORDER BY key',
    types: 'CALL db.relationshipTypes() YIELD relationshipType AS type RETURN type ORDER BY type',
    users: 'SHOW USERS YIELD user, passwordChangeRequired RETURN user, passwordChangeRequired ORDER BY user',
    databases:
      'SHOW DATABASES YIELD name, access, currentStatus RETURN name, access, currentStatus ORDER BY name',
    settings: 'SHOW SETTINGS YIELD name, value RETURN name, value ORDER BY name',
  };
  const state: Record<string, unknown[]> = {};
  for (const [name, question] of Object.entries(questions)) state[name] = await rowsOf(question);
  return state;
}

async function rowsOf(query: string): Promise<unknown[]> {
  const session = database.session('read');
  try {
    const { records } = await session.run(query);
    return records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
}

function shortened(attack: string | Attack): string {
  const query = typeof attack === 'string' ? attack : attack.query;
  const line = JSON.stringify(query);
  return line.length > 90 ? `${line.slice(0, 90)}… (${query.length})` : line;
}
