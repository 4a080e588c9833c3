import { beforeEach, describe, expect, it } from 'vitest';
import type { PathsAnswer } from '../../../graph/api/contract.ts';
import { openQueries } from '../../../graph/query/queries.ts';
import { DocumentBuilder } from '../../support/document.ts';
import { ontology, useTestGraph } from '../../support/test-graph.ts';

const graph = useTestGraph();
const { signal } = new AbortController();

type Question = Partial<Parameters<ReturnType<typeof openQueries>['paths']>[0]>;

async function paths(question: Question = {}): Promise<PathsAnswer | null> {
  return openQueries(graph.database, ontology).paths({ from: 'worm', to: 'asean', ...question }, signal);
}

const walks = (answer: PathsAnswer | null): string[] =>
  (answer?.paths ?? []).map(({ edges }) => edges.join(' , '));

/** Two ways from the worm to ASEAN, and much that only looks like one. */
function region(): DocumentBuilder {
  return new DocumentBuilder('region')
    .entities('Threat', 'worm', 'virus')
    .entities('State', 'indonesia', 'laos')
    .entities('RegionalBody', 'asean')
    .entities('Person', 'ana')
    .entities('Concept', 'island')
    .row('worm', 'TARGETS', 'laos')
    .row('worm', 'TARGETS', 'indonesia')
    .row('indonesia', 'MEMBER_OF', 'asean')
    .row('laos', 'MEMBER_OF', 'asean')
    .sentence('Ana says that the virus does not target ASEAN; the island lies far off.')
    .mention('island', 'island')
    .mention('asean', 'ASEAN')
    .says('virus', 'TARGETS', 'asean', { negated: true, attributedTo: 'ana' })
    .says('virus', 'TARGETS', 'laos', { attributedTo: 'ana' })
    .says('asean', 'CO_OCCURS', 'island', { mode: 'co-occurrence' });
}

describe('paths', () => {
  beforeEach(() => graph.load(region()));

  it('are found, all the shortest, in the order of their ids', async () => {
    const answer = await paths();
    expect(walks(answer)).toEqual([
      'worm:TARGETS:indonesia , indonesia:MEMBER_OF:asean',
      'worm:TARGETS:laos , laos:MEMBER_OF:asean',
    ]);
    expect(answer?.subgraph.nodes.map(({ id }) => id)).toEqual(['asean', 'indonesia', 'laos', 'worm']);
    expect(answer?.subgraph.edges).toHaveLength(4);
  });

  it('run along the edges or against them, as asked', async () => {
    expect(walks(await paths({ direction: 'out' }))).toHaveLength(2);
    expect(walks(await paths({ from: 'asean', to: 'worm' }))).toHaveLength(2);
    expect(walks(await paths({ from: 'asean', to: 'worm', direction: 'out' }))).toEqual([]);
  });

  it('are all that there are up to a length, where asked', async () => {
    expect(walks(await paths({ from: 'virus', to: 'worm', mode: 'all' }))).toEqual([
      'virus:TARGETS:laos , worm:TARGETS:laos',
      'virus:TARGETS:laos , laos:MEMBER_OF:asean , indonesia:MEMBER_OF:asean , worm:TARGETS:indonesia',
    ]);
    expect(walks(await paths({ from: 'virus', to: 'worm', mode: 'all', maxLength: 3 }))).toHaveLength(1);
    expect(await paths({ limit: 1 })).toMatchObject({ truncated: true, paths: { length: 1 } });
  });

  it('never run through sentences, documents, denials, or whose word it is', async () => {
    for (const [from, to] of [
      ['ana', 'laos'],
      ['island', 'asean'],
      ['island', 'worm'],
    ] as const) {
      expect(await paths({ from, to, mode: 'all' })).toMatchObject({ paths: [], truncated: false });
    }
    expect(walks(await paths({ from: 'virus', to: 'asean' }))).toEqual([
      'virus:TARGETS:laos , laos:MEMBER_OF:asean',
    ]);
  });

  it('run through co-occurrence where asked', async () => {
    expect(walks(await paths({ from: 'island', to: 'asean', weak: true }))).toEqual([
      'asean:CO_OCCURS:island',
    ]);
  });

  it('show their ends where there is none, and are null where an end is not there', async () => {
    const none = await paths({ from: 'ana' });
    expect(none?.subgraph.nodes.map(({ id }) => id)).toEqual(['ana', 'asean']);
    expect(await paths({ from: 'nobody' })).toBeNull();
    expect(await paths({ to: 'region' })).toBeNull();
    expect(await paths({ from: 'worm', to: 'worm' })).toMatchObject({
      paths: [{ nodes: ['worm'], edges: [] }],
    });
  });
});
