/** Writes the edges of a batch: at once where they must be new, else summed up anew from all that supports them. */
import { edgeProperties } from './edge-support.ts';
import { sumUp, type Summed } from './edge-summary.ts';
import type { GatheredEdge, GatheredEdges } from './gathered-edges.ts';
import { fingerprint } from './hash.ts';
import { NumberSet } from './number-set.ts';
import type { Writes } from './writes.ts';

export class EdgeWriter {
  readonly #writes: Writes;
  /** Edges that this load has spoken of, each as one number: three million ids would weigh far more. */
  readonly #spokenOf = new NumberSet();

  constructor(writes: Writes) {
    this.#writes = writes;
  }

  /** To be called when the statements of the batch stand in the graph. */
  async write(edges: GatheredEdges): Promise<Summed> {
    const fresh: [GatheredEdge, Record<string, unknown>][] = [];
    const touched: GatheredEdge[] = [];
    for (const edge of edges.values()) {
      const first = this.#spokenOf.add(fingerprint(edge.id));
      // Between two entities that were there before an edge may be there too; so may what denies it.
      if (!first || (!edge.from.fresh && !edge.to.fresh)) touched.push(edge);
      else {
        const properties = edgeProperties(edge.id, edge.rows, edge.spoken);
        if (properties) fresh.push([edge, properties]);
      }
    }
    await this.#create(fresh);
    const summed = await sumUp(this.#writes, touched);
    summed.created.push(...fresh.map(([edge]) => edge));
    return summed;
  }

  async #create(edges: readonly [GatheredEdge, Record<string, unknown>][]): Promise<void> {
    if (edges.length === 0) return;
    // One query for all types: to plan one for each of thirty would take a new database longer than to run them.
    await this.#writes.send(
      `UNWIND $rows AS row
       MATCH (a) WHERE elementId(a) = row[0]
       MATCH (b) WHERE elementId(b) = row[1]
       CREATE (a)-[r:$(row[2])]->(b)
       SET r = row[3]`,
      { rows: edges.map(([{ from, to, type }, properties]) => [from.ref, to.ref, type, properties]) },
    );
  }
}
