import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Point } from '../../store/scene.ts';
import { fillRoom } from './fill.ts';
import { offEdges } from './off-edges.ts';
import { inOrder, room, type Layout, type LayoutTask, type Places } from './layout.ts';

/** Above this many pairs of a node and an edge, nodes are not kept off edges: each tick looks at every pair. */
const MOST_PAIRS = 250_000;

/** Parts of the graph with so many nodes at most are held nearer to the rest. */
const SMALL = 3;

export interface Body extends SimulationNodeDatum {
  readonly id: string;
  x: number;
  y: number;
}

export type Link = SimulationLinkDatum<Body> & { source: Body; target: Body };

/** Related nodes near each other. What is fixed stays; what is new gathers round the centre. */
export const force: Layout = {
  id: 'force',
  label: { id: 'Jaringan', en: 'Network' },
  run: runForce,
};

/**
 * Labels are wider than high. The forces work on circles, in a space that is stretched in height, so that on
 * the canvas each node has room for its label and the whole is as wide as a screen.
 */
function stretch({ aspect }: LayoutTask): number {
  return Math.min(1.38, Math.max(1, aspect));
}

function runForce(asked: LayoutTask): Places {
  const task = inOrder(asked);
  const stretched = stretch(task);
  const bodies = makeBodies(task, stretched);
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const links = makeLinks(task, byId);
  const linkCount = countLinks(links);
  const adding = task.fixed.size > 0;
  const simulation = forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, Link>(links)
        .distance(room.width * 1.05)
        .strength((link) => 1 / Math.min(linkCount.get(link.source) ?? 1, linkCount.get(link.target) ?? 1)),
    )
    .force('charge', forceManyBody<Body>().strength(-420).theta(1.2).distanceMax(1500))
    .force('collide', forceCollide<Body>(room.width * 0.5).iterations(adding ? 3 : 2))
    .stop();
  if (!adding) {
    const slender = 1.38 / Math.min(2.4, Math.max(0.4, task.aspect));
    const apart = smallParts(links, bodies);
    const pull = (strength: number) => (body: Body) => (apart.has(body) ? 2.5 : 1) * strength;
    simulation
      .force('x', forceX<Body>(0).strength(pull(0.06 * slender)))
      .force('y', forceY<Body>(0).strength(pull(0.06 / Math.sqrt(slender))));
  }
  simulation.tick(bodies.length > 800 ? 150 : 320);
  // Only once the shape has settled: earlier, edges sweep nodes along with them and tangle the whole.
  if (bodies.length * links.length < MOST_PAIRS) {
    simulation.force('offEdges', offEdges(links)).alpha(0.05).tick(50);
  }
  const places = new Map(
    bodies
      .filter((body) => !task.fixed.has(body.id))
      .map((body) => [body.id, { x: round(body.x), y: round(body.y / stretched) }] as const),
  );
  return adding ? places : fillRoom(places, task.aspect, 1.6);
}

function makeBodies(task: LayoutTask, stretched: number): Body[] {
  const fresh = task.nodes.filter((node) => !task.fixed.has(node.id));
  const seeds = seedPlaces(task, fresh.length, stretched);
  let next = 0;
  return task.nodes.map((node) => {
    const fixed = task.fixed.get(node.id);
    if (fixed !== undefined) {
      const [x, y] = [fixed.x, fixed.y * stretched];
      return { id: node.id, x, y, fx: x, fy: y };
    }
    const seed = seeds[next] ?? { x: 0, y: 0 };
    next += 1;
    return { id: node.id, x: seed.x, y: seed.y };
  });
}

const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/** A sunflower round the centre: no two seeds at one place, none at random. */
function seedPlaces(task: LayoutTask, count: number, stretched: number): Point[] {
  const place = task.centre === null ? undefined : task.fixed.get(task.centre);
  const middle =
    place === undefined ? middleOf(task.fixed, stretched) : { x: place.x, y: place.y * stretched };
  const inner = task.fixed.size > 0 ? room.width : 0;
  return Array.from({ length: count }, (_, index) => {
    const radius = inner + 40 * Math.sqrt(index + 0.5);
    const angle = index * goldenAngle;
    return { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) };
  });
}

function middleOf(places: Places, stretched: number): Point {
  if (places.size === 0) return { x: 0, y: 0 };
  let [x, y] = [0, 0];
  for (const place of places.values()) [x, y] = [x + place.x, y + place.y];
  return { x: x / places.size, y: (y / places.size) * stretched };
}

function makeLinks(task: LayoutTask, byId: ReadonlyMap<string, Body>): Link[] {
  return task.edges.flatMap((edge) => {
    const source = byId.get(edge.source);
    const target = byId.get(edge.target);
    if (source === undefined || target === undefined) return [];
    return [{ source, target }];
  });
}

/** Bodies that hang together with a few at most: nothing but the middle would hold them near the rest. */
function smallParts(links: readonly Link[], bodies: readonly Body[]): Set<Body> {
  const parts = new Map(bodies.map((body) => [body, new Set([body])]));
  for (const { source, target } of links) {
    const [a, b] = [parts.get(source), parts.get(target)];
    if (a === undefined || b === undefined || a === b) continue;
    const [small, large] = a.size < b.size ? [a, b] : [b, a];
    for (const body of small) {
      large.add(body);
      parts.set(body, large);
    }
  }
  return new Set(bodies.filter((body) => (parts.get(body)?.size ?? 0) <= SMALL));
}

function countLinks(links: readonly Link[]): Map<Body, number> {
  const counts = new Map<Body, number>();
  for (const link of links) {
    counts.set(link.source, (counts.get(link.source) ?? 0) + 1);
    counts.set(link.target, (counts.get(link.target) ?? 0) + 1);
  }
  return counts;
}

/** Whole, so that a link holds it exactly, and never minus zero. */
function round(value: number): number {
  return Math.round(value) + 0;
}
