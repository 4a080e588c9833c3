import type { ErrorCode } from '../../graph/api/contract.ts';

/** `unreachable`: no server answered. `unreadable`: what answered was not the graph's interface. */
export type SourceErrorCode = ErrorCode | 'unreachable' | 'unreadable' | 'file_gone';

/** A question that the graph could not answer, with what to do about it. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly code: SourceErrorCode;
  /** What the reader may do, in one sentence; empty where nothing is known. */
  readonly hint: string;
  /** Where in a query it went wrong, counted from 1. */
  readonly line: number | undefined;
  readonly column: number | undefined;
  /** Of the answer over HTTP; undefined where there was none. */
  readonly status: number | undefined;

  constructor(
    code: SourceErrorCode,
    message: string,
    details: { hint?: string; line?: number; column?: number; status?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
    this.code = code;
    this.hint = details.hint ?? '';
    this.line = details.line;
    this.column = details.column;
    this.status = details.status;
  }
}
