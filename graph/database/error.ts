/** What can be wrong with a database, in words for the person who has to mend it. */

export type DatabaseErrorCode =
  /** An environment variable has a value that cannot be used. */
  | 'bad_environment'
  /** None of the ways to a database is open on this machine. */
  | 'no_database_found'
  /** Nothing answers at the address. */
  | 'unreachable'
  /** It answered before, and does not now. It is tried again with each transaction. */
  | 'database_away'
  | 'wrong_password'
  /** The server answers, but has no database of that name. */
  | 'no_such_database'
  | 'too_old'
  /** The jars of the local Neo4j could not be fetched. */
  | 'jars_unavailable'
  /** The local Neo4j does not start, or does not answer. */
  | 'local_failed'
  /** The database belongs to somebody else, and nobody has asked to write there. */
  | 'not_ours'
  /** The transaction took longer than it was given. */
  | 'timed_out'
  /** The transaction took more memory than it was given. */
  | 'out_of_memory'
  | 'cancelled';

export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly code: DatabaseErrorCode;
  /** What to do, as one sentence or one command a line. */
  readonly hint: string;

  constructor(code: DatabaseErrorCode, message: string, hint: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.hint = hint;
  }
}

/** The message of anything that was thrown. */
export function reason(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
