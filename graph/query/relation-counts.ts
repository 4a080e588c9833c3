/** How many relationships of each type leave an entity. */
import type { Ask } from './ask.ts';

/** Up to so many one walk over them is faster than a query a type: planning these takes a fresh database seconds. */
const MOST_WALKED = 200_000;

/** @param mostWalked above which Neo4j's own counts are asked, type by type */
export async function countsByType(
  ask: Ask,
  types: readonly string[],
  mostWalked = MOST_WALKED,
): Promise<ReadonlyMap<string, number>> {
  const [total] = await ask<[number]>('MATCH ()-[r]->() RETURN count(r)');
  if ((total?.[0] ?? 0) <= mostWalked) {
    return new Map(await ask<[string, number]>('MATCH (:Entity)-[r]->() RETURN type(r), count(*)'));
  }
  const counts = await Promise.all(
    types.map((type) => ask<[number]>(`MATCH (:Entity)-[r:${type}]->() RETURN count(r)`)),
  );
  return new Map(types.map((type, index) => [type, counts[index]?.[0]?.[0] ?? 0]));
}
