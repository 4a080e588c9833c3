import type { Opened } from '../../store/scene.ts';
import type { Step } from '../../history/step.ts';
import { withAdded } from './place.ts';
import { attempt } from './attempt.ts';
import type { Workbench } from '../workbench.ts';

export function openNode(bench: Workbench, node: string): Promise<boolean> {
  return attempt(bench.notices, async () => {
    const opened: Opened = { panel: 'node', node };
    if (isOpen(bench, opened)) return true;
    if (bench.graph.node(node) === undefined) {
      const detail = await bench.source.node({ id: node });
      bench.graph.learn({ nodes: [detail.node], edges: [], denied: [] });
    }
    const scene = await withAdded(bench, [node], null);
    bench.history.commit({ did: 'open-node', node }, { ...scene, opened });
    return true;
  });
}

export function openEdge(bench: Workbench, edge: string): Promise<boolean> {
  return attempt(bench.notices, async () => {
    const opened: Opened = { panel: 'edge', edge };
    if (isOpen(bench, opened)) return true;
    const known = bench.graph.edge(edge) ?? (await learnEdge(bench, edge));
    const ends = [known.source, known.target];
    await learnNodes(bench, ends);
    const centre = ends.find((id) => bench.history.scene.nodes.has(id)) ?? null;
    const scene = await withAdded(bench, ends, centre, [edge]);
    bench.history.commit({ did: 'open-edge', edge }, { ...scene, opened });
    return true;
  });
}

export function openDocument(
  bench: Workbench,
  document: string,
  at: { start: number; end: number } | null = null,
): void {
  show(bench, { did: 'open-document', document }, { panel: 'document', document, at });
}

export function chooseEnds(bench: Workbench, from: string | null, to: string | null): void {
  const step: Step = { did: 'choose-ends', from, to };
  const opened: Opened = { panel: 'ends', from, to };
  const choosing =
    bench.history.current?.step.did === 'choose-ends' && bench.history.scene.opened?.panel === 'ends';
  if (choosing) bench.history.amend(step, { ...bench.history.scene, opened });
  else show(bench, step, opened);
}

export function closePanel(bench: Workbench): void {
  if (bench.history.scene.opened !== null) show(bench, { did: 'close' }, null);
}

function show(bench: Workbench, step: Step, opened: Opened | null): void {
  if (isOpen(bench, opened)) return;
  bench.history.commit(step, { ...bench.history.scene, opened });
}

function isOpen(bench: Workbench, opened: Opened | null): boolean {
  return JSON.stringify(bench.history.scene.opened) === JSON.stringify(opened);
}

async function learnEdge(bench: Workbench, id: string): Promise<{ source: string; target: string }> {
  const { edge } = await bench.source.edge({ id });
  bench.graph.learn({ nodes: [], edges: [edge], denied: [] });
  return edge;
}

async function learnNodes(bench: Workbench, ids: readonly string[]): Promise<void> {
  const missing = ids.filter((id) => bench.graph.node(id) === undefined);
  const details = await Promise.all(missing.map((id) => bench.source.node({ id })));
  bench.graph.learn({ nodes: details.map((detail) => detail.node), edges: [], denied: [] });
}
