/** How two nodes hang together: paths along edges, never through documents, passages or statements. */
import type { Api, PathsAnswer } from '../api/contract.ts';
import type { Database } from '../database/database.ts';
import type { Path } from '../model.ts';
import type { Ontology } from '../ontology.ts';
import { reading, type Ask } from './ask.ts';
import { searchPaths, type FoundPaths } from './paths/search.ts';
import type { Hop } from './paths/surroundings.ts';
import { edgeOf, nodeOf, type StoredProperties } from './projection.ts';
import { relationTypes } from './relation-types.ts';

export type PathsQuestion = Api['paths']['query'];

const LONGEST = 8;
const LIMIT = 20;
/** About what can be met within a second or two. */
const BUDGET = 200_000;

/** @returns null where one of the ends is not in the graph */
export function findPaths(
  database: Database,
  ontology: Ontology,
  question: PathsQuestion,
  signal?: AbortSignal,
): Promise<PathsAnswer | null> {
  const { from, to, mode = 'shortest', direction = 'any', maxLength = LONGEST, limit = LIMIT } = question;
  const types = relationTypes(ontology, question.weak ?? false);
  return reading(database, signal, async (ask) => {
    const [row] = await ask<[boolean]>(
      'RETURN EXISTS { (:Entity {id: $from}) } AND EXISTS { (:Entity {id: $to}) }',
      { from, to },
    );
    if (row?.[0] !== true) return null;
    const found = await searchPaths(
      { from, to, maxLength, limit, budget: BUDGET, shortestOnly: mode === 'shortest' },
      (nodes, back) => readHops(ask, nodes, types, direction === 'any' ? 'any' : back ? 'in' : 'out'),
    );
    return withSubgraph(ask, found, [from, to]);
  });
}

const ARROWS = { any: ['-', '-'], in: ['<-', '-'], out: ['-', '->'] } as const;

async function readHops(
  ask: Ask,
  nodes: readonly string[],
  types: string,
  direction: keyof typeof ARROWS,
): Promise<Map<string, Hop[]>> {
  const [left, right] = ARROWS[direction];
  const rows = await ask<[string, string, string]>(
    `UNWIND $nodes AS id
     MATCH (n:Entity {id: id})${left}[r:${types}]${right}(m:Entity)
     RETURN id, r.id, m.id`,
    { nodes },
  );
  const hops = new Map<string, Hop[]>();
  for (const [id, edge, to] of rows) {
    const from = hops.get(id);
    if (from) from.push({ edge, to });
    else hops.set(id, [{ edge, to }]);
  }
  return hops;
}

/** The ends are shown even where nothing joins them. */
async function withSubgraph(
  ask: Ask,
  { paths, truncated }: FoundPaths,
  ends: readonly string[],
): Promise<PathsAnswer> {
  const nodes = [...new Set([...ends, ...idsOf(paths, 'nodes')])];
  const [stored, edges] = await Promise.all([
    ask<[StoredProperties]>('MATCH (n:Entity) WHERE n.id IN $nodes RETURN properties(n) ORDER BY n.id', {
      nodes,
    }),
    ask<[string, string, string, StoredProperties]>(
      `MATCH (a:Entity)-[r]->(b:Entity)
       WHERE a.id IN $nodes AND b.id IN $nodes AND r.id IN $edges
       RETURN type(r), a.id, b.id, properties(r) ORDER BY r.id`,
      { nodes, edges: idsOf(paths, 'edges') },
    ),
  ]);
  return {
    paths,
    truncated,
    subgraph: {
      nodes: stored.map(([properties]) => nodeOf(properties)),
      edges: edges.map((row) => edgeOf(...row)),
      denied: [],
      truncated,
    },
  };
}

function idsOf(paths: readonly Path[], part: 'nodes' | 'edges'): string[] {
  return [...new Set(paths.flatMap((path) => path[part]))];
}
