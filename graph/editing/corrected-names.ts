/** What people put right about entities: which are one, which of their names are another's, and of which kind they are. */
import { fold } from '../folding.ts';
import type { Correction } from './correction.ts';

export type Merge = Extract<Correction, { change: 'merge' }>;
export type KindChange = Extract<Correction, { change: 'kind' }>;

/** The first of several has the kind of all that are split off into the same. */
export type Split = Extract<Correction, { change: 'split' }> & {
  /** Its place among the corrections: those before it spoke of the entity as it was. */
  order: number;
};

/** What a document names at one end of a relation. */
export interface End {
  /** The id of it in the graph, were it not for corrections. */
  given: string;
  /** Where a name that was split off is meant. */
  split: Split | null;
}

/** The ids by which corrections speak of an end: `before` up to the number `from`, `after` from then on. */
export interface EndIds {
  before: readonly string[];
  after: readonly string[];
  from: number;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Names are compared as the search compares them; one without any word as it is written. */
export function nameKey(name: string): string {
  const folded = fold(name);
  return folded === '' ? name : folded;
}

export class CorrectedNames {
  readonly #kinds = new Map<string, KindChange>();
  readonly #merges = new Map<string, Merge>();
  readonly #splits = new Map<string, Split[]>();
  readonly #targets = new Set<string>();

  constructor(corrections: readonly Correction[]) {
    const kindOfSplit = new Map<string, string>();
    for (const [order, correction] of corrections.entries()) {
      if (correction.change === 'kind') this.#kinds.set(correction.entity, correction);
      else if (correction.change === 'merge') this.#merge(correction);
      else if (correction.change === 'split' && correction.entity !== correction.into) {
        const kind = kindOfSplit.get(correction.into) ?? correction.kind;
        kindOfSplit.set(correction.into, kind);
        this.#targets.add(correction.into);
        const before = this.#splits.get(correction.entity) ?? [];
        this.#splits.set(correction.entity, [...before, { ...correction, kind, order }]);
      }
    }
  }

  get anySplit(): boolean {
    return this.#splits.size > 0;
  }

  /** Whether entities are merged into it, or split off into it. */
  leadsTo(id: string): boolean {
    return this.#targets.has(id);
  }

  kindOf(id: string): KindChange | undefined {
    return this.#kinds.get(id);
  }

  /** The entity, and all that it is merged into, one after the other. */
  path(id: string): string[] {
    return [id, ...this.mergesOf(id).map(({ into }) => into)];
  }

  mergesOf(id: string): Merge[] {
    const merges: Merge[] = [];
    for (let next = this.#merges.get(id); next; next = this.#merges.get(next.into)) merges.push(next);
    return merges;
  }

  /** What the entity is in the end, and the merge that made it so. */
  end(id: string): [string, Merge | undefined] {
    const merge = this.mergesOf(id).at(-1);
    return [merge?.into ?? id, merge];
  }

  allOf({ given, split }: End): EndIds {
    const before = this.path(given);
    if (!split) return { before, after: before, from: Infinity };
    return { before, after: this.path(split.into), from: split.order };
  }

  /** The names that are not the entity's any more, as `nameKey` gives them. */
  splitOff(id: string): ReadonlySet<string> {
    if (!this.anySplit) return NOTHING;
    const splits = this.path(id).flatMap((each) => this.#splits.get(each) ?? []);
    return splits.length === 0 ? NOTHING : new Set(splits.flatMap(({ names }) => names.map(nameKey)));
  }

  /** The last of the splits that the name went through. */
  splitOf(id: string, name: string): Split | undefined {
    const key = nameKey(name);
    const seen = new Set<string>();
    let found: Split | undefined;
    for (let at: string | undefined = id; at !== undefined && !seen.has(at);) {
      seen.add(at);
      const next: Split | undefined = this.path(at)
        .flatMap((each) => this.#splits.get(each) ?? [])
        .find(({ names, into }) => !seen.has(into) && names.some((each) => nameKey(each) === key));
      found = next ?? found;
      at = next?.into;
    }
    return found;
  }

  /** Where one merge undoes another, the later counts. */
  #merge(merge: Merge): void {
    const { entity, into } = merge;
    if (entity === into) return;
    if (this.path(into).includes(entity)) this.#merges.delete(into);
    this.#merges.set(entity, merge);
    this.#targets.add(into);
  }
}
