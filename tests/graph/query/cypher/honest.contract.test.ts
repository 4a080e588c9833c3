/** Each honest question, asked through the console and of the driver itself, must have the same answer. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunCypher } from '../../../../graph/api/cypher-port.ts';
import type { Database } from '../../../../graph/database/database.ts';
import { loadOntology } from '../../../../graph/ontology.ts';
import { readLimits } from '../../../../graph/query/cypher/limits.ts';
import { readParameters } from '../../../../graph/query/cypher/parameters.ts';
import { answerOf, createRunCypher } from '../../../../graph/query/cypher/run.ts';
import { toCypherValue } from '../../../../graph/query/cypher/values.ts';
import { emptyDatabase, openTestDatabase } from '../../../support/database.ts';
import { honestQuestions, type Question } from './honest.ts';
import { writeSmallGraph } from './small-graph.ts';

const unseen = { node: () => undefined, relationship: () => undefined };

let database: Database;
let run: RunCypher;

beforeAll(async () => {
  database = await openTestDatabase();
  await emptyDatabase(database);
  await writeSmallGraph(database);
  run = createRunCypher(database, loadOntology());
});

afterAll(() => database.close());

it.each(honestQuestions)('$query', async ({ query, parameters }) => {
  const request = parameters === undefined ? { query } : { query, parameters };
  const answer = await answerOf(await run(request, 'analyst', new AbortController().signal));
  const expected = await ofDriver(request);
  expect(answer.columns).toEqual(expected.columns);
  expect(answer.rows).toEqual(expected.rows);
  expect(answer.summary).toMatchObject({ rows: expected.rows.length, truncated: false });
});

it('asks at least 60 questions', () => {
  expect(honestQuestions.length).toBeGreaterThanOrEqual(60);
});

async function ofDriver({
  query,
  parameters = {},
}: Question): Promise<{ columns: string[]; rows: unknown[][] }> {
  const session = database.session('read', { exactIntegers: true });
  try {
    const result = session.run(query, readParameters(parameters, readLimits({})));
    const columns = await result.keys();
    const { records } = await result;
    return {
      columns,
      rows: records.map((record) => [...record.values()].map((value) => toCypherValue(value, 64, unseen))),
    };
  } finally {
    await session.close();
  }
}
