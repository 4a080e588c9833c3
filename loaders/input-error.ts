/** Why a source cannot be read: what, where, and what to do. */
export type InputErrorCode =
  | 'missing'
  | 'directory'
  | 'unreadable'
  | 'empty'
  | 'binary'
  | 'encoding'
  | 'too_large'
  | 'unknown_format'
  | 'malformed';

export class InputError extends Error {
  override readonly name = 'InputError';
  readonly code: InputErrorCode;
  /** What the user can do about it. */
  readonly hint: string;
  /** 1-based line of the source, where the fault has one. */
  readonly line: number | null;
  /** Where in the source the fault begins: bytes, from 0. */
  readonly offset: number | null;

  constructor(
    code: InputErrorCode,
    message: string,
    hint: string,
    cause?: unknown,
    line: number | null = null,
    offset: number | null = null,
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.hint = hint;
    this.line = line;
    this.offset = offset;
  }
}
