import { beforeEach, describe, expect, test } from 'vitest';
import { bindActions } from '../../../web/app/bind-actions.ts';
import type { Actions } from '../../../web/app/actions.ts';
import { reopen } from '../../../web/app/actions/reopen.ts';
import { start } from '../../../web/app/actions/start.ts';
import { packScene, unpackScene } from '../../../web/history/scene-link.ts';
import { SourceError } from '../../../web/source/source-error.ts';
import type { Scene } from '../../../web/store/scene.ts';
import { edge, node } from '../../support/graph-builders.ts';
import {
  fishers,
  guards,
  harbour,
  harm,
  island,
  pier,
  storm,
  tower,
  deniedHarm,
} from '../../support/harbour.ts';
import type { Before } from '../../support/memory-source.ts';
import { testBench, type TestBench } from '../support/workbench.ts';

let bench: TestBench;
let actions: Actions;
let before: Before;

beforeEach(async () => {
  before = () => Promise.resolve();
  bench = testBench(harbour, (route) => before(route));
  actions = bindActions(bench);
  await start(bench);
});

function scene(): Scene {
  return bench.history.scene;
}

/** Leaves these nodes on the canvas, with the edges between them. */
function only(...ids: string[]): void {
  actions.hide([...scene().nodes.keys()].filter((id) => !ids.includes(id)));
}

describe('the first screen', () => {
  test('shows the graph with its denied relations, laid out', () => {
    expect(scene().nodes.size).toBe(harbour.nodes.length);
    expect(scene().edges.has(harm.id)).toBe(true);
    expect(scene().edges.has(deniedHarm.id)).toBe(true);
    expect(bench.history.entries).toHaveLength(1);
  });
});

describe('names that merely share a sentence', () => {
  const together = harbour.edges.find((edge) => edge.mode === 'co-occurrence') ?? harm;

  test('are not joined on the canvas by reading a document that names both', async () => {
    bench.graph.learn({ nodes: [], edges: [together], denied: [] });
    await actions.openNode(storm.id);
    await actions.findPaths({ from: storm.id, to: pier.id });
    expect(scene().edges.has(together.id)).toBe(false);
  });

  test('are joined where one asks for it, and stay so', async () => {
    await actions.expand(storm.id, { relation: together.type });
    expect(scene().edges.has(together.id)).toBe(true);
    await actions.openEdge(harm.id);
    expect(scene().edges.has(together.id)).toBe(true);
  });
});

describe('expanding', () => {
  test('adds the neighbours and moves nothing that is there', async () => {
    only(storm.id, pier.id);
    const places = new Map(scene().nodes);
    await actions.expand(storm.id);
    expect(scene().nodes.has(fishers.id)).toBe(true);
    for (const [id, place] of places) expect(scene().nodes.get(id)).toEqual(place);
  });

  test('joins what it adds to all that is there', async () => {
    only(storm.id, pier.id);
    await actions.expand(storm.id);
    expect(scene().edges.has(guards.id)).toBe(true);
  });

  test('by relation, kind and direction adds those alone', async () => {
    only(storm.id);
    await actions.expand(storm.id, { relation: 'HARMS', kind: 'Group', direction: 'out' });
    expect([...scene().nodes.keys()].sort()).toEqual([storm.id, fishers.id].sort());
    expect(bench.history.current?.step).toMatchObject({ did: 'expand', added: { nodes: 1, edges: 1 } });
  });

  test('where all is shown makes no step and says so', async () => {
    const steps = bench.history.entries.length;
    await actions.expand(pier.id);
    expect(bench.history.entries).toHaveLength(steps);
    expect(bench.notices.notices).toHaveLength(1);
  });

  test('a hub adds no more than one can look at, and the next click adds the next ones', async () => {
    const leaves = Array.from({ length: 250 }, (_, index) => node(`leaf-${index}`, { degree: 1 }));
    const hub = node('hub', { degree: 250 });
    const world = {
      ...harbour,
      nodes: [hub, ...leaves],
      edges: leaves.map((leaf) => edge('hub', 'GUARDS', leaf.id)),
    };
    bench = testBench(world);
    actions = bindActions(bench);
    await actions.openNode('hub');
    await actions.expand('hub');
    expect(scene().nodes.size).toBe(61);
    expect(bench.notices.notices.at(-1)?.words.en).toContain('60 of 250');
    for (let click = 0; click < 4; click++) await actions.expand('hub');
    expect(scene().nodes.size).toBe(251);
  }, 30_000);
});

describe('collapsing and hiding', () => {
  test('collapsing takes what hangs on nothing else', () => {
    actions.collapse(storm.id);
    expect(scene().nodes.has(pier.id)).toBe(true);
    expect(scene().nodes.has(tower.id)).toBe(false);
  });

  test('hiding takes the edges along, and closes the panel of what is hidden', async () => {
    await actions.openNode(pier.id);
    actions.hide([pier.id]);
    expect(scene().edges.has(harm.id)).toBe(false);
    expect(scene().opened).toBeNull();
    actions.undo();
    expect(scene().edges.has(harm.id)).toBe(true);
    expect(scene().opened).toEqual({ panel: 'node', node: pier.id });
  });

  test('everything can be brought back', async () => {
    actions.hide([...scene().nodes.keys()]);
    await actions.showAll();
    expect(scene().nodes.size).toBe(harbour.nodes.length);
  });

  test('one node with its neighbours can be left alone, where they are', async () => {
    const place = scene().nodes.get(pier.id);
    await actions.showOnly(pier.id);
    expect([...scene().nodes.keys()].sort()).toEqual([pier.id, storm.id, fishers.id].sort());
    expect(scene().nodes.get(pier.id)).toEqual(place);
  });
});

describe('opening', () => {
  test('brings a node or an edge that is not there onto the canvas', async () => {
    only(island.id);
    await actions.openEdge(harm.id);
    expect(scene().nodes.has(storm.id) && scene().nodes.has(pier.id)).toBe(true);
    expect(scene().opened).toEqual({ panel: 'edge', edge: harm.id });
  });

  test('what is open already makes no step', async () => {
    await actions.openNode(pier.id);
    const steps = bench.history.entries.length;
    await actions.openNode(pier.id);
    expect(bench.history.entries).toHaveLength(steps);
  });

  test('what is no longer in the graph is said, and nothing changes', async () => {
    const steps = bench.history.entries.length;
    expect(await actions.openNode('no-such-node')).toBe(false);
    expect(bench.history.entries).toHaveLength(steps);
    expect(bench.notices.notices.at(-1)?.tone).toBe('problem');
  });

  test('a graph that does not answer becomes a notice', async () => {
    before = () => Promise.reject(new SourceError('unreachable', 'gone'));
    expect(await actions.expand(storm.id)).toBe(false);
    expect(bench.notices.notices.at(-1)?.words.en).toMatch(/does not answer/);
  });

  test('choosing the two ends of a path is one step', () => {
    const steps = bench.history.entries.length;
    actions.chooseEnds(pier.id, null);
    actions.chooseEnds(pier.id, tower.id);
    expect(bench.history.entries).toHaveLength(steps + 1);
    expect(scene().opened).toEqual({ panel: 'ends', from: pier.id, to: tower.id });
  });
});

describe('a step made while an answer is awaited', () => {
  test('is not lost', async () => {
    only(storm.id, pier.id);
    let answer = (): void => undefined;
    before = () => new Promise((resolve) => (answer = resolve));
    const expanding = actions.expand(storm.id);
    actions.move(new Map([[pier.id, { x: 777, y: 5 }]]));
    answer();
    await expanding;
    expect(scene().nodes.get(pier.id)).toEqual({ x: 777, y: 5 });
    expect(scene().nodes.has(fishers.id)).toBe(true);
  });
});

describe('paths', () => {
  test('are put on the canvas and listed, the first one chosen', async () => {
    only(fishers.id);
    await actions.findPaths({ from: fishers.id, to: storm.id });
    const { opened } = scene();
    expect(opened?.panel === 'paths' && opened.paths[0]?.nodes[0]).toBe(fishers.id);
    expect(opened?.panel === 'paths' && opened.chosen).toBe(0);
    expect(scene().nodes.has(storm.id)).toBe(true);
  });

  test('that there are not open the panel all the same', async () => {
    await actions.findPaths({ from: fishers.id, to: island.id });
    expect(scene().opened).toMatchObject({ panel: 'paths', paths: [], chosen: null });
  });

  test('ask by default in any direction, up to eight steps, without weak relations', async () => {
    await actions.findPaths({ from: fishers.id, to: pier.id });
    expect(scene().opened).toMatchObject({
      question: { direction: 'any', mode: 'shortest', maxLength: 8, weak: false },
    });
  });
});

describe('filters and layouts', () => {
  test('each filter is a step; the same filter again is none', () => {
    const steps = bench.history.entries.length;
    actions.setFilters({ kinds: ['Threat'] });
    actions.setFilters({ kinds: ['Threat'] });
    expect(bench.history.entries).toHaveLength(steps + 1);
  });

  test('a layout moves nodes, and is undone', async () => {
    const place = scene().nodes.get(pier.id);
    await actions.runLayout('columns');
    expect(scene().layout).toBe('columns');
    expect(scene().nodes.get(pier.id)).not.toEqual(place);
    actions.undo();
    expect(scene().nodes.get(pier.id)).toEqual(place);
  });

  test('a layout with a middle takes the opened node', async () => {
    await actions.openNode(pier.id);
    await actions.runLayout('radial');
    expect(scene().nodes.get(pier.id)).toEqual({ x: 0, y: 0 });
  });
});

describe('a link opened in another browser', () => {
  test('shows the same picture: nodes, places, edges, filters and panel', async () => {
    actions.hide([tower.id]);
    actions.move(new Map([[pier.id, { x: 321, y: -45 }]]));
    actions.setFilters({ kinds: ['Person'] });
    await actions.openEdge(harm.id);
    const linked = await unpackScene(await packScene(scene(), bench.graph, null));

    const other = testBench(harbour);
    await reopen(other, linked);
    const reopened = other.history.scene;
    expect(reopened.nodes.get(pier.id)).toEqual({ x: 321, y: -45 });
    expect([...reopened.nodes.keys()].sort()).toEqual([...scene().nodes.keys()].sort());
    expect([...reopened.edges].sort()).toEqual([...scene().edges].sort());
    expect(reopened.filters).toEqual(scene().filters);
    expect(reopened.opened).toEqual(scene().opened);
    expect(other.notices.notices).toEqual([]);
  });

  test('says what has left the graph since, and shows the rest', async () => {
    await actions.openNode(tower.id);
    const linked = await unpackScene(await packScene(scene(), bench.graph, null));
    const smaller = {
      ...harbour,
      nodes: harbour.nodes.filter((known) => known.id !== tower.id),
      edges: harbour.edges.filter((known) => known.id !== deniedHarm.id),
    };
    const other = testBench(smaller);
    await reopen(other, linked);
    expect(other.history.scene.nodes.size).toBe(harbour.nodes.length - 1);
    expect(other.history.scene.opened).toBeNull();
    expect(other.notices.notices.at(-1)?.words.en).toMatch(/2 things .* no longer/);
  });

  test('fetches what the first answer did not hold', async () => {
    const linked = await unpackScene(await packScene(scene(), bench.graph, null));
    const other = testBench(harbour);
    const whole = other.source.graph.bind(other.source);
    const partial = { ...other, source: { ...other.source, graph: () => whole({ limit: 2 }) } };
    await reopen(partial, linked);
    expect(other.history.scene.nodes.size).toBe(harbour.nodes.length);
    expect([...other.history.scene.edges].sort()).toEqual([...scene().edges].sort());
  });
});
