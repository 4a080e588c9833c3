/** Sums up edges anew from all statements and bare rows that stand in the graph, and writes what differs. */
import type { Mode, Properties } from '../model.ts';
import type { EdgeEnds } from './edge-key.ts';
import { edgeProperties, rowsOf, type Spoken } from './edge-support.ts';
import type { Writes } from './writes.ts';

const BATCH = 1_000;

export interface TouchedEdge extends EdgeEnds {
  /** Bare rows that it gains, by the ids of their passages. */
  rows?: ReadonlyMap<string, Properties>;
  /** Whether the bare row of this passage goes. */
  loses?: (record: string) => boolean;
}

/** What summing up did to edges. */
export interface Summed {
  created: EdgeEnds[];
  deleted: EdgeEnds[];
}

/** What stands in the graph: the relationship, and what is said about it. */
type Standing = [string | null, Record<string, unknown> | null, Spoken];

export async function sumUp(writes: Writes, edges: Iterable<TouchedEdge>): Promise<Summed> {
  const summed: Summed = { created: [], deleted: [] };
  const all = [...edges];
  for (let from = 0; from < all.length; from += BATCH) {
    await sumUpBatch(writes, all.slice(from, from + BATCH), summed);
  }
  return summed;
}

async function sumUpBatch(writes: Writes, edges: readonly TouchedEdge[], summed: Summed): Promise<void> {
  const standing = await read(writes, edges);
  const created: [TouchedEdge, Record<string, unknown>][] = [];
  const changed: [string, Record<string, unknown>][] = [];
  const deleted: string[] = [];
  edges.forEach((edge, index) => {
    const [ref, stored, spoken] = standing[index] ?? [null, null, undefined];
    if (!spoken) throw new Error(`Neo4j did not answer for the edge ${edge.id}.`);
    const rows = stored ? rowsOf(stored) : new Map<string, Properties>();
    for (const record of rows.keys()) if (edge.loses?.(record)) rows.delete(record);
    for (const [record, properties] of edge.rows ?? []) rows.set(record, properties);
    const properties = edgeProperties(edge.id, rows, spoken);
    if (properties && ref === null) created.push([edge, properties]);
    else if (properties && ref !== null) changed.push([ref, properties]);
    else if (ref !== null) {
      deleted.push(ref);
      summed.deleted.push(edge);
    }
  });
  summed.created.push(...created.map(([edge]) => edge));
  await write(writes, created, changed, deleted);
}

async function read(writes: Writes, edges: readonly TouchedEdge[]): Promise<Standing[]> {
  type Row = [string | null, Record<string, unknown> | null, Omit<Spoken, 'modes'> & { modes: Mode[] }];
  return writes.read<Row>(
    `UNWIND $edges AS edge
     MATCH (a:Entity {id: edge[1]})
     MATCH (b:Entity {id: edge[2]})
     OPTIONAL MATCH (a)-[r]->(b) WHERE type(r) = edge[3]
     WITH edge, r
     OPTIONAL MATCH (s:Statement {edge: edge[0]})
     WITH edge, r, s, NOT s.negated AS affirms
     WITH edge, r,
          count(CASE WHEN affirms THEN 1 END) AS affirmed,
          count(CASE WHEN NOT affirms THEN 1 END) AS denied,
          count(CASE WHEN affirms AND s.hedge IS NOT NULL THEN 1 END) AS hedged,
          count(CASE WHEN affirms AND EXISTS { (s)-[:ATTRIBUTED_TO]->() } THEN 1 END) AS attributed,
          coalesce(max(CASE WHEN affirms THEN s.confidence END), 0.0) AS confidence,
          collect(DISTINCT CASE WHEN affirms THEN s.mode END) AS modes,
          collect(DISTINCT CASE WHEN affirms THEN s.document END) AS documents
     ORDER BY edge[4]
     RETURN elementId(r), properties(r),
            {affirmed: affirmed, denied: denied, hedged: hedged, attributed: attributed,
             confidence: confidence, modes: modes, documents: documents}`,
    { edges: edges.map((edge, index) => [edge.id, edge.source, edge.target, edge.type, index]) },
  );
}

async function write(
  writes: Writes,
  created: readonly [TouchedEdge, Record<string, unknown>][],
  changed: [string, Record<string, unknown>][],
  deleted: string[],
): Promise<void> {
  if (created.length > 0) {
    await writes.send(
      `UNWIND $rows AS row
       MATCH (a:Entity {id: row[0]})
       MATCH (b:Entity {id: row[1]})
       CREATE (a)-[r:$(row[2])]->(b)
       SET r = row[3]`,
      { rows: created.map(([edge, properties]) => [edge.source, edge.target, edge.type, properties]) },
    );
  }
  if (changed.length > 0) {
    await writes.send('UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row[0] SET r = row[1]', {
      rows: changed,
    });
  }
  if (deleted.length > 0) {
    await writes.send('UNWIND $rows AS ref MATCH ()-[r]->() WHERE elementId(r) = ref DELETE r', {
      rows: deleted,
    });
  }
}
