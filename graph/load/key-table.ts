/**
 * Numbers keys in the order of their coming: 0, 1, 2 … It keeps 64 bits of each key instead of the key: of a million
 * keys two are taken for one with a chance of one in thirty million.
 */
import { hashes } from './hash.ts';

const FIRST_SIZE = 1 << 10;
/** Of the places, at most so many are taken. */
const FULL = 0.7;

export class KeyTable {
  /** Number of the key plus one by place, 0 for none. */
  #places = new Uint32Array(FIRST_SIZE);
  #high = new Uint32Array(FIRST_SIZE);
  #low = new Uint32Array(FIRST_SIZE);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The key's number, or -1. */
  find(key: string): number {
    const [high, low] = hashes(key);
    return (this.#places[this.#place(high, low)] ?? 0) - 1;
  }

  /** The key's number, a new one where it has none. */
  add(key: string): number {
    const [high, low] = hashes(key);
    const place = this.#place(high, low);
    const known = this.#places[place] ?? 0;
    if (known > 0) return known - 1;
    const number = this.#size;
    if (number === this.#high.length) this.#lengthen();
    this.#high[number] = high;
    this.#low[number] = low;
    this.#places[place] = number + 1;
    this.#size += 1;
    if (this.#size > this.#places.length * FULL) this.#spread();
    return number;
  }

  #place(high: number, low: number): number {
    const mask = this.#places.length - 1;
    let place = (low ^ high) & mask;
    for (;;) {
      const number = (this.#places[place] ?? 0) - 1;
      if (number < 0 || (this.#high[number] === high && this.#low[number] === low)) return place;
      place = (place + 1) & mask;
    }
  }

  #lengthen(): void {
    this.#high = lengthened(this.#high, Uint32Array);
    this.#low = lengthened(this.#low, Uint32Array);
  }

  #spread(): void {
    const size = this.#places.length * 2;
    this.#places = new Uint32Array(size);
    for (let number = 0; number < this.#size; number += 1) {
      const place = this.#place(this.#high[number] ?? 0, this.#low[number] ?? 0);
      this.#places[place] = number + 1;
    }
  }
}

/** The same numbers in an array half as long again. */
export function lengthened<A extends Uint8Array | Uint32Array | Float64Array>(
  numbers: A,
  Kind: new (length: number) => A,
): A {
  const longer = new Kind(Math.ceil(numbers.length * 1.5));
  longer.set(numbers);
  return longer;
}
