/** A set of whole numbers from 0 to 2^53, for millions of them: eight bytes a place. */
const FIRST_SIZE = 1 << 10;
const FULL = 0.75;
const NONE = -1;

export class NumberSet {
  #places = new Float64Array(FIRST_SIZE).fill(NONE);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  has(number: number): boolean {
    return this.#places[this.#place(number)] !== NONE;
  }

  /** @returns whether it is new */
  add(number: number): boolean {
    const place = this.#place(number);
    if (this.#places[place] !== NONE) return false;
    this.#places[place] = number;
    this.#size += 1;
    if (this.#size > this.#places.length * FULL) this.#spread();
    return true;
  }

  #place(number: number): number {
    const mask = this.#places.length - 1;
    let place = (Math.imul(number | 0, 0x9e3779b1) ^ Math.floor(number / 0x1_0000_0000)) & mask;
    for (;;) {
      const there = this.#places[place];
      if (there === NONE || there === number) return place;
      place = (place + 1) & mask;
    }
  }

  #spread(): void {
    const before = this.#places;
    this.#places = new Float64Array(before.length * 2).fill(NONE);
    for (const number of before) if (number !== NONE) this.#places[this.#place(number)] = number;
  }
}
