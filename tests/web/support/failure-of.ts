import { SourceError } from '../../../web/source/source-error.ts';

/** The failure of what was asked. Rejects where it did not fail, or with something else. */
export async function failureOf(asked: Promise<unknown>): Promise<SourceError> {
  const failure: unknown = await asked.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(failure instanceof SourceError)) throw new Error('It did not fail with a SourceError');
  return failure;
}
