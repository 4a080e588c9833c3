import { describe, expect, it } from 'vitest';
import type { EntityRecord } from '../../../graph/load/item.ts';
import { openQueries } from '../../../graph/query/queries.ts';
import { DocumentBuilder } from '../../support/document.ts';
import { graphImage } from '../../support/graph-image.ts';
import { ontology, useTestGraph } from '../../support/test-graph.ts';

const graph = useTestGraph();

function group(id: string, name: string, aliases: string[], externalIds?: string[]): EntityRecord {
  const labels = { labelId: name, labelEn: name, aliases };
  return { id, kind: 'Organization', ...labels, ...(externalIds ? { externalIds } : {}) };
}

function catalogue(id: string, ...groups: EntityRecord[]): DocumentBuilder {
  const document = new DocumentBuilder(id);
  for (const { id: name, kind, ...more } of groups) {
    document.sentence(`${more.labelEn} is known.`).entity(name, kind, more).mention(name, more.labelEn);
  }
  return document;
}

async function ids(): Promise<string[]> {
  const { all } = await graph.one<{ all: string[] }>(
    'MATCH (e:Entity) WITH e.id AS id ORDER BY id RETURN collect(id) AS all',
  );
  return all;
}

describe('one thing in two catalogues', () => {
  it.each([
    ['that give it one name', group('naikon-1', 'NAIKON', []), group('naikon', 'Naikon', ['Lotus'])],
    [
      'where the name of one is an alias of the other',
      group('lotus-blossom', 'Lotus Blossom', ['Spring Dragon']),
      group('spring-dragon', 'Spring Dragon', []),
    ],
    [
      'that know it under one id of a third',
      group('blossom', 'Blossom', [], ['mitre-attack:G0030']),
      group('panda', 'Panda', [], ['misp:1', 'mitre-attack:G0030']),
    ],
  ])('%s is one node', async (_, a, b) => {
    await graph.load(catalogue('first', a));
    expect(await graph.load(catalogue('second', b))).toMatchObject({ merged: 1, review: 0 });
    expect(await ids()).toEqual([a.id]);
    const before = await graphImage(graph.database);
    expect(await graph.load(catalogue('second', b))).toMatchObject({ outcome: 'unchanged' });
    await graph.load(catalogue('second', b, group('other', 'Other', [])));
    await graph.load(catalogue('second', b));
    expect(await graphImage(graph.database)).toEqual(before);
    await graph.unload('first');
    expect(await graph.one('MATCH (e:Entity) RETURN e.labelEn AS label')).toEqual({ label: b.labelEn });
  });

  it('is no longer said to be called otherwise by a document that calls it by its id now', async () => {
    await graph.load(catalogue('first', group('naikon', 'Naikon', [])));
    await graph.load(catalogue('second', group('apt-30', 'NAIKON', [])));
    const called = "MATCH (:Document {id: 'second'})-[n:NAMES]->(e) RETURN e.id AS id, n.givenId AS called";
    expect(await graph.one(called)).toEqual({ id: 'naikon', called: 'apt-30' });
    await graph.load(catalogue('second', group('naikon', 'NAIKON', [])));
    expect(await graph.one(called)).toEqual({ id: 'naikon', called: null });
  });

  it('of two that could be it, the one of the same name is', async () => {
    await graph.load(catalogue('first', group('lazarus', 'Lazarus Group', ['APT38'])));
    const report = await graph.load(
      catalogue('second', group('apt38', 'APT38', []), group('lazarus-group', 'Lazarus group', [])),
    );
    expect(report).toMatchObject({ merged: 1, review: 1 });
    expect(await ids()).toEqual(['apt38', 'lazarus']);
  });
});

describe('what is doubtful', () => {
  const doubtful: [string, EntityRecord[], EntityRecord[]][] = [
    ['a shared alias alone', [group('a', 'Alpha', ['Shared name'])], [group('b', 'Beta', ['shared name'])]],
    [
      'two that it could be',
      [group('a', 'Alpha', ['Gamma']), group('b', 'Beta', ['Gamma'])],
      [group('c', 'Gamma', [])],
    ],
    [
      'one name under two ids of one catalogue',
      [group('a', 'Alpha', [], ['mitre-attack:G1'])],
      [group('b', 'Alpha', [], ['mitre-attack:G2'])],
    ],
    ['a very short alias', [group('a', 'Alpha', ['A1'])], [group('b', 'A1', [])]],
  ];

  it.each(doubtful)('%s is left for people, with both sources', async (_, first, second) => {
    await graph.load(catalogue('first', ...first));
    expect(await graph.load(catalogue('second', ...second))).toMatchObject({ merged: 0, review: 1 });
    expect(await ids()).toEqual([...first, ...second].map(({ id }) => id).sort());
    const { entries = [] } =
      (await openQueries(graph.database, ontology).review(
        { document: 'second' },
        new AbortController().signal,
      )) ?? {};
    expect(entries).toMatchObject([
      {
        text: second[0]?.labelEn,
        proposedKind: 'Organization',
        candidates: [second[0]?.id, ...first.map(({ id }) => id)],
        reason: 'identity',
        sentence: `${second[0]?.labelEn ?? ''} is known.`,
        sources: ['first'],
      },
    ]);
  });

  it('is never another kind of thing', async () => {
    await graph.load(catalogue('first', group('mercury', 'Mercury', [])));
    const place = new DocumentBuilder('second').entity('mercury-planet', 'Place', { labelEn: 'Mercury' });
    expect(await graph.load(place)).toMatchObject({ merged: 0, review: 0 });
    expect(await ids()).toEqual(['mercury', 'mercury-planet']);
  });
});
