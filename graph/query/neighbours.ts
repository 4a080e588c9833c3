/** The nodes that one edge away from a node, the best-connected first, a page at a time. */
import { int } from 'neo4j-driver';
import type { Api } from '../api/contract.ts';
import type { Database } from '../database/database.ts';
import type { Edge, Node } from '../model.ts';
import type { Ontology } from '../ontology.ts';
import { reading } from './ask.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { deniedOf } from './denied.ts';
import { edgeOf, nodeOf, type StoredProperties } from './projection.ts';
import { relationTypes } from './relation-types.ts';

export type NeighboursQuestion = Api['neighbours']['params'] & Api['neighbours']['query'];

const LIMIT = 100;

const ARROWS = { in: ['<-', '-'], out: ['-', '->'], any: ['-', '-'] } as const;

/**
 * Co-occurrence only where the relation asked for is that.
 * @returns null where there is no such node
 * @throws {ApiFailure} 400 where `after` is no cursor of an answer before
 */
export function neighbours(
  database: Database,
  ontology: Ontology,
  question: NeighboursQuestion,
  signal?: AbortSignal,
): Promise<Api['neighbours']['answer'] | null> {
  const { id, limit = LIMIT } = question;
  const query = neighboursQuery(ontology, question);
  return reading(database, signal, async (ask) => {
    const [centre, totals, rows, denied] = await Promise.all([
      ask<[StoredProperties]>('MATCH (e:Entity {id: $id}) RETURN properties(e)', { id }),
      query.total ? ask<[number]>(query.total, query.parameters) : [],
      query.page
        ? ask<[StoredProperties, string, boolean, StoredProperties]>(query.page, query.parameters)
        : [],
      deniedOf(ask, id),
    ]);
    const [stored] = centre[0] ?? [];
    if (!stored) return null;
    const page = rows.slice(0, limit);
    const nodes = new Map<string, Node>([[id, nodeOf(stored)]]);
    const edges: Edge[] = [];
    for (const [properties, type, outward, edge] of page) {
      const other = properties['id'] as string;
      if (!nodes.has(other)) nodes.set(other, nodeOf(properties));
      edges.push(outward ? edgeOf(type, id, other, edge) : edgeOf(type, other, id, edge));
    }
    const last = page.at(-1);
    const more = rows.length > limit && last !== undefined;
    return {
      nodes: [...nodes.values()],
      edges,
      denied: denied.filter(({ source, target }) => nodes.has(source) && nodes.has(target)),
      truncated: more,
      total: totals[0]?.[0] ?? 0,
      next: more ? writeCursor([last[0]['degree'] as number, last[3]['id'] as string]) : null,
    };
  });
}

/** The Cypher of a page and of the count over all pages; neither where the relation does not exist. */
export function neighboursQuery(
  ontology: Ontology,
  { id, relation, kind, direction = 'any', limit = LIMIT, after }: NeighboursQuestion,
): { page: string | null; total: string | null; parameters: Record<string, unknown> } {
  if (relation !== undefined && !ontology.relations.has(relation)) {
    return { page: null, total: null, parameters: {} };
  }
  const [left, right] = ARROWS[direction];
  const types = relation ?? relationTypes(ontology, false);
  const match = `MATCH (e:Entity {id: $id})${left}[r:${types}]${right}(m:Entity)`;
  const ofKind = kind === undefined ? [] : ['m.kind = $kind'];
  const beyond = after === undefined ? [] : ['(m.degree < $degree OR (m.degree = $degree AND r.id > $edge))'];
  const where = (conditions: string[]): string =>
    conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const [degree, edge] = after === undefined ? [0, ''] : readCursor(after);
  return {
    page: `${match} ${where([...ofKind, ...beyond])}
      WITH e, r, m ORDER BY m.degree DESC, r.id LIMIT $limit
      RETURN properties(m), type(r), startNode(r) = e, properties(r)`,
    total: `${match} ${where(ofKind)} RETURN count(r)`,
    parameters: {
      id,
      limit: int(limit + 1),
      ...(kind === undefined ? {} : { kind }),
      ...(after === undefined ? {} : { degree, edge }),
    },
  };
}
