import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { rm } from 'node:fs/promises';
import type { Change } from '../../../graph/editing/correction.ts';
import { reviewEntries } from '../../../graph/query/review.ts';
import { bytesOf, editingDesk, rows, type EditingDesk } from '../../support/editing-desk.ts';
import { graphImage } from '../../support/graph-image.ts';
import { useTestGraph } from '../../support/test-graph.ts';

const graph = useTestGraph();
let at: EditingDesk;

beforeEach(async () => {
  at = await editingDesk(graph.database);
});
afterEach(() => at.close());

const never = (): AbortSignal => new AbortController().signal;
const by = { author: 'Ana', note: 'seen in the source' };
const correct = (change: Change) => at.editor.correct({ ...change, ...by });

async function edges(): Promise<string[]> {
  const { ids } = await graph.one<{ ids: string[] }>(
    'OPTIONAL MATCH (:Entity)-[r]->(:Entity) WITH r.id AS id ORDER BY id RETURN collect(id) AS ids',
  );
  return ids;
}

async function entity(id: string): Promise<Record<string, unknown> | null> {
  const { e } = await graph.one<{ e: Record<string, unknown> | null }>(
    'OPTIONAL MATCH (e:Entity {id: $id}) RETURN CASE WHEN e IS NULL THEN null ELSE e {.*, labels: labels(e)} END AS e',
    { id },
  );
  return e;
}

/** What people see: everything but how to know a source again without reading it. */
async function image(): Promise<string[]> {
  return (await graphImage(graph.database)).map((line) =>
    line.replace(/,?\["(?:fingerprint|loads?)","?[^\]]*\]/g, ''),
  );
}

const FIRST = rows(
  [
    ['worm', 'Threat', 'Worm', ['Wurm']],
    ['virus', 'Threat', 'Virus'],
    ['port', 'Sector', 'Port'],
    ['a', 'State', 'Astan'],
    ['b', 'State', 'Bestan'],
  ],
  [
    ['worm', 'TARGETS', 'port'],
    ['virus', 'TARGETS', 'port'],
    ['a', 'COOPERATES_WITH', 'b'],
    ['a', 'FACES', 'worm'],
  ],
);
const SECOND = rows(
  [
    ['worm', 'Threat', 'Worm'],
    ['port', 'Sector', 'Port'],
    ['mine', 'Sector', 'Mine'],
  ],
  [
    ['worm', 'TARGETS', 'port'],
    ['worm', 'TARGETS', 'mine'],
  ],
);

describe('a preview', () => {
  it('tells what is new and what is known, and writes nothing', async () => {
    const empty = await image();
    const before = await at.editor.preview({ name: 'first.jsonl' }, bytesOf(FIRST), never());
    expect(before).toMatchObject({
      document: { id: 'first', format: 'jsonl', replaces: false },
      counts: { entities: 5, newEntities: 5, edges: 4, newEdges: 4, passages: 9 },
    });
    expect(await image()).toEqual(empty);
    await at.upload('first.jsonl', FIRST);
    const loaded = await image();
    const second = await at.editor.preview({ name: 'second.jsonl' }, bytesOf(SECOND), never());
    expect(second.counts).toMatchObject({ entities: 3, newEntities: 1, edges: 2, newEdges: 1 });
    expect(second.entities[0]).toMatchObject({ id: 'mine', known: false });
    expect(second.relations.map(({ object, known }) => [object, known])).toEqual([
      ['mine', false],
      ['port', true],
    ]);
    const again = await at.editor.preview({ name: 'first.jsonl' }, bytesOf(FIRST), never());
    expect(again).toMatchObject({ document: { replaces: true }, counts: { newEntities: 0, newEdges: 0 } });
    expect(await image()).toEqual(loaded);
  });

  it('takes back what was corrected, and a fault is told in one line', async () => {
    await at.upload('first.jsonl', FIRST);
    await correct({ change: 'reject', edge: { subject: 'worm', type: 'TARGETS', object: 'port' } });
    const { counts } = await at.editor.preview({ name: 'second.jsonl' }, bytesOf(SECOND), never());
    expect(counts.edges).toBe(1);
    const broken = at.editor.preview({ name: 'x.jsonl' }, bytesOf(`${SECOND}{"subject":1}`), never());
    await expect(broken).rejects.toMatchObject({ name: 'InputError', line: 6 });
  });
});

describe('a load', () => {
  it('is undone by taking the document out', async () => {
    await at.upload('second.jsonl', SECOND);
    const before = await image();
    await at.upload('first.jsonl', FIRST);
    expect(await at.editor.unload('first')).toMatchObject({ document: 'first', edges: 3 });
    expect(await image()).toEqual(before);
    expect(await at.editor.unload('first')).toBeNull();
    expect(await at.desk.loaders.kept('first')).toBeNull();
  });

  it('leaves nothing of a new document where it is cancelled, whenever that is', async () => {
    await at.upload('second.jsonl', SECOND);
    const before = await image();
    const many = Array.from({ length: 3_000 }, (_, n): [string, string, string] => [
      `n${n}`,
      'Sector',
      `N ${n}`,
    ]);
    const large = rows(
      many,
      many.map(([id]) => ['worm', 'TARGETS', id]),
    );
    const nodes = rows([['worm', 'Threat', 'Worm']], []);
    const told: string[] = [];
    await at.editor.load(
      { name: 'large.jsonl' },
      bytesOf(nodes + large),
      new AbortController().signal,
      ({ phase }) => told.push(phase),
    );
    await graph.unload('large');
    expect(await image()).toEqual(before);
    const moments = told.filter((phase) => phase !== 'finishing').length;
    expect(moments).toBeGreaterThan(3);
    for (const stopAt of [0, Math.floor(moments / 4), Math.floor(moments / 2)]) {
      const stop = new AbortController();
      let moment = 0;
      const loading = at.editor.load({ name: 'large.jsonl' }, bytesOf(nodes + large), stop.signal, () => {
        if (moment === stopAt) stop.abort();
        moment += 1;
      });
      await expect(loading).rejects.toThrow();
      expect(await image()).toEqual(before);
    }
  });

  it('waits for the one before it', async () => {
    const both = await Promise.all([at.upload('first.jsonl', FIRST), at.upload('second.jsonl', SECOND)]);
    expect(both.map(({ outcome }) => outcome)).toEqual(['added', 'added']);
    const together = await image();
    await graph.empty();
    await at.upload('first.jsonl', FIRST);
    await at.upload('second.jsonl', SECOND);
    expect(await image()).toEqual(together);
  });
});

describe('a correction', () => {
  const everyChange: [string, Change, (() => Promise<void>)?][] = [
    ['a rejected edge', { change: 'reject', edge: { subject: 'worm', type: 'TARGETS', object: 'port' } }],
    [
      'a symmetric edge that is rejected from its other end',
      { change: 'reject', edge: { subject: 'b', type: 'COOPERATES_WITH', object: 'a' } },
    ],
    [
      'a retyped edge',
      {
        change: 'retype',
        edge: { subject: 'a', type: 'FACES', object: 'worm' },
        type: 'ADDRESSES',
        turned: false,
      },
    ],
    ['a corrected kind', { change: 'kind', entity: 'worm', kind: 'Technology' }],
    ['merged entities', { change: 'merge', entity: 'worm', into: 'virus' }],
    ['entities that are told apart', { change: 'apart', entity: 'worm', others: ['virus'] }],
    [
      'a name that is split off',
      { change: 'split', entity: 'worm', names: ['Wurm'], into: 'wurm', kind: 'Threat', label: 'Wurm' },
    ],
    [
      'an entity all of whose names are split off',
      {
        change: 'split',
        entity: 'worm',
        names: ['Worm', 'Wurm'],
        into: 'wurm',
        kind: 'Threat',
        label: 'Wurm',
      },
    ],
  ];

  it.each(everyChange)('%s: stays after every load, and is taken back without a trace', async (_, change) => {
    await at.upload('first.jsonl', FIRST);
    await at.upload('second.jsonl', SECOND);
    const before = await image();
    const { correction, reread, pending } = await correct(change);
    expect(correction).toMatchObject({ ...by, change: change.change });
    expect(pending).toEqual([]);
    expect(reread.length).toBeGreaterThan(0);
    const after = await image();
    if (change.change !== 'apart') expect(after).not.toEqual(before);
    await at.file('first.jsonl', FIRST);
    await at.file('second.jsonl', SECOND);
    expect(await image()).toEqual(after);
    await graph.empty();
    await at.file('first.jsonl', FIRST);
    await at.file('second.jsonl', SECOND);
    expect(await image()).toEqual(after);
    expect((await at.editor.uncorrect(correction.id))?.pending).toEqual([]);
    expect(await image()).toEqual(before);
    expect(await at.editor.corrections()).toEqual([]);
    expect(await at.editor.uncorrect(correction.id)).toBeNull();
  });

  it('of a kind leaves edges outside their signature for review', async () => {
    await at.upload('first.jsonl', FIRST);
    await at.upload('second.jsonl', SECOND);
    await correct({ change: 'kind', entity: 'worm', kind: 'Sector' });
    expect(await edges()).toEqual(['a:COOPERATES_WITH:b', 'virus:TARGETS:port']);
    expect(await entity('worm')).toMatchObject({ kind: 'Sector', labels: ['Entity', 'Sector'] });
    const review = await reviewEntries(graph.database, 'first');
    expect(review?.map(({ reason, text }) => [reason, text])).toContainEqual([
      'signature',
      'worm TARGETS port',
    ]);
  });

  it('that merges moves names and edges', async () => {
    await at.upload('first.jsonl', FIRST);
    await at.upload('second.jsonl', SECOND);
    await correct({ change: 'merge', entity: 'worm', into: 'virus' });
    expect(await entity('worm')).toBeNull();
    expect(await entity('virus')).toMatchObject({ labelEn: 'Virus', aliases: ['Worm', 'Wurm'] });
    expect(await edges()).toEqual([
      'a:COOPERATES_WITH:b',
      'a:FACES:virus',
      'virus:TARGETS:mine',
      'virus:TARGETS:port',
    ]);
  });

  it('is about what a document calls otherwise, too', async () => {
    await at.upload('first.jsonl', FIRST);
    const other = rows(
      [
        ['x1', 'Threat', 'Worm'],
        ['mine', 'Sector', 'Mine'],
      ],
      [['x1', 'TARGETS', 'mine']],
    );
    await at.upload('other.jsonl', other);
    expect(await edges()).toContain('worm:TARGETS:mine');
    const before = await image();
    const rejected = await correct({
      change: 'reject',
      edge: { subject: 'worm', type: 'TARGETS', object: 'mine' },
    });
    expect(await edges()).not.toContain('worm:TARGETS:mine');
    await at.file('other.jsonl', other);
    expect(await edges()).not.toContain('worm:TARGETS:mine');
    await at.editor.unload('other');
    await at.file('other.jsonl', other);
    expect(await edges()).not.toContain('worm:TARGETS:mine');
    await at.editor.uncorrect(rejected.correction.id);
    expect(await image()).toEqual(before);
    const merged = await correct({ change: 'merge', entity: 'worm', into: 'virus' });
    const after = await image();
    expect(await edges()).toContain('virus:TARGETS:mine');
    await at.file('other.jsonl', `${other}\n`);
    await at.file('other.jsonl', other);
    expect(await image()).toEqual(after);
    await at.editor.uncorrect(merged.correction.id);
    expect(await image()).toEqual(before);
  });

  it('tells apart what would be taken for one', async () => {
    await at.upload('first.jsonl', FIRST);
    const other = rows([['worm-of-earth', 'Threat', 'Worm']], []);
    await at.upload('other.jsonl', other);
    expect(await entity('worm-of-earth')).toBeNull();
    const change: Change = {
      change: 'split',
      entity: 'worm',
      names: ['Wurm'],
      into: 'wurm',
      kind: 'Threat',
      label: 'Wurm',
    };
    await correct(change);
    expect(await entity('wurm')).toMatchObject({ labelEn: 'Wurm', kind: 'Threat' });
    await at.file('first.jsonl', FIRST);
    expect(await entity('wurm')).not.toBeNull();
    expect((await entity('worm'))?.['aliases']).toEqual([]);
  });

  it('of a document whose source is not at hand waits until it is loaded again', async () => {
    await at.upload('first.jsonl', FIRST);
    await rm(join(at.folder, 'own', 'sources'), { recursive: true });
    const change: Change = {
      change: 'reject',
      edge: { subject: 'worm', type: 'TARGETS', object: 'port' },
    };
    expect(await correct(change)).toMatchObject({ reread: [], pending: ['first'] });
    expect(await edges()).toContain('worm:TARGETS:port');
    await at.file('first.jsonl', FIRST);
    expect(await edges()).not.toContain('worm:TARGETS:port');
  });

  it('waits its turn, beside another and while a load runs', async () => {
    await at.upload('first.jsonl', FIRST);
    const [load, rejected, merged] = await Promise.all([
      at.upload('second.jsonl', SECOND),
      correct({ change: 'reject', edge: { subject: 'worm', type: 'TARGETS', object: 'mine' } }),
      correct({ change: 'merge', entity: 'virus', into: 'worm' }),
    ]);
    expect(load.outcome).toBe('added');
    expect(rejected.reread).toEqual(['second']);
    expect(merged.reread).toEqual(['first', 'second']);
    expect(await edges()).toEqual(['a:COOPERATES_WITH:b', 'a:FACES:worm', 'worm:TARGETS:port']);
    expect(await at.editor.corrections()).toHaveLength(2);
  });

  it.each<[string, Change]>([
    ['an entity that is not there', { change: 'kind', entity: 'nobody', kind: 'State' }],
    ['a kind that is not known', { change: 'kind', entity: 'worm', kind: 'Wizard' }],
    ['an entity merged with itself', { change: 'merge', entity: 'worm', into: 'worm' }],
    ['an entity merged with nobody', { change: 'merge', entity: 'worm', into: 'nobody' }],
    ['an entity apart from itself', { change: 'apart', entity: 'worm', others: ['worm'] }],
    [
      'a relation outside its signature',
      {
        change: 'retype',
        edge: { subject: 'worm', type: 'TARGETS', object: 'port' },
        type: 'COOPERATES_WITH',
        turned: false,
      },
    ],
    [
      'a name split off into one of another kind',
      { change: 'split', entity: 'worm', names: ['Wurm'], into: 'port', kind: 'Threat', label: 'Wurm' },
    ],
  ])('is refused of %s, and nothing is kept of it', async (_, change) => {
    await at.upload('first.jsonl', FIRST);
    const before = await image();
    await expect(correct(change)).rejects.toMatchObject({ name: 'CorrectionError' });
    expect(await at.editor.corrections()).toEqual([]);
    expect(await image()).toEqual(before);
  });
});
