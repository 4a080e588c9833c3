/** Under which id an entity is stored: its own, unless that belongs to an entity of another kind. */
import { idForKind } from './stored-id.ts';
import type { Writes } from './writes.ts';

/** `kind givenId` → the id under which an entity stands that was kept apart from another of the same id. */
export type Homonyms = Map<string, string>;

export async function homonyms(writes: Writes): Promise<Homonyms> {
  const rows = await writes.read<[string, string, string]>(
    'MATCH (e:Entity:Homonym) RETURN e.kind, e.givenId, e.id',
  );
  return new Map(rows.map(([kind, givenId, id]) => [`${kind} ${givenId}`, id]));
}

/**
 * @param wanted where the entity would best be stored
 * @param kindAt the kind of the entity that is stored under an id, or null where the id is free
 */
export async function chooseId(
  wanted: string,
  givenId: string,
  kind: string,
  kindAt: (id: string) => Promise<string | null>,
): Promise<string> {
  let id = wanted;
  for (let attempt = 1; ; attempt += 1) {
    const owner = await kindAt(id);
    if (owner === null || owner === kind) return id;
    id = idForKind(givenId, kind, attempt);
  }
}
