import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../../graph/database/database.ts';
import { claim, isOurs } from '../../../graph/database/ownership.ts';
import { emptyDatabase, openTestDatabase } from '../../support/database.ts';

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(() => emptyDatabase(database));
afterAll(() => database.close());

test('an empty database that somebody else set up is not ours', async () => {
  expect(database.created).toBe(false);
  expect(await isOurs(database)).toBe(false);
});

test('asking whether it is ours writes nothing', async () => {
  await isOurs(database);
  expect(await countEverything()).toEqual({ nodes: 0, constraints: 0, indexes: 0 });
});

test('it is ours once it was claimed, as often as one likes, and claiming puts no node into it', async () => {
  await claim(database);
  await claim(database);
  expect(await isOurs(database)).toBe(true);
  expect(await countEverything()).toMatchObject({ nodes: 0, constraints: 1 });
});

async function countEverything(): Promise<{ nodes: number; constraints: number; indexes: number }> {
  const session = database.session('read');
  try {
    const count = async (query: string): Promise<number> =>
      (await session.run(query)).records[0]?.get(0) as number;
    return {
      nodes: await count('MATCH (n) RETURN count(n)'),
      constraints: await count('SHOW CONSTRAINTS YIELD name RETURN count(name)'),
      indexes: await count("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN count(name)"),
    };
  } finally {
    await session.close();
  }
}
