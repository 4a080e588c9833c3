import { emptyScene, type Opened, type Scene } from '../../store/scene.ts';
import { edgesByNode, otherEnd } from '../../store/visible.ts';
import { both } from '../../words/both.ts';
import type { Workbench } from '../workbench.ts';
import { attempt } from './attempt.ts';
import { edgesBetween, layoutTask, withAdded } from './place.ts';

/** Takes away the neighbours that hang on nothing but this node. */
export function collapse(bench: Workbench, node: string): void {
  const { scene } = bench.history;
  const edges = [...scene.edges].map((id) => bench.graph.edge(id)).filter((edge) => edge !== undefined);
  const byNode = edgesByNode(edges);
  const neighbours = new Set((byNode.get(node) ?? []).map((edge) => otherEnd(edge, node)));
  neighbours.delete(node);
  const leaves = [...neighbours].filter((id) =>
    (byNode.get(id) ?? []).every((edge) => otherEnd(edge, id) === node || otherEnd(edge, id) === id),
  );
  if (leaves.length === 0) {
    bench.notices.show('note', both('notice.nothingToCollapse'));
    return;
  }
  bench.history.commit({ did: 'collapse', node, removed: leaves.length }, without(bench, leaves));
}

export function hide(bench: Workbench, nodes: readonly string[]): void {
  const shown = nodes.filter((id) => bench.history.scene.nodes.has(id));
  if (shown.length > 0) bench.history.commit({ did: 'hide', nodes: shown }, without(bench, shown));
}

/** Leaves this node and its neighbours, where they are. */
export function showOnly(bench: Workbench, node: string): Promise<boolean> {
  return attempt(bench.notices, async () => {
    const page = await bench.source.neighbours({ id: node, limit: 100 });
    bench.graph.learn(page);
    const wanted = new Set([node, ...page.nodes.map(({ id }) => id)]);
    const added = await withAdded(bench, [...wanted], node);
    const nodes = new Map([...added.nodes].filter(([id]) => wanted.has(id)));
    bench.history.commit(
      { did: 'only', node },
      { ...added, nodes, edges: edgesBetween(bench, nodes, added.edges) },
    );
    return true;
  });
}

/** Back to what the first screen showed, without filters. */
export function showAll(bench: Workbench): Promise<boolean> {
  return attempt(bench.notices, async () => {
    const answer = await bench.source.graph({});
    bench.graph.learn(answer);
    bench.graph.learnTotal(answer.total);
    const ids = answer.nodes.map((node) => node.id);
    const places = await bench.runLayout('force', layoutTask(bench, ids, new Map(), null));
    bench.history.commit(
      { did: 'all' },
      { ...emptyScene, nodes: places, edges: edgesBetween(bench, places, new Set()) },
    );
    return true;
  });
}

function without(bench: Workbench, removed: readonly string[]): Scene {
  const { scene } = bench.history;
  const nodes = new Map(scene.nodes);
  for (const id of removed) nodes.delete(id);
  const edges = edgesBetween(bench, nodes, scene.edges);
  return { ...scene, nodes, edges, opened: stillThere(scene.opened, nodes, edges) };
}

function stillThere(
  opened: Opened | null,
  nodes: ReadonlyMap<string, unknown>,
  edges: ReadonlySet<string>,
): Opened | null {
  if (opened?.panel === 'node') return nodes.has(opened.node) ? opened : null;
  if (opened?.panel === 'edge') return edges.has(opened.edge) ? opened : null;
  return opened;
}
