import type { LoadProgress } from '../../graph/api/editing-contract.ts';

/** A shorter time than this tells nothing of a rate. */
const TELLING = 800;

/** How fast a phase of a load goes, and how long it will take. */
export class Pace {
  #phase: LoadProgress['phase'] | null = null;
  #began = 0;
  #from = 0;
  #now = 0;
  #progress: LoadProgress | null = null;

  /** @param now in milliseconds */
  note(progress: LoadProgress, now = performance.now()): void {
    if (progress.phase !== this.#phase) {
      this.#phase = progress.phase;
      this.#began = now;
      this.#from = progress.items;
    }
    this.#now = now;
    this.#progress = progress;
  }

  /** Items a second; null while too little is known. */
  get rate(): number | null {
    const passed = this.#now - this.#began;
    if (this.#progress === null || passed < TELLING) return null;
    const done = this.#progress.items - this.#from;
    return done > 0 ? (done / passed) * 1000 : null;
  }

  /** Seconds; null where the whole or the rate is not known. */
  get left(): number | null {
    const { rate } = this;
    const total = this.#progress?.total;
    if (rate === null || total === undefined || this.#progress === null) return null;
    return Math.max(0, (total - this.#progress.items) / rate);
  }
}
