/**
 * Which properties of nodes and relationships are Telusur's own, and how those of a source stand beside them.
 *
 * A source may name a property as we do ('confidence' of a vendor's own making): it is stored with an underscore
 * behind it, and read without.
 */
import { int, type Integer } from 'neo4j-driver';
import type { Properties, Scalar } from '../model.ts';

export const ENTITY_PROPERTIES: ReadonlySet<string> = new Set([
  'id',
  'givenId',
  'kind',
  'family',
  'actorClass',
  'labelId',
  'labelEn',
  'aliases',
  'names',
  'externalIds',
  'degree',
]);

export const EDGE_PROPERTIES: ReadonlySet<string> = new Set([
  'id',
  'mode',
  'confidence',
  'documents',
  'statements',
  'denied',
  'hedged',
  'attributed',
  'records',
  'rowFacts',
]);

export const STATEMENT_PROPERTIES: ReadonlySet<string> = new Set([
  'id',
  'document',
  'edge',
  'subject',
  'type',
  'object',
  'mode',
  'confidence',
  'rule',
  'quote',
  'start',
  'end',
  'negated',
  'hedge',
]);

type Stored = string | number | boolean | Integer | (string | number | boolean | Integer)[];

/** A source's own properties as they are stored: whole numbers as integers, a clash of names resolved. */
export function toStored(own: Properties, ours: ReadonlySet<string>): Record<string, Stored> {
  const stored: Record<string, Stored> = {};
  for (const [key, value] of Object.entries(own)) stored[storedKey(key, ours)] = storedValue(value);
  return stored;
}

/** What of the stored properties is the source's own. */
export function ownProperties(stored: Record<string, unknown>, ours: ReadonlySet<string>): Properties {
  const own: Properties = {};
  for (const key in stored) {
    if (!ours.has(key)) own[givenKey(key, ours)] = stored[key] as Properties[string];
  }
  return own;
}

/** Under which name a source's property is stored: Neo4j takes none that is empty or has a null character in it. */
export function storedKey(key: string, ours: ReadonlySet<string>): string {
  const name = key === '' ? '_' : key.replaceAll('\0', '\uFFFD');
  return ours.has(name.replace(/_+$/, '')) ? `${name}_` : name;
}

function givenKey(key: string, ours: ReadonlySet<string>): string {
  return key.endsWith('_') && ours.has(key.replace(/_+$/, '')) ? key.slice(0, -1) : key;
}

function storedValue(value: Properties[string]): Stored {
  if (!Array.isArray(value)) return storedScalar(value);
  // Neo4j keeps lists of one type only.
  const types = new Set(value.map((item) => typeof item));
  if (types.size > 1) return value.map(String);
  return value.every(isWhole) ? value.map((item) => int(item)) : value;
}

function storedScalar(value: Scalar): string | number | boolean | Integer {
  return isWhole(value) ? int(value) : value;
}

function isWhole(value: Scalar): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}
