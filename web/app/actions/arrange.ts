import type { Filters, Point } from '../../store/scene.ts';
import type { Step } from '../../history/step.ts';
import type { Workbench } from '../workbench.ts';
import { attempt } from './attempt.ts';
import { layoutTask } from './place.ts';

/** Runs a layout over what is shown; one that has a centre takes the opened node. */
export function runLayout(bench: Workbench, layout: string): Promise<boolean> {
  return attempt(bench.notices, async () => {
    const before = bench.history.scene;
    const centre = before.opened?.panel === 'node' ? before.opened.node : null;
    const places = await bench.runLayout(layout, layoutTask(bench, before.nodes.keys(), new Map(), centre));
    const { scene } = bench.history;
    const nodes = new Map([...scene.nodes].map(([id, place]) => [id, places.get(id) ?? place]));
    bench.history.commit({ did: 'layout', layout }, { ...scene, nodes, layout });
    return true;
  });
}

export function move(bench: Workbench, places: ReadonlyMap<string, Point>): void {
  const { scene } = bench.history;
  const moved = [...places].filter(([id]) => scene.nodes.has(id));
  if (moved.length === 0) return;
  const nodes = new Map([...scene.nodes, ...moved]);
  bench.history.commit({ did: 'move', nodes: moved.map(([id]) => id) }, { ...scene, nodes });
}

export function setFilters(bench: Workbench, changed: Partial<Filters>): void {
  const { scene } = bench.history;
  const filters = { ...scene.filters, ...changed };
  if (JSON.stringify(filters) === JSON.stringify(scene.filters)) return;
  bench.history.commit({ did: 'filter', what: whatChanged(changed) }, { ...scene, filters });
}

function whatChanged(changed: Partial<Filters>): Extract<Step, { did: 'filter' }>['what'] {
  const names = Object.keys(changed);
  if (names.length > 1) return 'all';
  if ('kinds' in changed) return 'kind';
  return 'relations' in changed ? 'relation' : 'document';
}
