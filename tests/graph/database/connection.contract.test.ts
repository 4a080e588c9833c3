import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openDatabase } from '../../../graph/database/connect.ts';
import type { Database } from '../../../graph/database/database.ts';
import { DatabaseError } from '../../../graph/database/error.ts';
import { cutOff, type CutOff } from '../../support/cut-off.ts';
import { emptyDatabase, openTestDatabase } from '../../support/database.ts';

const ENDLESS = 'UNWIND range(1, 100000000000) AS n RETURN count(n) AS endless';
const PATIENCE = { timeout: 10_000 };
const address = inject('database');

describe('opening', () => {
  test('a wrong password is named as such', async () => {
    await expect(openDatabase({ env: { ...address, NEO4J_PASSWORD: 'not the password' } })).rejects.toThrow(
      expect.objectContaining({
        code: 'wrong_password',
        hint: expect.stringContaining('NEO4J_PASSWORD') as string,
      }),
    );
  });

  test('an address where nothing listens is named, with the reason', async () => {
    await expect(openDatabase({ env: { NEO4J_URI: 'bolt://127.0.0.1:1' } })).rejects.toThrow(
      expect.objectContaining({
        code: 'unreachable',
        message: expect.stringMatching(/bolt:\/\/127\.0\.0\.1:1.*ECONNREFUSED/) as string,
      }),
    );
  });

  test('a database that the server does not have is named', async () => {
    await expect(openDatabase({ env: { ...address, NEO4J_DATABASE: 'nowhere' } })).rejects.toThrow(
      expect.objectContaining({
        code: 'no_such_database',
        message: expect.stringContaining("'nowhere'") as string,
      }),
    );
  });

  test('a Neo4j that is too old is refused, and told apart from a broken one', async () => {
    const old = await cutOff(address['NEO4J_URI'] ?? '', (said) => {
      const text = said.toString('latin1').replace(/Neo4j\/[\d.]+/, (name) => name.replaceAll(/\d/g, '0'));
      return Buffer.from(text, 'latin1');
    });
    await expect(openDatabase({ env: { ...address, NEO4J_URI: old.uri } })).rejects.toThrow(
      expect.objectContaining({ code: 'too_old', hint: expect.stringContaining('5.26') as string }),
    );
    await old.cut();
  });
});

describe('an open database', () => {
  let database: Database;

  beforeAll(async () => {
    database = await openTestDatabase();
    await emptyDatabase(database);
  });
  afterAll(() => database.close());

  test('says where it came from, without the password', () => {
    expect(database).toMatchObject({ origin: 'environment', created: false });
    expect(database.version).toMatch(/^\d+\.\d+/);
    expect(database.address).not.toContain(address['NEO4J_PASSWORD']);
  });

  test('reading sees what was written before', async () => {
    await database.write((transaction) => transaction.run('CREATE (:Entity {id: 1})'));
    const id = await database.read(async (transaction) => {
      const { records } = await transaction.run('MATCH (entity:Entity) RETURN entity.id AS id');
      return records[0]?.get('id') as number;
    });
    expect(id).toBe(1);
  });

  test('reading cannot write, and says so in the words of Neo4j', async () => {
    const attempt = database.read((transaction) => transaction.run('CREATE (:Entity)'));
    await expect(attempt).rejects.toThrow(
      expect.objectContaining({ code: 'Neo.ClientError.Statement.AccessMode' }),
    );
  });

  test('integers beyond those of JavaScript survive in a session that asks for it', async () => {
    const session = database.session('read', { exactIntegers: true });
    const { records } = await session.run('RETURN 9223372036854775807 AS large');
    await session.close();
    expect(records[0]?.get('large')).toBe(9_223_372_036_854_775_807n);
  });

  test('a query that takes longer than it was given is ended in Neo4j', async () => {
    const attempt = database.read((transaction) => transaction.run(ENDLESS), { timeoutMs: 300 });
    await expect(attempt).rejects.toThrow(expect.objectContaining({ code: 'timed_out' }));
    await expect.poll(endless, PATIENCE).toBe(0);
  });

  test('a query that nobody waits for any more is ended in Neo4j', async () => {
    const asked = new AbortController();
    const attempt = database.read((transaction) => transaction.run(ENDLESS), { signal: asked.signal });
    await expect.poll(endless, PATIENCE).toBe(1);
    asked.abort();
    await expect(attempt).rejects.toThrow(expect.objectContaining({ code: 'cancelled' }));
    await expect.poll(endless, PATIENCE).toBe(0);
  });

  test('one that was given up before it began is not asked at all', async () => {
    const attempt = database.write((transaction) => transaction.run('CREATE (:Never)'), {
      signal: AbortSignal.abort(),
    });
    await expect(attempt).rejects.toBeInstanceOf(DatabaseError);
    expect(await count('MATCH (n:Never) RETURN count(n)')).toBe(0);
  });

  function count(query: string): Promise<number> {
    return database.read(async (transaction) => {
      const { records } = await transaction.run(query);
      return records[0]?.get(0) as number;
    });
  }

  function endless(): Promise<number> {
    return count(
      `SHOW TRANSACTIONS YIELD currentQuery
       WHERE currentQuery CONTAINS 'endless' AND NOT currentQuery CONTAINS 'SHOW'
       RETURN count(*)`,
    );
  }
});

describe('a database that goes away', () => {
  let network: CutOff;
  let database: Database;

  beforeEach(async () => {
    network = await cutOff(address['NEO4J_URI'] ?? '');
    database = await openDatabase({ env: { ...address, NEO4J_URI: network.uri } });
  });
  afterEach(async () => {
    await database.close();
    await network.cut();
  });

  test('is said to be away, and is back as soon as it answers, without being opened again', async () => {
    const one = (): Promise<unknown> => database.read((transaction) => transaction.run('RETURN 1'));
    await one();
    await network.cut();
    await expect(one()).rejects.toThrow(expect.objectContaining({ code: 'database_away' }));
    await network.mend();
    await expect(one()).resolves.toBeDefined();
    await network.cut();
    await network.mend();
    await expect(one()).resolves.toBeDefined();
  });
});
