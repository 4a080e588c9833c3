/** What a benchmark measures, and how it is told. */
import type { Database } from '../../graph/database/database.ts';

export interface BenchRow {
  /** What was measured, on what: 'load 20,000 nodes and 100,000 edges, s'. */
  what: string;
  ours: number;
  /** The named other of the same run; null where there is none to compare with. */
  other: number | null;
  /** Ours by the other; null without one. */
  ratio: number | null;
  /** Of the ratio (or, without one, of ours) between the runs: half the distance of the quartiles. */
  spread: number;
  /** In words: 'at most 1.0 times'. */
  target: string;
  met: boolean;
}

export interface BenchContext {
  /** A database that nothing was ever written into; closing it ends it. */
  freshDatabase: () => Promise<Database>;
  /** Told of each run. */
  onProgress: (message: string) => void;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}

/** Half the distance between the quartiles. */
export function spread(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  if (half === 0) return 0;
  return (median(sorted.slice(-half)) - median(sorted.slice(0, half))) / 2;
}
