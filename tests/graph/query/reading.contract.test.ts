import { beforeEach, describe, expect, it } from 'vitest';
import type { Queries } from '../../../graph/api/queries-port.ts';
import { openQueries } from '../../../graph/query/queries.ts';
import { DocumentBuilder } from '../../support/document.ts';
import { ontology, useTestGraph } from '../../support/test-graph.ts';
import { harbour, witness } from '../../support/witnesses.ts';

const graph = useTestGraph();
const { signal } = new AbortController();
let queries: Queries;

beforeEach(async () => {
  queries = openQueries(graph.database, ontology);
  await graph.load(harbour());
  await graph.load(witness());
});

describe('the evidence of an edge', () => {
  it('is every statement with its sentence, document by document', async () => {
    const evidence = await queries.edge({ id: 'worm:TARGETS:port' }, signal);
    expect(evidence?.edge).toMatchObject({ source: 'worm', target: 'port', statements: 2 });
    expect(evidence?.statements).toEqual([
      {
        id: 'harbour#0.0',
        document: { id: 'harbour', title: 'The harbour text', language: 'en' },
        passage: { id: 'harbour#0', index: 0, start: 0, end: 33 },
        text: 'The worm struck the port in 2017.',
        start: 0,
        end: 33,
        quote: 'The worm struck the port in 2017.',
        citation: { id: 'ana-2019', label: { id: 'ana-2019 (id)', en: 'ana-2019 (en)' } },
        citations: [{ id: 'ana-2019', label: { id: 'ana-2019 (id)', en: 'ana-2019 (en)' } }],
        attributedTo: null,
        mode: 'explicit',
        confidence: 0.9,
        rule: 'test',
        negated: false,
        hedge: null,
        facts: { year: 2017 },
      },
      expect.objectContaining({ id: 'witness#0.0', mode: 'inferred', citation: null }),
    ]);
  });

  it('tells doubt, and whose word it is', async () => {
    const evidence = await queries.edge({ id: 'worm:TARGETS:navy' }, signal);
    expect(evidence?.edge).toMatchObject({ hedged: 1, attributed: 1 });
    expect(evidence?.statements[0]).toMatchObject({ hedge: 'said', attributedTo: { id: 'ana' } });
  });

  it('is there for what is only denied', async () => {
    const evidence = await queries.edge({ id: 'worm:TARGETS:crane' }, signal);
    expect(evidence?.edge).toMatchObject({ statements: 0, denied: 1, documents: ['witness'] });
    expect(evidence?.statements).toMatchObject([{ negated: true, text: 'Cacing tidak menyasar derek.' }]);
  });

  it('is found whatever colons an id holds, and from either end where the direction says nothing', async () => {
    await graph.load(
      new DocumentBuilder('colons')
        .entities('State', 'a:USES:b', 'c')
        .entities('Concept', 'd')
        .row('a:USES:b', 'COOPERATES_WITH', 'c')
        .row('a:USES:b', 'USES', 'd'),
    );
    const edge = async (id: string): Promise<string | undefined> =>
      (await queries.edge({ id }, signal))?.edge.id;
    expect(await edge('c:COOPERATES_WITH:a:USES:b')).toBe('a:USES:b:COOPERATES_WITH:c');
    expect(await edge('a:USES:b:USES:d')).toBe('a:USES:b:USES:d');
  });

  it.each(['', ':', 'worm', 'worm:TARGETS:', ':TARGETS:port', 'port:TARGETS:worm', 'worm:NONE:port'])(
    'is null for %j',
    async (id) => {
      expect(await queries.edge({ id }, signal)).toBeNull();
    },
  );
});

describe('a document', () => {
  it('gives back its whole text, and what stands where', async () => {
    const view = await queries.document({ id: 'harbour' }, signal);
    expect(view?.text).toBe(harbour().text);
    expect(view?.document).toMatchObject({ passages: 3, entities: 5, edges: 2, statements: 2 });
    expect(view?.passages).toEqual([
      {
        index: 0,
        start: 0,
        end: 33,
        mentions: [
          { node: 'worm', start: 4, end: 8 },
          { node: 'port', start: 20, end: 24 },
        ],
        edges: ['worm:TARGETS:port'],
      },
      expect.objectContaining({ index: 1, edges: ['worm:TARGETS:navy'] }),
      expect.objectContaining({ index: 2, mentions: [], edges: [] }),
    ]);
    const { nodes = [], edges = [], denied } = view?.subgraph ?? {};
    expect(nodes.map(({ id }) => id)).toEqual(['ana', 'ana-2019', 'navy', 'port', 'worm']);
    expect(edges.map(({ id }) => id)).toEqual(['worm:TARGETS:navy', 'worm:TARGETS:port']);
    expect(denied).toEqual([]);
  });

  it('shows the denials that it makes itself', async () => {
    const view = await queries.document({ id: 'witness' }, signal);
    expect(view?.subgraph.denied).toMatchObject([{ id: 'worm:TARGETS:crane' }]);
    expect(view?.passages[1]?.edges).toEqual(['worm:TARGETS:crane']);
  });

  it('is listed with the others by title', async () => {
    const { documents = [] } = (await queries.documents({}, signal)) ?? {};
    expect(documents.map(({ id, language }) => [id, language])).toEqual([
      ['harbour', 'en'],
      ['witness', 'id'],
    ]);
    expect(await queries.document({ id: 'nowhere' }, signal)).toBeNull();
  });

  it('has its doubts in the review list, the others theirs', async () => {
    const doubt = {
      text: 'the crane',
      proposedKind: 'Asset',
      candidates: [],
      document: 'harbour',
      passage: 2,
      start: 83,
      end: 115,
      reason: 'unknown',
      sentence: 'The port does not face the navy.',
      sources: [],
    };
    expect(await queries.review({}, signal)).toEqual({ entries: [doubt] });
    expect(await queries.review({ document: 'witness' }, signal)).toEqual({ entries: [] });
    expect(await queries.review({ document: 'nowhere' }, signal)).toBeNull();
  });
});

describe('the difference of two documents', () => {
  const edges = (entries: readonly { edge: string }[] | undefined): string[] =>
    (entries ?? []).map(({ edge }) => edge);

  it('is what both, one, and only the other say, with their quotes', async () => {
    const answer = await queries.diff({ a: 'harbour', b: 'witness' }, signal);
    expect(edges(answer?.shared)).toEqual(['worm:TARGETS:port']);
    expect(answer?.shared[0]?.a).toMatchObject([{ quote: 'The worm struck the port in 2017.' }]);
    expect(answer?.shared[0]?.b).toMatchObject([{ quote: 'Cacing menyasar pelabuhan.' }]);
    expect(edges(answer?.onlyA)).toEqual(['worm:TARGETS:navy']);
    expect(edges(answer?.onlyB)).toEqual(['worm:TARGETS:crane']);
    expect(answer?.contradicted).toEqual([]);
    expect(answer?.subgraph.denied).toMatchObject([{ id: 'worm:TARGETS:crane' }]);
  });

  it('sets apart what one affirms, even by a bare row, and the other denies', async () => {
    const rows = new DocumentBuilder('rows')
      .entities('Threat', 'worm')
      .entities('Asset', 'crane')
      .row('worm', 'TARGETS', 'crane');
    await graph.load(rows);
    const answer = await queries.diff({ a: 'rows', b: 'witness' }, signal);
    expect(edges(answer?.contradicted)).toEqual(['worm:TARGETS:crane']);
    expect(answer?.contradicted[0]).toMatchObject({
      a: [{ rule: 'record', quote: 'worm TARGETS crane' }],
      b: [{ negated: true }],
    });
    const turned = await queries.diff({ a: 'witness', b: 'rows' }, signal);
    expect(edges(turned?.contradicted)).toEqual(['worm:TARGETS:crane']);
    expect(edges(turned?.onlyA)).toEqual(['worm:TARGETS:port']);
  });

  it('is null where one of them is not loaded', async () => {
    expect(await queries.diff({ a: 'harbour', b: 'nowhere' }, signal)).toBeNull();
    expect(await queries.diff({ a: 'nowhere', b: 'harbour' }, signal)).toBeNull();
  });
});
