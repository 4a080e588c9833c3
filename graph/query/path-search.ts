/**
 * All simple paths of a bounded length between two nodes, shortest first, in an order that never changes.
 *
 * Levels of distance are taken from the target backwards, so that the walk from the start only ever enters nodes
 * from which the target can still be reached: its cost follows the number of paths asked for, not that of all.
 */
import type { Path } from '../model.ts';

/** An edge as met from one of its ends. */
export interface Hop {
  edge: string;
  to: string;
}

/** The hops that lead into each of these nodes, each with the node that it leads from as `to`. */
export type HopsInto = (nodes: readonly string[]) => Promise<Map<string, Hop[]>>;

export interface PathSearch {
  from: string;
  to: string;
  maxLength: number;
  limit: number;
  /** Hops that may be met before the search contents itself with what it has found. */
  budget: number;
  /** Ends with the length of the first path found. */
  shortestOnly: boolean;
}

export interface FoundPaths {
  paths: Path[];
  /** More paths there are, or may be. */
  truncated: boolean;
}

export async function searchPaths(search: PathSearch, hopsInto: HopsInto): Promise<FoundPaths> {
  const { from, to, limit } = search;
  if (from === to) return { paths: [{ nodes: [from], edges: [] }], truncated: false };
  const levels = new Levels(to);
  const paths: Path[] = [];
  for (let length = 1; length <= search.maxLength; length += 1) {
    if (levels.hops > search.budget) return { paths, truncated: true };
    await levels.grow(hopsInto);
    if (!levels.reaches(from)) continue;
    for (const path of walk(levels, from, to, length)) {
      if (paths.length === limit) return { paths, truncated: true };
      paths.push(path);
    }
    if (search.shortestOnly && paths.length > 0) break;
  }
  return { paths, truncated: false };
}

/** How far each node is from the target, and where each node's hops lead: as far as it has been asked. */
class Levels {
  readonly #distance: Map<string, number>;
  readonly #onward = new Map<string, Hop[]>();
  #frontier: string[];
  #depth = 0;
  hops = 0;

  constructor(target: string) {
    this.#distance = new Map([[target, 0]]);
    this.#frontier = [target];
  }

  reaches(node: string): boolean {
    return this.#distance.has(node);
  }

  distance(node: string): number {
    return this.#distance.get(node) ?? Infinity;
  }

  /** Hops from `node` to nodes that are nearer than the depth grown so far, in their own order. */
  onward(node: string): readonly Hop[] {
    return this.#onward.get(node) ?? [];
  }

  async grow(hopsInto: HopsInto): Promise<void> {
    if (this.#frontier.length === 0) return;
    const into = await hopsInto(this.#frontier);
    this.#depth += 1;
    const next = new Set<string>();
    const touched = new Set<string>();
    for (const [node, hops] of into) {
      for (const hop of hops) {
        this.hops += 1;
        const onward = this.#onward.get(hop.to) ?? [];
        this.#onward.set(hop.to, onward);
        onward.push({ edge: hop.edge, to: node });
        touched.add(hop.to);
        if (this.#distance.has(hop.to)) continue;
        this.#distance.set(hop.to, this.#depth);
        next.add(hop.to);
      }
    }
    for (const node of touched) this.#onward.get(node)?.sort(inOrder);
    this.#frontier = [...next];
  }
}

function inOrder(a: Hop, b: Hop): number {
  if (a.to !== b.to) return a.to < b.to ? -1 : 1;
  return a.edge < b.edge ? -1 : a.edge > b.edge ? 1 : 0;
}

/** Simple paths of exactly this length. */
function* walk(levels: Levels, from: string, to: string, length: number): Generator<Path> {
  const nodes = [from];
  const edges: string[] = [];
  const visited = new Set(nodes);
  function* step(node: string): Generator<Path> {
    if (node === to) {
      if (edges.length === length) yield { nodes: [...nodes], edges: [...edges] };
      return;
    }
    const left = length - edges.length - 1;
    for (const hop of levels.onward(node)) {
      if (visited.has(hop.to) || levels.distance(hop.to) > left) continue;
      nodes.push(hop.to);
      edges.push(hop.edge);
      visited.add(hop.to);
      yield* step(hop.to);
      visited.delete(hop.to);
      edges.pop();
      nodes.pop();
    }
  }
  if (levels.distance(from) <= length) yield* step(from);
}
