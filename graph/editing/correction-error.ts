/** A correction that makes no sense in the graph as it is: what, and what to do. */
export class CorrectionError extends Error {
  override readonly name = 'CorrectionError';
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
