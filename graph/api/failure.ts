/** A failure as the HTTP interface tells it: a status, a code, one message, and what to do. */
import { DatabaseError, type DatabaseErrorCode } from '../database/error.ts';
import type { ApiError, ErrorCode } from './contract.ts';

export type FailureStatus = 400 | 401 | 403 | 404 | 405 | 408 | 413 | 422 | 429 | 500 | 503;

export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  readonly status: FailureStatus;
  readonly code: ErrorCode;
  readonly hint: string;
  /** Where in a query text the fault lies; both 1-based. */
  readonly position: { line: number; column: number } | undefined;

  constructor(
    status: FailureStatus,
    code: ErrorCode,
    message: string,
    hint: string,
    options: { cause?: unknown; position?: { line: number; column: number } | undefined } = {},
  ) {
    super(message, { cause: options.cause });
    this.status = status;
    this.code = code;
    this.hint = hint;
    this.position = options.position;
  }

  toJSON(): ApiError {
    return { error: { code: this.code, message: this.message, hint: this.hint, ...this.position } };
  }
}

const DATABASE_FAILURES: Partial<Record<DatabaseErrorCode, [FailureStatus, ErrorCode]>> = {
  timed_out: [408, 'timeout'],
  out_of_memory: [422, 'out_of_memory'],
  cancelled: [408, 'timeout'],
};

/** What is wrong in what was sent, as loaders and the graph say it: they are known by their names. */
const USERS_MISTAKES = new Set(['InputError', 'LoadError', 'DataFileError', 'CorrectionError']);

function isUsersMistake(thrown: unknown): thrown is Error & { hint?: string } {
  return thrown instanceof Error && USERS_MISTAKES.has(thrown.name);
}

/** What a caller is told of anything thrown; of what nobody foresaw, nothing but that it happened. */
export function toFailure(thrown: unknown): ApiFailure {
  if (thrown instanceof ApiFailure) return thrown;
  if (thrown instanceof DatabaseError) {
    const [status, code] = DATABASE_FAILURES[thrown.code] ?? [503, 'database_away'];
    return new ApiFailure(status, code, thrown.message, thrown.hint, { cause: thrown });
  }
  if (isUsersMistake(thrown)) {
    return new ApiFailure(422, 'unloadable', thrown.message, thrown.hint ?? '', { cause: thrown });
  }
  return new ApiFailure(
    500,
    'internal',
    'The server failed at this request.',
    'The server’s own output says more.',
    { cause: thrown },
  );
}
