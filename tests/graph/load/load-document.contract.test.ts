import { describe, expect, it } from 'vitest';
import { emptyDatabase } from '../../support/database.ts';
import { DocumentBuilder } from '../../support/document.ts';
import { useTestGraph } from '../../support/test-graph.ts';
import { harbour, witness } from '../../support/witnesses.ts';

const graph = useTestGraph();

describe('a document that is loaded', () => {
  it('is told back by the report', async () => {
    expect(await graph.load(harbour())).toEqual({
      document: 'harbour',
      outcome: 'added',
      written: { passages: 3, entities: 5 },
      merged: 0,
      removed: { passages: 0, entities: 0 },
      skipped: {},
      seconds: expect.any(Number) as number,
      passages: 3,
      entities: 5,
      mentions: 2,
      statements: 2,
      edges: 2,
      review: 1,
      renamed: [],
    });
  });

  it('gives its entities the labels that Cypher is written with', async () => {
    await graph.load(
      harbour().entity('firm', 'Organization').entity('indonesia', 'State').entity('asean', 'RegionalBody'),
    );
    const labels = async (id: string): Promise<string[]> =>
      (
        await graph.one<{ labels: string[] }>('MATCH (e:Entity {id: $id}) RETURN labels(e) AS labels', { id })
      ).labels.sort();
    expect(await labels('port')).toEqual(['Entity', 'Sector']);
    expect(await labels('indonesia')).toEqual(['Actor', 'Entity', 'State', 'StateActor']);
    expect(await labels('firm')).toEqual(['Actor', 'Entity', 'NonStateActor', 'Organization']);
    expect(await labels('asean')).toEqual(['Actor', 'Entity', 'RegionalBody']);
  });

  it('keeps each statement in its passage, with whom it cites and whose word it is', async () => {
    await graph.load(harbour());
    const said = await graph.one(
      `MATCH (:Document {id: 'harbour'})-[:HAS_PASSAGE]->(p:Passage)-[:STATES]->(s)-[:ATTRIBUTED_TO]->(e:Entity)
       RETURN p.id AS passage, s.edge AS edge, s.hedge AS hedge, e.id AS whose`,
    );
    expect(said).toEqual({ passage: 'harbour#1', edge: 'worm:TARGETS:navy', hedge: 'said', whose: 'ana' });
    const cited = await graph.one('MATCH (s:Statement)-[:CITES]->(e) RETURN s.year AS year, e.id AS work');
    expect(cited).toEqual({ year: 2017, work: 'ana-2019' });
  });

  it('sums up statements of several documents on one edge', async () => {
    await graph.load(harbour());
    await graph.load(witness());
    const { edge } = await graph.one<{ edge: object }>(
      "MATCH (:Entity {id: 'worm'})-[r:TARGETS]->(:Entity {id: 'port'}) RETURN properties(r) AS edge",
    );
    expect(edge).toEqual({
      id: 'worm:TARGETS:port',
      mode: 'explicit',
      confidence: 0.9,
      documents: ['harbour', 'witness'],
      statements: 2,
    });
  });

  it('makes no edge of a denial, and counts it where others affirm', async () => {
    await graph.load(witness());
    const denied = await graph.one(
      'MATCH (s:Denial) RETURN s.edge AS edge, EXISTS { ()-[:TARGETS {id: s.edge}]->() } AS edged',
    );
    expect(denied).toEqual({ edge: 'worm:TARGETS:crane', edged: false });
    await graph.load(
      new DocumentBuilder('third')
        .entities('Threat', 'worm')
        .entities('Asset', 'crane')
        .sentence('It does.')
        .says('worm', 'TARGETS', 'crane'),
    );
    const counted = await graph.one(
      "MATCH ()-[r:TARGETS {id: 'worm:TARGETS:crane'}]->() RETURN r.statements AS affirmed, r.denied AS denied, r.documents AS documents",
    );
    expect(counted).toEqual({ affirmed: 1, denied: 1, documents: ['third'] });
  });

  it('unites what several documents call an entity', async () => {
    await graph.load(harbour());
    await graph.load(witness());
    const port = await graph.one(
      "MATCH (e:Entity {id: 'port'}) RETURN e.labelId AS id, e.labelEn AS en, e.aliases AS aliases",
    );
    expect(port).toEqual({ id: 'Pelabuhan', en: 'Harbour', aliases: ['Port', 'dermaga', 'bandar'] });
    const worm = await graph.one("MATCH (e:Entity {id: 'worm'}) RETURN e.since AS since");
    expect(worm).toEqual({ since: [2016, 2017] });
  });

  it('keeps the degree of each node, without co-occurrence', async () => {
    await graph.load(harbour());
    await graph.load(
      witness().sentence('Worm, crane.').says('crane', 'CO_OCCURS', 'worm', { mode: 'co-occurrence' }),
    );
    const wrong = await graph.one(
      `MATCH (e:Entity)
       WITH e, COUNT { (e)-[r]-(:Entity) WHERE type(r) <> 'CO_OCCURS' } AS degree
       RETURN count(CASE WHEN e.degree <> degree THEN 1 END) AS wrong, count(*) AS all`,
    );
    expect(wrong).toEqual({ wrong: 0, all: 6 });
  });

  it('stores a symmetric relation once, from whichever side it is told', async () => {
    await graph.load(
      new DocumentBuilder('peers')
        .entities('State', 'a', 'b')
        .sentence('B works with A.')
        .says('b', 'COOPERATES_WITH', 'a')
        .sentence('A works with B.')
        .says('a', 'COOPERATES_WITH', 'b')
        .row('b', 'COOPERATES_WITH', 'a'),
    );
    const edge = await graph.one(
      'MATCH (a)-[r:COOPERATES_WITH]->(b) RETURN a.id AS a, b.id AS b, r.statements AS statements',
    );
    expect(edge).toEqual({ a: 'a', b: 'b', statements: 2 });
  });

  it('leaves for review what is outside its signature, and writes no such edge', async () => {
    const report = await graph.load(
      new DocumentBuilder('wrong')
        .entities('Sector', 'port', 'mine')
        .sentence('The port targets the mine.')
        .says('port', 'TARGETS', 'mine')
        .row('port', 'MEMBER_OF', 'mine')
        .row('port', 'NO_SUCH_RELATION', 'mine')
        .row('port', 'PART_OF', 'port'),
    );
    expect(report).toMatchObject({ statements: 0, edges: 0, review: 4 });
    const { count } = await graph.one<{ count: number }>(
      'MATCH (:Entity)-[r]->(:Entity) RETURN count(r) AS count',
    );
    expect(count).toBe(0);
  });

  it('keeps entities of one id and two kinds apart, whatever is loaded later', async () => {
    const rows = (id: string, kind: string): DocumentBuilder =>
      new DocumentBuilder(id)
        .entity('mercury', kind)
        .entities('State', 'italy')
        .sentence('x')
        .mention('mercury', 'x');
    await graph.load(rows('first', 'Sector'));
    expect((await graph.load(rows('second', 'Technology'))).renamed).toEqual([
      { id: 'mercury', kind: 'Technology', as: 'mercury-technology' },
    ]);
    await graph.load(rows('third', 'Technology'));
    expect((await graph.load(rows('fourth', 'DiplomacyType'))).renamed).toEqual([
      { id: 'mercury', kind: 'DiplomacyType', as: 'mercury-diplomacy-type' },
    ]);
    const ids = await graph.one<{ ids: string[] }>(
      "MATCH (e:Entity) WHERE e.id STARTS WITH 'mercury' WITH e.id AS id ORDER BY id RETURN collect(id) AS ids",
    );
    expect(ids.ids).toEqual(['mercury', 'mercury-diplomacy-type', 'mercury-technology']);
    const named = await graph.one<{ documents: string[] }>(
      `MATCH (:Entity {id: 'mercury-technology'})<-[:NAMES]-(d)
       WITH d.id AS id ORDER BY id RETURN collect(id) AS documents`,
    );
    expect(named.documents).toEqual(['second', 'third']);
  });
});

it('lets loads that run at the same time wait for each other', async () => {
  const documents = ['a', 'b', 'c', 'd'].map((id) =>
    new DocumentBuilder(id)
      .entities('Threat', 'worm')
      .entities('Sector', 'port')
      .sentence('The worm targets the port.')
      .says('worm', 'TARGETS', 'port'),
  );
  await Promise.all(documents.map((document) => graph.load(document)));
  const edge = await graph.one(
    'MATCH (:Entity)-[r]->(:Entity) RETURN r.documents AS documents, r.statements AS statements',
  );
  expect(edge).toEqual({ documents: ['a', 'b', 'c', 'd'], statements: 4 });
});

it('makes its constraints and indexes again where somebody took them away', async () => {
  await emptyDatabase(graph.database);
  await graph.load(harbour());
  const { count } = await graph.one<{ count: number }>(
    "SHOW INDEXES YIELD name WHERE name STARTS WITH 'telusur_' RETURN count(*) AS count",
  );
  expect(count).toBe(10);
});
