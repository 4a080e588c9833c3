/** A source in memory that counts what is read of it. */
import type { Source } from '../../loaders/source.ts';

const CHUNK = 65_536;

export interface CountingSource extends Source {
  /** Bytes read in the pass that was begun last. */
  read: number;
  passes: number;
  /** Readings that have begun and not ended. */
  open: number;
}

export function countingSource(name: string, bytes: Uint8Array): CountingSource {
  const source: CountingSource = {
    name,
    shown: name,
    size: bytes.length,
    head: bytes.subarray(0, CHUNK),
    read: 0,
    passes: 0,
    open: 0,
    close: () => Promise.resolve(),
    async *bytes() {
      source.passes += 1;
      source.open += 1;
      source.read = 0;
      try {
        for (let at = 0; at < bytes.length; at += CHUNK) {
          const chunk = bytes.slice(at, at + CHUNK);
          source.read += chunk.length;
          yield await Promise.resolve(chunk);
        }
      } finally {
        source.open -= 1;
      }
    },
  };
  return source;
}
