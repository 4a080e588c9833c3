import type { Point } from '../../store/scene.ts';
import { inOrder, room, type Layout, type LayoutTask, type Places } from './layout.ts';

/** One node in the middle, and round it rings of those that are one, two, three steps away. */
export const radial: Layout = {
  id: 'radial',
  label: { id: 'Lingkaran', en: 'Rings' },
  run: runRadial,
};

function runRadial(asked: LayoutTask): Places {
  const task = inOrder(asked);
  const centre = task.centre ?? task.nodes[0]?.id ?? null;
  if (centre === null) return new Map();
  const rings = ringsAround(centre, task);
  const places = new Map<string, Point>();
  const angles = new Map<string, number>();
  let radius = 0;
  for (const [depth, ring] of rings.entries()) {
    const ordered = depth === 0 ? ring : sortByParent(ring, task, angles);
    radius = depth === 0 ? 0 : Math.max(radius + room.height * 1.7, circumferenceRadius(ordered.length));
    for (const [index, id] of ordered.entries()) {
      const angle = (2 * Math.PI * index) / ordered.length + depth * 0.4 - Math.PI / 2;
      angles.set(id, angle);
      const wide = task.portrait ? 1 : 1.35;
      places.set(id, {
        x: round(radius * wide * Math.cos(angle)),
        y: round(radius * Math.sin(angle)),
      });
    }
  }
  return places;
}

/** So large that neighbours on the ring do not touch. */
function circumferenceRadius(count: number): number {
  return (count * room.width * 0.82) / (2 * Math.PI);
}

/** Rings by distance from the centre; what nothing joins to it stands in the last. */
function ringsAround(centre: string, task: LayoutTask): string[][] {
  const neighbours = neighboursOf(task);
  const seen = new Set([centre]);
  const rings = [[centre]];
  for (let ring = rings[0]; ring !== undefined && ring.length > 0;) {
    const next: string[] = [];
    for (const id of ring) {
      for (const neighbour of neighbours.get(id) ?? []) {
        if (seen.has(neighbour)) continue;
        seen.add(neighbour);
        next.push(neighbour);
      }
    }
    if (next.length > 0) rings.push(next);
    ring = next;
  }
  const apart = task.nodes.filter((node) => !seen.has(node.id)).map((node) => node.id);
  if (apart.length > 0) rings.push(apart.sort());
  return rings;
}

function neighboursOf(task: LayoutTask): Map<string, string[]> {
  const neighbours = new Map<string, string[]>();
  for (const { source, target } of task.edges) {
    neighbours.set(source, [...(neighbours.get(source) ?? []), target]);
    neighbours.set(target, [...(neighbours.get(target) ?? []), source]);
  }
  return neighbours;
}

/** Each near the one that it hangs on, so that few lines cross. */
function sortByParent(
  ring: readonly string[],
  task: LayoutTask,
  angles: ReadonlyMap<string, number>,
): string[] {
  const wanted = new Map<string, number>();
  for (const { source, target } of task.edges) {
    for (const [child, parent] of [
      [source, target],
      [target, source],
    ] as const) {
      const angle = angles.get(parent);
      if (angle !== undefined && !wanted.has(child)) wanted.set(child, angle);
    }
  }
  return [...ring].sort((a, b) => (wanted.get(a) ?? 9) - (wanted.get(b) ?? 9) || (a < b ? -1 : 1));
}

/** Whole, and never minus zero. */
function round(value: number): number {
  return Math.round(value) + 0;
}
