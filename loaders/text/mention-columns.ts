/** Mentions as columns of numbers: a long text has millions of them. */
import type { MentionRecord } from '../../graph/load/item.ts';

const FIRST_SIZE = 1_024;
const COLUMNS = 4;

/** Where a mention stands. */
export type Place = Pick<MentionRecord, 'passage' | 'start' | 'end'>;

export class MentionColumns {
  /** Entity, passage, start and end of the first, of the second … */
  #cells = new Uint32Array(FIRST_SIZE * COLUMNS);
  #size = 0;

  /** @param entity its number, from 0 */
  add(entity: number, { passage, start, end }: Place): void {
    const at = this.#size * COLUMNS;
    if (at === this.#cells.length) {
      const larger = new Uint32Array(this.#cells.length * 2);
      larger.set(this.#cells);
      this.#cells = larger;
    }
    this.#cells[at] = entity;
    this.#cells[at + 1] = passage;
    this.#cells[at + 2] = start;
    this.#cells[at + 3] = end;
    this.#size += 1;
  }

  /** The mentions of each of so many entities, in the order of their coming. */
  *byEntity(entities: number): Generator<Place[]> {
    const ends = new Uint32Array(entities + 1);
    for (let mention = 0; mention < this.#size; mention += 1) count(ends, this.#cell(mention, 0) + 1);
    for (let entity = 1; entity <= entities; entity += 1)
      ends[entity] = (ends[entity] ?? 0) + (ends[entity - 1] ?? 0);
    const next = ends.slice();
    const order = new Uint32Array(this.#size);
    for (let mention = 0; mention < this.#size; mention += 1)
      order[count(next, this.#cell(mention, 0))] = mention;
    for (let entity = 0; entity < entities; entity += 1) {
      yield Array.from(order.subarray(ends[entity], ends[entity + 1]), (mention) => ({
        passage: this.#cell(mention, 1),
        start: this.#cell(mention, 2),
        end: this.#cell(mention, 3),
      }));
    }
  }

  #cell(mention: number, column: number): number {
    return this.#cells[mention * COLUMNS + column] ?? 0;
  }
}

/** Adds one, and returns what was there before. */
function count(counts: Uint32Array, at: number): number {
  const before = counts[at] ?? 0;
  counts[at] = before + 1;
  return before;
}
