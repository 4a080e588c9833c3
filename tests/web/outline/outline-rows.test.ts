import { describe, expect, test } from 'vitest';
import { outlineMove, typedRow } from '../../../web/outline/outline-keys.ts';
import { outlineRows, type OutlineRow } from '../../../web/outline/outline-rows.ts';
import { GraphStore } from '../../../web/store/graph-store.ts';
import { emptyScene, type Scene } from '../../../web/store/scene.ts';
import { harbour, harm, pier, storm } from '../../support/harbour.ts';

const graph = new GraphStore();
graph.learnSchema({ kinds: harbour.kinds, relations: harbour.relations, documents: [] });
graph.learn({ nodes: harbour.nodes, edges: harbour.edges, denied: [] });

const scene: Scene = {
  ...emptyScene,
  nodes: new Map(harbour.nodes.map(({ id }) => [id, { x: 0, y: 0 }])),
  edges: new Set(harbour.edges.map(({ id }) => id)),
};

function rows(open: string[] = [], filter = ''): OutlineRow[] {
  return outlineRows({ scene, graph, language: 'id', open: new Set(open), filter });
}

describe('the outline', () => {
  test('begins with the kinds on the canvas, the most frequent first', () => {
    const kinds = rows();
    expect(kinds.every((row) => row.is === 'kind' && row.expanded === false)).toBe(true);
    expect(kinds[0]).toMatchObject({ kind: 'Asset', count: 3, position: 1, siblings: kinds.length });
  });

  test('opened, holds every node and every edge of the canvas', () => {
    const open = [
      ...harbour.kinds.map(({ kind }) => `kind ${kind}`),
      ...harbour.nodes.map(({ id }) => `node ${id}`),
    ];
    const all = rows(open);
    const nodes = all.filter((row) => row.is === 'node').map((row) => row.node.id);
    const edges = new Set(all.filter((row) => row.is === 'edge').map((row) => row.edge.id));
    expect(nodes.sort()).toEqual([...scene.nodes.keys()].sort());
    expect(edges).toEqual(scene.edges);
  });

  test('shows an edge under both of its ends, and each row only once', () => {
    const all = rows(['kind Threat', 'kind Asset', `node ${storm.id}`, `node ${pier.id}`]);
    expect(all.filter((row) => row.is === 'edge' && row.edge.id === harm.id)).toHaveLength(2);
    expect(new Set(all.map((row) => row.key)).size).toBe(all.length);
  });

  test('offers to expand what has more edges than are shown', () => {
    graph.learn({ nodes: [{ ...pier, degree: 9 }], edges: [], denied: [] });
    const last = rows(['kind Asset', `node ${pier.id}`]).filter((row) => row.is === 'expand');
    expect(last).toMatchObject([{ node: pier.id, more: 7 }]);
    graph.learn({ nodes: [pier], edges: [], denied: [] });
  });

  test('filtered, opens the kinds in which something matches, by label or alias', () => {
    const found = rows([], 'angin');
    expect(found.map((row) => row.is)).toEqual(['kind', 'node']);
    expect(rows([], 'nothing like it')).toEqual([]);
  });
});

describe('the keys of a tree', () => {
  const open = rows(['kind Asset', `node ${pier.id}`]);
  const key = (is: OutlineRow['is']): string => open.find((row) => row.is === is)?.key ?? '';

  test('up, down, first and last move between rows', () => {
    expect(outlineMove('ArrowDown', open, open[0]?.key ?? null)).toEqual({
      does: 'focus',
      key: open[1]?.key,
    });
    expect(outlineMove('ArrowUp', open, open[0]?.key ?? null)).toBeNull();
    expect(outlineMove('End', open, null)).toEqual({ does: 'focus', key: open.at(-1)?.key });
    expect(outlineMove('Home', open, open[3]?.key ?? null)).toEqual({ does: 'focus', key: open[0]?.key });
  });

  test('right opens and then enters, left closes and then leaves', () => {
    const closed = rows();
    expect(outlineMove('ArrowRight', closed, 'kind Threat')).toEqual({ does: 'open', key: 'kind Threat' });
    expect(outlineMove('ArrowRight', open, 'kind Asset')).toEqual({ does: 'focus', key: open[1]?.key });
    expect(outlineMove('ArrowLeft', open, 'kind Asset')).toEqual({ does: 'close', key: 'kind Asset' });
    expect(outlineMove('ArrowLeft', open, key('edge'))).toEqual({ does: 'focus', key: `node ${pier.id}` });
  });

  test('typing jumps to the next name that begins so, and round again', () => {
    const name = (row: OutlineRow): string => (row.is === 'node' ? row.node.label.id : row.key);
    expect(typedRow('g', open, 'kind Asset', name)).toBe('node gudang-garam');
    expect(typedRow('derm', open, 'node menara-suar', name)).toBe(`node ${pier.id}`);
    expect(typedRow('zz', open, null, name)).toBeNull();
  });
});
