/** The edges whose support a load changes: they are summed up anew when all statements stand. */
import type { Properties } from '../model.ts';
import type { EdgeEnds } from './edge-key.ts';

export interface TouchedEdge extends EdgeEnds {
  /** What the bare rows of the loaded document say, one item a row. */
  rows: Properties[];
  /** The load has written the edge as a bare row of its document already. */
  writtenAsRow: boolean;
}

export class TouchedEdges {
  readonly #edges = new Map<string, TouchedEdge>();

  add(ends: EdgeEnds): TouchedEdge {
    const known = this.#edges.get(ends.id);
    if (known) return known;
    const edge = { ...ends, rows: [], writtenAsRow: false };
    this.#edges.set(ends.id, edge);
    return edge;
  }

  addRow(ends: EdgeEnds, properties: Properties): void {
    this.add(ends).rows.push(properties);
  }

  values(): IterableIterator<TouchedEdge> {
    return this.#edges.values();
  }
}
