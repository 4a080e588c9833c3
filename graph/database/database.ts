/** A connected Neo4j: transactions that read, transactions that write, and errors that people understand. */
import neo4j, {
  type AuthToken,
  type BookmarkManager,
  type Driver,
  type ManagedTransaction,
  type Session,
} from 'neo4j-driver';
import { DatabaseError } from './error.ts';
import { translateError } from './neo4j-error.ts';

export interface TransactionOptions {
  /** Ends the transaction in Neo4j after so long; without it, after as long as Neo4j allows. */
  timeoutMs?: number | undefined;
  /** Ends the transaction in Neo4j when it fires. */
  signal?: AbortSignal | undefined;
}

export interface SessionOptions {
  /** Integers as `bigint`, for values of any size that somebody else wrote; else as `number`. */
  exactIntegers?: boolean;
}

export type Work<T> = (transaction: ManagedTransaction) => Promise<T>;

export interface Database {
  /** Whether the user named it, or it is the data folder's own. */
  readonly origin: 'environment' | 'local';
  /** Bolt address without credentials: `bolt://127.0.0.1:7690`. */
  readonly address: string;
  /** Undefined for the user's home database. */
  readonly databaseName: string | undefined;
  /** `5.26.25` */
  readonly version: string;
  /** Set up for Telusur alone. Into another one it writes nothing before it is asked to (`isOurs`). */
  readonly created: boolean;
  /**
   * Runs `work` in one transaction that cannot write; in a cluster, on any member. It is tried again after a passing failure, so `work`
   * must bear being run twice. Integers are numbers.
   * @throws {DatabaseError} for what concerns the database; Neo4j's own error for a query that is wrong
   */
  read<T>(work: Work<T>, options?: TransactionOptions): Promise<T>;
  /** The same for a transaction that writes. Later reads see what it wrote, in a cluster too. */
  write<T>(work: Work<T>, options?: TransactionOptions): Promise<T>;
  /**
   * A session for what no single transaction function does: streaming to a slow reader, schema commands, EXPLAIN.
   * The caller closes it, which also ends its running query, and may pass what it throws to `explain`.
   */
  session(access: 'read' | 'write', options?: SessionOptions): Session;
  /** What an error of a session means: a `DatabaseError`, or the error itself where it concerns the query. */
  explain(error: unknown): unknown;
  /** Ends all transactions; of a local database, lets go, and waits for its stop if nobody else is attached. */
  close(): Promise<void>;
}

export interface ConnectionDetails {
  origin: 'environment' | 'local';
  uri: string;
  auth: AuthToken;
  databaseName: string | undefined;
  created: boolean;
}

const SECOND = 1_000;

/** A Neo4j whose address may change under it: the local one may come back on another port. */
export class Neo4jDatabase implements Database {
  readonly origin: 'environment' | 'local';
  readonly databaseName: string | undefined;
  readonly created: boolean;
  readonly #bookmarks: BookmarkManager = neo4j.bookmarkManager();
  readonly #onClose: () => Promise<void>;
  #details: ConnectionDetails;
  #driver: Driver;
  #exactDriver: Driver | undefined;
  #version = '';

  /** @param onClose runs after the last transaction has ended */
  constructor(details: ConnectionDetails, onClose: () => Promise<void>) {
    this.origin = details.origin;
    this.databaseName = details.databaseName;
    this.created = details.created;
    this.#details = details;
    this.#onClose = onClose;
    this.#driver = openDriver(details, false);
  }

  get address(): string {
    const { protocol, host } = new URL(this.#details.uri);
    return `${protocol}//${host}`;
  }

  get version(): string {
    return this.#version;
  }

  /**
   * Whether anyone answers, without trying again; learns the version.
   * @param check may throw, before the first query
   */
  async greet(
    timeoutMs: number,
    check: (version: string, address: string) => void = () => undefined,
  ): Promise<void> {
    try {
      const { agent } = await this.#driver.getServerInfo();
      this.#version = agent?.replace(/^Neo4j\//, '') ?? '';
    } catch (error) {
      throw this.explain(error);
    }
    check(this.#version, this.address);
    // Only a query tells whether the database of that name is there, and ours to read.
    await this.read((transaction) => transaction.run('RETURN 1'), { timeoutMs });
  }

  async read<T>(work: Work<T>, options: TransactionOptions = {}): Promise<T> {
    return this.#run('read', options, (session, config) => session.executeRead(work, config));
  }

  async write<T>(work: Work<T>, options: TransactionOptions = {}): Promise<T> {
    return this.#run('write', options, (session, config) => session.executeWrite(work, config));
  }

  session(access: 'read' | 'write', options: SessionOptions = {}): Session {
    if (options.exactIntegers) this.#exactDriver ??= openDriver(this.#details, true);
    const driver = options.exactIntegers && this.#exactDriver ? this.#exactDriver : this.#driver;
    const config = {
      defaultAccessMode: access === 'read' ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarkManager: this.#bookmarks,
      ...(this.databaseName === undefined ? {} : { database: this.databaseName }),
    };
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares its options as a class, and takes plain objects
    return driver.session(config);
  }

  explain(error: unknown): unknown {
    return translateError(error, { address: this.address, databaseName: this.databaseName });
  }

  /** Goes on with a server that came back, perhaps elsewhere. */
  async moveTo(uri: string, auth: AuthToken): Promise<void> {
    const left = [this.#driver, this.#exactDriver];
    this.#details = { ...this.#details, uri, auth };
    this.#driver = openDriver(this.#details, false);
    this.#exactDriver = undefined;
    for (const driver of left) await driver?.close();
  }

  async close(): Promise<void> {
    await this.#driver.close();
    await this.#exactDriver?.close();
    await this.#onClose();
  }

  async #run<T>(
    access: 'read' | 'write',
    { timeoutMs, signal }: TransactionOptions,
    execute: (session: Session, config: { timeout?: number }) => Promise<T>,
  ): Promise<T> {
    if (signal?.aborted) throw cancelled(signal);
    const session = this.session(access);
    // Closing a session resets its connection, and with it ends the query in Neo4j.
    const end = (): void => void session.close().catch(() => undefined);
    signal?.addEventListener('abort', end, { once: true });
    try {
      return await execute(session, timeoutMs === undefined ? {} : { timeout: timeoutMs });
    } catch (error) {
      throw signal?.aborted ? cancelled(signal) : this.explain(error);
    } finally {
      signal?.removeEventListener('abort', end);
      await session.close().catch(() => undefined);
    }
  }
}

function openDriver(details: ConnectionDetails, exactIntegers: boolean): Driver {
  const config = {
    ...(exactIntegers ? { useBigInt: true } : { disableLosslessIntegers: true }),
    userAgent: 'telusur',
    telemetryDisabled: true,
    connectionTimeout: 10 * SECOND,
    connectionAcquisitionTimeout: 15 * SECOND,
    // A connection that idled through an outage is tried before it is used.
    connectionLivenessCheckTimeout: 2 * SECOND,
    // Long enough for a cluster to choose a new leader, short enough for a person to wait.
    maxTransactionRetryTime: 5 * SECOND,
  };
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- as above
  return neo4j.driver(details.uri, details.auth, config);
}

function cancelled(signal: AbortSignal): DatabaseError {
  return new DatabaseError('cancelled', 'The query was cancelled.', 'Ask it again.', signal.reason);
}
