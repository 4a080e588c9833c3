import type { Force } from 'd3-force';
import type { Body, Link } from './force.ts';

/** So far a node keeps from an edge that is not its own. */
const CLEAR = 34;

/** Pushes nodes off the edges that run through them, so that no edge seems to end where it does not. */
export function offEdges(links: readonly Link[]): Force<Body, Link> {
  let bodies: Body[] = [];
  const force = (alpha: number): void => {
    const strength = 0.35 + 0.3 * alpha;
    for (const link of links) {
      for (const body of bodies) {
        if (body !== link.source && body !== link.target) push(body, link, strength);
      }
    }
  };
  force.initialize = (initial: Body[]): void => {
    bodies = initial;
  };
  return force;
}

function push(body: Body, { source, target }: Link, strength: number): void {
  const along = { x: target.x - source.x, y: target.y - source.y };
  const length = Math.hypot(along.x, along.y);
  if (length < 1) return;
  const share = ((body.x - source.x) * along.x + (body.y - source.y) * along.y) / (length * length);
  if (share < 0.05 || share > 0.95) return;
  const across = { x: -along.y / length, y: along.x / length };
  const distance = (body.x - source.x) * across.x + (body.y - source.y) * across.y;
  if (Math.abs(distance) >= CLEAR) return;
  const shift = (distance < 0 ? -1 : 1) * (CLEAR - Math.abs(distance)) * strength;
  if (body.fx === undefined) {
    body.x += across.x * shift;
    body.y += across.y * shift;
  }
}
