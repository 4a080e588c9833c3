/** Element ids by number: those of one database are alike but for a number at their end, which alone is kept. */
import { lengthened } from './key-table.ts';

const FIRST_SIZE = 1 << 10;
const SHAPE = /^(.*:)(\d{1,15})$/;

export class ElementIds {
  #prefix: string | undefined;
  #numbers = new Float64Array(FIRST_SIZE).fill(-1);
  /** Those that have another form. */
  readonly #others = new Map<number, string>();

  get(slot: number): string | undefined {
    const number = this.#numbers[slot] ?? -1;
    return number >= 0 ? `${this.#prefix ?? ''}${number}` : this.#others.get(slot);
  }

  set(slot: number, elementId: string): void {
    while (slot >= this.#numbers.length) {
      const before = this.#numbers.length;
      this.#numbers = lengthened(this.#numbers, Float64Array);
      this.#numbers.fill(-1, before);
    }
    const [, prefix, digits] = SHAPE.exec(elementId) ?? [];
    this.#prefix ??= prefix;
    const alike = prefix !== undefined && prefix === this.#prefix && String(Number(digits)) === digits;
    this.#numbers[slot] = alike ? Number(digits) : -1;
    if (alike) this.#others.delete(slot);
    else this.#others.set(slot, elementId);
  }
}
