/**
 * Reads the beginning of a stream before the rest: while a transaction is open other loads wait for its end, so it
 * had better not wait for a slow source.
 */
export class ReadAhead<Item> {
  readonly #source: AsyncIterator<Item>;
  #ahead: Item[] = [];

  constructor(items: AsyncIterable<Item>) {
    this.#source = items[Symbol.asyncIterator]();
  }

  /** @returns how many were read: `count`, or as many as there are */
  async fill(count: number): Promise<number> {
    while (this.#ahead.length < count) {
      const next = await this.#source.next();
      if (next.done === true) break;
      this.#ahead.push(next.value);
    }
    return this.#ahead.length;
  }

  /** All items, what was read ahead first; to be asked for once. */
  async *items(): AsyncGenerator<Item> {
    const ahead = this.#ahead;
    this.#ahead = [];
    yield* ahead.splice(0);
    for (;;) {
      const next = await this.#source.next();
      if (next.done === true) return;
      yield next.value;
    }
  }

  /** Lets the source go, wherever it is. */
  async close(): Promise<void> {
    await this.#source.return?.();
  }
}
