import type { DiffAnswer } from '../../../graph/api/contract.ts';
import { emptyScene } from '../../store/scene.ts';
import type { Workbench } from '../workbench.ts';
import { attempt } from './attempt.ts';
import { layoutTask } from './place.ts';

/** What two documents say, and nothing else, laid out anew; the canvas tells whose word each line is. */
export function showComparison(bench: Workbench, answer: DiffAnswer): Promise<boolean> {
  return attempt(bench.notices, async () => {
    const { nodes, edges, denied } = answer.subgraph;
    bench.graph.learn(answer.subgraph);
    const ids = nodes.map(({ id }) => id);
    const places = await bench.runLayout('force', layoutTask(bench, ids, new Map(), null));
    bench.comparison.show(answer);
    bench.history.commit(
      { did: 'compare', a: answer.a.id, b: answer.b.id },
      { ...emptyScene, nodes: places, edges: new Set([...edges, ...denied].map(({ id }) => id)) },
    );
    return true;
  });
}
