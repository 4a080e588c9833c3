import { both } from '../../words/both.ts';
import { emptyScene } from '../../store/scene.ts';
import type { Workbench } from '../workbench.ts';
import { edgesBetween, layoutTask } from './place.ts';

/**
 * The first screen: the graph itself, laid out. Rejects with a `SourceError` where the graph does not answer;
 * the page then shows why.
 */
export async function start(bench: Workbench): Promise<void> {
  const [schema, answer] = await Promise.all([bench.source.schema({}), bench.source.graph({})]);
  bench.graph.learnSchema(schema);
  bench.graph.learn(answer);
  bench.graph.learnTotal(answer.total);
  if (answer.truncated) bench.notices.show('note', both('state.much.note'));
  const ids = answer.nodes.map((node) => node.id);
  const places = await bench.runLayout('force', layoutTask(bench, ids, new Map(), null));
  bench.history.commit(
    { did: 'start' },
    { ...emptyScene, nodes: places, edges: edgesBetween(bench, places) },
  );
}
