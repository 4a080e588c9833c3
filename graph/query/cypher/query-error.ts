/** What Neo4j says of a query that fails, in one line, with the place in the query as it was given. */
import { Neo4jError } from 'neo4j-driver';
import { ApiFailure } from '../../api/failure.ts';
import type { Database } from '../../database/database.ts';
import { DatabaseError } from '../../database/error.ts';
import { CHARACTERS_PER_ELEMENT, MOST_GATHERED } from './bounds/bound-loops.ts';
import { brokenBound, type Bound } from './bounds/break-off.ts';
import type { GuardedQuery } from './guard.ts';
import { variableOf, type CypherLimits } from './limits.ts';
import { forbidden, invalid, type Place } from './refusal.ts';

const LONGEST_MESSAGE = 300;

/** Codes of Neo4j for what a reading transaction, opened by us, does not do. */
const FORBIDDEN = [
  'Neo.ClientError.Statement.AccessMode',
  'Neo.ClientError.Statement.UnsupportedAdministrationCommand',
  'Neo.ClientError.Statement.NotSystemDatabaseError',
  'Neo.ClientError.Security.Forbidden',
  'Neo.DatabaseError.Transaction.TransactionStartFailed',
];

/** Java's and Scala's names say nothing to a person. */
const CLASS_NAME = /\b(?:java|javax|scala|org|com|jdk|sun)\.[\w.$]+:?\s*/g;

interface Circumstances {
  query: GuardedQuery;
  /** Whether it was being explained, or run. */
  step: 'explain' | 'run';
  database: Database;
  limits: CypherLimits;
}

/**
 * @param error of the driver, or anything else that was thrown
 * @returns an `ApiFailure` for what concerns the query; else what `database.explain` makes of it
 */
export function explainQueryError(error: unknown, circumstances: Circumstances): unknown {
  const { query, step, database, limits } = circumstances;
  const explained = database.explain(error);
  if (explained instanceof DatabaseError) {
    return explained.code === 'timed_out' ? timedOut(limits, error) : explained;
  }
  if (!(explained instanceof Neo4jError)) return explained;
  const { code, message } = explained;
  if (FORBIDDEN.includes(code)) {
    return forbidden(firstLine(message), 'Only questions run here: MATCH … RETURN.', undefined, error);
  }
  if (code === 'Neo.ClientError.Transaction.Terminated') {
    return new ApiFailure(408, 'timeout', 'The query was ended.', 'Ask it again.', { cause: error });
  }
  const bound = brokenBound(message);
  if (query.bounded && bound) return brokenOff(bound, limits, error);
  if (query.bounded && /not allowed to use patterns/.test(message)) {
    return forbidden(
      'A list comprehension, all, any or reduce cannot stand in LIMIT or SKIP.',
      'Give the number as a parameter.',
      undefined,
      error,
    );
  }
  if (!code.startsWith('Neo.ClientError.') && !code.startsWith('Neo.DatabaseError.Statement.'))
    return explained;
  return invalid(
    firstLine(message),
    code.endsWith('ParameterMissing') ? 'Give the parameter with the query.' : 'Correct the query.',
    step === 'explain' ? placeOf(message, query) : undefined,
    error,
  );
}

export function timedOut(limits: CypherLimits, cause?: unknown): ApiFailure {
  return new ApiFailure(
    408,
    'timeout',
    `The query was ended: it took longer than ${limits.seconds} seconds.`,
    `Ask for less: a LIMIT, a shorter path, a named node to start from; ${variableOf('seconds')} sets the limit.`,
    { cause },
  );
}

function brokenOff(bound: Bound, limits: CypherLimits, cause: unknown): ApiFailure {
  const { message, hint } = {
    range: {
      message: `a range has more than ${limits.elements} elements.`,
      hint: `Make rows of it: UNWIND range(…) AS x; ${variableOf('elements')} sets the limit.`,
    },
    reduce: {
      message:
        `a reduce has gathered a list of more than ${MOST_GATHERED} elements, ` +
        `or a text of more than ${MOST_GATHERED * CHARACTERS_PER_ELEMENT} characters.`,
      hint: 'Gather with collect, or with a list comprehension.',
    },
    pattern: {
      message: 'a text is too long for its regular expression.',
      hint: 'Use CONTAINS, STARTS WITH or ENDS WITH, several of them if need be.',
    },
  }[bound];
  return forbidden(`The query was ended: ${message}`, hint, undefined, cause);
}

function firstLine(message: string): string {
  const line = (message.split('\n')[0] ?? '')
    .replace(/\s*\(line \d+, column \d+ \(offset: \d+\)\)/, '')
    .replace(/^Failed to invoke procedure (`[^`]+`): Caused by: /, '$1: ')
    .replace(CLASS_NAME, '')
    .trim();
  if (line === '') return 'Neo4j cannot run this query.';
  return line.length > LONGEST_MESSAGE ? `${line.slice(0, LONGEST_MESSAGE)}…` : line;
}

/** An offset counts UTF-16 code units of what was sent. */
function placeOf(message: string, query: GuardedQuery): Place | undefined {
  const offset = /\(line \d+, column \d+ \(offset: (\d+)\)\)/.exec(message)?.[1];
  if (offset === undefined) return undefined;
  const inQuery = query.offsetInQuery(Number(offset));
  return inQuery === null ? undefined : { text: query.query, offset: inQuery };
}
