import type { Point } from '../../store/scene.ts';
import { fillRoom } from './fill.ts';
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
    radius = depth === 0 ? 0 : Math.max(radius + room.height * 1.7, circumferenceRadius(ring.length));
    for (const [id, angle] of anglesOn(ring, radius, task, angles)) {
      angles.set(id, angle);
      places.set(id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
    }
  }
  return fillRoom(places, task.aspect, 1.8);
}

/** So large that neighbours on the ring do not touch. */
function circumferenceRadius(count: number): number {
  return (count * room.width * 0.82) / (2 * Math.PI);
}

/** Rings by distance from the centre; what nothing joins to it stands in the last, too. */
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
  const last = rings.length > 1 ? rings.at(-1) : undefined;
  if (last !== undefined) last.push(...apart.sort());
  else if (apart.length > 0) rings.push(apart.sort());
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

const TURN = 2 * Math.PI;
/** Rounds of pushing neighbours on a ring apart. */
const ROUNDS = 80;

/** Each as near as there is room to the angle of the one that it hangs on, so that few lines cross. */
function anglesOn(
  ring: readonly string[],
  radius: number,
  task: LayoutTask,
  inner: ReadonlyMap<string, number>,
): [string, number][] {
  const wanted = wantedAngles(ring, task, inner);
  const sorted = [...ring].sort(
    (a, b) => (wanted.get(a) ?? TURN) - (wanted.get(b) ?? TURN) || (a < b ? -1 : 1),
  );
  const even = (index: number): number => (TURN * index) / sorted.length;
  const angles = sorted.map((id, index) => (inner.size < 2 ? even(index) : (wanted.get(id) ?? even(index))));
  const gap = Math.min((room.width * 0.82) / Math.max(1, radius), TURN / sorted.length);
  for (let round = 0; round < ROUNDS; round++) pushApart(angles, gap);
  return sorted.map((id, index) => [id, angles[index] ?? 0]);
}

/** One round over a ring of sorted angles: neighbours that are too near move by half of what lacks. */
function pushApart(angles: number[], gap: number): void {
  for (let index = 0; index < angles.length; index++) {
    const next = (index + 1) % angles.length;
    const over = next === 0 ? TURN : 0;
    const lacking = gap - ((angles[next] ?? 0) + over - (angles[index] ?? 0));
    if (next === index || lacking <= 0) continue;
    angles[index] = (angles[index] ?? 0) - lacking / 2;
    angles[next] = (angles[next] ?? 0) + lacking / 2;
  }
}

/** The angle of the first inner node that each hangs on. */
function wantedAngles(
  ring: readonly string[],
  task: LayoutTask,
  inner: ReadonlyMap<string, number>,
): Map<string, number> {
  const outer = new Set(ring);
  const wanted = new Map<string, number>();
  for (const { source, target } of task.edges) {
    for (const [child, parent] of [
      [source, target],
      [target, source],
    ] as const) {
      const angle = inner.get(parent);
      if (angle !== undefined && outer.has(child) && !wanted.has(child)) wanted.set(child, angle);
    }
  }
  return wanted;
}
