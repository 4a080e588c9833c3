/** One piece of work at a time over all processes of a user, by a file that its holder keeps touching. */
import { open, rm, stat, utimes } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

const TOUCH_MS = 1_000;
/** A holder that has not touched its file for so long is dead, or its machine slept. */
const STALE_MS = 10_000;
const LOOK_MS = 200;

/**
 * Runs `work` while holding the file. Should a holder that only slept come back beside a second one, both work:
 * so `work` must bear that, as one does that moves its result into place whole.
 * @param onWait called once where another process holds it
 */
export async function holding<T>(
  path: string,
  work: () => Promise<T>,
  { onWait, signal }: { onWait?: () => void; signal?: AbortSignal | undefined } = {},
): Promise<T> {
  for (let first = true; !(await take(path)); first = false) {
    if (first) onWait?.();
    await wait(LOOK_MS, undefined, signal ? { signal } : {});
    if (await isStale(path)) await rm(path, { force: true });
  }
  const touching = setInterval(() => {
    const now = new Date();
    // A file that somebody took for stale and deleted is theirs now.
    utimes(path, now, now).catch(() => undefined);
  }, TOUCH_MS).unref();
  try {
    return await work();
  } finally {
    clearInterval(touching);
    await rm(path, { force: true });
  }
}

async function take(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    await file.close();
    return true;
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw failure;
  }
}

async function isStale(path: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(path)).mtimeMs > STALE_MS;
  } catch {
    return false;
  }
}
