/** From what Neo4j stores to what the explorer reads. */
import type { ActorClass, Edge, Mode, Node } from '../model.ts';
import { EDGE_PROPERTIES, ENTITY_PROPERTIES, ownProperties } from '../schema/stored-properties.ts';

export type StoredProperties = Record<string, unknown>;

/** @param stored all properties of an entity */
export function nodeOf(stored: StoredProperties): Node {
  const actorClass = stored['actorClass'] as ActorClass | undefined;
  return {
    id: stored['id'] as string,
    kind: stored['kind'] as string,
    family: stored['family'] as string,
    ...(actorClass === undefined ? {} : { actorClass }),
    label: { id: stored['labelId'] as string, en: stored['labelEn'] as string },
    aliases: stored['aliases'] as string[],
    properties: ownProperties(stored, ENTITY_PROPERTIES),
    degree: stored['degree'] as number,
  };
}

/** @param stored all properties of a relationship between entities */
export function edgeOf(type: string, source: string, target: string, stored: StoredProperties): Edge {
  return {
    id: stored['id'] as string,
    type,
    source,
    target,
    mode: stored['mode'] as Mode,
    confidence: stored['confidence'] as number,
    documents: stored['documents'] as string[],
    statements: stored['statements'] as number,
    denied: (stored['denied'] as number | undefined) ?? 0,
    hedged: (stored['hedged'] as number | undefined) ?? 0,
    attributed: (stored['attributed'] as number | undefined) ?? 0,
    properties: ownProperties(stored, EDGE_PROPERTIES),
  };
}
