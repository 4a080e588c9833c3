/** Tells how far the reading of one source has come, lets others have their turn, and hears when it is to end. */
import { setImmediate } from 'node:timers/promises';
import type { LoaderOptions } from './loader.ts';

const REPORT_BYTES = 1_000_000;
/** How long others may wait for their turn, in milliseconds. */
const TURN = 20;

export class Progress {
  readonly #options: Pick<LoaderOptions, 'signal' | 'onProgress'>;
  readonly #total: number;
  #from = 0;
  #to: number;
  #reported = -1;
  #turn = performance.now();

  /**
   * @param total the size of the source in bytes
   * @param share which part of the whole work the first stage is, from 0 to 1
   */
  constructor(options: Pick<LoaderOptions, 'signal' | 'onProgress'>, total: number, share = 1) {
    this.#options = options;
    this.#total = total;
    this.#to = share;
  }

  get signal(): AbortSignal | undefined {
    return this.#options.signal;
  }

  /** The stage is done; the next one ends at `share` of the whole work. */
  next(share: number): void {
    this.#from = this.#to;
    this.#to = share;
  }

  /**
   * `share` of this stage's work, from 0 to 1, is done.
   * @throws the signal's reason, where the reading is to end
   */
  async reached(share: number): Promise<void> {
    this.signal?.throwIfAborted();
    const done = Math.floor(this.#total * (this.#from + (this.#to - this.#from) * Math.min(1, share)));
    const last = share >= 1 && this.#to === 1;
    const others = performance.now() - this.#turn >= TURN;
    if (
      this.#reported < 0 ||
      done - this.#reported >= REPORT_BYTES ||
      ((last || others) && done > this.#reported)
    ) {
      this.#reported = done;
      this.#options.onProgress?.(done, this.#total);
    }
    if (!others) return;
    await setImmediate();
    this.#turn = performance.now();
    this.signal?.throwIfAborted();
  }
}
