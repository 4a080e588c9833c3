/** Entities that several documents name: what each says of them is read, united, and written back. */
import { claimOfStored, sameClaim, storedClaim, unite, type EntityClaim } from './entity-claim.ts';
import type { Writes } from './writes.ts';

export interface StoredEntity {
  id: string;
  kind: string;
  ref: string;
  /** What it is described as now. */
  description: EntityClaim;
  /** By document. */
  claims: Map<string, EntityClaim>;
}

export interface UnionChange {
  stored: StoredEntity;
  /** All claims from now on. */
  claims: Map<string, EntityClaim>;
  /** The document that changes its claim, and what is kept of that beside the claim. */
  naming?: { document: string; properties: Record<string, unknown> };
}

/** @param ids as stored; those that nothing is stored under are left out */
export async function lookUpEntities(writes: Writes, ids: string[]): Promise<Map<string, StoredEntity>> {
  const rows = await writes.read<[Record<string, unknown>, string, [string, string | null][]]>(
    `UNWIND $ids AS id
     MATCH (e:Entity {id: id})
     RETURN properties(e), elementId(e), [(d:Document)-[n:NAMES]->(e) | [d.id, n.claim]]`,
    { ids },
  );
  return new Map(
    rows.map(([properties, ref, named]) => {
      const description = claimOfStored(properties);
      const claims = named.map(([document, claim]): [string, EntityClaim] => [
        document,
        claim === null ? description : (JSON.parse(claim) as EntityClaim),
      ]);
      const id = properties['id'] as string;
      return [id, { id, kind: properties['kind'] as string, ref, description, claims: new Map(claims) }];
    }),
  );
}

/** Writes the union of the claims on the entity, and each claim that differs from it beside its document. */
export async function writeUnion(writes: Writes, changes: readonly UnionChange[]): Promise<void> {
  const rows = changes.flatMap(({ stored, claims, naming }) => {
    const inOrder = [...claims].sort(([a], [b]) => (a < b ? -1 : 1));
    const union = unite(inOrder.map(([, claim]) => claim));
    const unchanged =
      !naming &&
      sameClaim(union, stored.description) &&
      inOrder.length === stored.claims.size &&
      inOrder.every(([document, claim]) => {
        const before = stored.claims.get(document);
        return before !== undefined && sameClaim(before, claim);
      });
    if (unchanged) return [];
    const own = Object.keys(storedClaim(stored.description));
    const cleared = Object.fromEntries(own.map((key) => [key, null]));
    return [
      {
        ref: stored.ref,
        properties: { ...cleared, ...storedClaim(union) },
        claims: inOrder.map(([document, claim]) => [
          document,
          sameClaim(claim, union) ? null : JSON.stringify(claim),
          document === naming?.document ? naming.properties : null,
        ]),
      },
    ];
  });
  if (rows.length === 0) return;
  await writes.send(
    `UNWIND $rows AS row
     MATCH (e) WHERE elementId(e) = row.ref
     SET e += row.properties
     WITH e, row
     UNWIND row.claims AS claim
     MATCH (d:Document {id: claim[0]})
     MERGE (d)-[n:NAMES]->(e)
     SET n = CASE WHEN claim[2] IS NULL THEN properties(n) ELSE claim[2] END
     SET n.claim = claim[1]`,
    { rows },
  );
}
