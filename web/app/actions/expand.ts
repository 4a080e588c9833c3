import type { Expansion } from '../../history/step.ts';
import { both } from '../../words/both.ts';
import type { Workbench } from '../workbench.ts';
import { attempt } from './attempt.ts';
import { withAdded } from './place.ts';

/** One click adds no more nodes than a person can look at; the next click brings the next ones. */
const AT_ONCE = 60;
const PAGE = 100;

export function expand(bench: Workbench, node: string, expansion: Expansion = {}): Promise<boolean> {
  return attempt(bench.notices, async () => {
    const found = await freshNeighbours(bench, node, expansion);
    const before = bench.history.scene;
    const scene = await withAdded(bench, [node, ...found.nodes], node, found.edges);
    const added = {
      nodes: scene.nodes.size - before.nodes.size,
      edges: scene.edges.size - before.edges.size,
    };
    if (added.nodes === 0 && added.edges === 0) {
      bench.notices.show('note', both('notice.nothingNew'));
      return true;
    }
    bench.history.commit({ did: 'expand', node, expansion, added }, scene);
    bench.canvas?.reveal([node, ...found.nodes]);
    if (found.more) sayMore(bench, added.nodes, found.total);
    return true;
  });
}

interface Found {
  readonly nodes: readonly string[];
  /** All that the pages held. */
  readonly edges: readonly string[];
  /** How many edges the graph has for this expansion, shown or not. */
  readonly total: number;
  readonly more: boolean;
}

/** Turns the pages until there is enough that is not on the canvas yet. */
async function freshNeighbours(bench: Workbench, node: string, expansion: Expansion): Promise<Found> {
  const shown = bench.history.scene.nodes;
  const fresh = new Set<string>();
  const edges: string[] = [];
  let after: string | undefined;
  for (;;) {
    const page = await bench.source.neighbours({
      id: node,
      limit: PAGE,
      ...expansion,
      ...(after === undefined ? {} : { after }),
    });
    bench.graph.learn(page);
    edges.push(...page.edges.map((edge) => edge.id));
    for (const neighbour of page.nodes) {
      if (!shown.has(neighbour.id) && neighbour.id !== node) fresh.add(neighbour.id);
    }
    const enough = fresh.size >= AT_ONCE;
    if (enough || page.next === null) {
      const nodes = [...fresh].slice(0, AT_ONCE);
      return { nodes, edges, total: page.total, more: page.next !== null || nodes.length < fresh.size };
    }
    after = page.next;
  }
}

function sayMore(bench: Workbench, added: number, all: number): void {
  bench.notices.show('note', both('notice.moreLeft', { added, all }));
}
