/** What becomes of entities that a document names no more. */
import { lookUpEntities, writeUnion } from './entity-union.ts';
import type { Writes } from './writes.ts';

const BATCH = 2_000;

/**
 * Those that no other document names are deleted, the others are what the others say. To be called when the
 * document's edges have been summed up.
 */
export async function forgetEntities(
  writes: Writes,
  document: string,
  ids: readonly string[],
): Promise<void> {
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH);
    await writes.read(
      `UNWIND $ids AS id
       MATCH (:Document {id: $document})-[n:NAMES]->(:Entity {id: id})
       DELETE n`,
      { document, ids: batch },
    );
    const stored = await lookUpEntities(writes, batch);
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
