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

type Neighbour = [node: StoredProperties, type: string, outward: boolean, edge: StoredProperties];
type Row = [centre: StoredProperties, total: number, page: Neighbour[], hasDenials: boolean];

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
  const { text, parameters } = neighboursQuery(ontology, question);
  return reading(database, signal, async (ask) => {
    const [row] = await ask<Row>(text, parameters);
    if (!row) return null;
    const [centre, total, rows, hasDenials] = row;
    const page = rows.slice(0, limit);
    const nodes = new Map<string, Node>([[id, nodeOf(centre)]]);
    const edges: Edge[] = [];
    for (const [properties, type, outward, edge] of page) {
      const other = properties['id'] as string;
      if (!nodes.has(other)) nodes.set(other, nodeOf(properties));
      edges.push(outward ? edgeOf(type, id, other, edge) : edgeOf(type, other, id, edge));
    }
    const denied = hasDenials ? await deniedOf(ask, id) : [];
    const last = page.at(-1);
    const more = rows.length > limit && last !== undefined;
    return {
      nodes: [...nodes.values()],
      edges,
      denied: denied.filter(({ source, target }) => nodes.has(source) && nodes.has(target)),
      truncated: more,
      total,
      next: more ? writeCursor([last[0]['degree'] as number, last[3]['id'] as string]) : null,
    };
  });
}

/** All in one query and one row: every way to Neo4j and every row costs more than what is in them. */
export function neighboursQuery(
  ontology: Ontology,
  { id, relation, kind, direction = 'any', limit = LIMIT, after }: NeighboursQuestion,
): { text: string; parameters: Record<string, unknown> } {
  const known = relation === undefined || ontology.relations.has(relation);
  const types = known && relation !== undefined ? relation : relationTypes(ontology, false);
  const [left, right] = ARROWS[direction];
  const pattern = `(e)${left}[r:${types}]${right}(m:Entity)`;
  const asked = [...(known ? [] : ['false']), ...(kind === undefined ? [] : ['m.kind = $kind'])];
  const beyond = after === undefined ? [] : ['(m.degree < $degree OR (m.degree = $degree AND r.id > $edge))'];
  const [degree, edge] = after === undefined ? [0, ''] : readCursor(after);
  return {
    text: `MATCH (e:Entity {id: $id})
      CALL (e) {
        MATCH ${pattern} ${where([...asked, ...beyond])}
        WITH e, r, m ORDER BY m.degree DESC, r.id LIMIT $limit
        RETURN collect([properties(m), type(r), startNode(r) = e, properties(r)]) AS page
      }
      RETURN properties(e), COUNT { ${pattern} ${where(asked)} }, page,
             EXISTS { (:Denial {subject: $id}) } OR EXISTS { (:Denial {object: $id}) }`,
    parameters: {
      id,
      limit: int(limit + 1),
      ...(kind === undefined ? {} : { kind }),
      ...(after === undefined ? {} : { degree, edge }),
    },
  };
}

function where(conditions: readonly string[]): string {
  return conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
}
