/** Writes bare edges: at once where they must be new, else by way of the edges that are summed up at the end. */
import type { Ontology } from '../ontology.ts';
import type { Properties } from '../model.ts';
import { edgeEnds, mayRelate, type EdgeEnds } from './edge-key.ts';
import { edgeProperties, silent } from './edge-support.ts';
import type { EdgeRecord } from './item.ts';
import type { KnownEntities, KnownEntity } from './known-entities.ts';
import type { ReviewWriter } from './review-writer.ts';
import type { TouchedEdges } from './touched-edges.ts';
import type { WriteSession } from './write-session.ts';

interface NewEdge {
  type: string;
  source: KnownEntity;
  target: KnownEntity;
  properties: Properties | undefined;
}

/** Numbers of entities and of relation types that one numeric key can tell apart. */
const MOST_ENTITIES = 2 ** 22;
const MOST_TYPES = 2 ** 8;

export class EdgeWriter {
  readonly #writes: WriteSession;
  readonly #ontology: Ontology;
  readonly #document: string;
  readonly #known: KnownEntities;
  readonly #touched: TouchedEdges;
  readonly #review: ReviewWriter;
  /** What has been written here, each edge as one number: a hundred thousand ids would weigh far more. */
  readonly #written = new Set<number>();
  readonly #typeNumbers: ReadonlyMap<string, number>;

  constructor(
    writes: WriteSession,
    ontology: Ontology,
    document: string,
    known: KnownEntities,
    touched: TouchedEdges,
    review: ReviewWriter,
  ) {
    this.#writes = writes;
    this.#ontology = ontology;
    this.#document = document;
    this.#known = known;
    this.#touched = touched;
    this.#review = review;
    this.#typeNumbers = new Map([...ontology.relations.keys()].map((type, number) => [type, number]));
  }

  /** Edges written here, those that wait for the end left out. */
  get written(): number {
    return this.#written.size;
  }

  async write(records: readonly EdgeRecord[]): Promise<void> {
    const fresh: NewEdge[] = [];
    for (const record of records) {
      const subject = this.#known.get(record.subject, 'An edge');
      const object = this.#known.get(record.object, 'An edge');
      const relation = this.#ontology.relations.get(record.type);
      if (!relation || !mayRelate(this.#ontology, subject, record.type, object)) {
        this.#review.addEdge(subject, record.type, object);
        continue;
      }
      const ends = edgeEnds(relation, subject.id, object.id);
      const [source, target] = ends.source === subject.id ? [subject, object] : [object, subject];
      const key = this.#key(source, relation.type, target);
      // An edge between two entities that were there before may be there too; so may what denies it.
      if (!source.fresh && !target.fresh) this.#touched.addRow(ends, record.properties ?? {});
      else if (this.#written.has(key)) {
        if (!isEmpty(record.properties)) this.#touched.addRow(ends, record.properties ?? {});
      } else {
        this.#written.add(key);
        fresh.push({ type: relation.type, source, target, properties: record.properties });
        if (!relation.weak) {
          source.degree += 1;
          target.degree += 1;
        }
      }
    }
    await this.#create(fresh);
  }

  /** Whether this load has written the edge as a bare row already. */
  wrote({ source, type, target }: EdgeEnds): boolean {
    const from = this.#known.stored(source);
    const to = this.#known.stored(target);
    return from !== undefined && to !== undefined && this.#written.has(this.#key(from, type, to));
  }

  async #create(edges: readonly NewEdge[]): Promise<void> {
    const plain = edges.filter((edge) => isEmpty(edge.properties));
    const telling = edges.filter((edge) => !isEmpty(edge.properties));
    if (plain.length > 0) {
      // What all have alike is not sent with each.
      await this.#writes.send(
        `${BOTH_ENDS} {
           id: a.id + ':' + row[2] + ':' + b.id, mode: 'explicit', confidence: 1.0, documents: $documents, statements: 0
         }]->(b)`,
        {
          documents: [this.#document],
          rows: plain.map(({ source, target, type }) => [source.ref, target.ref, type]),
        },
      );
    }
    if (telling.length > 0) {
      const rows = telling.map(({ source, target, type, properties = {} }) => {
        const id = `${source.id}:${type}:${target.id}`;
        const support = new Map([[this.#document, properties]]);
        return [source.ref, target.ref, type, edgeProperties(id, support, silent())];
      });
      await this.#writes.send(`${BOTH_ENDS}]->(b) SET r = row[3]`, { rows });
    }
  }

  #key(source: KnownEntity, type: string, target: KnownEntity): number {
    const number = this.#typeNumbers.get(type) ?? MOST_TYPES - 1;
    return (source.index * MOST_ENTITIES + target.index) * MOST_TYPES + number;
  }
}

// One query for all types: to plan one for each of thirty would take a new database longer than to run them.
const BOTH_ENDS = `UNWIND $rows AS row
  MATCH (a) WHERE elementId(a) = row[0]
  MATCH (b) WHERE elementId(b) = row[1]
  CREATE (a)-[r:$(row[2])`;

function isEmpty(properties: Properties | undefined): boolean {
  for (const _ in properties) return false;
  return true;
}
