/** A part of the graph, held for walking: which edges lead where. */

export interface Arc {
  /** The edge's id. */
  edge: string;
  from: string;
  to: string;
}

export class Arcs {
  readonly #leaving = new Map<string, Arc[]>();
  readonly #arriving = new Map<string, Arc[]>();
  readonly #seen = new Set<string>();
  #unsorted = new Set<string>();

  get size(): number {
    return this.#seen.size;
  }

  add(arc: Arc): void {
    const key = `${arc.from}\u0000${arc.edge}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#unsorted.add(arc.from);
    push(this.#leaving, arc.from, arc);
    push(this.#arriving, arc.to, arc);
  }

  /** In an order that depends on nothing but ids. */
  leaving(node: string): readonly Arc[] {
    const arcs = this.#leaving.get(node) ?? [];
    if (this.#unsorted.delete(node)) arcs.sort(byIds);
    return arcs;
  }

  /** How many steps each node is from `target`, as far as the arcs tell; at most `most`. */
  distancesTo(target: string, most: number): Map<string, number> {
    const distances = new Map([[target, 0]]);
    let front = [target];
    for (let distance = 1; distance <= most && front.length > 0; distance += 1) {
      const next: string[] = [];
      for (const node of front) {
        for (const { from } of this.#arriving.get(node) ?? []) {
          if (distances.has(from)) continue;
          distances.set(from, distance);
          next.push(from);
        }
      }
      front = next;
    }
    return distances;
  }
}

function push(lists: Map<string, Arc[]>, key: string, arc: Arc): void {
  const list = lists.get(key);
  if (list) list.push(arc);
  else lists.set(key, [arc]);
}

function byIds(a: Arc, b: Arc): number {
  if (a.to !== b.to) return a.to < b.to ? -1 : 1;
  return a.edge < b.edge ? -1 : 1;
}
