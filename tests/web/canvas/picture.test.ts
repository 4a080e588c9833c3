import { describe, expect, test } from 'vitest';
import { emphasisOf } from '../../../web/canvas/emphasis.ts';
import { pictureOf } from '../../../web/canvas/picture.ts';
import { GraphStore } from '../../../web/store/graph-store.ts';
import { emptyScene, openFilters, type Scene } from '../../../web/store/scene.ts';
import { denied, edge, node, relation } from '../../support/graph-builders.ts';

const a = node('a', { kind: 'Threat', family: 'Threat', degree: 4, label: { id: 'Alfa', en: 'Alpha' } });
const b = node('b', { degree: 1 });
const c = node('c');
const edges = [
  edge('a', 'CAUSES', 'b', { hedged: 1 }),
  edge('a', 'USES', 'b'),
  edge('b', 'PART_OF', 'c', { mode: 'inferred', documents: ['other'] }),
  edge('a', 'NEAR', 'c', { mode: 'co-occurrence' }),
];
const no = denied('c', 'CAUSES', 'a');

const graph = new GraphStore();
graph.learnSchema({
  kinds: [],
  relations: [
    relation('CAUSES', { label: { id: 'menyebabkan', en: 'causes' } }),
    relation('NEAR', { weak: true, symmetric: true }),
  ],
  documents: [],
});
graph.learn({ nodes: [a, b, c], edges, denied: [no] });

const scene: Scene = {
  ...emptyScene,
  nodes: new Map([a, b, c].map(({ id }, index) => [id, { x: index * 100, y: 0 }])),
  edges: new Set([...edges, no].map(({ id }) => id)),
};

function classesOf(id: string): readonly string[] | undefined {
  return pictureOf(scene, graph, 'id').edges.find((drawn) => drawn.id === id)?.classes;
}

describe('the picture of a scene', () => {
  test('shows doubt in the line', () => {
    expect(classesOf('a:CAUSES:b')).toContain('hedged');
    expect(classesOf('b:PART_OF:c')).toContain('inferred');
    expect(classesOf('a:NEAR:c')).toEqual(['weak', 'symmetric', 'bent']);
    expect(classesOf(no.id)).toEqual(['denied', 'bent']);
  });

  test('bends edges that join the same two nodes, so that none hides another', () => {
    expect(classesOf('a:CAUSES:b')).toContain('bent');
    expect(classesOf('a:USES:b')).toContain('bent');
    expect(classesOf('b:PART_OF:c')).not.toContain('bent');
  });

  test('crosses out the word of a denied relation', () => {
    const drawn = pictureOf(scene, graph, 'en').edges.find((candidate) => candidate.id === no.id);
    expect(drawn?.name).toBe('✕ causes');
  });

  test('names nodes in the language of the interface, and marks those with more to expand', () => {
    const [first, second] = pictureOf(scene, graph, 'en').nodes;
    expect(first?.name).toBe('Alpha');
    expect(first?.classes).toContain('more');
    expect(second?.classes).not.toContain('more');
  });

  test('leaves out what is filtered, and edges without an end', () => {
    const filtered = { ...scene, filters: { ...openFilters, kinds: ['Threat'] } };
    const picture = pictureOf(filtered, graph, 'id');
    expect(picture.nodes.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(picture.edges.map(({ id }) => id)).toEqual(['b:PART_OF:c']);
  });

  test('of one document has its edges, and the nodes that they join', () => {
    const filtered = { ...scene, filters: { ...openFilters, documents: ['other'] } };
    const picture = pictureOf(filtered, graph, 'id');
    expect(picture.edges.map(({ id }) => id)).toEqual(['b:PART_OF:c']);
    expect(picture.nodes.map(({ id }) => id)).toEqual(['b', 'c']);
  });

  test('gives a kind with strange signs in its name a class that a selector can hold', () => {
    graph.learn({ nodes: [node('d', { kind: 'A "b" #c', family: 'X.y' })], edges: [], denied: [] });
    const only = { ...emptyScene, nodes: new Map([['d', { x: 0, y: 0 }]]) };
    const [drawn] = pictureOf(only, graph, 'id').nodes;
    expect(drawn?.classes[0]).toMatch(/^[A-Za-z][A-Za-z0-9_-]*$/);
  });
});

describe('emphasis', () => {
  const still = { opened: null, pointed: null, highlight: null };

  test('of an opened node is on its edges and their ends, and quietens the rest', () => {
    const { near, quiet, opened } = emphasisOf({ ...still, opened: { panel: 'node', node: 'b' } }, edges);
    expect([...near].sort()).toEqual(['a', 'a:CAUSES:b', 'a:USES:b', 'b', 'b:PART_OF:c', 'c']);
    expect([...opened]).toEqual(['b']);
    expect(quiet).toBe(true);
  });

  test('of what is merely pointed at dims nothing', () => {
    const { near, quiet } = emphasisOf({ ...still, pointed: { edge: 'b:PART_OF:c' } }, edges);
    expect([...near].sort()).toEqual(['b', 'b:PART_OF:c', 'c']);
    expect(quiet).toBe(false);
  });

  test('of a path is on the chosen one alone', () => {
    const question = {
      from: 'a',
      to: 'c',
      direction: 'any',
      mode: 'all',
      maxLength: 8,
      weak: false,
    } as const;
    const paths = [
      { nodes: ['a', 'b', 'c'], edges: ['a:USES:b', 'b:PART_OF:c'] },
      { nodes: ['a', 'c'], edges: ['a:NEAR:c'] },
    ];
    const opened = { panel: 'paths', question, paths, truncated: false, chosen: 1 } as const;
    expect([...emphasisOf({ ...still, opened }, edges).near].sort()).toEqual(['a', 'a:NEAR:c', 'c']);
    const all = emphasisOf({ ...still, opened: { ...opened, chosen: null } }, edges);
    expect(all.near.size).toBe(6);
  });

  test('of a selected text is on its edges and their ends', () => {
    const highlight = { nodes: [], edges: ['a:NEAR:c'] };
    expect([...emphasisOf({ ...still, highlight }, edges).near].sort()).toEqual(['a', 'a:NEAR:c', 'c']);
  });
});
