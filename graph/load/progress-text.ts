/** How far a load is, in one line: what, how much of how much, how fast, how long yet. */
import type { LoadProgress } from './report.ts';

/** What went by before it tells little of what comes. */
const WINDOW_MS = 10_000;
const BAR = 20;
const LONGEST_MS = 24 * 3_600_000;

interface Moment {
  at: number;
  items: number;
}

export class ProgressText {
  #phase: LoadProgress['phase'] | undefined;
  #moments: Moment[] = [];

  /** @param now milliseconds of any steady clock */
  line({ phase, items, total, unit }: LoadProgress, now: number): string {
    if (phase !== this.#phase) this.#moments = [];
    this.#phase = phase;
    this.#moments.push({ at: now, items });
    while ((this.#moments[1]?.at ?? Infinity) < now - WINDOW_MS) this.#moments.shift();
    const rate = this.#rate();
    const parts = [
      phase,
      ...(total === undefined || total === 0 ? [] : [bar(items / total)]),
      total === undefined ? amount(items, unit) : `${bare(items, unit)} of ${amount(total, unit)}`,
      ...(rate > 0 ? [`${amount(Math.round(rate), unit)}/s`] : []),
      ...(rate > 0 && total !== undefined && total > items ? [left(((total - items) / rate) * 1_000)] : []),
    ];
    return parts.join(' ');
  }

  /** Items in a second, over the last moments. */
  #rate(): number {
    const [first] = this.#moments;
    const last = this.#moments.at(-1);
    if (!first || !last || last.at - first.at < 500) return 0;
    return ((last.items - first.items) / (last.at - first.at)) * 1_000;
  }
}

function bar(part: number): string {
  const full = Math.round(Math.min(1, part) * BAR);
  return `[${'#'.repeat(full)}${'.'.repeat(BAR - full)}] ${Math.floor(Math.min(1, part) * 100)} %`;
}

function amount(number: number, unit: LoadProgress['unit']): string {
  return unit === 'bytes' ? `${bare(number, unit)} MB` : bare(number, unit);
}

function bare(number: number, unit: LoadProgress['unit']): string {
  return unit === 'bytes' ? (number / 1_000_000).toFixed(1) : count(number);
}

function count(number: number): string {
  return number.toLocaleString('en');
}

function left(ms: number): string {
  if (ms > LONGEST_MS) return 'more than a day left';
  const seconds = Math.ceil(ms / 1_000);
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60)];
  if (hours > 0) return `${hours} h ${minutes} min left`;
  return minutes > 0 ? `${minutes} min ${seconds % 60} s left` : `${seconds} s left`;
}
