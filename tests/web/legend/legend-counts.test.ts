import { describe, expect, test } from 'vitest';
import { legendCounts, toggled } from '../../../web/legend/legend-counts.ts';
import { GraphStore } from '../../../web/store/graph-store.ts';
import { emptyScene, openFilters, type Scene } from '../../../web/store/scene.ts';
import { harbour, harm, guards, pier, storm } from '../../support/harbour.ts';

const graph = new GraphStore();
graph.learnSchema({
  kinds: harbour.kinds,
  relations: harbour.relations,
  documents: harbour.documents.map((view) => view.document),
});
graph.learn({ nodes: harbour.nodes, edges: harbour.edges, denied: [] });

const scene: Scene = {
  ...emptyScene,
  nodes: new Map([storm, pier].map(({ id }) => [id, { x: 0, y: 0 }])),
  edges: new Set([harm.id, guards.id]),
};

describe('the legend', () => {
  test('counts what is on the canvas, not what the graph holds', () => {
    const { families, relations, documents } = legendCounts(scene, graph);
    const kinds = families.flatMap((family) => family.kinds);
    expect(kinds.map(({ id, count }) => [id, count]).sort()).toEqual([
      ['Asset', 1],
      ['Threat', 1],
    ]);
    expect(relations.map(({ id, count }) => [id, count]).sort()).toEqual([
      ['GUARDS', 1],
      ['HARMS', 1],
    ]);
    expect(documents.map(({ id, count }) => [id, count])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });

  test('keeps counting what is filtered away, and says that it is', () => {
    const filters = { ...openFilters, kinds: ['Threat'], documents: ['b'] };
    const { families, documents } = legendCounts({ ...scene, filters }, graph);
    const threat = families.flatMap((family) => family.kinds).find(({ id }) => id === 'Threat');
    expect(threat).toMatchObject({ count: 1, on: false });
    expect(documents.find(({ id }) => id === 'a')?.on).toBe(false);
  });

  test('puts a name into a list, and takes it out again', () => {
    expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  });
});
