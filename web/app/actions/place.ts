import type { LayoutTask } from '../../canvas/layout/layout.ts';
import type { Point, Scene } from '../../store/scene.ts';
import type { Workbench } from '../workbench.ts';

/**
 * All known edges between these nodes: what is known of what is shown is shown. Of names that merely share a
 * sentence a document's text makes many known; such an edge is shown only where it was asked for.
 */
export function edgesBetween(
  { graph }: Workbench,
  nodes: ReadonlyMap<string, unknown>,
  asked: ReadonlySet<string>,
): Set<string> {
  const between = graph.edges.filter((edge) => nodes.has(edge.source) && nodes.has(edge.target));
  const shown = between.filter((edge) => asked.has(edge.id) || graph.relation(edge.type)?.weak !== true);
  return new Set(shown.map((edge) => edge.id));
}

/** What a layout has to place. Nodes that have a place in `fixed` stay there. */
export function layoutTask(
  bench: Workbench,
  ids: Iterable<string>,
  fixed: ReadonlyMap<string, Point>,
  centre: string | null,
): LayoutTask {
  const nodes = [...ids].map((id) => bench.graph.node(id)).filter((node) => node !== undefined);
  const shown = new Set(nodes.map((node) => node.id));
  return {
    nodes: nodes.map(({ id, kind, family, degree }) => ({ id, kind, family, degree })),
    edges: bench.graph.edges
      .filter((edge) => shown.has(edge.source) && shown.has(edge.target))
      .map(({ source, target }) => ({ source, target })),
    fixed,
    centre,
    aspect: bench.canvas?.aspect ?? 1.5,
  };
}

/**
 * The scene with these nodes added round one that is there; nothing else moves. The graph store must know them.
 * Of weak relations it shows those that it showed and those asked for, by their ids. The scene is read again
 * after the layout, so that no step made meanwhile is lost.
 */
export async function withAdded(
  bench: Workbench,
  added: readonly string[],
  centre: string | null,
  asked: Iterable<string> = [],
): Promise<Scene> {
  const before = bench.history.scene;
  const fresh = added.filter((id) => !before.nodes.has(id));
  if (fresh.length === 0)
    return { ...before, edges: edgesBetween(bench, before.nodes, new Set([...before.edges, ...asked])) };
  const ids = [...before.nodes.keys(), ...fresh];
  const places = await bench.runLayout('force', layoutTask(bench, ids, before.nodes, centre));
  const now = bench.history.scene;
  const nodes = new Map(now.nodes);
  for (const id of fresh) {
    const place = places.get(id);
    if (place !== undefined && !nodes.has(id)) nodes.set(id, place);
  }
  return { ...now, nodes, edges: edgesBetween(bench, nodes, new Set([...now.edges, ...asked])) };
}
