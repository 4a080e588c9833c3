import fc from 'fast-check';
import neo4j from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { readParameters } from '../../../../graph/query/cypher/parameters.ts';
import { toCypherValue } from '../../../../graph/query/cypher/values.ts';

const unseen = { node: () => undefined, relationship: () => undefined };

function shown(value: unknown, depth = 64): unknown {
  return toCypherValue(value, depth, unseen);
}

function nested(levels: number): unknown {
  let value: unknown = 1n;
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
}

describe('values of an answer', () => {
  it.each<[string, unknown, unknown]>([
    ['a small integer', 5n, 5],
    ['the largest exact integer', 9_007_199_254_740_991n, 9_007_199_254_740_991],
    ['a larger integer', 9_007_199_254_740_993n, { $type: 'integer', value: '9007199254740993' }],
    ['the least integer', -(2n ** 63n), { $type: 'integer', value: '-9223372036854775808' }],
    ['a float', 1.5, 1.5],
    ['no number', Number.NaN, { $type: 'float', value: 'NaN' }],
    ['infinity', -Infinity, { $type: 'float', value: '-Infinity' }],
    ['null', null, null],
    ['a text', '<script>', '<script>'],
    ['bytes', new Int8Array([1, -1]), { $type: 'bytes', value: 'Af8=' }],
    ['a date', new neo4j.types.Date(2020, 1, 2), { $type: 'date', value: '2020-01-02' }],
    ['a time', new neo4j.types.LocalTime(1, 2, 3, 0), { $type: 'time', value: '01:02:03' }],
    [
      'a moment',
      new neo4j.types.LocalDateTime(2020, 1, 2, 3, 4, 5, 0),
      { $type: 'datetime', value: '2020-01-02T03:04:05' },
    ],
    ['a duration', new neo4j.types.Duration(1, 2, 3, 0), { $type: 'duration', value: 'P1M2DT3S' }],
    [
      'a point',
      new neo4j.types.Point(7203n as never, 1, 2.5),
      { $type: 'point', value: 'point({srid: 7203, x: 1, y: 2.5})' },
    ],
    ['a map', { a: [1n, { b: null }] }, { a: [1, { b: null }] }],
    ['a map that looks marked', { $type: 'node' }, { $type: 'map', value: { $type: 'node' } }],
  ])('shows %s', (_, value, expected) => {
    expect(shown(value)).toEqual(expected);
  });

  it('tells of nodes and relationships, within paths and maps too', () => {
    const a = new neo4j.types.Node(1n, ['Entity'], { id: 'a' }, '4:a');
    const b = new neo4j.types.Node(2n, ['Entity'], { id: 'b' }, '4:b');
    const r = new neo4j.types.Relationship(3n, 1n, 2n, 'TARGETS', { n: 1n }, '5:r', '4:a', '4:b');
    const path = new neo4j.types.Path(a, b, [new neo4j.types.PathSegment(a, r, b)]);
    const met: string[] = [];
    const finder = {
      node: (node: { elementId: string }) => void met.push(node.elementId),
      relationship: (edge: { elementId: string }) => void met.push(edge.elementId),
    };
    expect(toCypherValue({ path, list: [b] }, 64, finder)).toEqual({
      path: {
        $type: 'path',
        nodes: [
          { $type: 'node', id: '4:a', labels: ['Entity'], properties: { id: 'a' } },
          { $type: 'node', id: '4:b', labels: ['Entity'], properties: { id: 'b' } },
        ],
        relationships: [
          {
            $type: 'relationship',
            id: '5:r',
            type: 'TARGETS',
            start: '4:a',
            end: '4:b',
            properties: { n: 1 },
          },
        ],
      },
      list: [{ $type: 'node', id: '4:b', labels: ['Entity'], properties: { id: 'b' } }],
    });
    expect(met).toEqual(['4:a', '4:b', '5:r', '4:b']);
  });

  it('refuses what is nested too deep, however deep', () => {
    expect(shown(nested(64))).toBeInstanceOf(Array);
    expect(() => shown(nested(65))).toThrow('nested too deep');
    expect(() => shown(nested(100_000))).toThrow('nested too deep');
  });

  it('takes a key __proto__ for a key', () => {
    const map = JSON.parse('{"__proto__": {"polluted": true}, "a": 1}') as object;
    const answer = shown(map) as object;
    expect(JSON.stringify(answer)).toBe('{"__proto__":{"polluted":true},"a":1}');
    expect(Object.getPrototypeOf(answer)).toBe(Object.prototype);
  });
});

describe('parameters of a query', () => {
  const limits = { depth: 8, parameterBytes: 1_000 };

  it.each<[string, unknown, unknown]>([
    ['a whole number', 10, 10n],
    ['a fraction', 1.5, 1.5],
    ['a number too large to be whole', 1e300, 1e300],
    ['a marked integer', { $type: 'integer', value: '9007199254740993' }, 9_007_199_254_740_993n],
    ['a marked map', { $type: 'map', value: { $type: 'x' } }, { $type: 'x' }],
    ['a list', [1, 'a', null, true, { b: [2] }], [1n, 'a', null, true, { b: [2n] }]],
  ])('reads %s', (_, given, expected) => {
    expect(readParameters({ p: given }, limits)).toEqual({ p: expected });
  });

  it.each<[string, unknown]>([
    ['an unknown mark', { $type: 'date', value: '2020-01-01' }],
    ['an integer that is none', { $type: 'integer', value: '1.5' }],
    ['an integer of more than 64 bits', { $type: 'integer', value: '9999999999999999999' }],
    ['too much depth', nested(10)],
    ['endless depth', nested(1_000)],
    ['too many bytes', 'a'.repeat(1_000)],
  ])('refuses %s with 400', (_, given) => {
    expect(() => readParameters({ p: given }, limits)).toThrow(expect.objectContaining({ status: 400 }));
  });

  it('come back as they went, whatever JSON they are', () => {
    const noMark = fc.jsonValue({ maxDepth: 5 }).filter((value) => !JSON.stringify(value).includes('$type'));
    fc.assert(
      fc.property(noMark, (value) => {
        const { p } = readParameters({ p: value }, { depth: 64, parameterBytes: 10_000_000 });
        // JSON has no -0.
        expect(JSON.stringify(shown(p))).toBe(JSON.stringify(value));
      }),
    );
  });
});
