import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from '../../support/document.ts';
import { useTestGraph } from '../../support/test-graph.ts';
import { harbour } from '../../support/witnesses.ts';

const graph = useTestGraph();

describe('bare rows', () => {
  const rows = (id: string, properties?: Record<string, number>): DocumentBuilder =>
    new DocumentBuilder(id)
      .head({ format: 'jsonl' })
      .entities('Threat', 'worm')
      .entities('Sector', 'port')
      .row('worm', 'TARGETS', 'port', properties);
  const edge = (): Promise<object> =>
    graph.one('MATCH (:Entity)-[r:TARGETS]->(:Entity) RETURN properties(r) AS edge');

  it('support an edge by themselves', async () => {
    await graph.load(rows('a'));
    const bare = {
      id: 'worm:TARGETS:port',
      mode: 'explicit',
      confidence: 1,
      documents: ['a'],
      records: ['a#0'],
      statements: 0,
    };
    expect(await edge()).toEqual({ edge: bare });
    await graph.load(rows('b'));
    expect(await edge()).toEqual({ edge: { ...bare, documents: ['a', 'b'], records: ['a#0', 'b#0'] } });
  });

  it('keep facts that differ side by side, and take theirs with them', async () => {
    await graph.load(rows('a', { weight: 1 }));
    await graph.load(rows('b', { weight: 2 }));
    expect(await edge()).toMatchObject({ edge: { weight: [1, 2], documents: ['a', 'b'] } });
    await graph.unload('a');
    expect(await edge()).toMatchObject({ edge: { weight: 2, documents: ['b'] } });
  });

  it('stay when the statements beside them go', async () => {
    await graph.load(
      rows('a').sentence('The worm targets the port.').says('worm', 'TARGETS', 'port', { confidence: 0.4 }),
    );
    expect(await edge()).toMatchObject({ edge: { statements: 1, confidence: 1, records: ['a#0'] } });
    await graph.load(harbour());
    await graph.unload('harbour');
    await graph.load(rows('a'));
    expect(await edge()).toEqual({
      edge: {
        id: 'worm:TARGETS:port',
        mode: 'explicit',
        confidence: 1,
        documents: ['a'],
        records: ['a#0'],
        statements: 0,
      },
    });
  });

  it('count once, however often they come, with what each says', async () => {
    const report = await graph.load(
      rows('a').row('worm', 'TARGETS', 'port', { weight: 3 }).row('worm', 'TARGETS', 'port'),
    );
    expect(report.edges).toBe(1);
    expect(await edge()).toMatchObject({ edge: { weight: 3, records: ['a#0', 'a#1', 'a#2'] } });
  });

  it('go one by one, as their records do', async () => {
    const both = (): DocumentBuilder =>
      rows('a', { weight: 1 }).row('worm', 'TARGETS', 'port', { weight: 2 });
    await graph.load(both());
    expect(await edge()).toMatchObject({ edge: { weight: [1, 2] } });
    await graph.load(rows('a', { weight: 1 }));
    expect(await edge()).toMatchObject({ edge: { weight: 1, records: ['a#0'] } });
    await graph.load(new DocumentBuilder('a').entities('Threat', 'worm').entities('Sector', 'port'));
    expect(await graph.one('MATCH (:Entity)-[r:TARGETS]->() RETURN count(r) AS edges')).toEqual({ edges: 0 });
  });
});
