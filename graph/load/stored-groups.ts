/** The passages of a document that stand in the graph, by what they are known by: some thirty bytes each. */
import { KeyTable, lengthened } from './key-table.ts';
import { groupKey, type Group } from './group.ts';
import { NumberSet } from './number-set.ts';
import type { Writes } from './writes.ts';

const FIRST_SIZE = 1 << 10;

export class StoredGroups {
  readonly #keys = new KeyTable();
  readonly #indexesTaken = new NumberSet();
  #digests = new Float64Array(FIRST_SIZE);
  #indexes = new Float64Array(FIRST_SIZE);
  #kept = new Uint8Array(FIRST_SIZE);
  #keptCount = 0;
  #nextIndex = 0;

  static async read(writes: Writes, document: string, records: boolean): Promise<StoredGroups> {
    const groups = new StoredGroups();
    const rows = writes.stream<[string | null, number, number]>(
      `MATCH (:Document {id: $document})-[:HAS_PASSAGE]->(p)
       RETURN p.locator, p.index, coalesce(p.digest, -1)`,
      { document },
    );
    for await (const [locator, index, digest] of rows)
      groups.#add(records ? (locator ?? '') : String(index), index, digest);
    return groups;
  }

  get size(): number {
    return this.#keys.size;
  }

  /** How many of them the document says no more, or not so. */
  get goneCount(): number {
    return this.#keys.size - this.#keptCount;
  }

  /** @returns whether the group stands in the graph just so; it is kept then */
  keeps(group: Group, records: boolean): boolean {
    const slot = this.#keys.find(groupKey(group.passage, records));
    if (slot < 0 || this.#digests[slot] !== group.digest) return false;
    if (this.#kept[slot] === 0) this.#keptCount += 1;
    this.#kept[slot] = 1;
    return true;
  }

  /** The numbers of the passages that go. */
  *gone(): Generator<number> {
    for (let slot = 0; slot < this.#keys.size; slot += 1) {
      if (this.#kept[slot] === 0) yield this.#indexes[slot] ?? 0;
    }
  }

  /** The number for a record that is written: its own where no other has it, that it had before where it was there. */
  indexFor(group: Group, records: boolean): number {
    const { index } = group.passage;
    if (!records || this.#keys.size === 0) return index;
    const slot = this.#keys.find(groupKey(group.passage, records));
    if (slot >= 0) return this.#indexes[slot] ?? index;
    if (this.#indexesTaken.add(index)) return index;
    while (!this.#indexesTaken.add(this.#nextIndex)) this.#nextIndex += 1;
    return this.#nextIndex;
  }

  #add(key: string, index: number, digest: number): void {
    const slot = this.#keys.add(key);
    if (slot === this.#digests.length) {
      this.#digests = lengthened(this.#digests, Float64Array);
      this.#indexes = lengthened(this.#indexes, Float64Array);
      this.#kept = lengthened(this.#kept, Uint8Array);
    }
    this.#digests[slot] = digest;
    this.#indexes[slot] = index;
    this.#indexesTaken.add(index);
    this.#nextIndex = Math.max(this.#nextIndex, index + 1);
  }
}
