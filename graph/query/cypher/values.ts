/** From the driver's values to what JSON can say, exactly. */
import neo4j, { type Node, type Path, type Point, type Relationship } from 'neo4j-driver';
import type { CypherValue } from '../../api/contract.ts';
import { variableOf } from './limits.ts';
import { invalid } from './refusal.ts';

/** Told of every node and relationship that is met. */
export interface Finder {
  node: (node: Node) => void;
  relationship: (relationship: Relationship) => void;
}

/**
 * @param value of a driver with `useBigInt`
 * @param depth of lists and maps within each other that is borne
 * @throws {ApiFailure} 422 for a value that is nested deeper
 */
export function toCypherValue(value: unknown, depth: number, finder: Finder): CypherValue {
  if (depth < 0) {
    throw invalid(
      'A value of the answer is nested too deep.',
      `Return its parts one by one; ${variableOf('depth')} sets the limit.`,
    );
  }
  if (typeof value === 'bigint') return integer(value);
  if (typeof value === 'number') return float(value);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (value === null || value === undefined) return null;
  const inner = (part: unknown): CypherValue => toCypherValue(part, depth - 1, finder);
  if (Array.isArray(value)) return value.map(inner);
  if (ArrayBuffer.isView(value)) return { $type: 'bytes', value: bytesOf(value).toString('base64') };
  return typeof value === 'object' ? graphValue(value, inner, finder) : text(value);
}

function graphValue(value: object, inner: (part: unknown) => CypherValue, finder: Finder): CypherValue {
  if (neo4j.isNode(value)) {
    finder.node(value);
    const properties = mapOf(value.properties, inner);
    return { $type: 'node', id: value.elementId, labels: value.labels, properties };
  }
  if (neo4j.isRelationship(value)) {
    finder.relationship(value);
    const { elementId, type, startNodeElementId: start, endNodeElementId: end } = value;
    return {
      $type: 'relationship',
      id: elementId,
      type,
      start,
      end,
      properties: mapOf(value.properties, inner),
    };
  }
  if (neo4j.isPath(value)) return pathOf(value, inner);
  if (neo4j.isPoint(value)) return { $type: 'point', value: pointText(value) };
  if (neo4j.isDate(value)) return { $type: 'date', value: text(value) };
  if (neo4j.isTime(value) || neo4j.isLocalTime(value)) return { $type: 'time', value: text(value) };
  if (neo4j.isDateTime(value) || neo4j.isLocalDateTime(value))
    return { $type: 'datetime', value: text(value) };
  if (neo4j.isDuration(value)) return { $type: 'duration', value: text(value) };
  if (Object.getPrototypeOf(value) !== Object.prototype) return text(value);
  const map = mapOf(value, inner);
  return '$type' in map ? { $type: 'map', value: map } : map;
}

function pathOf(path: Path, inner: (part: unknown) => CypherValue): CypherValue {
  const nodes = [path.start, ...path.segments.map((segment) => segment.end)];
  const relationships = path.segments.map((segment) => segment.relationship);
  return { $type: 'path', nodes: nodes.map(inner), relationships: relationships.map(inner) };
}

/** `Object.fromEntries` makes a key `__proto__` a key like any other. */
function mapOf(map: object, inner: (part: unknown) => CypherValue): Record<string, CypherValue> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, inner(value)]));
}

function integer(value: bigint): CypherValue {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : { $type: 'integer', value: value.toString() };
}

function float(value: number): CypherValue {
  return Number.isFinite(value) ? value : { $type: 'float', value: String(value) };
}

/** As Cypher makes it: `point({srid: 7203, x: 1, y: 2})`. */
function pointText({ srid, x, y, z }: Point): string {
  const third = z === undefined ? '' : `, z: ${z}`;
  return `point({srid: ${srid.toString()}, x: ${x}, y: ${y}${third}})`;
}

function bytesOf(view: ArrayBufferView): Buffer {
  return Buffer.from(view.buffer, view.byteOffset, view.byteLength);
}

/** The driver's temporal values know their ISO form. */
function text(value: unknown): string {
  return String(value);
}
