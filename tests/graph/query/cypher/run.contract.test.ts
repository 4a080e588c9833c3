/** The console on a real Neo4j: its limits, its errors, and that what is left ends. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CypherAnswer, CypherRequest } from '../../../../graph/api/contract.ts';
import type { RunCypher } from '../../../../graph/api/cypher-port.ts';
import { ApiFailure } from '../../../../graph/api/failure.ts';
import type { Database } from '../../../../graph/database/database.ts';
import { loadOntology } from '../../../../graph/ontology.ts';
import type { CypherLimits } from '../../../../graph/query/cypher/limits.ts';
import { ReadingTransaction } from '../../../../graph/query/cypher/reading-transaction.ts';
import { answerOf, createRunCypher } from '../../../../graph/query/cypher/run.ts';
import { emptyDatabase, openTestDatabase } from '../../../support/database.ts';
import { writeSmallGraph } from './small-graph.ts';

const ontology = loadOntology();
const ENDLESS = 'UNWIND range(1, 1000000000000) AS x WITH x WHERE x < 0 RETURN x';
const MANY_ROWS = 'UNWIND range(1, 1000000000) AS x RETURN x';

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
  await emptyDatabase(database);
  await writeSmallGraph(database);
});

afterAll(() => database.close());

function console(limits: Partial<CypherLimits> = {}): RunCypher {
  return createRunCypher(database, ontology, limits);
}

async function ask(
  request: string | CypherRequest,
  limits: Partial<CypherLimits> = {},
): Promise<CypherAnswer> {
  const asked = typeof request === 'string' ? { query: request } : request;
  return answerOf(await console(limits)(asked, 'test', new AbortController().signal));
}

async function failureOf(
  request: string | CypherRequest,
  limits: Partial<CypherLimits> = {},
): Promise<ApiFailure> {
  const failure = await ask(request, limits).then(
    () => null,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(ApiFailure);
  return failure as ApiFailure;
}

/** What Neo4j is doing besides answering this. */
async function running(): Promise<string[]> {
  const session = database.session('read');
  try {
    const { records } = await session.run(
      "SHOW TRANSACTIONS YIELD currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW TRANSACTIONS' RETURN currentQuery",
    );
    return records.map((record) => String(record.get('currentQuery')));
  } finally {
    await session.close();
  }
}

async function untilNothingRuns(withinMs: number): Promise<void> {
  const deadline = performance.now() + withinMs;
  while ((await running()).length > 0) {
    if (performance.now() > deadline) expect(await running()).toEqual([]);
    await wait(20);
  }
}

describe('an answer', () => {
  it('carries columns, rows and the graph in them, with ends of edges that no row holds', async () => {
    const answer = await ask('MATCH (:Threat)-[r:TARGETS]->(b:Sector) RETURN r, b.id AS id');
    expect(answer.columns).toEqual(['r', 'id']);
    expect(answer.rows).toMatchObject([[{ $type: 'relationship', type: 'TARGETS' }, 'kesehatan']]);
    expect(answer.subgraph.edges).toMatchObject([
      {
        id: 'serangan-siber:TARGETS:kesehatan',
        source: 'serangan-siber',
        target: 'kesehatan',
        statements: 1,
      },
    ]);
    expect(answer.subgraph.nodes.map(({ id }) => id).sort()).toEqual(['kesehatan', 'serangan-siber']);
    expect(answer.subgraph.nodes[0]).toMatchObject({
      label: { id: expect.any(String) as string },
      degree: 2,
    });
    expect(answer.summary).toMatchObject({ rows: 1, truncated: false });
    expect(answer.summary.ms).toBeGreaterThan(0);
  });

  it('holds each node and edge once, however often it stands in the rows, and nothing that is not ours', async () => {
    const { subgraph } = await ask(
      'MATCH p = (a:Entity)--(b:Entity) MATCH (k:Knot) WITH p, k LIMIT 50 RETURN p, k',
    );
    expect(new Set(subgraph.nodes.map(({ id }) => id)).size).toBe(subgraph.nodes.length);
    expect(new Set(subgraph.edges.map(({ id }) => id)).size).toBe(subgraph.edges.length);
    expect(subgraph.nodes.map(({ kind }) => kind)).not.toContain(undefined);
    expect(subgraph.truncated).toBe(false);
  });

  it('draws no more than a picture holds, and says so', async () => {
    const { subgraph } = await ask('MATCH (a:Knot)-[r:TIED]->(b) RETURN r');
    expect(subgraph).toEqual({ nodes: [], edges: [], denied: [], truncated: false });
  });

  it('is a plan where the query is to be explained, and nothing runs', async () => {
    const answer = await ask(`EXPLAIN ${ENDLESS}`, { seconds: 5 });
    expect(answer).toMatchObject({ columns: [], rows: [], plan: { operator: 'ProduceResults' } });
    expect(answer.plan?.children.length).toBeGreaterThan(0);
  });

  it('is rows and a plan with what each step cost where the query is profiled', async () => {
    const answer = await ask('profile MATCH (n:Knot) RETURN count(n) AS many');
    expect(answer.rows).toEqual([[40]]);
    expect(answer.plan?.arguments).toMatchObject({ Rows: 1 });
    expect(answer.plan?.arguments).toHaveProperty('DbHits');
  });
});

describe('the limits', () => {
  it('end a query that takes too long, and say how long', async () => {
    const started = performance.now();
    expect(await failureOf(ENDLESS, { seconds: 1 })).toMatchObject({
      status: 408,
      code: 'timeout',
      message: 'The query was ended: it took longer than 1 seconds.',
      hint: expect.stringContaining('TELUSUR_CYPHER_SECONDS') as string,
    });
    expect(performance.now() - started).toBeLessThan(5_000);
    await untilNothingRuns(2_000);
  });

  it.each([
    [
      'reduce',
      'RETURN reduce(s = 0, x IN range(1, 49000) | s + reduce(t = 0, y IN range(1, 49000) | t + y))',
    ],
    ['a list comprehension', 'RETURN [x IN range(1, 49000) | size([y IN range(1, 49000) WHERE y = x])]'],
    ['any', 'RETURN all(x IN range(1, 49000) WHERE any(y IN range(1, 49000) WHERE y = x))'],
  ])('end %s, which Neo4j does not end by itself', async (_, query) => {
    expect(await failureOf(query, { seconds: 1 })).toMatchObject({ status: 408 });
    await untilNothingRuns(3_000);
  });

  it('stop at a number of rows, and say that there are more', async () => {
    const answer = await ask(MANY_ROWS, { rows: 25 });
    expect(answer.rows).toHaveLength(25);
    expect(answer.summary).toMatchObject({ rows: 25, truncated: true, reason: 'rows' });
    await untilNothingRuns(2_000);
  });

  it('say nothing of more rows where there are none', async () => {
    expect((await ask('UNWIND range(1, 25) AS x RETURN x', { rows: 25 })).summary).toMatchObject({
      rows: 25,
      truncated: false,
    });
  });

  it('stop at a number of bytes', async () => {
    const answer = await ask(
      "UNWIND range(1, 1000000) AS x RETURN 'forty letters that fill a row of answers' AS t",
      {
        bytes: 10_000,
        rows: 1_000_000,
      },
    );
    expect(answer.summary).toMatchObject({ truncated: true, reason: 'bytes' });
    expect(JSON.stringify(answer.rows).length).toBeLessThanOrEqual(10_001);
    expect(answer.rows.length).toBeGreaterThan(100);
    await untilNothingRuns(2_000);
  });

  it('do not send one value that is larger than all bytes, nor read it to its end', async () => {
    const answer = await ask(
      "UNWIND range(1, 400000) AS x RETURN collect('a text of some length that is repeated') AS l",
    );
    expect(answer).toMatchObject({ columns: ['l'], rows: [], summary: { truncated: true, reason: 'bytes' } });
    await untilNothingRuns(4_000);
    expect((await ask('RETURN 1')).rows).toEqual([[1]]);
  });

  it('keep the rows that came before one that is too large', async () => {
    const answer = await ask(
      "UNWIND [1, 2, 3] AS x RETURN x, CASE WHEN x = 3 THEN [y IN range(1, 40000) | 'a text that is repeated'] ELSE [] END AS l",
      { rowBytes: 100_000 },
    );
    expect(answer.rows.map(([x]) => x)).toEqual([1, 2]);
    expect(answer.summary).toMatchObject({ truncated: true, reason: 'bytes' });
  });

  it('refuse values that are nested too deep', async () => {
    const deep = `RETURN ${'['.repeat(30)}1${']'.repeat(30)}`;
    expect((await ask(deep)).rows).toHaveLength(1);
    expect(await failureOf(deep, { depth: 20 })).toMatchObject({
      status: 422,
      message: 'A value of the answer is nested too deep.',
    });
  });

  it('bound lists, texts that are gathered, and texts for regular expressions, each with its reason', async () => {
    expect((await failureOf({ query: 'RETURN range(1, $n)', parameters: { n: 1e6 } })).message).toContain(
      'a range has more than 50000',
    );
    expect((await failureOf("RETURN reduce(s = 'a', x IN range(1, 50) | s + s)")).message).toContain(
      'a reduce has gathered',
    );
    const long = { query: "RETURN $t =~ '.*a.*b'", parameters: { t: 'c'.repeat(30_000) } };
    expect((await failureOf(long)).message).toContain('too long for its regular expression');
    expect((await failureOf('RETURN range(1, 5, 0)')).message).toContain('cannot be zero');
  });

  it('turn away the fifth query of a client, and let it in when another has ended', async () => {
    const run = console({ seconds: 5 });
    const left = new AbortController();
    const four = Array.from({ length: 4 }, () =>
      run({ query: ENDLESS }, 'busy', left.signal).catch((error: unknown) => error),
    );
    await expect.poll(async () => (await running()).length, { timeout: 10_000 }).toBe(4);
    await expect(run({ query: 'RETURN 1' }, 'busy', left.signal)).rejects.toMatchObject({
      status: 429,
      code: 'too_many_queries',
    });
    expect(
      (await answerOf(await run({ query: 'RETURN 1' }, 'calm', new AbortController().signal))).rows,
    ).toEqual([[1]]);
    left.abort();
    await Promise.all(four);
    expect(
      (await answerOf(await run({ query: 'RETURN 1' }, 'busy', new AbortController().signal))).rows,
    ).toEqual([[1]]);
  });

  it('give every place back, however a query ends', async () => {
    const run = console({ queriesPerClient: 1, queries: 1, seconds: 2, rows: 10 });
    const never = new AbortController().signal;
    const ends: Promise<unknown>[] = [];
    const attempt = async (work: () => Promise<unknown>): Promise<void> => {
      ends.push((await work().catch((error: unknown) => error)) as Promise<unknown>);
      expect((await answerOf(await run({ query: 'RETURN 1' }, 'one', never))).rows).toEqual([[1]]);
    };
    await attempt(async () => answerOf(await run({ query: MANY_ROWS }, 'one', never)));
    await attempt(async () => answerOf(await run({ query: 'RETURN 1 +' }, 'one', never)));
    await attempt(async () => answerOf(await run({ query: 'CREATE ()' }, 'one', never)));
    await attempt(async () =>
      answerOf(await run({ query: 'UNWIND [1, 0] AS x RETURN 1 / x' }, 'one', never)),
    );
    await attempt(async () => answerOf(await run({ query: ENDLESS }, 'one', never)));
    await attempt(async () => answerOf(await run({ query: 'RETURN 1' }, 'one', AbortSignal.abort())));
    await attempt(async () => {
      for await (const row of (await run({ query: MANY_ROWS }, 'one', never)).rows) if (row[0] === 3) break;
    });
    await attempt(async () => {
      const left = new AbortController();
      const unread = await run({ query: MANY_ROWS }, 'one', left.signal);
      left.abort();
      await wait(500);
      return unread.columns;
    });
    expect(ends).toHaveLength(8);
  });

  it('give back the place of an answer that nobody reads', async () => {
    const run = console({ queriesPerClient: 1, seconds: 1 });
    await run({ query: MANY_ROWS }, 'one', new AbortController().signal);
    await expect(run({ query: 'RETURN 1' }, 'one', new AbortController().signal)).rejects.toMatchObject({
      status: 429,
    });
    await expect
      .poll(
        () => run({ query: 'RETURN 1' }, 'one', new AbortController().signal).then(answerOf, () => null),
        { timeout: 8_000 },
      )
      .toMatchObject({ rows: [[1]] });
  });
});

describe('leaving', () => {
  it('ends the query in Neo4j at once when the request is given up before its first row', async () => {
    const left = new AbortController();
    const asked = console()({ query: ENDLESS }, 'test', left.signal).catch((error: unknown) => error);
    await expect.poll(async () => (await running()).length, { timeout: 10_000 }).toBe(1);
    left.abort();
    expect(await asked).toMatchObject({ status: 408, message: 'The query was cancelled.' });
    await untilNothingRuns(2_000);
  });

  it('ends it when the reader stops between two rows', async () => {
    const run = await console()({ query: MANY_ROWS }, 'test', new AbortController().signal);
    const seen: unknown[] = [];
    for await (const row of run.rows) if (seen.push(row[0]) === 3) break;
    expect(seen).toEqual([1, 2, 3]);
    await untilNothingRuns(2_000);
  });

  it('ends it when the request is given up between two rows', async () => {
    const left = new AbortController();
    const run = await console()({ query: MANY_ROWS }, 'test', left.signal);
    const read = (async () => {
      for await (const [x] of run.rows) if (x === 3) left.abort();
    })();
    await expect(read).rejects.toMatchObject({ status: 408 });
    await untilNothingRuns(2_000);
  });

  it('asks Neo4j for rows only as they are taken', async () => {
    const run = await console({ seconds: 10 })({ query: MANY_ROWS }, 'test', new AbortController().signal);
    const rows = run.rows[Symbol.asyncIterator]();
    await rows.next();
    const before = process.memoryUsage().rss;
    await wait(1_500);
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
    expect((await running()).length).toBe(1);
    await rows.return?.();
    await untilNothingRuns(2_000);
  });
});

describe('what is wrong with a query', () => {
  it.each([
    ['MATC (n) RETURN n', 1, 1],
    ['MATCH (n)\nRETRUN n', 2, 1],
    ['MATCH (n:Entity)\n  WHERE n.id = "😀"\n  RETURN m', 3, 10],
    ['EXPLAIN /* x */\nRETURN 1 +', 2, 11],
    ['CYPHER runtime=slotted RETURN foo', 1, 31],
    ['MATCH (n)\r\nSET n.x = 1', 2, 1],
    ['RETURN [x IN [1] | COLLECT {\nCALL dbms.listConfig() YIELD name RETURN name }]', 2, 6],
  ])('is shown where it stands: %s', async (query, line, column) => {
    const failure = await failureOf(query);
    expect(failure.status).toBe(422);
    expect(failure.position).toEqual({ line, column });
    expect(failure.message).toMatch(/^[^\n]+$/);
  });

  it.each([
    ['RETURN 1 / 0', '/ by zero'],
    ['RETURN $missing', 'Expected parameter(s): missing'],
    ['UNWIND [1, {a: 1}] AS x RETURN 1 + x', 'Map'],
    ["RETURN date('nonsense')", 'Text cannot be parsed to a Date'],
    ["CALL db.index.fulltext.queryNodes('nowhere', 'x')", 'There is no such fulltext schema index: nowhere'],
    ["CALL db.index.fulltext.queryNodes('names', 'a:b:c')", 'Encountered'],
    ['RETURN 1 LIMIT size([x IN [1] | x])', 'LIMIT'],
  ])('is told in one line for people: %s', async (query, words) => {
    const failure = await failureOf(query);
    expect(failure).toMatchObject({ status: 422 });
    expect(failure.message).toContain(words);
    expect(failure.message).not.toMatch(/\n|\b(java|org|scala)\./);
  });
});

describe('the fences of Neo4j itself, where the others are taken away', () => {
  const options = {
    timeoutMs: 5_000,
    signal: new AbortController().signal,
    allowance: { message: 1e6, all: 1e7 },
    onEnd: () => undefined,
  };

  it.each([
    'CREATE (:Owned)',
    'MATCH (n) DETACH DELETE n',
    'CREATE INDEX owned FOR (n:Entity) ON (n.kind)',
    "CREATE USER owned SET PASSWORD 'owned-owned'",
    'CALL db.createLabel("Owned")',
    'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS',
    'UNWIND [1] AS x CALL (x) { RETURN x AS y } IN TRANSACTIONS RETURN y',
  ])('refuse %s', async (query) => {
    const transaction = await ReadingTransaction.begin(database, options);
    await expect(transaction.answer(query, {})).rejects.toThrow();
    await transaction.close();
  });
});
