/** A graph in memory behind the explorer's source interface: for tests that need no server. */
import type {
  DocumentView,
  Edge,
  KindSummary,
  Node,
  Path,
  RelationCount,
  RelationSummary,
  Statement,
  Subgraph,
} from '../../graph/model.ts';
import type { Api, RouteName } from '../../graph/api/contract.ts';
import type { Asked, GraphSource } from '../../web/source/graph-source.ts';
import { SourceError } from '../../web/source/source-error.ts';

export interface MemoryGraph {
  kinds: KindSummary[];
  relations: RelationSummary[];
  documents: DocumentView[];
  nodes: Node[];
  /** Denied relations among them: `statements` is 0. */
  edges: Edge[];
  /** The statements of each edge, by its id. */
  statements: Record<string, Statement[]>;
}

/** What happens before an answer: a delay, a failure. It gets the route's name. */
export type Before = (route: RouteName) => Promise<void>;

export function memorySource(graph: MemoryGraph, before: Before = () => Promise.resolve()): GraphSource {
  const answers = answersOf(graph);
  const methods = Object.entries(answers).map(([route, answer]) => [
    route,
    async (asked: never, signal?: AbortSignal): Promise<unknown> => {
      await before(route as RouteName);
      signal?.throwIfAborted();
      return answer(asked);
    },
  ]);
  return Object.fromEntries(methods) as GraphSource;
}

type Answers = { [Name in RouteName]: (asked: Asked<Name>) => Api[Name]['answer'] };

function answersOf(graph: MemoryGraph): Answers {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const edges = new Map(graph.edges.map((edge) => [edge.id, edge]));
  const weak = new Set(graph.relations.filter((relation) => relation.weak).map((relation) => relation.type));
  const summaries = graph.documents.map((view) => view.document);

  function subgraph(nodeIds: Iterable<string>, edgeIds: Iterable<string>): Subgraph {
    const found = [...edgeIds].map((id) => known(edges, id));
    return {
      nodes: [...nodeIds].map((id) => known(nodes, id)),
      edges: found.filter((edge) => edge.statements > 0),
      denied: found.filter((edge) => edge.statements === 0),
      truncated: false,
    };
  }

  function touching(id: string): Edge[] {
    return graph.edges.filter((edge) => edge.source === id || edge.target === id);
  }

  return {
    health: () => ({
      status: 'ok',
      database: { origin: 'local', address: 'bolt://127.0.0.1:0', version: '5', readOnly: false },
    }),
    schema: () => ({ kinds: graph.kinds, relations: graph.relations, documents: summaries }),
    graph: ({ document, kind, limit = 500 }) => {
      const wanted = graph.nodes
        .filter((node) => kind === undefined || node.kind === kind)
        .sort((a, b) => b.degree - a.degree || a.id.localeCompare(b.id));
      const ids = new Set(wanted.slice(0, limit).map((node) => node.id));
      const between = graph.edges.filter(
        (edge) =>
          ids.has(edge.source) &&
          ids.has(edge.target) &&
          !weak.has(edge.type) &&
          (document === undefined || edge.documents.includes(document)),
      );
      return {
        ...subgraph(
          ids,
          between.map((edge) => edge.id),
        ),
        truncated: wanted.length > limit,
        total: { nodes: graph.nodes.length, edges: graph.edges.length },
      };
    },
    search: ({ q, kind, limit = 20 }) => {
      const needle = q.trim().toLowerCase();
      const hits = graph.nodes.flatMap((node) => {
        if (kind !== undefined && node.kind !== kind) return [];
        const names = [node.label.id, node.label.en, ...node.aliases];
        const matched = names.find((name) => name.toLowerCase().includes(needle));
        if (matched === undefined) return [];
        return [
          { node, matched, score: matched.toLowerCase() === needle ? 2 : needle.length / matched.length },
        ];
      });
      return { hits: hits.sort((a, b) => b.score - a.score).slice(0, limit) };
    },
    node: ({ id }) => {
      const node = known(nodes, id);
      const counts = new Map<string, RelationCount>();
      for (const edge of touching(id)) {
        if (edge.statements === 0) continue;
        const direction = edge.source === id ? 'out' : 'in';
        const other = known(nodes, edge.source === id ? edge.target : edge.source);
        const key = `${edge.type} ${direction} ${other.kind}`;
        const count = counts.get(key) ?? { type: edge.type, direction, kind: other.kind, count: 0 };
        counts.set(key, { ...count, count: count.count + 1 });
      }
      return {
        node,
        relations: [...counts.values()].sort((a, b) => b.count - a.count),
        denied: touching(id).filter((edge) => edge.statements === 0),
        mentions: graph.documents.flatMap((view) => {
          const count = view.passages
            .flatMap((passage) => passage.mentions)
            .filter((m) => m.node === id).length;
          return count > 0 ? [{ document: view.document.id, count }] : [];
        }),
      };
    },
    neighbours: ({ id, relation, kind, direction = 'any', limit = 100, after }) => {
      known(nodes, id);
      const matching = touching(id).filter((edge) => {
        const outward = edge.source === id;
        const other = known(nodes, outward ? edge.target : edge.source);
        return (
          (relation === undefined ? !weak.has(edge.type) : edge.type === relation) &&
          (kind === undefined || other.kind === kind) &&
          (direction === 'any' || (direction === 'out') === outward)
        );
      });
      const from = after === undefined ? 0 : Number(after);
      const page = matching.slice(from, from + limit);
      const ids = new Set([id, ...page.flatMap((edge) => [edge.source, edge.target])]);
      const more = from + limit < matching.length;
      return {
        ...subgraph(
          ids,
          page.map((edge) => edge.id),
        ),
        truncated: more,
        total: matching.length,
        next: more ? String(from + limit) : null,
      };
    },
    paths: ({ from, to, direction = 'any', maxLength = 8, weak: throughWeak = false }) => {
      known(nodes, from);
      known(nodes, to);
      const usable = graph.edges.filter(
        (edge) => edge.statements > 0 && (throughWeak || !weak.has(edge.type)),
      );
      const path = shortestPath(usable, from, to, direction === 'out', maxLength);
      const paths = path === null ? [] : [path];
      return {
        paths,
        subgraph: subgraph(new Set(paths.flatMap((p) => p.nodes)), new Set(paths.flatMap((p) => p.edges))),
        truncated: false,
      };
    },
    edge: ({ id }) => ({ edge: known(edges, id), statements: graph.statements[id] ?? [] }),
    documents: () => ({ documents: summaries }),
    document: ({ id }) => {
      const view = graph.documents.find((candidate) => candidate.document.id === id);
      if (view === undefined) throw notFound(id);
      return view;
    },
    diff: () => refuse('diff'),
    review: () => ({ entries: [] }),
    cypher: () => refuse('cypher'),
  };
}

function known<Value>(values: ReadonlyMap<string, Value>, id: string): Value {
  const value = values.get(id);
  if (value === undefined) throw notFound(id);
  return value;
}

function refuse(what: string): never {
  throw notFound(what);
}

function notFound(id: string): SourceError {
  return new SourceError('not_found', `Nothing has the id ${id}.`, { hint: 'Search for its name.' });
}

function shortestPath(
  edges: Edge[],
  from: string,
  to: string,
  outOnly: boolean,
  longest: number,
): Path | null {
  let front: Path[] = [{ nodes: [from], edges: [] }];
  const seen = new Set([from]);
  for (let length = 0; length <= longest; length++) {
    const next: Path[] = [];
    for (const path of front) {
      const last = path.nodes.at(-1);
      if (last === to) return path;
      for (const edge of edges) {
        const other =
          edge.source === last ? edge.target : !outOnly && edge.target === last ? edge.source : null;
        if (other === null || seen.has(other)) continue;
        seen.add(other);
        next.push({ nodes: [...path.nodes, other], edges: [...path.edges, edge.id] });
      }
    }
    front = next;
  }
  return null;
}
