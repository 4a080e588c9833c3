/** Keeps on each entity how many strong edges it has. */
import type { Ontology } from '../ontology.ts';
import type { Summed } from './edge-summary.ts';
import type { KnownEntity } from './known-entities.ts';
import type { WriteSession } from './write-session.ts';

const BATCH = 10_000;

/**
 * @param known with the edges that were written at once counted in `degree` already
 * @param summed the edges that were made or deleted since
 */
export async function writeDegrees(
  writes: WriteSession,
  ontology: Ontology,
  known: Iterable<KnownEntity>,
  summed: Summed,
): Promise<void> {
  const changes = new Map<string, number>();
  for (const entity of known) if (entity.degree !== 0) changes.set(entity.id, entity.degree);
  const count = (edges: Summed['created'], by: number): void => {
    for (const { source, target, type } of edges) {
      if (ontology.relations.get(type)?.weak) continue;
      changes.set(source, (changes.get(source) ?? 0) + by);
      changes.set(target, (changes.get(target) ?? 0) + by);
    }
  };
  count(summed.created, 1);
  count(summed.deleted, -1);
  const rows = [...changes].filter(([, by]) => by !== 0);
  for (let from = 0; from < rows.length; from += BATCH) {
    await writes.send(
      `UNWIND $rows AS row
       MATCH (e:Entity {id: row[0]})
       SET e.degree = e.degree + toInteger(row[1])`,
      { rows: rows.slice(from, from + BATCH) },
    );
  }
}
