/**
 * One write transaction through which a whole document passes. It keeps nothing of what went through: the driver
 * holds every query's parameters until the transaction ends, so the list `rows` is emptied once Neo4j has it.
 */
import type { Record as Neo4jRecord, Transaction } from 'neo4j-driver';
import type { Database } from '../database/database.ts';
import { LoadError } from './load-error.ts';

type Parameters = Record<string, unknown>;

export class WriteSession {
  readonly #transaction: Transaction;
  readonly #signal: AbortSignal | undefined;
  #underWay: Promise<void> = Promise.resolve();

  private constructor(transaction: Transaction, signal: AbortSignal | undefined) {
    this.#transaction = transaction;
    this.#signal = signal;
  }

  /**
   * Runs `work` and commits; after a failure, or when `signal` fires, nothing stays.
   *
   * Loads wait for each other: two documents that name the same entity would else both make it, or both rewrite
   * the same edge. The lock is a node that each of them changes first.
   */
  static async run<T>(
    database: Database,
    work: (writes: WriteSession) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    const session = database.session('write');
    try {
      const transaction = await session.beginTransaction();
      const writes = new WriteSession(transaction, signal);
      try {
        await writes.read("MERGE (s:TelusurState {id: 'graph'}) SET s.loads = coalesce(s.loads, 0) + 1");
        const result = await work(writes);
        await writes.settle();
        writes.#check();
        await transaction.commit();
        return result;
      } catch (error) {
        await writes.#underWay.catch(() => undefined);
        await transaction.rollback().catch(() => undefined);
        throw error;
      }
    } catch (error) {
      throw database.explain(error);
    } finally {
      await session.close().catch(() => undefined);
    }
  }

  /** The rows of a query, each as its values in order. */
  async read<Row extends unknown[] = never[]>(query: string, parameters: Parameters = {}): Promise<Row[]> {
    this.#check();
    await this.#underWay;
    const { records } = await this.#transaction.run(query, parameters);
    release(parameters);
    return records.map((record: Neo4jRecord) => [...record.values()] as Row);
  }

  /**
   * Sends a query whose answer nobody needs, while the one before may still run in Neo4j: the next batch is made
   * meanwhile. A failure is thrown by the next call.
   */
  async send(query: string, parameters: Parameters): Promise<void> {
    this.#check();
    await this.#underWay;
    this.#underWay = this.#transaction.run(query, parameters).then(() => release(parameters));
    // It is awaited with the next call; until then it must not count as unhandled.
    this.#underWay.catch(() => undefined);
  }

  /** Waits for all that was sent. */
  async settle(): Promise<void> {
    await this.#underWay;
  }

  #check(): void {
    if (!this.#signal?.aborted) return;
    throw new LoadError(
      'cancelled',
      'The load was stopped; nothing of the document was written.',
      'Load it again.',
      this.#signal.reason,
    );
  }
}

function release(parameters: Parameters): void {
  if (Array.isArray(parameters['rows'])) parameters['rows'].length = 0;
}
