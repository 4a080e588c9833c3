/** What was found out about words once, by the numbers of their spellings: asking again costs no search. */
import type { Token } from './tokens.ts';

export class WordCache<Value> {
  readonly #values: (Value | undefined)[] = [];
  /** When each value was kept: those of a time before the last clearing are none. */
  readonly #times: number[] = [];
  #time = 0;

  /** Undefined where nothing was kept. */
  get({ id }: Pick<Token, 'id'>): Value | undefined {
    return id >= 0 && this.#times[id] === this.#time ? this.#values[id] : undefined;
  }

  keep({ id }: Pick<Token, 'id'>, value: Value): Value {
    if (id < 0) return value;
    // Without holes: an array with few of its places taken would be as slow as the search that is spared.
    while (this.#values.length <= id) {
      this.#values.push(undefined);
      this.#times.push(-1);
    }
    this.#values[id] = value;
    this.#times[id] = this.#time;
    return value;
  }

  clear(): void {
    this.#time += 1;
  }
}
