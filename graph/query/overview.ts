/** What the first screen shows: the best-connected nodes, and all edges between them but co-occurrence. */
import { int } from 'neo4j-driver';
import type { GraphAnswer } from '../api/contract.ts';
import type { Database } from '../database/database.ts';
import type { Edge } from '../model.ts';
import type { Ontology } from '../ontology.ts';
import { reading, type Ask, type Parameters } from './ask.ts';
import { deniedAmong } from './denied.ts';
import { edgeOf, nodeOf, type StoredProperties } from './projection.ts';
import { relationTypes } from './relation-types.ts';

export interface OverviewQuestion {
  /** Only what this document says. */
  document?: string;
  /** Kinds, separated by commas. */
  kind?: string;
  limit?: number;
}

const LIMIT = 300;

/** @returns null where the document is not loaded */
export function overview(
  database: Database,
  ontology: Ontology,
  question: OverviewQuestion,
  signal?: AbortSignal,
): Promise<GraphAnswer | null> {
  const limit = question.limit ?? LIMIT;
  return reading(database, signal, async (ask) => {
    const parameters = parametersOf(question);
    if (question.document !== undefined && !(await isLoaded(ask, question.document))) return null;
    const { entities, edges } = patterns(ontology, question);
    const rows = await ask<[StoredProperties]>(
      `MATCH ${entities}
       WITH a ORDER BY a.degree DESC, a.id LIMIT $limit
       RETURN properties(a)`,
      { ...parameters, limit: int(limit) },
    );
    const nodes = rows.map(([properties]) => nodeOf(properties));
    const ids = nodes.map((node) => node.id);
    const [between, denied] = await Promise.all([
      edgesAmong(ask, ontology, ids, question),
      deniedAmong(ask, ids, question.document),
    ]);
    if (nodes.length < limit) {
      const total = { nodes: nodes.length, edges: between.length };
      return { nodes, edges: between, denied, truncated: false, total };
    }
    const [nodeTotals, edgeTotals] = await Promise.all([
      ask<[number]>(`MATCH ${entities} RETURN count(a)`, parameters),
      ask<[number]>(`MATCH ${edges} RETURN count(r)`, parameters),
    ]);
    const total = { nodes: nodeTotals[0]?.[0] ?? 0, edges: edgeTotals[0]?.[0] ?? 0 };
    return { nodes, edges: between, denied, truncated: total.nodes > nodes.length, total };
  });
}

function parametersOf({ document, kind }: OverviewQuestion): Parameters {
  return {
    ...(document === undefined ? {} : { document }),
    ...(kind === undefined ? {} : { kinds: kind.split(',') }),
  };
}

/** What counts, bound to `a`, and to `a`, `r`, `b`. */
function patterns(ontology: Ontology, { document, kind }: OverviewQuestion) {
  const types = relationTypes(ontology, false);
  const start = document === undefined ? '(a:Entity)' : '(:Document {id: $document})-[:NAMES]->(a:Entity)';
  const end = kind === undefined && document === undefined ? '()' : '(b:Entity)';
  const supported = document === undefined ? [] : ['$document IN r.documents'];
  const where = (...conditions: string[]): string =>
    conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
  return {
    // The condition on the degree, which all have, lets the index on it give the order.
    entities: start + where('a.degree >= 0', ...(kind === undefined ? [] : ['a.kind IN $kinds'])),
    edges:
      `${start}-[r:${types}]->${end}` +
      where(...supported, ...(kind === undefined ? [] : ['a.kind IN $kinds', 'b.kind IN $kinds'])),
  };
}

async function edgesAmong(
  ask: Ask,
  ontology: Ontology,
  ids: readonly string[],
  { document }: OverviewQuestion,
): Promise<Edge[]> {
  const rows = await ask<[string, string, string, StoredProperties]>(
    `MATCH (a:Entity)-[r:${relationTypes(ontology, false)}]->(b:Entity)
     WHERE a.id IN $ids AND b.id IN $ids ${document === undefined ? '' : 'AND $document IN r.documents'}
     RETURN type(r), a.id, b.id, properties(r)
     ORDER BY r.id`,
    document === undefined ? { ids } : { ids, document },
  );
  return rows.map(([type, source, target, properties]) => edgeOf(type, source, target, properties));
}

async function isLoaded(ask: Ask, id: string): Promise<boolean> {
  return (await ask('MATCH (d:Document {id: $id}) RETURN 1', { id })).length > 0;
}
