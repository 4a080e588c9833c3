/**
 * Gives entities the kind that people say they have, where they stand: a document that is read again would else find
 * its entity's id taken by one of another kind, as long as others still name that.
 */
import type { Database } from '../database/database.ts';
import { labelsOf } from '../load/entity-labels.ts';
import type { Kind, Ontology } from '../ontology.ts';
import type { Correction } from './correction.ts';
import { CorrectedNames } from './corrected-names.ts';

/** Writes only where an entity is of another kind. */
export async function settleKinds(
  database: Database,
  ontology: Ontology,
  corrections: readonly Correction[],
): Promise<void> {
  const names = new CorrectedNames(corrections);
  const wanted = new Map<string, string>();
  for (const correction of corrections) {
    if (correction.change !== 'kind') continue;
    const kind = names.kindOf(correction.entity)?.kind;
    if (kind !== undefined) wanted.set(correction.entity, kind);
  }
  if (wanted.size > 0) await giveKinds(database, ontology, wanted);
}

/** @param wanted kinds of the ontology, by entity */
export async function giveKinds(
  database: Database,
  ontology: Ontology,
  wanted: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = await database.read(async (transaction) => {
    const { records } = await transaction.run('MATCH (e:Entity) WHERE e.id IN $ids RETURN e.id, e.kind', {
      ids: [...wanted.keys()],
    });
    return records.flatMap((record) => {
      const id = record.get(0) as string;
      const [was, kind] = [
        ontology.kinds.get(record.get(1) as string),
        ontology.kinds.get(wanted.get(id) ?? ''),
      ];
      return was && kind && was.name !== kind.name ? [{ id, was, kind }] : [];
    });
  });
  for (const { id, was, kind } of rows) await giveKind(database, id, was, kind);
}

async function giveKind(database: Database, id: string, was: Kind, kind: Kind): Promise<void> {
  const { name, family, actorClass = null } = kind;
  await database.write((transaction) =>
    transaction.run(
      `MATCH (e:Entity {id: $id})
       REMOVE e:$($before)
       SET e:$($after), e.kind = $name, e.family = $family, e.actorClass = $actorClass`,
      { id, before: labelsOf(was), after: labelsOf(kind), name, family, actorClass },
    ),
  );
}
