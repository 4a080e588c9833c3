/** Takes passages out of the graph, with their mentions, statements and rows, and sums up the edges they spoke of. */
import type { EdgeEnds } from './edge-key.ts';
import { sumUp, type Summed, type TouchedEdge } from './edge-summary.ts';
import { passageId } from './passage-id.ts';
import type { Writes } from './writes.ts';

const BATCH = 2_000;

type EdgeRow = [id: string, type: string, source: string, target: string];

/** @param indexes the numbers of the passages in their document */
export async function removeGroups(
  writes: Writes,
  document: string,
  indexes: readonly number[],
): Promise<Summed> {
  const ids = indexes.map((index) => passageId(document, index));
  return ids.length === 0
    ? none()
    : removePassagesById(writes, ids, await rowEdges(writes, document, new Set(ids)));
}

/** @param rows the edges that lose bare rows */
export async function removePassagesById(
  writes: Writes,
  ids: readonly string[],
  rows: readonly TouchedEdge[] = [],
): Promise<Summed> {
  const touched = new Map(rows.map((edge) => [edge.id, edge]));
  for (let from = 0; from < ids.length; from += BATCH) {
    const passages = ids.slice(from, from + BATCH);
    for (const [id, type, source, target] of await statedEdges(writes, passages))
      if (!touched.has(id)) touched.set(id, { id, type, source, target });
    await deletePassages(writes, passages);
  }
  return sumUp(writes, touched.values());
}

/** The edges that rest on any of these records as bare rows. */
async function rowEdges(writes: Writes, document: string, gone: ReadonlySet<string>): Promise<TouchedEdge[]> {
  const edges: TouchedEdge[] = [];
  const loses = (record: string): boolean => gone.has(record);
  const rows = writes.stream<[string[], ...EdgeRow]>(
    `MATCH (:Document {id: $document})-[:NAMES]->(a:Entity)-[r]->(b:Entity)
     WHERE r.records IS NOT NULL AND $document IN r.documents
     RETURN r.records, r.id, type(r), a.id, b.id`,
    { document },
  );
  for await (const [records, id, type, source, target] of rows)
    if (records.some(loses)) edges.push({ id, type, source, target, loses });
  return edges;
}

function statedEdges(writes: Writes, passages: readonly string[]): Promise<EdgeRow[]> {
  return writes.read<EdgeRow>(
    `UNWIND $passages AS id
     MATCH (:Passage {id: id})-[:STATES]->(s)
     RETURN DISTINCT s.edge, s.type, s.subject, s.object`,
    { passages },
  );
}

async function deletePassages(writes: Writes, passages: readonly string[]): Promise<void> {
  await writes.read(
    `UNWIND $passages AS id
     MATCH (p:Passage {id: id})
     OPTIONAL MATCH (p)-[:STATES|LEAVES]->(n)
     DETACH DELETE n, p`,
    { passages },
  );
}

function none(): Summed {
  return { created: [], deleted: [] };
}

export function endsOf(summed: Summed): Set<string> {
  const edges: readonly EdgeEnds[] = [...summed.created, ...summed.deleted];
  return new Set(edges.flatMap(({ source, target }) => [source, target]));
}
