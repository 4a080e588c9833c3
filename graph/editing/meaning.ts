/** What a document that is loaded calls otherwise than the graph does. */
import type { Database } from '../database/database.ts';
import type { Correction } from './correction.ts';

/**
 * @param document its id, where that is known before it is read
 * @returns the id under which the graph has what the document calls so
 */
export async function meaningOf(
  database: Database,
  document: string | undefined,
  corrections: readonly Correction[],
): Promise<(givenId: string) => string> {
  if (document === undefined || corrections.length === 0) return (id) => id;
  const meanings = await database.read(async (transaction) => {
    const { records } = await transaction.run(
      `MATCH (:Document {id: $document})-[n:NAMES]->(e:Entity)
       WHERE n.givenId IS NOT NULL
       RETURN n.givenId, e.id`,
      { document },
    );
    return new Map(records.map((record) => [record.get(0) as string, record.get(1) as string]));
  });
  return (id) => meanings.get(id) ?? id;
}
