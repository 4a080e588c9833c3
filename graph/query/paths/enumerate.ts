/** Lists the paths of one length between two nodes, in the order of their ids; no node comes twice in one. */
import type { Path } from '../../model.ts';
import type { Arcs } from './arcs.ts';

/** How much walking is still allowed; shared by several lists. */
export interface Effort {
  left: number;
}

/**
 * Ends when the caller stops asking, or when the effort is used up.
 * @param distances of each node to `to`, so that no step is taken that cannot arrive in time
 */
export function* pathsOfLength(
  arcs: Arcs,
  from: string,
  to: string,
  length: number,
  distances: ReadonlyMap<string, number>,
  effort: Effort,
): Generator<Path> {
  const nodes = [from];
  const edges: string[] = [];
  const visited = new Set(nodes);

  function* walk(node: string): Generator<Path> {
    const left = length - edges.length;
    if (left === 0) {
      if (node === to) yield { nodes: [...nodes], edges: [...edges] };
      return;
    }
    for (const arc of arcs.leaving(node)) {
      if (visited.has(arc.to) || (arc.to === to && left > 1)) continue;
      if ((distances.get(arc.to) ?? Infinity) > left - 1) continue;
      effort.left -= 1;
      if (effort.left < 0) return;
      nodes.push(arc.to);
      edges.push(arc.edge);
      visited.add(arc.to);
      yield* walk(arc.to);
      visited.delete(arc.to);
      nodes.pop();
      edges.pop();
    }
  }

  yield* walk(from);
}
