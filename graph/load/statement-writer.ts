/** Writes what a document says: its statements, each in its passage, with whom it cites and whose word it is. */
import { int } from 'neo4j-driver';
import type { Ontology } from '../ontology.ts';
import { STATEMENT_PROPERTIES, toStored } from '../schema/stored-properties.ts';
import { edgeEnds, mayRelate } from './edge-key.ts';
import type { StatementRecord } from './item.ts';
import type { KnownEntities } from './known-entities.ts';
import type { PassageWriter } from './passage-writer.ts';
import type { ReviewWriter } from './review-writer.ts';
import type { TouchedEdges } from './touched-edges.ts';
import type { WriteSession } from './write-session.ts';

interface Prepared {
  id: string;
  /** Element id. */
  passage: string;
  attributedTo: string | null;
  citation: string | null;
  properties: Record<string, unknown>;
}

export class StatementWriter {
  readonly #writes: WriteSession;
  readonly #ontology: Ontology;
  readonly #document: string;
  readonly #known: KnownEntities;
  readonly #passages: PassageWriter;
  readonly #touched: TouchedEdges;
  readonly #review: ReviewWriter;
  /** Statements so far, by passage: they are numbered within it. */
  readonly #numbers = new Map<number, number>();
  #count = 0;

  constructor(
    writes: WriteSession,
    ontology: Ontology,
    document: string,
    known: KnownEntities,
    passages: PassageWriter,
    touched: TouchedEdges,
    review: ReviewWriter,
  ) {
    this.#writes = writes;
    this.#ontology = ontology;
    this.#document = document;
    this.#known = known;
    this.#passages = passages;
    this.#touched = touched;
    this.#review = review;
  }

  get count(): number {
    return this.#count;
  }

  async write(records: readonly StatementRecord[]): Promise<void> {
    const statements = records.flatMap((record) => this.#prepare(record) ?? []);
    this.#count += statements.length;
    if (statements.length === 0) return;
    await this.#writes.send(
      `UNWIND $rows AS row
       MATCH (p) WHERE elementId(p) = row[0]
       CREATE (p)-[:STATES]->(s:Statement)
       SET s = row[1]
       FOREACH (_ IN CASE WHEN s.negated THEN [1] ELSE [] END | SET s:Denial)`,
      { rows: statements.map(({ passage, properties }) => [passage, properties]) },
    );
    await this.#point('ATTRIBUTED_TO', statements, (statement) => statement.attributedTo);
    await this.#point('CITES', statements, (statement) => statement.citation);
  }

  /** Ties statements to whom they name. */
  async #point(
    type: 'ATTRIBUTED_TO' | 'CITES',
    statements: readonly Prepared[],
    whom: (statement: Prepared) => string | null,
  ): Promise<void> {
    const rows = statements.flatMap((statement) => {
      const id = whom(statement);
      return id === null ? [] : [[statement.id, this.#known.get(id, 'A statement').ref]];
    });
    if (rows.length === 0) return;
    await this.#writes.send(
      `UNWIND $rows AS row
       MATCH (s:Statement {id: row[0]})
       MATCH (e) WHERE elementId(e) = row[1]
       CREATE (s)-[:${type}]->(e)`,
      { rows },
    );
  }

  #prepare(record: StatementRecord): Prepared | null {
    const subject = this.#known.get(record.subject, 'A statement');
    const object = this.#known.get(record.object, 'A statement');
    const relation = this.#ontology.relations.get(record.type);
    const passage = this.#passages.ref(record.passage, 'A statement');
    if (!relation || !mayRelate(this.#ontology, subject, record.type, object)) {
      this.#review.addStatement(record, subject, object);
      return null;
    }
    const ends = edgeEnds(relation, subject.id, object.id);
    this.#touched.add(ends);
    const id = `${this.#document}#${record.passage}.${this.#nextNumber(record.passage)}`;
    return {
      id,
      passage,
      attributedTo: record.attributedTo,
      citation: record.citation,
      properties: {
        ...toStored(record.facts, STATEMENT_PROPERTIES),
        id,
        document: this.#document,
        edge: ends.id,
        subject: ends.source,
        type: ends.type,
        object: ends.target,
        mode: record.mode,
        confidence: record.confidence,
        rule: record.rule,
        quote: record.quote,
        start: int(record.start),
        end: int(record.end),
        negated: record.negated,
        ...(record.hedge === null ? {} : { hedge: record.hedge }),
      },
    };
  }

  #nextNumber(passage: number): number {
    const number = this.#numbers.get(passage) ?? 0;
    this.#numbers.set(passage, number + 1);
    return number;
  }
}
