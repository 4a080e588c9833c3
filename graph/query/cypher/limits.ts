/** How much a query of the console may take: of time, of memory, of the answer's size. */
import { z } from 'zod';
import { DatabaseError } from '../../database/error.ts';

export interface CypherLimits {
  /** Seconds from the request to the last row. */
  seconds: number;
  /** Rows of an answer. */
  rows: number;
  /** Bytes of an answer's rows, as JSON. */
  bytes: number;
  /** Bytes of one row as Neo4j sends it: while one is read, nobody else is served. */
  rowBytes: number;
  /** Characters of a query. */
  characters: number;
  /** Bytes of a query's parameters, as JSON. */
  parameterBytes: number;
  /** Lists and maps within each other, in a value of the answer or of a parameter. */
  depth: number;
  /** Elements of a list that the query makes by `range` or `reduce`. */
  elements: number;
  /** Queries at one time, of one client and of all. */
  queriesPerClient: number;
  queries: number;
}

const MEBI = 1_048_576;

const VARIABLES = {
  seconds: ['TELUSUR_CYPHER_SECONDS', 15, 3_600],
  rows: ['TELUSUR_CYPHER_ROWS', 10_000, 10_000_000],
  bytes: ['TELUSUR_CYPHER_BYTES', 16 * MEBI, 4_096 * MEBI],
  rowBytes: ['TELUSUR_CYPHER_ROW_BYTES', MEBI, 256 * MEBI],
  characters: ['TELUSUR_CYPHER_CHARACTERS', 20_000, 1_000_000],
  parameterBytes: ['TELUSUR_CYPHER_PARAMETER_BYTES', MEBI / 8, 64 * MEBI],
  depth: ['TELUSUR_CYPHER_DEPTH', 64, 500],
  elements: ['TELUSUR_CYPHER_ELEMENTS', 50_000, 10_000_000],
  queriesPerClient: ['TELUSUR_CYPHER_QUERIES_PER_CLIENT', 4, 1_000],
  queries: ['TELUSUR_CYPHER_QUERIES', 12, 1_000],
} as const satisfies Record<keyof CypherLimits, readonly [variable: string, usual: number, most: number]>;

/** The variable that sets a limit: named wherever the limit is met. */
export function variableOf(limit: keyof CypherLimits): string {
  return VARIABLES[limit][0];
}

const names = Object.keys(VARIABLES) as (keyof CypherLimits)[];

const schema = z.object(
  Object.fromEntries(
    names.map((name) => {
      const [variable, usual, most] = VARIABLES[name];
      return [variable, z.coerce.number().int().min(1).max(most).default(usual)];
    }),
  ),
);

/**
 * @param variables as in `process.env`; an empty one counts as not set
 * @throws {DatabaseError} `bad_environment`, naming each variable that cannot be used
 */
export function readLimits(variables: NodeJS.ProcessEnv = process.env): CypherLimits {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()));
  const result = schema.safeParse(set);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => issue.path.join('.'));
    throw new DatabaseError(
      'bad_environment',
      `The environment cannot be used: ${faults.join(', ')} must be a whole number within bounds.`,
      'Correct or unset the variables named here.',
      result.error,
    );
  }
  const read = result.data;
  return Object.fromEntries(names.map((name) => [name, read[variableOf(name)]])) as unknown as CypherLimits;
}
