/** Takes a document out of the graph, with everything that only it supports. */
import { int } from 'neo4j-driver';
import type { Database } from '../database/database.ts';
import type { Ontology } from '../ontology.ts';
import { recountDegrees } from './degrees.ts';
import { sumUp } from './edge-summary.ts';
import { endsOf, removePassagesById } from './remove-groups.ts';
import { documentOfPassage } from './passage-id.ts';
import { forgetEntities } from './settle-entities.ts';
import { TRANSACTION_ITEMS, Writes } from './writes.ts';

export interface UnloadReport {
  document: string;
  /** Edges that nothing supports any more. */
  edges: number;
}

/** Nodes in one transaction, where they are several. */
const BATCH = 10_000;

/**
 * A large document goes in several transactions; broken off, it is taken out by the same call again.
 * @returns null where no such document is loaded
 */
export async function unloadDocument(
  database: Database,
  ontology: Ontology,
  id: string,
  options: { signal?: AbortSignal } = {},
): Promise<UnloadReport | null> {
  // A database that was never loaded into has no document, and is not to be written into.
  const passages = await passageCount(database, id);
  if (passages === null) return null;
  return Writes.run(
    database,
    async (writes) => {
      await writes.read('MATCH (d:Document {id: $id}) SET d.digest = null', { id });
      const stated = await removePassages(writes, ontology, id);
      const rows = await removeRows(writes, ontology, id);
      await removeNames(writes, id);
      await writes.read('MATCH (d:Document {id: $id}) DETACH DELETE d', { id });
      return { document: id, edges: stated + rows };
    },
    { signal: options.signal, several: passages > TRANSACTION_ITEMS },
  );
}

async function passageCount(database: Database, id: string): Promise<number | null> {
  return database.read(async (transaction) => {
    const { records } = await transaction.run(
      'MATCH (d:Document {id: $id}) RETURN COUNT { (d)-[:HAS_PASSAGE]->() }',
      { id },
    );
    return (records[0]?.get(0) as number | undefined) ?? null;
  });
}

async function removePassages(writes: Writes, ontology: Ontology, document: string): Promise<number> {
  let deleted = 0;
  for (;;) {
    const ids = await writes.read<[string]>(
      'MATCH (:Document {id: $document})-[:HAS_PASSAGE]->(p) WITH p LIMIT $most RETURN p.id',
      { document, most: int(BATCH) },
    );
    if (ids.length === 0) return deleted;
    const summed = await removePassagesById(
      writes,
      ids.map(([id]) => id),
    );
    deleted += summed.deleted.length;
    await recountDegrees(writes, ontology, endsOf(summed));
    await writes.checkpoint();
  }
}

/** The bare rows; what was stated has gone with the passages. */
async function removeRows(writes: Writes, ontology: Ontology, document: string): Promise<number> {
  let deleted = 0;
  const named = await writes.read<[string]>(
    'MATCH (:Document {id: $document})-[:NAMES]->(e) RETURN elementId(e)',
    { document },
  );
  for (let from = 0; from < named.length; from += BATCH) {
    const rows = await writes.read<[string, string, string, string]>(
      `UNWIND $refs AS ref
       MATCH (a) WHERE elementId(a) = ref
       MATCH (a)-[r]->(b:Entity)
       WHERE r.records IS NOT NULL AND $document IN r.documents
       RETURN r.id, type(r), a.id, b.id`,
      { document, refs: named.slice(from, from + BATCH).map(([ref]) => ref) },
    );
    const loses = (record: string): boolean => documentOfPassage(record) === document;
    const summed = await sumUp(
      writes,
      rows.map(([id, type, source, target]) => ({ id, type, source, target, loses })),
    );
    deleted += summed.deleted.length;
    await recountDegrees(writes, ontology, endsOf(summed));
    await writes.checkpoint();
  }
  return deleted;
}

async function removeNames(writes: Writes, document: string): Promise<void> {
  for (;;) {
    const names = await writes.read<[string, string]>(
      `MATCH (:Document {id: $document})-[n:NAMES]->(e)
       WITH n, e LIMIT $most
       RETURN e.id, coalesce(n.givenId, e.id)`,
      { document, most: int(BATCH) },
    );
    if (names.length === 0) return;
    await forgetEntities(
      writes,
      document,
      names.map(([id, givenId]) => ({ id, givenId })),
    );
    await writes.checkpoint();
  }
}
