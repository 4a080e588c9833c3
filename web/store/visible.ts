import type { Edge, Node } from '../../graph/model.ts';
import type { GraphStore } from './graph-store.ts';
import type { Filters, Scene } from './scene.ts';

export interface Visible {
  readonly nodes: readonly Node[];
  /** Both ends of each are in `nodes`. */
  readonly edges: readonly Edge[];
}

/** What the scene shows once its filters are applied: for the canvas, the outline and the counts alike. */
export function visibleParts(scene: Scene, graph: GraphStore): Visible {
  const kinds = new Set(scene.filters.kinds);
  const nodes = [...scene.nodes.keys()]
    .map((id) => graph.node(id))
    .filter((node) => node !== undefined)
    .filter((node) => !kinds.has(node.kind));
  const ids = new Set(nodes.map((node) => node.id));
  const passes = edgeFilter(scene.filters);
  const edges = [...scene.edges]
    .map((id) => graph.edge(id))
    .filter((edge) => edge !== undefined)
    .filter((edge) => ids.has(edge.source) && ids.has(edge.target) && passes(edge));
  if (scene.filters.documents === null) return { nodes, edges };
  const joined = new Set(edges.flatMap((edge) => [edge.source, edge.target]));
  return { nodes: nodes.filter((node) => joined.has(node.id)), edges };
}

function edgeFilter(filters: Filters): (edge: Edge) => boolean {
  const relations = new Set(filters.relations);
  const documents = filters.documents === null ? null : new Set(filters.documents);
  return (edge) => {
    if (relations.has(edge.type)) return false;
    return documents === null || edge.documents.some((document) => documents.has(document));
  };
}

/** Edges of each node, in the order given; for walking along them. */
export function edgesByNode(edges: readonly Edge[]): Map<string, Edge[]> {
  const byNode = new Map<string, Edge[]>();
  for (const edge of edges) {
    for (const id of new Set([edge.source, edge.target])) {
      const list = byNode.get(id);
      if (list === undefined) byNode.set(id, [edge]);
      else list.push(edge);
    }
  }
  return byNode;
}

/** The end of the edge that is not this node; the node itself where the edge is a loop. */
export function otherEnd(edge: Edge, node: string): string {
  return edge.source === node ? edge.target : edge.source;
}
