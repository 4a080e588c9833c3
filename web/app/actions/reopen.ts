import type { LinkedScene } from '../../history/scene-link.ts';
import type { Opened, Scene } from '../../store/scene.ts';
import { both } from '../../words/both.ts';
import type { Workbench } from '../workbench.ts';
import { pooled } from './pooled.ts';

/**
 * The first screen: what a link says, or the graph itself. Rejects with a `SourceError` where the graph does
 * not answer; the page then shows why.
 */
export async function reopen(bench: Workbench, linked: LinkedScene, signal?: AbortSignal): Promise<void> {
  const [schema, answer] = await Promise.all([
    bench.source.schema({}, signal),
    bench.source.graph({}, signal),
  ]);
  bench.graph.learnSchema(schema);
  bench.graph.learn(answer);
  bench.graph.learnTotal(answer.total);
  await fetchMissing(bench, linked, signal);
  const scene = sceneOf(bench, linked);
  const gone = linked.nodes.size - scene.nodes.size + (linked.edges.length - scene.edges.size);
  if (linked.view !== null) bench.canvas?.show(linked.view);
  bench.history.commit({ did: 'reopen' }, scene);
  if (gone > 0) {
    bench.notices.show('note', both('notice.gone', { n: gone }));
  }
}

export function edgeIdOf(edge: LinkedScene['edges'][number]): string {
  return `${edge.source}:${edge.type}:${edge.target}`;
}

async function fetchMissing(
  bench: Workbench,
  linked: LinkedScene,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { source, graph } = bench;
  const nodes = [...linked.nodes.keys()].filter((id) => graph.node(id) === undefined);
  await pooled(nodes, async (id) => {
    const { node } = await source.node({ id }, signal);
    graph.learn({ nodes: [node], edges: [], denied: [] });
  });
  const edges = linked.edges.map(edgeIdOf).filter((id) => graph.edge(id) === undefined);
  await pooled(edges, async (id) => {
    const { edge } = await source.edge({ id }, signal);
    graph.learn({ nodes: [], edges: [edge], denied: [] });
  });
}

function sceneOf({ graph }: Workbench, linked: LinkedScene): Scene {
  const nodes = new Map([...linked.nodes].filter(([id]) => graph.node(id) !== undefined));
  const edges = linked.edges.map(edgeIdOf).filter((id) => {
    const edge = graph.edge(id);
    return edge !== undefined && nodes.has(edge.source) && nodes.has(edge.target);
  });
  const { filters, layout } = linked;
  return { nodes, edges: new Set(edges), filters, layout, opened: stillKnown(linked.opened, nodes, edges) };
}

/** A panel about something that is gone stays closed. */
function stillKnown(
  opened: Opened | null,
  nodes: ReadonlyMap<string, unknown>,
  edges: readonly string[],
): Opened | null {
  switch (opened?.panel) {
    case 'node':
      return nodes.has(opened.node) ? opened : null;
    case 'edge':
      return edges.includes(opened.edge) ? opened : null;
    case 'paths':
      return opened.paths.every((path) => path.nodes.every((id) => nodes.has(id))) ? opened : null;
    default:
      return opened ?? null;
  }
}
