import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../../graph/database/database.ts';
import { loadDocument } from '../../../graph/load/load-document.ts';
import { unloadDocument } from '../../../graph/load/unload.ts';
import { loadOntology } from '../../../graph/ontology.ts';
import { openQueries } from '../../../graph/query/queries.ts';
import type { Queries } from '../../../graph/api/queries-port.ts';
import { openTestDatabase } from '../../support/database.ts';
import { DocumentBuilder } from '../../support/document.ts';

const ontology = loadOntology();
const { signal } = new AbortController();
let database: Database;
let queries: Queries;

beforeAll(async () => {
  database = await openTestDatabase();
  await database.write((transaction) => transaction.run('MATCH (n) DETACH DELETE n'));
  queries = openQueries(database, ontology);
});
afterAll(() => database.close());

const HOSTILE: Record<string, string> = {
  markup: '<script>alert("1")</script>',
  quotes: `'"\`\\ $x {id: 1} // */`,
  emoji: '👩🏽‍🚀 🇮🇩',
  'right to left': '\u202Eمرحبا \u2067שלום\u2069',
  'control characters': 'a\u0000b\u0001\r\n\tc',
  lucene: '+a && -b || (c) {d} [e] ^f ~g *h ?i :j /k/',
  path: '../../etc/passwd%2F%00',
  colons: 'a:TARGETS:b:TARGETS:',
  'ten thousand characters': 'x'.repeat(10_000),
  'ten thousand emoji': '🦀'.repeat(5_000),
};

it.each(Object.entries(HOSTILE))('passes %s through unharmed', async (_, text) => {
  const sentence = `Before ${text} after.`;
  const document = new DocumentBuilder(`document ${text}`)
    .head({ title: text, author: text, licence: text })
    .entity(text, 'Threat', { labelId: text, labelEn: text, aliases: [text], properties: { note: text } })
    .entity(`${text} too`, 'Sector', { labelId: text, labelEn: text })
    .sentence(sentence, text)
    .mention(text, text)
    .says(text, 'TARGETS', `${text} too`, { quote: text, hedge: text, rule: text, facts: { value: text } })
    .doubt(text)
    .tail(text);
  const report = await loadDocument(database, ontology, document.items());
  const view = await queries.document({ id: report.document }, signal);
  expect(view?.text).toBe(document.text);
  expect(view?.document).toMatchObject({ title: text, author: text, licence: text });
  const [edge] = view?.subgraph.edges ?? [];
  const source = await queries.node({ id: edge?.source ?? '' }, signal);
  expect(source?.node).toMatchObject({
    label: { id: text, en: text },
    aliases: [text],
    properties: { note: text },
  });
  const evidence = await queries.edge({ id: edge?.id ?? '' }, signal);
  expect(evidence?.statements).toMatchObject([
    { text: sentence, quote: text, hedge: text, rule: text, facts: { value: text } },
  ]);
  expect(view?.text.slice(evidence?.statements[0]?.start, evidence?.statements[0]?.end)).toBe(text);
  expect(await queries.review({ document: report.document }, signal)).toMatchObject({ entries: [{ text }] });
  const found = await queries.search({ q: text, limit: 10 }, signal);
  expect(found?.hits.map((hit) => hit.node.id)).toContain(edge?.source);
  expect(await unloadDocument(database, ontology, report.document)).not.toBeNull();
});

it('mends half a surrogate pair without moving anything', async () => {
  const half = 'ab\uD800cd';
  const document = new DocumentBuilder('half')
    .entities('Threat', 'worm')
    .sentence(half)
    .mention('worm', 'cd');
  await loadDocument(database, ontology, document.items());
  const view = await queries.document({ id: 'half' }, signal);
  expect(view?.text).toBe('ab\uFFFDcd');
  expect(view?.passages[0]?.mentions).toEqual([{ node: 'worm', start: 3, end: 5 }]);
});

it('keeps properties that are called as ours are', async () => {
  const document = new DocumentBuilder('clash')
    .entity('firm', 'Organization', {
      properties: { id: 'X1', degree: 7, kind_: 'odd', '': 'nameless', 'nul\u0000': 1 },
    })
    .entities('Sector', 'port')
    .row('firm', 'SUPPORTS', 'port', { confidence: 0.2, documents: ['mine'], weight: 2.5 });
  await loadDocument(database, ontology, document.items());
  const node = await queries.node({ id: 'firm' }, signal);
  expect(node?.node).toMatchObject({ id: 'firm', degree: 1 });
  expect(node?.node.properties).toEqual({
    id: 'X1',
    degree: 7,
    kind_: 'odd',
    _: 'nameless',
    'nul\uFFFD': 1,
  });
  const edge = await queries.edge({ id: 'firm:SUPPORTS:port' }, signal);
  expect(edge?.edge).toMatchObject({
    confidence: 1,
    documents: ['clash'],
    properties: { confidence: 0.2, documents: ['mine'], weight: 2.5 },
  });
});

it('keeps lists of one type, and writes others as text', async () => {
  const document = new DocumentBuilder('lists').entity('list', 'Concept', {
    properties: { whole: [1, 2], broken: [1, 2.5], mixed: [1, 'a', true], empty: [], long: 2 ** 53 },
  });
  await loadDocument(database, ontology, document.items());
  const node = await queries.node({ id: 'list' }, signal);
  expect(node?.node.properties).toEqual({
    whole: [1, 2],
    broken: [1, 2.5],
    mixed: ['1', 'a', 'true'],
    empty: [],
    long: 2 ** 53,
  });
});
