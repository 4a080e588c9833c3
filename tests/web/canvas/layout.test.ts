import { describe, expect, test } from 'vitest';
import type { Point } from '../../../web/store/scene.ts';
import { layouts } from '../../../web/canvas/layout/layouts.ts';
import { room, type LayoutTask, type Places } from '../../../web/canvas/layout/layout.ts';

/** A ring of rings: 36 nodes of three kinds, all reachable. */
function ringTask(given: Partial<LayoutTask> = {}): LayoutTask {
  const ids = Array.from({ length: 36 }, (_, index) => `n${index}`);
  const kinds = ['State', 'Threat', 'Sector'] as const;
  return {
    nodes: ids.map((id, index) => ({
      id,
      kind: kinds[index % 3] ?? 'State',
      family: kinds[index % 3] ?? 'State',
      degree: index % 6 === 0 ? 8 : 2,
    })),
    edges: ids.flatMap((id, index) => [
      { source: id, target: `n${(index + 1) % 36}` },
      { source: id, target: `n${Math.floor(index / 6) * 6}` },
    ]),
    fixed: new Map(),
    centre: null,
    aspect: 1.5,
    ...given,
  };
}

function nearest(places: Places): number {
  const all = [...places.values()];
  let least = Infinity;
  for (const [index, a] of all.entries()) {
    for (const b of all.slice(index + 1)) least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y));
  }
  return least;
}

describe.each(layouts)('layout $id', ({ run }) => {
  test('places every node, at finite places', () => {
    const places = run(ringTask());
    expect(places.size).toBe(36);
    for (const { x, y } of places.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
  });

  test('gives the same places for the same graph, in whatever order it comes', () => {
    const task = ringTask();
    const turned = { ...task, nodes: [...task.nodes].reverse(), edges: [...task.edges].reverse() };
    const sorted = (places: Places): unknown => [...places].sort(([a], [b]) => (a < b ? -1 : 1));
    expect(sorted(run(turned))).toEqual(sorted(run(task)));
  });

  test('leaves no two nodes on top of each other', () => {
    expect(nearest(run(ringTask()))).toBeGreaterThan(room.height * 0.5);
  });

  test.each([0.55, 1, 1.5, 1.8])('fills a room of aspect %f', (aspect) => {
    const places = [...run(ringTask({ aspect })).values()];
    const span = (values: number[]): number => Math.max(...values) - Math.min(...values);
    const width = span(places.map(({ x }) => x)) + room.width;
    const height = span(places.map(({ y }) => y)) + room.height;
    // The share of the room that a fitted view leaves to the narrower side.
    expect(Math.min(width / (height * aspect), (height * aspect) / width)).toBeGreaterThan(0.8);
  });

  test('bears an empty graph, a single node, a loop and an edge without its end', () => {
    expect(run(ringTask({ nodes: [], edges: [] })).size).toBe(0);
    const [only] = ringTask().nodes;
    const lonely = ringTask({
      nodes: only === undefined ? [] : [only],
      edges: [
        { source: 'n0', target: 'n0' },
        { source: 'n0', target: 'elsewhere' },
      ],
    });
    expect(run(lonely).size).toBe(1);
  });
});

describe('the layout of a network', () => {
  const [force] = layouts;

  test('keeps what nothing joins to the rest near to it', () => {
    const task = ringTask();
    const alone = { id: 'alone', kind: 'State', family: 'Actor', degree: 0 };
    const places = force?.run({ ...task, nodes: [...task.nodes, alone] }) ?? new Map<string, Point>();
    const far = (id: string): number => Math.hypot(places.get(id)?.x ?? NaN, places.get(id)?.y ?? NaN);
    expect(far('alone')).toBeLessThan(1.25 * Math.max(...task.nodes.map(({ id }) => far(id))));
  });

  test('adds nodes without moving those that are there, and close to where they belong', () => {
    const first = force?.run(ringTask()) ?? new Map<string, Point>();
    const task = ringTask();
    const fresh = ['x1', 'x2', 'x3'];
    const places = force?.run({
      ...task,
      nodes: [...task.nodes, ...fresh.map((id) => ({ id, kind: 'State', family: 'Actor', degree: 1 }))],
      edges: [...task.edges, ...fresh.map((id) => ({ source: 'n6', target: id }))],
      fixed: first,
      centre: 'n6',
    });
    expect([...(places?.keys() ?? [])].sort()).toEqual(fresh);
    const home = first.get('n6') ?? { x: 0, y: 0 };
    for (const { x, y } of places?.values() ?? []) {
      expect(Math.hypot(x - home.x, y - home.y)).toBeLessThan(6 * room.width);
    }
    expect(nearest(new Map([...first, ...(places ?? [])]))).toBeGreaterThan(room.height * 0.5);
  });

  test('is wider than high, and on a portrait screen higher than wide', () => {
    const ratio = (places: Places): number => {
      const xs = [...places.values()].map(({ x }) => x);
      const ys = [...places.values()].map(({ y }) => y);
      return (Math.max(...xs) - Math.min(...xs)) / (Math.max(...ys) - Math.min(...ys));
    };
    expect(ratio(force?.run(ringTask()) ?? new Map<string, Point>())).toBeGreaterThan(1.05);
    expect(ratio(force?.run(ringTask({ aspect: 0.55 })) ?? new Map<string, Point>())).toBeLessThan(0.95);
  });
});

describe('the layout in rings', () => {
  test('has the chosen node in the middle and its neighbours nearest', () => {
    const radial = layouts.find(({ id }) => id === 'radial');
    const places = radial?.run(ringTask({ centre: 'n6' })) ?? new Map<string, Point>();
    expect(places.get('n6')).toEqual({ x: 0, y: 0 });
    const far = (id: string): number => Math.hypot(places.get(id)?.x ?? 0, places.get(id)?.y ?? 0);
    expect(far('n7')).toBeLessThan(far('n20'));
  });
});

describe('the layout by kind', () => {
  test('keeps nodes of one kind together', () => {
    const columns = layouts.find(({ id }) => id === 'columns');
    const places = columns?.run(ringTask()) ?? new Map<string, Point>();
    const xs = (rest: number): number[] =>
      Array.from({ length: 12 }, (_, index) => places.get(`n${index * 3 + rest}`)?.x ?? NaN);
    const spans = [0, 1, 2].map((rest) => [Math.min(...xs(rest)), Math.max(...xs(rest))] as const);
    const sorted = spans.sort(([a], [b]) => a - b);
    expect(sorted[0]?.[1]).toBeLessThan(sorted[1]?.[0] ?? 0);
    expect(sorted[1]?.[1]).toBeLessThan(sorted[2]?.[0] ?? 0);
  });
});
