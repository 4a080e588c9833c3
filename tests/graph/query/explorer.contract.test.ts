import { beforeEach, describe, expect, it } from 'vitest';
import type { Queries } from '../../../graph/api/queries-port.ts';
import { reading } from '../../../graph/query/ask.ts';
import { openQueries } from '../../../graph/query/queries.ts';
import { countsByType } from '../../../graph/query/relation-counts.ts';
import { DocumentBuilder } from '../../support/document.ts';
import { ontology, useTestGraph } from '../../support/test-graph.ts';
import { harbour, witness } from '../../support/witnesses.ts';

const graph = useTestGraph();
const { signal } = new AbortController();
let queries: Queries;

beforeEach(() => {
  queries = openQueries(graph.database, ontology);
});

async function loadBoth(): Promise<void> {
  await graph.load(harbour());
  await graph.load(
    witness().sentence('Worm, crane.').says('crane', 'CO_OCCURS', 'worm', { mode: 'co-occurrence' }),
  );
}

const ids = (things: readonly { id: string }[] | undefined): string[] => (things ?? []).map(({ id }) => id);

describe('the first screen', () => {
  it('shows all that is there, the best-connected first', async () => {
    await loadBoth();
    const shown = await queries.graph({}, signal);
    expect(shown?.nodes[0]).toMatchObject({ id: 'worm', degree: 2, label: { id: 'Cacing', en: 'Worm' } });
    expect(ids(shown?.nodes)).toEqual(['worm', 'navy', 'port', 'ana', 'ana-2019', 'crane']);
    expect(ids(shown?.edges)).toEqual(['worm:TARGETS:navy', 'worm:TARGETS:port']);
    expect(shown).toMatchObject({ truncated: false, total: { nodes: 6, edges: 2 } });
  });

  it('hides nothing that is only denied', async () => {
    await loadBoth();
    expect((await queries.graph({}, signal))?.denied).toEqual([
      {
        id: 'worm:TARGETS:crane',
        type: 'TARGETS',
        source: 'worm',
        target: 'crane',
        mode: 'explicit',
        confidence: 0.9,
        documents: ['witness'],
        statements: 0,
        denied: 1,
        hedged: 0,
        attributed: 0,
        properties: {},
      },
    ]);
  });

  it('can be of one document, of some kinds, and cut short', async () => {
    await loadBoth();
    const witnessed = await queries.graph({ document: 'witness' }, signal);
    expect(ids(witnessed?.nodes).sort()).toEqual(['crane', 'port', 'worm']);
    expect(witnessed).toMatchObject({ edges: [{ id: 'worm:TARGETS:port' }], total: { nodes: 3, edges: 1 } });
    const kinds = await queries.graph({ kind: 'Threat,Sector' }, signal);
    expect(ids(kinds?.nodes)).toEqual(['worm', 'port']);
    expect(kinds?.total).toEqual({ nodes: 2, edges: 1 });
    const cut = await queries.graph({ limit: 1 }, signal);
    expect(cut).toMatchObject({ nodes: [{ id: 'worm' }], edges: [], truncated: true, total: { nodes: 6 } });
  });

  it('is empty, not wrong, before anything was loaded', async () => {
    const nothing = { nodes: [], edges: [], denied: [], truncated: false, total: { nodes: 0, edges: 0 } };
    expect(await queries.graph({}, signal)).toEqual(nothing);
    expect(await queries.graph({ document: 'nowhere' }, signal)).toBeNull();
    expect(await queries.graph({ kind: 'NoSuchKind' }, signal)).toEqual(nothing);
  });
});

describe('a node', () => {
  it('tells what leads on from it, what is denied of it, and who mentions it', async () => {
    await loadBoth();
    const detail = await queries.node({ id: 'worm' }, signal);
    expect(detail?.node).toMatchObject({
      kind: 'Threat',
      family: 'Threat',
      properties: { since: [2016, 2017] },
    });
    expect(detail?.relations).toEqual([
      { type: 'CO_OCCURS', direction: 'in', kind: 'Asset', count: 1 },
      { type: 'TARGETS', direction: 'out', kind: 'GovernmentBody', count: 1 },
      { type: 'TARGETS', direction: 'out', kind: 'Sector', count: 1 },
    ]);
    expect(ids(detail?.denied)).toEqual(['worm:TARGETS:crane']);
    expect(detail?.mentions).toEqual([
      { document: 'harbour', count: 1 },
      { document: 'witness', count: 0 },
    ]);
  });

  it('is null where there is none, or where the id is that of something else', async () => {
    await loadBoth();
    for (const id of ['nobody', 'harbour', 'harbour#0', 'Worm']) {
      expect(await queries.node({ id }, signal)).toBeNull();
      expect(await queries.neighbours({ id }, signal)).toBeNull();
    }
  });
});

describe('neighbours', () => {
  /** A hub with eight spokes, of which the later ones are better connected. */
  function hub(): DocumentBuilder {
    const document = new DocumentBuilder('hub').entities('Threat', 'hub').entities('Place', 'place');
    for (let spoke = 0; spoke < 8; spoke += 1) {
      document.entities(spoke % 2 === 0 ? 'State' : 'Sector', `s${spoke}`).row('hub', 'TARGETS', `s${spoke}`);
      if (spoke > 3) document.row(`s${spoke}`, 'LOCATED_IN', 'place');
    }
    return document.row('s0', 'FACES', 'hub');
  }

  it('come a page at a time, each edge once, the best-connected first', async () => {
    await graph.load(hub());
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await queries.neighbours(
        { id: 'hub', limit: 2, ...(after === undefined ? {} : { after }) },
        signal,
      );
      expect(page?.total).toBe(9);
      expect(ids(page?.nodes)[0]).toBe('hub');
      seen.push(...ids(page?.edges));
      after = page?.next ?? undefined;
      expect(page?.truncated).toBe(after !== undefined);
    } while (after !== undefined);
    const targets = (...spokes: number[]): string[] => spokes.map((spoke) => `hub:TARGETS:s${spoke}`);
    expect(seen).toEqual([...targets(0, 4, 5, 6, 7), 's0:FACES:hub', ...targets(1, 2, 3)]);
  });

  it('can be asked for by relation, kind and direction', async () => {
    await graph.load(hub());
    const asked = async (question: object): Promise<string[]> =>
      ids((await queries.neighbours({ id: 'hub', ...question }, signal))?.edges);
    expect(await asked({ relation: 'FACES' })).toEqual(['s0:FACES:hub']);
    expect(await asked({ direction: 'in' })).toEqual(['s0:FACES:hub']);
    expect(await asked({ direction: 'out', kind: 'Sector' })).toHaveLength(4);
    expect(await asked({ relation: 'TARGETS', direction: 'in' })).toEqual([]);
    expect(await asked({ relation: 'TARGETS|FACES' })).toEqual([]);
    expect(await asked({ kind: 'NoSuchKind' })).toEqual([]);
  });

  it('by co-occurrence come only when asked for', async () => {
    await loadBoth();
    expect(ids((await queries.neighbours({ id: 'crane' }, signal))?.nodes)).toEqual(['crane']);
    const weak = await queries.neighbours({ id: 'crane', relation: 'CO_OCCURS' }, signal);
    expect(ids(weak?.nodes)).toEqual(['crane', 'worm']);
    expect(ids(weak?.denied)).toEqual(['worm:TARGETS:crane']);
  });
});

describe('the schema', () => {
  it('counts what there is of each kind and relation', async () => {
    await loadBoth();
    const schema = await queries.schema({}, signal);
    expect(schema?.kinds).toHaveLength(ontology.kinds.size);
    expect(schema?.relations).toHaveLength(ontology.relations.size);
    const used = schema?.relations.filter(({ count }) => count > 0).map(({ type, count }) => [type, count]);
    expect(used).toEqual([
      ['TARGETS', 2],
      ['CO_OCCURS', 1],
    ]);
    expect(schema?.kinds.find(({ kind }) => kind === 'Sector')).toMatchObject({ family: 'Field', count: 1 });
    expect(ids(schema?.documents)).toEqual(['harbour', 'witness']);
  });

  it('counts a large graph by what Neo4j keeps, and comes to the same', async () => {
    await loadBoth();
    const types = [...ontology.relations.keys()];
    const [walked, kept] = await reading(graph.database, signal, (ask) =>
      Promise.all([countsByType(ask, types, Infinity), countsByType(ask, types, 0)]),
    );
    for (const type of types) expect(walked.get(type) ?? 0).toBe(kept.get(type));
    expect(kept.get('TARGETS')).toBe(2);
  });
});
