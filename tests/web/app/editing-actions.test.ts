import { describe, expect, test } from 'vitest';
import { bindActions } from '../../../web/app/bind-actions.ts';
import type { Actions } from '../../../web/app/actions.ts';
import type { EditingSource } from '../../../web/source/editing-source.ts';
import { SourceError } from '../../../web/source/source-error.ts';
import { visibleParts } from '../../../web/store/visible.ts';
import { documentView, edge, node } from '../../support/graph-builders.ts';
import { fishers, guards, harbour, harm, island, pier, said, storm, tower } from '../../support/harbour.ts';
import type { MemoryGraph } from '../../support/memory-source.ts';
import { diffAnswer } from '../support/diff-answers.ts';
import { applied, correction, memoryEditing } from '../support/memory-editing.ts';
import { testBench, type TestBench } from '../support/workbench.ts';

interface Walk {
  bench: TestBench;
  actions: Actions;
  /** What the server holds; the tests change it as a server would. */
  world: MemoryGraph;
}

async function opened(editing: (world: MemoryGraph) => Partial<EditingSource> = () => ({})): Promise<Walk> {
  const world = {
    ...harbour,
    nodes: [...harbour.nodes],
    edges: [...harbour.edges],
    documents: [...harbour.documents],
  };
  const bench = testBench(world, undefined, memoryEditing(editing(world)));
  // The source in memory takes stock when it is made: it is made anew for each question.
  const source = new Proxy(bench.source, {
    get: (_, route: string) => testBench(world).source[route as keyof typeof bench.source],
  });
  const live = { ...bench, source };
  const actions = bindActions(live);
  await actions.showAll();
  live.graph.learnSchema(await source.schema({}));
  return { bench: live, actions, world };
}

function shown({ bench }: Walk): { nodes: string[]; edges: string[] } {
  const { nodes, edges } = visibleParts(bench.history.scene, bench.graph);
  return { nodes: nodes.map(({ id }) => id), edges: edges.map(({ id }) => id) };
}

function without(list: { id: string }[], id: string): void {
  list.splice(
    list.findIndex((one) => one.id === id),
    1,
  );
}

function lastWords({ bench }: Walk): string | undefined {
  return bench.notices.notices.at(-1)?.words.id;
}

const rejected = { change: 'reject', edge: { subject: storm.id, type: 'HARMS', object: pier.id } } as const;
const unsigned = { author: '', note: '' };

describe('rejecting a relation', () => {
  const rejecting = (world: MemoryGraph): Partial<EditingSource> => ({
    correct: (request) => {
      without(world.edges, harm.id);
      return Promise.resolve({ ...applied, correction: { ...request, id: 'c1', at: '' } });
    },
    uncorrect: () => {
      world.edges.push(harm);
      return Promise.resolve(applied);
    },
  });

  test('takes its line from the canvas and closes its panel, and nothing moves', async () => {
    const walk = await opened(rejecting);
    await walk.actions.openEdge(harm.id);
    const places = new Map(walk.bench.history.scene.nodes);
    expect(await walk.actions.correct(rejected, { author: 'Rani', note: 'Bukan.' })).toBe(true);
    expect(shown(walk).edges).not.toContain(harm.id);
    expect(walk.bench.history.scene.opened).toBe(null);
    expect(walk.bench.history.scene.nodes).toEqual(places);
    expect(lastWords(walk)).toBe('Hubungan ditolak.');
  });

  test('is undone from its notice, and the line is back', async () => {
    const walk = await opened(rejecting);
    await walk.actions.correct(rejected, unsigned);
    walk.bench.notices.notices.at(-1)?.act?.run();
    await expect.poll(() => shown(walk).edges).toContain(harm.id);
  });
});

test('a relation that is changed stands where the one before stood, and its panel shows it', async () => {
  const now = edge(pier.id, 'GUARDS', storm.id);
  const walk = await opened((world) => ({
    correct: () => {
      without(world.edges, harm.id);
      world.edges.push(now);
      return Promise.resolve({ ...applied, correction: correction() });
    },
  }));
  await walk.actions.openEdge(harm.id);
  await walk.actions.correct(
    { change: 'retype', edge: rejected.edge, type: 'GUARDS', turned: true },
    unsigned,
  );
  expect(shown(walk).edges).toContain(now.id);
  expect(shown(walk).edges).not.toContain(harm.id);
  expect(walk.bench.history.scene.opened).toEqual({ panel: 'edge', edge: now.id });
});

test('a node that is merged gives its place and its panel to the other', async () => {
  const moved = edge(island.id, 'GUARDS', pier.id);
  const walk = await opened((world) => ({
    correct: () => {
      without(world.nodes, fishers.id);
      without(world.edges, guards.id);
      without(world.edges, said.id);
      world.edges.push(moved);
      return Promise.resolve({ ...applied, correction: correction() });
    },
  }));
  walk.actions.hide([island.id]);
  await walk.actions.openNode(fishers.id);
  await walk.actions.correct({ change: 'merge', entity: fishers.id, into: island.id }, unsigned);
  expect(shown(walk).nodes).not.toContain(fishers.id);
  expect(shown(walk).nodes).toContain(island.id);
  expect(shown(walk).edges).toContain(moved.id);
  expect(walk.bench.history.scene.opened).toEqual({ panel: 'node', node: island.id });
});

test('names that are split off are a node of their own, and it is opened', async () => {
  const wind = node('angin-selatan', { kind: 'Threat', family: 'Threat' });
  const walk = await opened((world) => ({
    correct: () => {
      world.nodes.push(wind);
      return Promise.resolve({ ...applied, correction: correction() });
    },
  }));
  await walk.actions.correct(
    {
      change: 'split',
      entity: storm.id,
      names: ['angin selatan'],
      into: wind.id,
      kind: 'Threat',
      label: 'Angin',
    },
    unsigned,
  );
  expect(walk.bench.history.scene.opened).toEqual({ panel: 'node', node: wind.id });
  expect(shown(walk).nodes).toContain(wind.id);
});

test('a kind that is corrected shows at once', async () => {
  const walk = await opened((world) => ({
    correct: () => {
      without(world.nodes, storm.id);
      world.nodes.push({ ...storm, kind: 'Place', family: 'Field' });
      return Promise.resolve({ ...applied, correction: correction() });
    },
  }));
  const { revision } = walk.bench.graph;
  await walk.actions.correct({ change: 'kind', entity: storm.id, kind: 'Place' }, unsigned);
  expect(walk.bench.graph.node(storm.id)?.kind).toBe('Place');
  expect(walk.bench.graph.revision).toBeGreaterThan(revision);
});

test('what only takes effect later is said, by the titles of its documents', async () => {
  const walk = await opened(() => ({
    correct: () => Promise.resolve({ reread: [], pending: ['a'], correction: correction() }),
  }));
  await walk.actions.correct(rejected, unsigned);
  expect(lastWords(walk)).toBe('Berlaku saat dimuat lagi: Catatan pelabuhan.');
});

test('without the key nothing is asked of the server, and why is said', async () => {
  const bench = testBench(harbour, undefined, null);
  const actions = bindActions(bench);
  expect(await actions.correct(rejected, unsigned)).toBe(false);
  expect(bench.notices.notices.at(-1)?.words.id).toContain('butuh kunci');
});

test('a database that is read-only is told from a failure', async () => {
  const refusal = new SourceError('read_only', 'No.', { status: 403 });
  const walk = await opened(() => ({ decide: () => Promise.reject(refusal) }));
  expect(await walk.actions.decide([{ text: 'X', decision: 'ignore' }], 'a')).toBe(false);
  expect(walk.bench.editing.access).toBe('read-only');
});

test('decisions are undone one by one from their notice', async () => {
  const asked: string[] = [];
  const walk = await opened(() => ({
    undecide: (text) => {
      asked.push(text);
      return Promise.resolve(applied);
    },
  }));
  await walk.actions.decide(
    [
      { text: 'X', decision: 'ignore' },
      { text: 'Y', decision: 'accept', kind: 'Place' },
    ],
    'a',
  );
  expect(lastWords(walk)).toBe('2 keputusan diterapkan.');
  walk.bench.notices.notices.at(-1)?.act?.run();
  await expect.poll(() => asked).toEqual(['X', 'Y']);
});

test('a document that is taken out takes what it alone said; its panel, filter and comparison go', async () => {
  const walk = await opened((world) => ({
    unload: () => {
      without(world.nodes, tower.id);
      world.documents.splice(1, 1);
      return Promise.resolve();
    },
  }));
  walk.actions.openDocument('b');
  walk.actions.setFilters({ documents: ['b'] });
  walk.bench.comparison.show(diffAnswer());
  await walk.actions.unload('b');
  const { opened: panel, filters } = walk.bench.history.scene;
  expect([panel, filters.documents, walk.bench.comparison.current]).toEqual([null, null, null]);
  expect(shown(walk).nodes).not.toContain(tower.id);
  expect(walk.bench.graph.documents.map(({ id }) => id)).toEqual(['a']);
  expect(lastWords(walk)).toBe('“Notes b” dikeluarkan dari graf.');
});

test('a text that was added is known after a refresh, and the canvas stays as it is', async () => {
  const walk = await opened();
  const { scene } = walk.bench.history;
  walk.world.nodes.push(node('pasar-lama'));
  walk.world.documents.push(documentView('pasar', [{ text: 'Pasar.' }]));
  await walk.actions.refresh();
  expect(walk.bench.graph.document('pasar')).toBeDefined();
  expect(walk.bench.graph.total.nodes).toBe(harbour.nodes.length + 1);
  expect(walk.bench.history.scene).toBe(scene);
});

test('a document’s own graph holds what it says, with its reading view', async () => {
  const walk = await opened();
  await walk.actions.showDocument('b');
  expect(shown(walk).edges).toEqual([harm.id]);
  expect(walk.bench.history.scene.opened).toMatchObject({ panel: 'document', document: 'b' });
  expect(walk.bench.history.current?.step).toEqual({ did: 'show-document', document: 'b' });
});

test('a comparison is laid out by itself, and told apart until it is ended', async () => {
  const walk = await opened();
  await walk.actions.showComparison(diffAnswer());
  expect(walk.bench.comparison.current?.voices.get(harm.id)).toBe('shared');
  expect(walk.bench.history.current?.step).toEqual({ did: 'compare', a: 'a', b: 'b' });
});
