/** What stops a server from starting; message and hint can be shown as they are. */
export class ServerError extends Error {
  override readonly name = 'ServerError';
  readonly hint: string;

  constructor(message: string, hint: string, cause?: unknown) {
    super(message, { cause });
    this.hint = hint;
  }
}
