/**
 * What each document says of an entity, and the one description that comes of it.
 *
 * Neo4j keeps the description on the entity, and a document's claim (on its NAMES relationship) only where it
 * says something else: mostly an entity is described once, or everywhere alike.
 */
import { foldedNames } from '../folding.ts';
import { ENTITY_PROPERTIES, ownProperties, toStored } from '../schema/stored-properties.ts';
import type { Properties } from '../model.ts';
import type { EntityRecord } from './item.ts';
import { sideBySide } from './side-by-side.ts';

export interface EntityClaim {
  labelId: string;
  labelEn: string;
  aliases: string[];
  /** In other catalogues. */
  externalIds?: string[];
  properties: Properties;
}

export function claimOf(record: EntityRecord): EntityClaim {
  const properties =
    record.collective === true ? { ...record.properties, collective: true } : record.properties;
  return {
    labelId: record.labelId,
    labelEn: record.labelEn,
    aliases: record.aliases,
    ...(record.externalIds === undefined ? {} : { externalIds: record.externalIds }),
    properties: properties ?? {},
  };
}

/** @param stored all properties of the entity in Neo4j */
export function claimOfStored(stored: Record<string, unknown>): EntityClaim {
  const externalIds = stored['externalIds'] as string[] | undefined;
  return {
    labelId: stored['labelId'] as string,
    labelEn: stored['labelEn'] as string,
    aliases: stored['aliases'] as string[],
    ...(externalIds === undefined ? {} : { externalIds }),
    properties: ownProperties(stored, ENTITY_PROPERTIES),
  };
}

/**
 * One description of several claims. The label that most documents give wins, of two alike the first in the
 * alphabet; the others become aliases.
 * @param claims in the order of their documents' ids, so that the order of loading leaves no trace
 */
export function unite(claims: readonly EntityClaim[]): EntityClaim {
  const [only, ...more] = claims;
  if (only !== undefined && more.length === 0) return only;
  const labelId = mostCommon(claims.map((claim) => claim.labelId));
  const labelEn = mostCommon(claims.map((claim) => claim.labelEn));
  const externalIds = [...new Set(claims.flatMap((claim) => claim.externalIds ?? []))].sort();
  const names = claims.flatMap((claim) => [claim.labelId, claim.labelEn, ...claim.aliases]);
  return {
    labelId,
    labelEn,
    aliases: [...new Set(names)].filter((name) => name !== labelId && name !== labelEn),
    ...(externalIds.length === 0 ? {} : { externalIds }),
    properties: sideBySide(claims.map((claim) => claim.properties)),
  };
}

export function sameClaim(a: EntityClaim, b: EntityClaim): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

/** The claim as properties of the entity's node. */
export function storedClaim(claim: EntityClaim): Record<string, unknown> {
  const { labelId, labelEn, aliases, externalIds, properties } = claim;
  return {
    ...toStored(properties, ENTITY_PROPERTIES),
    labelId,
    labelEn,
    aliases,
    ...(externalIds === undefined ? {} : { externalIds }),
    names: foldedNames([labelId, labelEn, ...aliases]),
  };
}

function mostCommon(labels: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].reduce((best, next) =>
    next[1] > best[1] || (next[1] === best[1] && next[0] < best[0]) ? next : best,
  )[0];
}

function inOrder(claim: EntityClaim): unknown {
  const properties = Object.entries(claim.properties).sort(([a], [b]) => (a < b ? -1 : 1));
  return [claim.labelId, claim.labelEn, claim.aliases, claim.externalIds ?? [], properties];
}
