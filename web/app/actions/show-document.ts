import { emptyScene } from '../../store/scene.ts';
import type { Workbench } from '../workbench.ts';
import { attempt } from './attempt.ts';
import { layoutTask } from './place.ts';

/** A document's own graph, laid out anew, and its reading view beside it. */
export function showDocument(bench: Workbench, document: string): Promise<boolean> {
  return attempt(bench.notices, async () => {
    const answer = await bench.source.graph({ document });
    bench.graph.learn(answer);
    const ids = answer.nodes.map(({ id }) => id);
    const places = await bench.runLayout('force', layoutTask(bench, ids, new Map(), null));
    const edges = new Set([...answer.edges, ...answer.denied].map(({ id }) => id));
    bench.history.commit(
      { did: 'show-document', document },
      { ...emptyScene, nodes: places, edges, opened: { panel: 'document', document, at: null } },
    );
    return true;
  });
}
