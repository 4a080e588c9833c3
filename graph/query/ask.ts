/** Runs the queries of the explorer: in one reading transaction, bounded in time, ended with the request. */
import type { ManagedTransaction } from 'neo4j-driver';
import type { Database } from '../database/database.ts';

export type Parameters = Record<string, unknown>;

/** Asks Neo4j; each row comes as its values, in the order of RETURN. Several may be asked at once. */
export type Ask = <Row extends unknown[]>(query: string, parameters?: Parameters) => Promise<Row[]>;

/** What any question may take in Neo4j; the HTTP interface gives up earlier. A slow machine that just started is no failure. */
const LONGEST_MS = 60_000;

export function reading<T>(
  database: Database,
  signal: AbortSignal | undefined,
  work: (ask: Ask) => Promise<T>,
): Promise<T> {
  return database.read((transaction) => work(askIn(transaction)), { timeoutMs: LONGEST_MS, signal });
}

function askIn(transaction: ManagedTransaction): Ask {
  return async <Row extends unknown[]>(query: string, parameters?: Parameters) => {
    const { records } = await transaction.run(query, parameters);
    return records.map((record) => [...record.values()] as Row);
  };
}
