/** Writes batches of passages with all that stands in them: mentions, statements, edges, and what is left for review. */
import { int } from 'neo4j-driver';
import type { Ontology } from '../ontology.ts';
import { STATEMENT_PROPERTIES, toStored } from '../schema/stored-properties.ts';
import type { Summed } from './edge-summary.ts';
import { EdgeWriter } from './edge-writer.ts';
import type { EntityTable } from './entity-table.ts';
import { GatheredEdges } from './gathered-edges.ts';
import type { Group } from './group.ts';
import type { PassageRecord, StatementRecord } from './item.ts';
import { passageId } from './passage-id.ts';
import type { Writes } from './writes.ts';

/** A passage as it is stored, and what Neo4j calls it. */
interface Placed {
  id: string;
  ref: string;
  group: Group;
}

/** A statement that is somebody's word. */
interface Attributed {
  row: unknown[];
  /** Element id of whose. */
  whom: string;
}

/** A row: its passage's element id, the statement's properties, the element ids of the works that it cites. */
const STATE = `UNWIND $rows AS row
  MATCH (p) WHERE elementId(p) = row[0]
  CREATE (p)-[:STATES]->(s:Statement)
  SET s = row[1]
  FOREACH (_ IN CASE WHEN s.negated THEN [1] ELSE [] END | SET s:Denial)`;

const CITE = `WITH s, row
  UNWIND row[2] AS cited
  MATCH (work) WHERE elementId(work) = cited
  CREATE (s)-[:CITES]->(work)`;

export class GroupWriter {
  readonly #writes: Writes;
  readonly #ontology: Ontology;
  readonly #document: string;
  readonly #entities: EntityTable;
  readonly #edges: EdgeWriter;

  constructor(writes: Writes, ontology: Ontology, document: string, entities: EntityTable) {
    this.#writes = writes;
    this.#ontology = ontology;
    this.#document = document;
    this.#entities = entities;
    this.#edges = new EdgeWriter(writes);
  }

  async write(groups: readonly Group[]): Promise<Summed> {
    const placed = await this.#writePassages(groups);
    await this.#writeMentions(placed);
    const edges = new GatheredEdges();
    await this.#writeStatements(placed, edges);
    this.#gatherRows(placed, edges);
    await this.#writeReview(placed);
    return this.#edges.write(edges);
  }

  async #writePassages(groups: readonly Group[]): Promise<Placed[]> {
    const rows = groups.map(({ passage, digest }) => this.#passageRow(passage, digest));
    const refs = await this.#writes.read<[string]>(
      `MATCH (d:Document {id: $document})
       UNWIND $rows AS row
       CREATE (d)-[:HAS_PASSAGE]->(p:Passage)
       SET p = row
       RETURN elementId(p)`,
      { document: this.#document, rows },
    );
    return groups.map((group, at) => ({
      id: passageId(this.#document, group.passage.index),
      ref: refs[at]?.[0] ?? '',
      group,
    }));
  }

  #passageRow({ index, start, end, text, lead, locator }: PassageRecord, digest: number): object {
    return {
      id: passageId(this.#document, index),
      index: int(index),
      start: int(start),
      end: int(end),
      text,
      lead,
      digest: int(digest),
      ...(locator === undefined ? {} : { locator }),
    };
  }

  async #writeMentions(placed: readonly Placed[]): Promise<void> {
    const rows = placed.flatMap(({ ref, group }) =>
      group.mentions.map(({ entity, start, end }) => [
        ref,
        this.#entities.get(entity).ref,
        int(start),
        int(end),
      ]),
    );
    if (rows.length === 0) return;
    await this.#writes.send(
      `UNWIND $rows AS row
       MATCH (p) WHERE elementId(p) = row[0]
       MATCH (e) WHERE elementId(e) = row[1]
       CREATE (p)-[:MENTIONS {start: row[2], end: row[3]}]->(e)`,
      { rows },
    );
  }

  async #writeStatements(placed: readonly Placed[], edges: GatheredEdges): Promise<void> {
    const attributed: Attributed[] = [];
    const rows = placed.flatMap(({ id, ref, group }) =>
      group.statements.map((statement, number) => {
        const { citation, citations = citation === null ? [] : [citation], attributedTo } = statement;
        const cited = citations.map((work) => this.#entities.get(work).ref);
        const row = [ref, this.#statementRow(`${id}.${number}`, statement, edges), cited];
        if (attributedTo !== null) attributed.push({ row, whom: this.#entities.get(attributedTo).ref });
        return row;
      }),
    );
    const whoms = new Map(attributed.map(({ row, whom }) => [row, whom]));
    await this.#sendStatements(rows.filter((row) => !whoms.has(row)));
    await this.#sendAttributed(attributed.map(({ row, whom }) => [...row, whom]));
  }

  async #sendStatements(rows: unknown[][]): Promise<void> {
    if (rows.length === 0) return;
    await this.#writes.send(`${STATE} ${CITE}`, { rows });
  }

  async #sendAttributed(rows: unknown[][]): Promise<void> {
    if (rows.length === 0) return;
    await this.#writes.send(
      `${STATE}
       WITH s, row
       MATCH (whom) WHERE elementId(whom) = row[3]
       CREATE (s)-[:ATTRIBUTED_TO]->(whom)
       ${CITE}`,
      { rows },
    );
  }

  #statementRow(id: string, statement: StatementRecord, edges: GatheredEdges): object {
    const relation = this.#ontology.relations.get(statement.type);
    if (!relation) throw new Error(`The relation ${statement.type} passed the checks and is not known.`);
    const subject = this.#entities.get(statement.subject);
    const object = this.#entities.get(statement.object);
    const edge = edges.edge(relation, subject, object);
    edges.addStatement(edge, this.#document, statement);
    return {
      ...toStored(statement.facts, STATEMENT_PROPERTIES),
      id,
      document: this.#document,
      edge: edge.id,
      subject: edge.source,
      type: edge.type,
      object: edge.target,
      mode: statement.mode,
      confidence: statement.confidence,
      rule: statement.rule,
      quote: statement.quote,
      start: int(statement.start),
      end: int(statement.end),
      negated: statement.negated,
      ...(statement.hedge === null ? {} : { hedge: statement.hedge }),
    };
  }

  #gatherRows(placed: readonly Placed[], edges: GatheredEdges): void {
    for (const { id, group } of placed) {
      for (const { subject, type, object, properties = {} } of group.edges) {
        const relation = this.#ontology.relations.get(type);
        if (!relation) throw new Error(`The relation ${type} passed the checks and is not known.`);
        const edge = edges.edge(relation, this.#entities.get(subject), this.#entities.get(object));
        edges.addRow(edge, id, properties);
      }
    }
  }

  async #writeReview(placed: readonly Placed[]): Promise<void> {
    const rows = placed.flatMap(({ ref, group }) =>
      group.review.map(({ text, proposedKind, candidates, passage, start, end, reason }) => [
        ref,
        {
          text,
          ...(proposedKind === null ? {} : { proposedKind }),
          candidates,
          passage: int(passage),
          start: int(start),
          end: int(end),
          reason,
        },
      ]),
    );
    if (rows.length === 0) return;
    await this.#writes.send(
      `MATCH (d:Document {id: $document})
       UNWIND $rows AS row
       MATCH (p) WHERE elementId(p) = row[0]
       CREATE (d)-[:LEFT_FOR_REVIEW]->(r:ReviewEntry)<-[:LEAVES]-(p)
       SET r = row[1]`,
      { document: this.#document, rows },
    );
  }
}
