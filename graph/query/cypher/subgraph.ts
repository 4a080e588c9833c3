/** The nodes and edges of the graph that an answer's rows hold, so that they can be drawn. */
import type { Node as StoredNode, Relationship } from 'neo4j-driver';
import type { Database } from '../../database/database.ts';
import type { Edge, Node, Subgraph } from '../../model.ts';
import type { Ontology } from '../../ontology.ts';
import { reading } from '../ask.ts';
import { deniedAmong } from '../denied.ts';
import { edgeOf, nodeOf, type StoredProperties } from '../projection.ts';
import type { Finder } from './values.ts';

/** More than a picture can hold. */
const MOST_NODES = 2_000;
const MOST_EDGES = 5_000;

/** What is not ours, such as passages, or the nodes of somebody else's graph, is left out. */
export class FoundGraph implements Finder {
  readonly #ontology: Ontology;
  /** By element id. */
  readonly #nodes = new Map<string, Node>();
  readonly #edges = new Map<string, Relationship>();
  #truncated = false;

  constructor(ontology: Ontology) {
    this.#ontology = ontology;
  }

  node({ elementId, labels, properties }: StoredNode): void {
    if (!labels.includes('Entity') || this.#nodes.has(elementId)) return;
    const stored = storedOf(properties);
    if (!isEntity(stored)) return;
    if (this.#nodes.size < MOST_NODES) this.#nodes.set(elementId, nodeOf(stored));
    else this.#truncated = true;
  }

  relationship(relationship: Relationship): void {
    if (!this.#ontology.relations.has(relationship.type)) return;
    if (!isEdge(relationship.properties) || this.#edges.has(relationship.elementId)) return;
    if (this.#edges.size < MOST_EDGES) this.#edges.set(relationship.elementId, relationship);
    else this.#truncated = true;
  }

  /**
   * Looks up the ends of edges that came without them, and what sources deny of these nodes.
   * @throws {DatabaseError}
   */
  async subgraph(database: Database, signal: AbortSignal): Promise<Subgraph> {
    const edges = [...this.#edges.values()];
    const ends = edges.flatMap((edge) => [edge.startNodeElementId, edge.endNodeElementId]);
    const missing = [...new Set(ends)].filter((id) => !this.#nodes.has(id)).slice(0, MOST_NODES);
    if (this.#nodes.size === 0 && missing.length === 0) return this.#drawn([]);
    return reading(database, signal, async (ask) => {
      const found =
        missing.length === 0
          ? []
          : await ask<[string, StoredProperties]>(
              'MATCH (n:Entity) WHERE elementId(n) IN $missing RETURN elementId(n), properties(n)',
              { missing },
            );
      for (const [id, stored] of found) {
        if (!isEntity(stored)) continue;
        if (this.#nodes.size < MOST_NODES) this.#nodes.set(id, nodeOf(stored));
        else this.#truncated = true;
      }
      return this.#drawn(
        await deniedAmong(
          ask,
          [...this.#nodes.values()].map((node) => node.id),
        ),
      );
    });
  }

  #drawn(denied: Edge[]): Subgraph {
    const edges = [...this.#edges.values()].flatMap((edge) => {
      const source = this.#nodes.get(edge.startNodeElementId);
      const target = this.#nodes.get(edge.endNodeElementId);
      return source && target ? [edgeOf(edge.type, source.id, target.id, storedOf(edge.properties))] : [];
    });
    return { nodes: [...this.#nodes.values()], edges, denied, truncated: this.#truncated };
  }
}

function isEntity(stored: StoredProperties): boolean {
  const named = ['id', 'kind', 'family', 'labelId', 'labelEn'].every(
    (name) => typeof stored[name] === 'string',
  );
  return named && Array.isArray(stored['aliases']) && typeof stored['degree'] === 'number';
}

function isEdge(stored: StoredProperties): boolean {
  return (
    typeof stored['id'] === 'string' &&
    typeof stored['mode'] === 'string' &&
    Array.isArray(stored['documents'])
  );
}

/** Integers as numbers, as the explorer's own queries get them; what no source could have written as text. */
function storedOf(properties: StoredProperties): StoredProperties {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, plain(value)]));
}

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(plain);
  // The driver's temporal values and points know how they are written.
  return typeof value === 'object' && value !== null
    ? (value as { toString: () => string }).toString()
    : value;
}
