import type { Change } from '../../../graph/api/editing-contract.ts';
import type { Edge } from '../../../graph/model.ts';
import { SourceError } from '../../source/source-error.ts';
import type { Point, Scene } from '../../store/scene.ts';
import type { Workbench } from '../workbench.ts';
import { closePanel, openEdge, openNode } from './open.ts';

/** So far beside a node stands what it was merged into: taken back, they do not lie on each other. */
const ASIDE = { x: 44, y: 28 };
const PAGE = 100;

/**
 * What takes the place of something on the canvas stands where that stood, in all scenes of the log. What is gone
 * is left in them: it shows again as soon as the correction is taken back.
 *
 * @returns false for what no text names yet: it comes into the graph with the first that does
 */
export async function followChange(bench: Workbench, change: Change): Promise<boolean> {
  switch (change.change) {
    case 'reject':
      closeEdge(bench, edgeId(change.edge));
      return true;
    case 'retype': {
      const { subject, object } = change.edge;
      const ends = change.turned ? [object, subject] : [subject, object];
      await replaceEdge(bench, edgeId(change.edge), ends.join(`:${change.type}:`));
      return true;
    }
    case 'merge':
      await replaceNode(bench, change.entity, change.into);
      return true;
    case 'split':
      if (!(await learnAround(bench, change.into))) return false;
      await openNode(bench, change.into);
      return true;
    case 'kind':
    case 'apart':
      return true;
  }
}

function edgeId({ subject, type, object }: { subject: string; type: string; object: string }): string {
  return `${subject}:${type}:${object}`;
}

function closeEdge(bench: Workbench, edge: string): void {
  const { opened } = bench.history.scene;
  if (opened?.panel === 'edge' && opened.edge === edge) closePanel(bench);
}

async function replaceEdge(bench: Workbench, before: string, after: string): Promise<void> {
  const { opened } = bench.history.scene;
  const edge = await found(bench.source.edge({ id: after }));
  if (edge === null) {
    closeEdge(bench, before);
    return;
  }
  bench.graph.learn({ nodes: [], edges: [edge.edge], denied: [] });
  const { id } = edge.edge;
  bench.history.revise((scene) =>
    scene.edges.has(before) ? { ...scene, edges: new Set([...scene.edges, id]) } : scene,
  );
  if (opened?.panel === 'edge' && opened.edge === before) await openEdge(bench, id);
}

async function replaceNode(bench: Workbench, before: string, after: string): Promise<void> {
  const { opened } = bench.history.scene;
  if (!(await learnAround(bench, after))) return;
  const edges = bench.graph.edges.filter(({ source, target }) => source === after || target === after);
  bench.history.revise((scene) => withInstead(scene, before, after, edges));
  if (opened?.panel === 'node' && opened.node === before) await openNode(bench, after);
}

function withInstead(scene: Scene, before: string, after: string, edges: readonly Edge[]): Scene {
  const place = scene.nodes.get(before);
  if (place === undefined) return scene;
  const nodes = new Map<string, Point>(scene.nodes);
  if (!nodes.has(after)) nodes.set(after, { x: place.x + ASIDE.x, y: place.y + ASIDE.y });
  const between = edges.filter(({ source, target }) => nodes.has(source) && nodes.has(target));
  return { ...scene, nodes, edges: new Set([...scene.edges, ...between.map(({ id }) => id)]) };
}

/** Makes a node and its relations known. Returns whether the graph holds it. */
async function learnAround(bench: Workbench, id: string): Promise<boolean> {
  const page = await found(bench.source.neighbours({ id, limit: PAGE }));
  if (page === null) return false;
  bench.graph.learn(page);
  const detail = await bench.source.node({ id });
  bench.graph.learn({ nodes: [detail.node], edges: [], denied: detail.denied });
  return true;
}

/** Null where the graph does not hold what was asked for. */
async function found<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  try {
    return await asked;
  } catch (failure) {
    if (failure instanceof SourceError && failure.code === 'not_found') return null;
    throw failure;
  }
}
