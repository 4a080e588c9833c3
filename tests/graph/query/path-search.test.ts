import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchPaths, type FoundPaths, type PathSearch } from '../../../graph/query/paths/search.ts';
import type { Hop, Hops } from '../../../graph/query/paths/surroundings.ts';

type Arrow = [from: string, to: string];

/** Hops along these arrows, in both directions unless they are one-way. */
function among(arrows: readonly Arrow[], oneWay: boolean): Hops {
  return (nodes, back) => {
    const hopsFrom = (node: string): Hop[] =>
      arrows.flatMap(([a, b], index) => {
        const edge = `e${index}`;
        if (a === node && !(oneWay && back)) return [{ edge, to: b }];
        return b === node && (!oneWay || back) ? [{ edge, to: a }] : [];
      });
    return Promise.resolve(new Map(nodes.map((node) => [node, hopsFrom(node)])));
  };
}

function find(
  arrows: readonly Arrow[],
  { oneWay = false, ...search }: Partial<PathSearch> & { oneWay?: boolean } = {},
): Promise<FoundPaths> {
  const whole = { from: 'a', to: 'z', maxLength: 8, limit: 100, budget: 1e6, shortestOnly: false, ...search };
  return searchPaths(whole, among(arrows, oneWay));
}

/** Every simple path, by trying all. */
function everyPath(arrows: readonly Arrow[], maxLength: number, oneWay: boolean): string[] {
  const found: string[] = [];
  const step = (nodes: string[], edges: string[]): void => {
    const node = nodes.at(-1)!;
    if (node === 'z') return void found.push(edges.join());
    if (edges.length === maxLength) return;
    arrows.forEach(([a, b], index) => {
      const to = a === node ? b : b === node && !oneWay ? a : null;
      if (to !== null && !nodes.includes(to)) step([...nodes, to], [...edges, `e${index}`]);
    });
  };
  step(['a'], []);
  return found;
}

describe('paths between two nodes', () => {
  it('finds the shortest first', async () => {
    const { paths } = await find([
      ['a', 'b'],
      ['b', 'z'],
      ['a', 'z'],
    ]);
    expect(paths.map(({ nodes }) => nodes.join(''))).toEqual(['az', 'abz']);
  });

  it('finds all shortest ones and no longer one where only those are wanted', async () => {
    const { paths, truncated } = await find(
      [
        ['a', 'c'],
        ['c', 'z'],
        ['a', 'b'],
        ['b', 'z'],
        ['b', 'c'],
      ],
      { shortestOnly: true },
    );
    expect(paths.map(({ nodes }) => nodes.join(''))).toEqual(['abz', 'acz']);
    expect(truncated).toBe(false);
  });

  it('tells two edges between the same nodes apart', async () => {
    const { paths } = await find([
      ['a', 'z'],
      ['z', 'a'],
    ]);
    expect(paths.map(({ edges }) => edges)).toEqual([['e0'], ['e1']]);
  });

  it('finds nothing between parts that do not hang together', async () => {
    expect(await find([['a', 'b']])).toEqual({ paths: [], truncated: false });
  });

  it('finds nothing longer than it may', async () => {
    const chain: Arrow[] = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'z'],
    ];
    expect((await find(chain, { maxLength: 2 })).paths).toEqual([]);
    expect((await find(chain, { maxLength: 3 })).paths).toHaveLength(1);
  });

  it('says that there are more than it was asked for', async () => {
    const many: Arrow[] = ['b', 'c', 'd'].flatMap((middle): Arrow[] => [
      ['a', middle],
      [middle, 'z'],
    ]);
    expect(await find(many, { limit: 2 })).toMatchObject({ truncated: true, paths: { length: 2 } });
    expect(await find(many, { limit: 3, shortestOnly: true })).toMatchObject({ truncated: false });
  });

  it('leads from a node to itself without a step', async () => {
    expect((await find([['a', 'b']], { to: 'a' })).paths).toEqual([{ nodes: ['a'], edges: [] }]);
  });

  it('follows arrows one way only where it must', async () => {
    const around: Arrow[] = [
      ['z', 'a'],
      ['a', 'b'],
      ['b', 'z'],
    ];
    const { paths } = await find(around, { oneWay: true });
    expect(paths.map(({ nodes }) => nodes.join(''))).toEqual(['abz']);
  });

  it('stops where it has met more than it may, and says so', async () => {
    const chain: Arrow[] = [
      ['a', 'b'],
      ['b', 'z'],
    ];
    expect(await find(chain, { budget: 0 })).toEqual({ paths: [], truncated: true });
  });

  it('finds exactly the simple paths there are, in an order that does not depend on that of the edges', async () => {
    const node = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'z');
    const arrows = fc.array(
      fc.tuple(node, node).filter(([from, to]) => from !== to),
      { maxLength: 10 },
    );
    await fc.assert(
      fc.asyncProperty(
        arrows,
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
        async (graph, maxLength, oneWay) => {
          const { paths } = await find(graph, { maxLength, limit: 1e6, oneWay });
          const edges = paths.map((path) => path.edges.join());
          expect([...edges].sort()).toEqual(everyPath(graph, maxLength, oneWay).sort());
          const lengths = paths.map((path) => path.edges.length);
          expect(lengths).toEqual([...lengths].sort((one, other) => one - other));
          const turned = await find([...graph].reverse(), { maxLength, limit: 1e6, oneWay });
          expect(turned.paths.map(({ nodes }) => nodes)).toEqual(paths.map(({ nodes }) => nodes));
        },
      ),
    );
  });
});
