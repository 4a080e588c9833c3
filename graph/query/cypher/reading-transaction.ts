/**
 * One transaction that can only read, and that ends: with its reader, with its time, or when it is cut off. Nothing
 * that Neo4j does, or fails to do, keeps its caller waiting beyond that.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { QueryResult, Result, Session, Transaction } from 'neo4j-driver';
import type { Database } from '../../database/database.ts';
import { ConnectionWatch, type Allowance } from './connection-watch.ts';

/** What Neo4j gets to end a query by itself, before we leave it. */
const GRACE_MS = 1_000;

export type Ending = 'closed' | 'aborted' | 'timed out';

/** Thrown to whoever waits for a transaction that has ended. */
export class TransactionEnded extends Error {
  override readonly name = 'TransactionEnded';
  readonly ending: Ending;

  constructor(ending: Ending) {
    super(`The transaction has ended: ${ending}.`);
    this.ending = ending;
  }
}

export interface ReadingOptions {
  timeoutMs: number;
  signal: AbortSignal;
  allowance: Allowance;
  /** Called once, when it has ended. */
  onEnd: () => void;
}

export class ReadingTransaction {
  readonly #session: Session;
  readonly #options: ReadingOptions;
  readonly #ended: Promise<never>;
  readonly #timer: NodeJS.Timeout;
  #reject: (error: TransactionEnded) => void = () => undefined;
  #transaction: Transaction | undefined;
  #watch: ConnectionWatch | undefined;
  #open = true;

  private constructor(session: Session, options: ReadingOptions) {
    this.#session = session;
    this.#options = options;
    this.#ended = new Promise<never>((_, reject) => (this.#reject = reject));
    this.#ended.catch(() => undefined);
    this.#timer = setTimeout(() => void this.#end('timed out'), options.timeoutMs + GRACE_MS);
    options.signal.addEventListener('abort', this.#abort, { once: true });
  }

  /** @throws what the driver throws, or `TransactionEnded` */
  static async begin(database: Database, options: ReadingOptions): Promise<ReadingTransaction> {
    const session = database.session('read', { exactIntegers: true });
    const reading = new ReadingTransaction(session, options);
    try {
      if (options.signal.aborted) throw new TransactionEnded('aborted');
      const transaction = await reading.#orEnd(session.beginTransaction({ timeout: options.timeoutMs }));
      reading.#transaction = transaction;
      reading.#watch = await ConnectionWatch.on(transaction, options.allowance);
      return reading;
    } catch (error) {
      await reading.close();
      throw error;
    }
  }

  /** Whether it was ended because Neo4j sent more than it is allowed. */
  get overran(): boolean {
    return this.#watch?.overran ?? false;
  }

  /** The whole answer of a query. */
  async answer(
    query: string,
    parameters: Record<string, unknown>,
  ): Promise<QueryResult & { keys: string[] }> {
    const result = this.#run(query, parameters);
    const keys = await this.#orEnd(result.keys());
    return { ...(await this.#orEnd(result)), keys };
  }

  /** Its rows as they come; Neo4j is asked for more only as they are taken. */
  rows(query: string, parameters: Record<string, unknown>): Rows {
    const result = this.#run(query, parameters);
    const records = result[Symbol.asyncIterator]();
    return {
      next: async () => {
        const { done, value } = await this.#orEnd(records.next());
        return done === true ? null : [...value.values()];
      },
      summary: () => this.#orEnd(result.summary()),
    };
  }

  /** Ends the query in Neo4j, if it still runs. */
  close(): Promise<void> {
    return this.#end('closed');
  }

  #run(query: string, parameters: Record<string, unknown>): Result {
    if (!this.#transaction) throw new TransactionEnded('closed');
    return this.#transaction.run(query, parameters);
  }

  #orEnd<T>(waiting: Promise<T>): Promise<T> {
    return Promise.race([waiting, this.#ended]);
  }

  readonly #abort = (): void => void this.#end('aborted');

  async #end(ending: Ending): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    clearTimeout(this.#timer);
    this.#options.signal.removeEventListener('abort', this.#abort);
    this.#reject(new TransactionEnded(ending));
    // Closing resets the connection, which ends the query in Neo4j; a thread that is past hearing never answers.
    const closed = this.#session.close().catch(() => undefined);
    const late = setTimeout(() => this.#watch?.destroy(), ending === 'timed out' ? 0 : GRACE_MS);
    await Promise.race([closed, wait(2 * GRACE_MS, undefined, { ref: false })]);
    clearTimeout(late);
    this.#watch?.stop();
    this.#options.onEnd();
  }
}

export interface Rows {
  /** The next row's values, or null behind the last. */
  next: () => Promise<unknown[] | null>;
  /** Once all rows have been taken. */
  summary: () => ReturnType<Result['summary']>;
}
