import { beforeEach, describe, expect, test } from 'vitest';
import { pack } from '../../../web/history/deflate.ts';
import { LinkError, packScene, unpackScene } from '../../../web/history/scene-link.ts';
import { GraphStore } from '../../../web/store/graph-store.ts';
import { openFilters, type Scene } from '../../../web/store/scene.ts';
import { edge, node } from '../../support/graph-builders.ts';

const strange = node('id:with "quotes" & 漢字 🙂', { label: { id: '<script>', en: '<script>' } });
const plain = node('plain');
const joins = edge(strange.id, 'JOINS', plain.id);

let graph: GraphStore;

beforeEach(() => {
  graph = new GraphStore();
  graph.learn({ nodes: [strange, plain], edges: [joins], denied: [] });
});

const scene: Scene = {
  nodes: new Map([
    [strange.id, { x: 10.4, y: -2000 }],
    [plain.id, { x: 0, y: 3 }],
  ]),
  edges: new Set([joins.id]),
  filters: { ...openFilters, kinds: ['Concept'], documents: ['a'] },
  layout: 'radial',
  opened: {
    panel: 'paths',
    question: { from: strange.id, to: plain.id, direction: 'out', mode: 'all', maxLength: 5, weak: true },
    paths: [{ nodes: [strange.id, plain.id], edges: [joins.id] }],
    truncated: false,
    chosen: 0,
  },
};

describe('a link', () => {
  test('holds everything of a scene, places rounded to whole units', async () => {
    const view = { left: -5, top: -6, right: 7, bottom: 8 };
    const linked = await unpackScene(await packScene(scene, graph, view));
    expect([...linked.nodes]).toEqual([
      [strange.id, { x: 10, y: -2000 }],
      [plain.id, { x: 0, y: 3 }],
    ]);
    expect(linked.edges).toEqual([{ source: strange.id, type: 'JOINS', target: plain.id }]);
    expect(linked.filters).toEqual(scene.filters);
    expect(linked.layout).toBe('radial');
    expect(linked.opened).toEqual(scene.opened);
    expect(linked.view).toEqual(view);
  });

  test.each([
    { panel: 'node', node: 'plain' },
    { panel: 'edge', edge: 'a:B:c' },
    { panel: 'document', document: 'd', at: { start: 3, end: 9 } },
    { panel: 'ends', from: null, to: 'plain' },
  ] as const)('reopens the panel $panel', async (opened) => {
    const linked = await unpackScene(await packScene({ ...scene, opened }, graph, null));
    expect(linked.opened).toEqual(opened);
  });

  test('uses only signs that every address and messenger leaves alone', async () => {
    expect(await packScene(scene, graph, null)).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  test('of a hundred nodes stays short enough to send', async () => {
    const ids = Array.from({ length: 100 }, (_, index) => `an-ordinary-identifier-${index}`);
    graph.learn({
      nodes: ids.map((id) => node(id)),
      edges: ids.slice(1).map((id, index) => edge(ids[index] ?? '', 'RELATED_TO', id)),
      denied: [],
    });
    const nodes = new Map(ids.map((id, index) => [id, { x: index * 37, y: (index * 101) % 700 }]));
    const word = await packScene(
      { ...scene, nodes, edges: new Set(graph.edges.slice(1).map(({ id }) => id)), opened: null },
      graph,
      null,
    );
    expect(word.length).toBeLessThan(2500);
  });

  test.each([
    ['cut short', async () => (await packScene(scene, graph, null)).slice(0, 40)],
    ['not packed at all', () => Promise.resolve('hello')],
    ['signs that are not base64', () => Promise.resolve('%%%')],
    ['empty', () => Promise.resolve('')],
    ['no object', () => pack('[]')],
    ['another version', () => pack('{"v":2}')],
    ['an edge without ends', () => pack('{"v":1,"n":[],"p":[],"t":[],"e":[0,0,0]}')],
    ['a panel that there is not', () => pack(panel('{"panel":"console"}'))],
    ['a place that is no number', () => pack('{"v":1,"n":["a"],"p":["x",1],"t":[],"e":[]}')],
  ])('that is damaged (%s) is refused with its own error', async (_, make) => {
    await expect(unpackScene(await make())).rejects.toBeInstanceOf(LinkError);
  });

  test('that unpacks to something enormous is refused', async () => {
    await expect(unpackScene(await pack(' '.repeat(5_000_000)))).rejects.toBeInstanceOf(LinkError);
  });
});

function panel(opened: string): string {
  return `{"v":1,"n":[],"p":[],"t":[],"e":[],"f":{"kinds":[],"relations":[],"documents":null},"l":"force","o":${opened},"w":null}`;
}
