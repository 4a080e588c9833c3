/** Keeps on each entity how many strong edges it has, by counting them. */
import type { Ontology } from '../ontology.ts';
import type { Writes } from './writes.ts';

const BATCH = 10_000;

/** @param ids of entities whose edges have changed; those that are gone are left out */
export async function recountDegrees(
  writes: Writes,
  ontology: Ontology,
  ids: Iterable<string>,
): Promise<void> {
  const all = [...ids];
  for (let from = 0; from < all.length; from += BATCH) {
    await writes.send(
      `UNWIND $rows AS id
       MATCH (e:Entity {id: id})
       ${recount(ontology)}`,
      { rows: all.slice(from, from + BATCH) },
    );
  }
}

/** @param refs element ids */
export async function recountDegreesAt(
  writes: Writes,
  ontology: Ontology,
  refs: Iterable<string>,
  checkpoint: () => Promise<unknown>,
): Promise<void> {
  const batch: string[] = [];
  const flush = async (): Promise<void> => {
    await writes.send(
      `UNWIND $rows AS ref
       MATCH (e) WHERE elementId(e) = ref
       ${recount(ontology)}`,
      { rows: batch.splice(0) },
    );
    await checkpoint();
  };
  for (const ref of refs) {
    batch.push(ref);
    if (batch.length === BATCH) await flush();
  }
  if (batch.length > 0) await flush();
}

function recount({ relations }: Ontology): string {
  const strong = [...relations.values()].filter(({ weak }) => !weak).map(({ type }) => type);
  return `WITH e, COUNT { (e)-[:${strong.join('|')}]-() } AS degree
       WHERE degree <> e.degree
       SET e.degree = degree`;
}
