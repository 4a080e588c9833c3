/** What a document that stands in the graph says of which entities. */
import type { EntityTable } from './entity-table.ts';
import type { StoredName } from './settle-entities.ts';
import type { Writes } from './writes.ts';

type Row = [givenId: string, id: string, kind: string, ref: string, digest: number];

/**
 * Finds the entities of a draft that its document names in the graph already: they are placed, and settled where it
 * says just the same of them.
 * @returns those that the draft names no more, or not by the same id
 */
export async function findNamed(
  writes: Writes,
  document: string,
  entities: EntityTable,
): Promise<StoredName[]> {
  const gone: StoredName[] = [];
  const rows = writes.stream<Row>(
    `MATCH (:Document {id: $document})-[n:NAMES]->(e:Entity)
     RETURN coalesce(n.givenId, e.id), e.id, e.kind, elementId(e), coalesce(n.digest, -1)`,
    { document },
  );
  for await (const [givenId, id, kind, ref, digest] of rows) {
    const slot = entities.find(givenId);
    if (slot < 0 || entities.kindOf(slot) !== kind) {
      gone.push({ id, givenId });
      continue;
    }
    entities.place(slot, givenId, id, ref, false);
    if (entities.claimOf(slot) === digest) entities.settle(slot);
  }
  return gone;
}

/** Finds them again where somebody else wrote since: what was new may be old by now, or have gone. */
export async function placeAgain(writes: Writes, document: string, entities: EntityTable): Promise<void> {
  entities.ageAll();
  await findNamed(writes, document, entities);
}
