import { describe, expect, it } from 'vitest';
import { edgeProperties, rowsOf, silent, type Spoken } from '../../../graph/load/edge-support.ts';
import type { Properties } from '../../../graph/model.ts';

function spoken(more: Partial<Spoken>): Spoken {
  return { ...silent(), ...more };
}

function rows(given: Record<string, Properties>): Map<string, Properties> {
  return new Map(Object.entries(given));
}

describe('the summary of an edge', () => {
  it('is none where nothing supports it', () => {
    expect(edgeProperties('e', rows({}), spoken({ denied: 3 }))).toBeNull();
  });

  it('takes the best mode and the surest statement', () => {
    const said = spoken({
      affirmed: 2,
      modes: ['co-occurrence', 'inferred'],
      confidence: 0.7,
      documents: ['b', 'a'],
    });
    expect(edgeProperties('e', rows({}), said)).toMatchObject({
      mode: 'inferred',
      confidence: 0.7,
      documents: ['a', 'b'],
    });
  });

  it('is explicit and sure where a bare row says it', () => {
    const said = spoken({ affirmed: 1, modes: ['inferred'], confidence: 0.7, documents: ['a'] });
    expect(edgeProperties('e', rows({ 'b#0': {} }), said)).toMatchObject({
      mode: 'explicit',
      confidence: 1,
      documents: ['a', 'b'],
    });
  });

  it('leaves out what there is none of', () => {
    const all = Object.keys(edgeProperties('e', rows({ 'a#7': {} }), silent()) ?? {});
    expect(all.sort()).toEqual(['confidence', 'documents', 'id', 'mode', 'records', 'statements']);
  });
});

describe('the bare rows of an edge', () => {
  const cases: [string, Record<string, Properties>, string[]][] = [
    ['of one document', { 'a#0': { weight: 1 } }, []],
    ['of one document, more than once', { 'a#0': { weight: 1 }, 'a#1': { weight: 2 } }, []],
    ['of documents that agree', { 'a#0': { weight: 1 }, 'b#9': { weight: 1 } }, []],
    ['of documents that differ', { 'a#0': { weight: 1 }, 'b#0': { weight: 2 }, 'c#d#0': {} }, []],
    ['of a document that makes statements too', { 'a#0': {} }, ['a', 'b']],
    ['beside statements of others', { 'a#0': { note: 'x' } }, ['b']],
  ];

  it.each(cases)('%s are found again in what is stored', (_, given, stating) => {
    const said = spoken({
      affirmed: stating.length,
      documents: stating,
      modes: ['explicit'],
      confidence: 0.5,
    });
    const stored = JSON.parse(JSON.stringify(edgeProperties('e', rows(given), said))) as Record<
      string,
      unknown
    >;
    const plain = Object.fromEntries(Object.entries(stored).map(([key, value]) => [key, whole(value)]));
    expect(Object.fromEntries(rowsOf(plain))).toEqual(given);
  });
});

/** The driver's integers as Neo4j gives them back. */
function whole(value: unknown): unknown {
  const pair = value as { low?: number } | null;
  if (Array.isArray(value)) return value.map(whole);
  return typeof pair?.low === 'number' ? pair.low : value;
}
