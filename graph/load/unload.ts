/** Takes a document out of the graph, with everything that only it supports. */
import type { Database } from '../database/database.ts';
import type { Ontology } from '../ontology.ts';
import { writeDegrees } from './degrees.ts';
import { sumUp } from './edge-summary.ts';
import { removeContent, settleEntities } from './remove-content.ts';
import { TouchedEdges } from './touched-edges.ts';
import { WriteSession } from './write-session.ts';

export interface UnloadReport {
  document: string;
  /** Edges that nothing supports any more. */
  edges: number;
}

/** @returns null where no such document is loaded */
export async function unloadDocument(
  database: Database,
  ontology: Ontology,
  id: string,
  options: { signal?: AbortSignal } = {},
): Promise<UnloadReport | null> {
  // A database that was never loaded into has no document, and is not to be written into.
  if (!(await isLoaded(database, id))) return null;
  return WriteSession.run(
    database,
    async (writes) => {
      const touched = new TouchedEdges();
      const named = await removeContent(writes, id, touched);
      const summed = await sumUp(writes, id, touched.values());
      await writeDegrees(writes, ontology, [], summed);
      await settleEntities(writes, named);
      await writes.read('MATCH (d:Document {id: $id}) DETACH DELETE d', { id });
      return { document: id, edges: summed.deleted.length };
    },
    options.signal,
  );
}

async function isLoaded(database: Database, id: string): Promise<boolean> {
  return database.read(async (transaction) => {
    const { records } = await transaction.run('MATCH (d:Document {id: $id}) RETURN 1', { id });
    return records.length > 0;
  });
}
