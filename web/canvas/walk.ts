import type { Edge } from '../../graph/model.ts';
import type { Point } from '../store/scene.ts';
import { otherEnd } from '../store/visible.ts';

/** Where somebody stands who walks the canvas by keyboard. */
export interface Stand {
  readonly node: string;
  /** The edge of this node that is chosen to be followed; null while standing at the node itself. */
  readonly edge: string | null;
  /** The nodes come from, the last one last. */
  readonly trail: readonly string[];
}

export interface Ground {
  readonly places: ReadonlyMap<string, Point>;
  readonly edgesOf: ReadonlyMap<string, readonly Edge[]>;
}

/** The next edge round the node, clockwise from the top (`by` 1) or against (`by` -1). */
export function turn(stand: Stand, by: 1 | -1, ground: Ground): Stand {
  const edges = clockwise(stand.node, ground);
  if (edges.length === 0) return stand;
  const at = edges.findIndex((edge) => edge.id === stand.edge);
  const next = at === -1 ? (by === 1 ? 0 : edges.length - 1) : (at + by + edges.length) % edges.length;
  return { ...stand, edge: edges[next]?.id ?? null };
}

/** Along the chosen edge to its other end. */
export function follow(stand: Stand, ground: Ground): Stand {
  const edge = ground.edgesOf.get(stand.node)?.find((candidate) => candidate.id === stand.edge);
  if (edge === undefined) return turn(stand, 1, ground);
  return { node: otherEnd(edge, stand.node), edge: null, trail: [...stand.trail, stand.node] };
}

/** Off the chosen edge, else to the node that one came from. */
export function retreat(stand: Stand): Stand {
  if (stand.edge !== null) return { ...stand, edge: null };
  const last = stand.trail.at(-1);
  return last === undefined ? stand : { node: last, edge: null, trail: stand.trail.slice(0, -1) };
}

function clockwise(node: string, ground: Ground): readonly Edge[] {
  const middle = ground.places.get(node) ?? { x: 0, y: 0 };
  const angle = (edge: Edge): number => {
    const end = ground.places.get(otherEnd(edge, node)) ?? middle;
    const turned = Math.atan2(end.x - middle.x, middle.y - end.y);
    return turned < 0 ? turned + 2 * Math.PI : turned;
  };
  return [...(ground.edgesOf.get(node) ?? [])].sort((a, b) => angle(a) - angle(b) || (a.id < b.id ? -1 : 1));
}
