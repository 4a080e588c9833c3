/** What the HTTP interface asks of the guarded console. */
import type { CypherAnswer, CypherRequest, CypherValue } from './contract.ts';

export interface CypherRun {
  columns: string[];
  /** Rows as they come, up to the limits; leaving the loop early ends the query in Neo4j. */
  rows: AsyncIterable<CypherValue[]>;
  /** What is known when the last row has been read. */
  finish: () => Promise<Pick<CypherAnswer, 'summary' | 'subgraph' | 'plan'>>;
}

/**
 * Runs a query that has passed the guard.
 * @param client whose queries are counted together
 * @throws an ApiFailure 422 for what does not parse or may not run, 408, or 429
 */
export type RunCypher = (request: CypherRequest, client: string, signal: AbortSignal) => Promise<CypherRun>;
