import { SourceError } from '../../source/source-error.ts';

/** Requests under way at once. */
const AT_ONCE = 6;

/** Fetches some at a time. Returns those that the graph does not hold; other failures pass. */
export async function pooled(
  ids: readonly string[],
  fetch: (id: string) => Promise<unknown>,
): Promise<string[]> {
  const waiting = [...ids];
  const gone: string[] = [];
  const worker = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      try {
        await fetch(id);
      } catch (failure) {
        if (!(failure instanceof SourceError) || failure.code !== 'not_found') throw failure;
        gone.push(id);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return gone;
}
