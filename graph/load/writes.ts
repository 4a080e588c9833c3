/**
 * The transactions through which a document passes: one where it is small, so that nobody ever sees half of it, else
 * one after another, so that no size is too large. They keep nothing of what went through: the driver holds every
 * query's parameters until its transaction ends, so the list `rows` is emptied once Neo4j has it.
 */
import type { Record as Neo4jRecord, Session, Transaction } from 'neo4j-driver';
import type { Database } from '../database/database.ts';
import { LoadError } from './load-error.ts';

type Parameters = Record<string, unknown>;

/** A document of more items than these is written, and taken out, in several transactions. */
export const TRANSACTION_ITEMS = 50_000;

export interface WriteOptions {
  signal?: AbortSignal | undefined;
  /** Commits at each checkpoint rather than at the end. */
  several?: boolean;
}

export class Writes {
  readonly #session: Session;
  readonly #options: WriteOptions;
  #transaction!: Transaction;
  #underWay: Promise<void> = Promise.resolve();
  /** Which writing of all that ever were this one is. */
  #turn = 0;
  #committed = 0;

  private constructor(session: Session, options: WriteOptions) {
    this.#session = session;
    this.#options = options;
  }

  /** Runs `work` and commits. After a failure, or when the signal fires, nothing stays since the last checkpoint. */
  static async run<T>(
    database: Database,
    work: (writes: Writes) => Promise<T>,
    options: WriteOptions = {},
  ): Promise<T> {
    const session = database.session('write');
    const writes = new Writes(session, options);
    try {
      await writes.#begin();
      try {
        const result = await work(writes);
        await writes.#commit();
        return result;
      } catch (error) {
        await writes.#underWay.catch(() => undefined);
        await writes.#transaction.rollback().catch(() => undefined);
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

  /** The same row by row, for answers that are too large to hold. */
  async *stream<Row extends unknown[]>(query: string, parameters: Parameters = {}): AsyncGenerator<Row> {
    this.#check();
    await this.#underWay;
    for await (const record of this.#transaction.run(query, parameters)) yield [...record.values()] as Row;
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

  /**
   * What was written up to here makes sense by itself, and is kept whatever comes after, where transactions may be
   * several.
   * @returns whether somebody else wrote since the checkpoint before
   */
  async checkpoint(): Promise<boolean> {
    if (this.#options.several !== true) return false;
    await this.#commit();
    this.#committed += 1;
    const before = this.#turn;
    await this.#begin();
    return this.#turn !== before + 1;
  }

  /**
   * Writers wait for each other: two documents that name the same entity would else both make it, or both rewrite the
   * same edge. The lock is a node that each of them changes first.
   */
  async #begin(): Promise<void> {
    this.#transaction = await this.#session.beginTransaction();
    const { records } = await this.#transaction.run(
      "MERGE (s:TelusurState {id: 'graph'}) SET s.loads = coalesce(s.loads, 0) + 1 RETURN s.loads",
    );
    this.#turn = Number(records[0]?.get(0));
  }

  async #commit(): Promise<void> {
    await this.#underWay;
    this.#check();
    await this.#transaction.commit();
  }

  #check(): void {
    const { signal } = this.#options;
    if (!signal?.aborted) return;
    throw this.#committed === 0
      ? new LoadError(
          'cancelled',
          'The load was stopped; nothing of the document was written.',
          'Load it again.',
          signal.reason,
        )
      : new LoadError(
          'cancelled',
          'The load was stopped; what was written of the document stays.',
          'Load it again to go on from there, or take it out with: telusur unload ID',
          signal.reason,
        );
  }
}

function release(parameters: Parameters): void {
  if (Array.isArray(parameters['rows'])) parameters['rows'].length = 0;
}
