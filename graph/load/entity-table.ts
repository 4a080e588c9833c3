/** The entities that a document declares, and what they are in Neo4j: some thirty bytes each, for millions of them. */
import { KeyTable, lengthened } from './key-table.ts';
import { ElementIds } from './element-ids.ts';

export interface KnownEntity {
  /** Its number in the table. */
  slot: number;
  /** As it is stored. */
  id: string;
  kind: string;
  /** Its element id in Neo4j. */
  ref: string;
  /** Made by this load: nothing in the graph can have pointed to it before. */
  fresh: boolean;
}

const FIRST_SIZE = 1 << 10;
const FRESH = 1;
const SETTLED = 2;

export class EntityTable {
  readonly #kinds: readonly string[];
  readonly #keys = new KeyTable();
  readonly #refs = new ElementIds();
  /** Where it is stored under another id than the document's. */
  readonly #renamed = new Map<number, string>();
  #kind = new Uint8Array(FIRST_SIZE);
  #flags = new Uint8Array(FIRST_SIZE);
  #claim = new Float64Array(FIRST_SIZE);

  /** @param kinds the names of all kinds of the ontology, at most 256 */
  constructor(kinds: Iterable<string>) {
    this.#kinds = [...kinds];
  }

  get size(): number {
    return this.#keys.size;
  }

  /** The number of the entity that the document calls so, or -1. */
  find(givenId: string): number {
    return this.#keys.find(givenId);
  }

  /** @param claim fingerprint of what the document says of it */
  declare(givenId: string, kind: string, claim: number): number {
    const slot = this.#keys.add(givenId);
    if (slot === this.#kind.length) {
      this.#kind = lengthened(this.#kind, Uint8Array);
      this.#flags = lengthened(this.#flags, Uint8Array);
      this.#claim = lengthened(this.#claim, Float64Array);
    }
    this.#kind[slot] = this.#kinds.indexOf(kind);
    this.#claim[slot] = claim;
    return slot;
  }

  kindOf(slot: number): string {
    return this.#kinds[this.#kind[slot] ?? 0] ?? '';
  }

  claimOf(slot: number): number {
    return this.#claim[slot] ?? 0;
  }

  setClaim(slot: number, claim: number): void {
    this.#claim[slot] = claim;
  }

  /** From now on it is this node. */
  place(slot: number, givenId: string, id: string, ref: string, fresh: boolean): void {
    this.#refs.set(slot, ref);
    if (id !== givenId) this.#renamed.set(slot, id);
    this.#flags[slot] = ((this.#flags[slot] ?? 0) & ~FRESH) | (fresh ? FRESH : 0);
  }

  /** Under which id it is stored, where that is known and another than the document's. */
  renamed(slot: number): string | undefined {
    return this.#renamed.get(slot);
  }

  /** Under which id the entity stands in the graph, where it has a place there. */
  placedAs(givenId: string): string | undefined {
    const slot = this.#keys.find(givenId);
    if (slot < 0 || this.#refs.get(slot) === undefined) return undefined;
    return this.#renamed.get(slot) ?? givenId;
  }

  rename(slot: number, id: string): void {
    this.#renamed.set(slot, id);
  }

  /** What the document says of it stands in the graph already. */
  settle(slot: number): void {
    this.#flags[slot] = (this.#flags[slot] ?? 0) | SETTLED;
  }

  isSettled(slot: number): boolean {
    return ((this.#flags[slot] ?? 0) & SETTLED) !== 0;
  }

  /** @throws where the entity was not declared or not yet placed: that is a fault of this program */
  get(givenId: string): KnownEntity {
    const slot = this.#keys.find(givenId);
    const ref = slot < 0 ? undefined : this.#refs.get(slot);
    if (ref === undefined) throw new Error(`The entity ${givenId} has no place in the graph yet.`);
    return {
      slot,
      id: this.#renamed.get(slot) ?? givenId,
      kind: this.kindOf(slot),
      ref,
      fresh: ((this.#flags[slot] ?? 0) & FRESH) !== 0,
    };
  }

  /** The element ids of all that have a place in the graph. */
  *refs(): Generator<string> {
    for (let slot = 0; slot < this.#keys.size; slot += 1) {
      const ref = this.#refs.get(slot);
      if (ref !== undefined) yield ref;
    }
  }

  /** Somebody else wrote: edges of what this load made may stand in the graph by now. */
  ageAll(): void {
    for (let slot = 0; slot < this.#keys.size; slot += 1)
      this.#flags[slot] = (this.#flags[slot] ?? 0) & ~FRESH;
  }
}
