import type { GraphAnswer } from '../../../graph/api/contract.ts';
import type { Workbench } from '../workbench.ts';
import { attempt } from './attempt.ts';
import { pooled } from './pooled.ts';

/** Reads anew what the explorer holds of the graph, and forgets what has left it. Places stay as they are. */
export function refresh(bench: Workbench): Promise<boolean> {
  return attempt(bench.notices, async () => {
    await renew(bench);
    return true;
  });
}

/** @throws a SourceError where the graph does not answer */
export async function renew(bench: Workbench): Promise<void> {
  const { source, graph } = bench;
  const [schema, answer] = await Promise.all([source.schema({}), source.graph({})]);
  graph.learnSchema(schema);
  graph.learn(answer);
  graph.learnTotal(answer.total);
  await prune(bench, answer);
  graph.renew();
}

/** What the answer does not tell of is asked for where some scene shows it, and else read again when it is needed. */
async function prune(bench: Workbench, answer: GraphAnswer): Promise<void> {
  const { source, graph, history } = bench;
  const told = new Set(answer.nodes.map(({ id }) => id));
  const nodes = graph.nodes.map(({ id }) => id).filter((id) => !told.has(id));
  const shownNodes = new Set(history.entries.flatMap(({ scene }) => [...scene.nodes.keys()]));
  const asked = answer.truncated ? nodes.filter((id) => shownNodes.has(id)) : [];
  const goneNodes = await pooled(asked, async (id) => {
    const detail = await source.node({ id });
    graph.learn({ nodes: [detail.node], edges: [], denied: [] });
  });
  const unasked = nodes.filter((id) => !asked.includes(id));
  graph.forget({ nodes: [...goneNodes, ...unasked] });

  const toldEdges = new Set([...answer.edges, ...answer.denied].map(({ id }) => id));
  const shownEdges = new Set(history.entries.flatMap(({ scene }) => [...scene.edges]));
  const doubtful = graph.edges.filter(({ id }) => !toldEdges.has(id));
  const [ask, drop] = [[] as string[], [] as string[]];
  for (const { id, type, source: from, target: to } of doubtful) {
    const stated = graph.relation(type)?.weak !== true;
    const wouldBeTold = stated && told.has(from) && told.has(to);
    const endless = graph.node(from) === undefined || graph.node(to) === undefined;
    (wouldBeTold || endless || !shownEdges.has(id) ? drop : ask).push(id);
  }
  const goneEdges = await pooled(ask, async (id) => {
    const { edge } = await source.edge({ id });
    graph.learn({ nodes: [], edges: [edge], denied: [] });
  });
  graph.forget({ edges: [...goneEdges, ...drop] });
}
