/** All simple paths of a bounded length between two nodes, shortest first, in an order that never changes. */
import type { Path } from '../../model.ts';
import { pathsOfLength } from './enumerate.ts';
import { Surroundings, type Hops } from './surroundings.ts';

/** Steps of the walk through what was fetched: about a second. */
const EFFORT = 2_000_000;

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

export async function searchPaths(search: PathSearch, hops: Hops): Promise<FoundPaths> {
  const { from, to, limit } = search;
  if (from === to) return { paths: [{ nodes: [from], edges: [] }], truncated: false };
  const around = new Surroundings(from, to, hops);
  const effort = { left: EFFORT };
  const paths: Path[] = [];
  for (let length = 1; length <= search.maxLength; length += 1) {
    while (around.covered < length) {
      if (around.arcs.size > search.budget) return { paths, truncated: true };
      await around.grow();
    }
    const distances = around.arcs.distancesTo(to, length);
    for (const path of pathsOfLength(around.arcs, from, to, length, distances, effort)) {
      if (paths.length === limit) return { paths, truncated: true };
      paths.push(path);
    }
    if (effort.left < 0) return { paths, truncated: true };
    if (search.shortestOnly && paths.length > 0) break;
  }
  return { paths, truncated: false };
}
