import { both } from '../../words/both.ts';
import { emptyScene } from '../../store/scene.ts';
import type { Workbench } from '../workbench.ts';
import { edgesBetween, layoutTask } from './place.ts';

/**
 * The first screen: the graph itself, laid out. Rejects with a `SourceError` where the graph does not answer;
 * the page then shows why.
 */
export async function start(bench: Workbench, signal?: AbortSignal): Promise<void> {
  const [schema, answer] = await Promise.all([
    bench.source.schema({}, signal),
    bench.source.graph({}, signal),
  ]);
  bench.graph.learnSchema(schema);
  bench.graph.learn(answer);
  bench.graph.learnTotal(answer.total);
  if (answer.truncated) bench.notices.show('note', both('state.much.note'));
  // Somebody may have searched and opened something before the graph was there.
  const ids = new Set([...answer.nodes.map((node) => node.id), ...bench.history.scene.nodes.keys()]);
  const places = await bench.runLayout('force', layoutTask(bench, ids, new Map(), null));
  signal?.throwIfAborted();
  const { opened } = bench.history.scene;
  const edges = edgesBetween(bench, places, new Set());
  bench.history.commit({ did: 'start' }, { ...emptyScene, nodes: places, edges, opened });
}
