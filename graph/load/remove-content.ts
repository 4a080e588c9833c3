/** Takes out what a document holds, and tells what rested on it. */
import type { EdgeEnds } from './edge-key.ts';
import { lookUpEntities, writeUnion } from './entity-union.ts';
import type { TouchedEdges } from './touched-edges.ts';
import type { WriteSession } from './write-session.ts';

const BATCH = 2_000;

/**
 * Deletes passages, statements and review entries, and the document's ties to its entities. Edges and entities
 * stay until `sumUp` and `settleEntities` have seen what else supports them.
 * @returns the ids of the entities that it named
 */
export async function removeContent(
  writes: WriteSession,
  document: string,
  touched: TouchedEdges,
): Promise<string[]> {
  for (const ends of await supportedEdges(writes, document)) touched.add(ends);
  const named = await writes.read<[string]>(
    'MATCH (:Document {id: $document})-[n:NAMES]->(e:Entity) DELETE n RETURN e.id',
    { document },
  );
  await writes.read('MATCH (:Document {id: $document})-[:HAS_PASSAGE]->()-[:STATES]->(s) DETACH DELETE s', {
    document,
  });
  await writes.read('MATCH (:Document {id: $document})-[:HAS_PASSAGE|LEFT_FOR_REVIEW]->(n) DETACH DELETE n', {
    document,
  });
  return named.map(([id]) => id);
}

async function supportedEdges(writes: WriteSession, document: string): Promise<EdgeEnds[]> {
  type Row = [id: string, type: string, source: string, target: string];
  const stated = await writes.read<Row>(
    `MATCH (:Document {id: $document})-[:HAS_PASSAGE]->()-[:STATES]->(s)
     RETURN DISTINCT s.edge, s.type, s.subject, s.object`,
    { document },
  );
  const rows = await writes.read<Row>(
    `MATCH (:Document {id: $document})-[:NAMES]->(a:Entity)-[r]->(b:Entity)
     WHERE $document IN r.documents
     RETURN r.id, type(r), a.id, b.id`,
    { document },
  );
  return [...stated, ...rows].map(([id, type, source, target]) => ({ id, type, source, target }));
}

/**
 * Of entities that a document names no more: those that no other names are deleted, the others are what the
 * others say. To be called when their edges have been summed up.
 */
export async function settleEntities(writes: WriteSession, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += BATCH) {
    const stored = await lookUpEntities(writes, ids.slice(from, from + BATCH));
    const left = [...stored.values()].filter(({ claims }) => claims.size > 0);
    const orphans = [...stored.values()].filter(({ claims }) => claims.size === 0).map(({ id }) => id);
    await writeUnion(
      writes,
      left.map((entity) => ({ stored: entity, claims: entity.claims })),
    );
    if (orphans.length === 0) continue;
    await writes.send('UNWIND $rows AS id MATCH (e:Entity {id: id}) DETACH DELETE e', { rows: orphans });
  }
}
