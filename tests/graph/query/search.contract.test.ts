import { beforeAll, describe, expect, it } from 'vitest';
import { openQueries } from '../../../graph/query/queries.ts';
import { emptyDatabase } from '../../support/database.ts';
import { DocumentBuilder } from '../../support/document.ts';
import { ontology, useTestGraph } from '../../support/test-graph.ts';

const graph = useTestGraph();
const { signal } = new AbortController();

const NAMES: [id: string, kind: string, labelId: string, labelEn: string, ...aliases: string[]][] = [
  ['diplomasi-siber', 'DiplomacyType', 'Diplomasi siber', 'Cyber diplomacy'],
  ['diplomasi', 'DiplomacyType', 'Diplomasi', 'Diplomacy'],
  ['diplomat-siber', 'Group', 'Diplomat siber', 'Cyber diplomats'],
  ['aktor-non-negara', 'NonStateActor', 'Aktor non-negara', 'Non-state actors', 'pelaku bukan negara'],
  ['amerika-serikat', 'State', 'Amerika Serikat', 'United States', 'AS', 'USA'],
  ['asean', 'RegionalBody', 'ASEAN', 'ASEAN', 'Perhimpunan Bangsa-Bangsa Asia Tenggara'],
  ['ti', 'Technology', 'Teknologi informasi', 'Information technology', 'IT', 'TI'],
  [
    'francophonie',
    'RegionalBody',
    'Organisasi Frankofoni',
    'Francophonie',
    'Organisation internationale de la Francophonie',
  ],
  ['sao-tome', 'State', 'São Tomé', 'São Tomé'],
  ['c', 'Technology', 'C', 'C'],
];

/** The ids of what is found, the best first. */
async function found(q: string, more: { kind?: string; limit?: number } = {}): Promise<string[]> {
  const answer = await openQueries(graph.database, ontology).search({ q, ...more }, signal);
  return (answer?.hits ?? []).map(({ node }) => node.id);
}

describe('a search', () => {
  beforeAll(async () => {
    const document = new DocumentBuilder('names');
    for (const [id, kind, labelId, labelEn, ...aliases] of NAMES)
      document.entity(id, kind, { labelId, labelEn, aliases });
    // What other tests look for stands in the graph once: nothing here changes it.
    graph.keep();
    await graph.empty();
    await graph.load(document);
  });

  it.each([
    ['an exact label before longer ones', 'diplomasi', ['diplomasi', 'diplomasi-siber', 'diplomat-siber']],
    ['the label of the other language', 'cyber diplomacy', ['diplomasi-siber', 'diplomat-siber']],
    ['any case', 'DIPLOMASI SIBER', ['diplomasi-siber', 'diplomat-siber']],
    ['without accents', 'sao tome', ['sao-tome']],
    ['with accents that are not there', 'áséan', ['asean']],
    ['an alias', 'pelaku bukan negara', ['aktor-non-negara']],
    ['a name that is a stop word elsewhere', 'AS', ['amerika-serikat', 'asean']],
    ['another', 'it', ['ti']],
    ['a single letter', 'c', ['c', 'diplomasi-siber', 'diplomat-siber']],
    ['a slip', 'diplomsi siber', ['diplomasi-siber', 'diplomat-siber']],
    ['letters exchanged', 'teknoolgi infromasi', ['ti']],
    ['words in another order', 'negara aktor', ['aktor-non-negara']],
    ['a word that is still being typed', 'amerika ser', ['amerika-serikat']],
    ['hyphens or none', 'non negara', ['aktor-non-negara']],
  ])('finds %s', async (_, q, expected) => {
    expect(await found(q)).toEqual(expected);
  });

  it('tells which name it was', async () => {
    const answer = await openQueries(graph.database, ontology).search({ q: 'usa' }, signal);
    expect(answer?.hits).toMatchObject([{ node: { id: 'amerika-serikat' }, matched: 'USA' }]);
  });

  it('keeps to the kinds asked for, and to the limit', async () => {
    expect(await found('diplomasi', { kind: 'Group' })).toEqual(['diplomat-siber']);
    expect(await found('diplomasi', { kind: 'Group,DiplomacyType', limit: 2 })).toEqual([
      'diplomasi',
      'diplomasi-siber',
    ]);
    expect(await found('diplomasi', { kind: 'NoSuchKind' })).toEqual([]);
  });

  it.each([
    '',
    ' ',
    '"',
    '\\',
    '*',
    '?',
    '~',
    '()',
    'a AND',
    'NOT',
    'OR OR',
    '[a TO z]',
    '{a TO',
    'labelId:*',
    '/.*/',
    '^9',
    '-',
    'diplomasi~~',
    '\u0000',
    '\uD800',
    '🦀',
    '_:_',
    "' OR 1=1 //",
    '$q',
  ])('is not upset by %j', async (q) => {
    expect(Array.isArray(await found(q))).toBe(true);
  });

  it('is not upset by ten thousand characters', async () => {
    expect(await found('x'.repeat(10_000))).toEqual([]);
    expect(await found('x '.repeat(5_000))).toEqual([]);
    expect(await found(`diplomasi siber ${'é'.repeat(10_000)}`)).toEqual([]);
  });
});

it('finds nothing in a database that was never loaded into', async () => {
  await emptyDatabase(graph.database);
  expect(await found('diplomasi')).toEqual([]);
});
