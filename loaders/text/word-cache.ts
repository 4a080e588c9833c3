/** What was found out about words once, by the numbers of their spellings: asking again costs no search. */
import type { Token } from './tokens.ts';

export class WordCache<Value> {
  #values: (Value | undefined)[] = [];

  /** Undefined where nothing was kept. */
  get({ id }: Pick<Token, 'id'>): Value | undefined {
    return id < 0 ? undefined : this.#values[id];
  }

  keep({ id }: Pick<Token, 'id'>, value: Value): Value {
    if (id < 0) return value;
    // Without holes: an array with few of its places taken would be as slow as the search that is spared.
    while (this.#values.length <= id) this.#values.push(undefined);
    this.#values[id] = value;
    return value;
  }

  clear(): void {
    this.#values = [];
  }
}
