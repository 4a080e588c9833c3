/** The edges that a batch of passages speaks of, each with what the batch says of it. */
import type { Properties } from '../model.ts';
import type { Relation } from '../ontology.ts';
import { edgeEnds, type EdgeEnds } from './edge-key.ts';
import { silent, type Spoken } from './edge-support.ts';
import type { KnownEntity } from './entity-table.ts';
import type { StatementRecord } from './item.ts';

export interface GatheredEdge extends EdgeEnds {
  weak: boolean;
  from: KnownEntity;
  to: KnownEntity;
  /** The bare rows of the batch, by the ids of their passages. */
  rows: Map<string, Properties>;
  spoken: Spoken;
}

export class GatheredEdges {
  readonly #edges = new Map<string, GatheredEdge>();

  values(): IterableIterator<GatheredEdge> {
    return this.#edges.values();
  }

  addRow(edge: GatheredEdge, record: string, properties: Properties): void {
    edge.rows.set(record, properties);
  }

  addStatement(edge: GatheredEdge, document: string, statement: StatementRecord): void {
    const { spoken } = edge;
    if (statement.negated) {
      spoken.denied += 1;
      return;
    }
    spoken.affirmed += 1;
    if (statement.hedge !== null) spoken.hedged += 1;
    if (statement.attributedTo !== null) spoken.attributed += 1;
    spoken.confidence = Math.max(spoken.confidence, statement.confidence);
    if (!spoken.modes.includes(statement.mode)) spoken.modes.push(statement.mode);
    if (spoken.documents.length === 0) spoken.documents.push(document);
  }

  edge(relation: Relation, subject: KnownEntity, object: KnownEntity): GatheredEdge {
    const ends = edgeEnds(relation, subject.id, object.id);
    const known = this.#edges.get(ends.id);
    if (known) return known;
    const [from, to] = ends.source === subject.id ? [subject, object] : [object, subject];
    const edge = { ...ends, weak: relation.weak, from, to, rows: new Map(), spoken: silent() };
    this.#edges.set(ends.id, edge);
    return edge;
  }
}
