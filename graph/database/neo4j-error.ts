/** Neo4j's error codes in words for the person who has to mend what is wrong. */
import { Neo4jError } from 'neo4j-driver';
import { DatabaseError, type DatabaseErrorCode } from './error.ts';

export interface Where {
  address: string;
  databaseName: string | undefined;
}

interface Meaning {
  code: DatabaseErrorCode;
  message: (where: Where) => string;
  hint: (where: Where) => string;
}

const AWAY: Meaning = {
  code: 'database_away',
  message: ({ address }) => `The database at ${address} does not answer.`,
  hint: () => 'It is tried again with each request; see that it runs and can be reached.',
};

const PASSWORD: Meaning = {
  code: 'wrong_password',
  message: ({ address }) => `The database at ${address} does not accept this user and password.`,
  hint: () => 'Set NEO4J_USER and NEO4J_PASSWORD to those of the database.',
};

const TIMED_OUT: Meaning = {
  code: 'timed_out',
  message: () => 'The query took longer than it was given.',
  hint: () => 'Ask for less: a smaller limit, a shorter path, a named node to start from.',
};

const OUT_OF_MEMORY: Meaning = {
  code: 'out_of_memory',
  message: () => 'The query needs more memory than the database gives to one.',
  hint: () => 'Ask for less: a smaller limit, fewer columns, no collecting of everything.',
};

const MEANINGS: Record<string, Meaning> = {
  ServiceUnavailable: AWAY,
  SessionExpired: AWAY,
  'Neo.TransientError.General.DatabaseUnavailable': AWAY,
  'Neo.ClientError.Security.Unauthorized': PASSWORD,
  'Neo.ClientError.Security.TokenExpired': PASSWORD,
  'Neo.ClientError.Security.AuthenticationRateLimit': {
    ...PASSWORD,
    message: ({ address }) => `The database at ${address} was given a wrong password too often, and rests.`,
    hint: () => 'Set NEO4J_USER and NEO4J_PASSWORD to those of the database, and wait some seconds.',
  },
  'Neo.ClientError.Security.CredentialsExpired': {
    ...PASSWORD,
    message: ({ address }) => `The database at ${address} wants its first password changed.`,
    hint: () => 'Change it once (cypher-shell asks for a new one), then set NEO4J_PASSWORD to it.',
  },
  'Neo.ClientError.Database.DatabaseNotFound': {
    code: 'no_such_database',
    message: ({ address, databaseName }) =>
      `The server at ${address} has no database '${databaseName ?? 'neo4j'}'.`,
    hint: () => 'Set NEO4J_DATABASE to one of those that SHOW DATABASES lists, or unset it.',
  },
  'Neo.ClientError.Transaction.TransactionTimedOut': TIMED_OUT,
  'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration': TIMED_OUT,
  'Neo.TransientError.General.MemoryPoolOutOfMemoryError': OUT_OF_MEMORY,
  'Neo.TransientError.General.OutOfMemoryError': OUT_OF_MEMORY,
  'Neo.TransientError.Transaction.MaximumTransactionLimitReached': {
    ...AWAY,
    message: ({ address }) => `The database at ${address} has as many transactions open as it allows.`,
  },
};

/** A `DatabaseError` where the error concerns the database; else the error as it came. */
export function translateError(error: unknown, where: Where): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const meaning = MEANINGS[error.code];
  return meaning
    ? new DatabaseError(meaning.code, meaning.message(where), meaning.hint(where), error)
    : error;
}
