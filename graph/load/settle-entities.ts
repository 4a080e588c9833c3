/** What becomes of entities that a document names no more. */
import { lookUpEntities, writeUnion } from './entity-union.ts';
import type { Writes } from './writes.ts';

const BATCH = 2_000;

export interface StoredName {
  /** The entity's. */
  id: string;
  /** What the document calls it by. */
  givenId: string;
}

/**
 * Those that no other document names are deleted, the others are what the others say; one that the document calls
 * otherwise by now stays. To be called when the document's edges have been summed up.
 * @returns how many the document names no more
 */
export async function forgetEntities(
  writes: Writes,
  document: string,
  names: readonly StoredName[],
): Promise<number> {
  let forgotten = 0;
  for (let from = 0; from < names.length; from += BATCH) {
    const deleted = await writes.read<[string]>(
      `UNWIND $names AS name
       MATCH (:Document {id: $document})-[n:NAMES]->(:Entity {id: name.id})
       WHERE coalesce(n.givenId, name.id) = name.givenId
       DELETE n
       RETURN name.id`,
      { document, names: names.slice(from, from + BATCH) },
    );
    forgotten += deleted.length;
    const stored = await lookUpEntities(
      writes,
      deleted.map(([id]) => id),
    );
    const left = [...stored.values()].filter(({ claims }) => claims.size > 0);
    const orphans = [...stored.values()].filter(({ claims }) => claims.size === 0).map(({ id }) => id);
    await writeUnion(
      writes,
      left.map((entity) => ({ stored: entity, claims: entity.claims })),
    );
    if (orphans.length === 0) continue;
    await writes.send('UNWIND $rows AS id MATCH (e:Entity {id: id}) DETACH DELETE e', { rows: orphans });
  }
  return forgotten;
}
