/** The load as anybody would write it: UNWIND a batch, MERGE each row, in one transaction a batch. */
import { int } from 'neo4j-driver';
import type { Database } from '../../graph/database/database.ts';
import { claimOf, storedClaim } from '../../graph/load/entity-claim.ts';
import type { Ontology } from '../../graph/ontology.ts';
import type { SyntheticGraph } from './synthetic-graph.ts';

const BATCH = 5_000;

const LABELS: Record<string, string> = { State: 'State:Actor:StateActor' };

type Row = Record<string, unknown>;

/** Stores what the loader stores, the degrees known beforehand. */
export async function mergePlainly(
  database: Database,
  ontology: Ontology,
  graph: SyntheticGraph,
): Promise<void> {
  for (const [labels, rows] of nodeRows(ontology, graph)) {
    for (const batch of batches(rows)) {
      await database.write((transaction) =>
        transaction.run(`UNWIND $rows AS row MERGE (e:Entity {id: row.id}) SET e:${labels}, e += row`, {
          rows: batch,
        }),
      );
    }
  }
  for (const [type, rows] of edgeRows(graph)) {
    for (const batch of batches(rows)) {
      await database.write((transaction) =>
        transaction.run(
          `UNWIND $rows AS row
           MATCH (a:Entity {id: row.source})
           MATCH (b:Entity {id: row.target})
           MERGE (a)-[r:${type}]->(b)
           SET r += row.properties`,
          { rows: batch },
        ),
      );
    }
  }
}

function nodeRows(ontology: Ontology, graph: SyntheticGraph): Map<string, Row[]> {
  const degrees = new Map<string, number>();
  for (const { subject, object } of graph.edges()) {
    for (const id of [subject, object]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  }
  const rows = new Map<string, Row[]>();
  for (const record of graph.entities()) {
    const kind = ontology.kinds.get(record.kind);
    push(rows, LABELS[record.kind] ?? record.kind, {
      id: record.id,
      kind: record.kind,
      family: kind?.family,
      ...(kind?.actorClass === undefined ? {} : { actorClass: kind.actorClass }),
      degree: int(degrees.get(record.id) ?? 0),
      ...storedClaim(claimOf(record)),
    });
  }
  return rows;
}

function edgeRows(graph: SyntheticGraph): Map<string, Row[]> {
  const rows = new Map<string, Row[]>();
  for (const { subject, type, object } of graph.edges()) {
    push(rows, type, {
      source: subject,
      target: object,
      properties: {
        id: `${subject}:${type}:${object}`,
        mode: 'explicit',
        confidence: 1,
        documents: ['synthetic'],
        statements: int(0),
      },
    });
  }
  return rows;
}

function push(rows: Map<string, Row[]>, key: string, row: Row): void {
  const list = rows.get(key);
  if (list) list.push(row);
  else rows.set(key, [row]);
}

function* batches(rows: readonly Row[]): Generator<Row[]> {
  for (let from = 0; from < rows.length; from += BATCH) yield rows.slice(from, from + BATCH);
}
