/** Stays with the local database through accidents: where its process dies, it is attached to or started anew. */
import { setTimeout as wait } from 'node:timers/promises';
import { attachLocal, type LocalAttachment, type LocalOptions } from './local.ts';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;

export interface Standing {
  readonly first: LocalAttachment;
  /** Leaves for good. */
  leave(): Promise<void>;
}

/** @param onBack called after each return, perhaps with another port */
export async function standBy(
  options: LocalOptions,
  onBack: (attachment: LocalAttachment) => Promise<void>,
): Promise<Standing> {
  const left = new AbortController();
  const first = await attachLocal(options);
  let current = first;
  const standing = (async () => {
    for (;;) {
      await current.gone;
      if (left.signal.aborted) return;
      current = await again({ ...options, onProgress: () => undefined, signal: left.signal });
      await onBack(current);
    }
  })().catch(() => undefined);
  return {
    first,
    async leave() {
      left.abort();
      await current.leave();
      await standing;
    },
  };
}

async function again(options: LocalOptions): Promise<LocalAttachment> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    await wait(pause, undefined, options.signal ? { signal: options.signal, ref: false } : {});
    try {
      return await attachLocal(options);
    } catch (failure) {
      // Tried again after a pause that grows; until then each request says that the database is away.
      if (options.signal?.aborted) throw failure;
    }
  }
}
