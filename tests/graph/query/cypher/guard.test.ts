/** The fences that need no database; what they let pass, and what is put into a query that passes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiFailure } from '../../../../graph/api/failure.ts';
import { guard, type GuardedQuery } from '../../../../graph/query/cypher/guard.ts';
import { readLimits } from '../../../../graph/query/cypher/limits.ts';

const limits = readLimits({});

function guarded(query: string, parameters: Record<string, unknown> = {}): GuardedQuery {
  return guard(query, parameters, limits);
}

function refusalOf(query: string, parameters: Record<string, unknown> = {}): ApiFailure {
  try {
    guarded(query, parameters);
  } catch (error) {
    if (error instanceof ApiFailure) return error;
    throw error;
  }
  throw new Error(`This passed: ${query}`);
}

const SPACES = [' ', '\n', '\t', '\r\n', '\u00a0', '\u2003', ' /* x */ ', '/**/', ' // x\n', '// x\r'];

function anyCase(word: string): fc.Arbitrary<string> {
  return fc
    .array(fc.boolean(), { minLength: word.length, maxLength: word.length })
    .map((upper) =>
      Array.from(word, (letter, at) => (upper[at] ? letter.toUpperCase() : letter.toLowerCase())).join(''),
    );
}

/** `[v1 IN [[v0, v0]] | [v2 IN [[v1, v1]] | … v2 …]]` */
function handingOn(loops: number): string {
  let inner = `v${loops}`;
  for (let loop = loops; loop > 0; loop -= 1) {
    inner = `[v${loop} IN [[v${loop - 1}, v${loop - 1}]] | ${inner}]`;
  }
  return inner;
}

describe('the fence of words', () => {
  it('finds LOAD CSV in any case, over any space or comment, in any place', () => {
    const places = [
      '{}',
      'CALL { {} }',
      'UNWIND [1] AS x {}',
      'RETURN [x IN [1] | COLLECT { {} }]',
      'PROFILE {}',
      'CYPHER 5 {}',
    ];
    fc.assert(
      fc.property(
        anyCase('load'), fc.constantFrom(...SPACES), anyCase('csv'), fc.constantFrom(...places),
        (load, space, csv, place) => {
          const query = place.replace('{}', `${load}${space}${csv} FROM 'file:///etc/passwd' AS l RETURN l`);
          expect(refusalOf(query)).toMatchObject({ status: 422, code: 'cypher_forbidden' });
          expect(refusalOf(query).message).toContain('LOAD CSV');
        },
      ),
    ); // prettier-ignore
  });

  it('finds a procedure in any writing, in any place', () => {
    const part = (name: string) => fc.constantFrom(name, `\`${name}\``);
    const dot = fc.constantFrom('.', ' . ', '/**/./**/', '.\n');
    const places = [
      'CALL {}',
      'MATCH (n) CALL {} YIELD x RETURN x',
      'RETURN [x IN [1] | COUNT { CALL {} YIELD x RETURN x }]',
      'OPTIONAL CALL {}',
    ];
    fc.assert(
      fc.property(part('dbms'), dot, part('listConfig'), fc.constantFrom(...places), (first, point, second, place) => {
        const query = place.replace('{}', `${first}${point}${second}('x')`);
        expect(refusalOf(query).message).toBe('The procedure dbms.listConfig may not be called here.'
          .replace('listConfig', second.startsWith('`') ? 'listConfig' : 'listconfig'));
      }),
    ); // prettier-ignore
  });

  it.each([
    'RETURN apoc.version()',
    'RETURN {a: apoc.load.json("x")}',
    'MATCH (n {id: `apoc`.`text`.`join`(["a"], "")}) RETURN n',
    'RETURN graph.byName("system")',
    'RETURN file()',
    'RETURN [x IN [1] WHERE genai.vector.encode("x") IS NOT NULL]',
    'RETURN CASE WHEN custom.f /* x */ (1) THEN 1 END',
  ])('refuses the function in %s', (query) => {
    expect(refusalOf(query).message).toMatch(/^There is no function/);
  });

  it.each([
    'USE system RETURN 1',
    'use `system` return 1',
    'CALL { USE system RETURN 1 AS x } RETURN x',
    'RETURN 1 AS x UNION USE neo4j RETURN 2 AS x',
    'WITH 1 AS x CALL { WITH x USE other RETURN 1 AS y } RETURN y',
  ])('refuses USE in %s', (query) => {
    expect(refusalOf(query).message).toContain('USE');
  });

  it.each([
    'MATCH (n) WHERE n.use = 1 RETURN n.load, n.csv, n.call AS use ORDER BY use',
    'MATCH (load)-[:CALL]->(csv:USE) RETURN load, csv',
    'WITH 1 AS use RETURN use, {call: use, load: 2}',
    'RETURN \'LOAD CSV\', "CALL dbms.x()", `USE`' + ' /* LOAD CSV */ // CREATE',
    'MATCH (n) CALL (n) { RETURN n.id AS id } RETURN id',
    'MATCH p = shortestPath((a)-[*..3]-(b)) WHERE all(x IN nodes(p) WHERE (x:A OR x:B)) RETURN p',
    'CALL db.index.fulltext.queryNodes("names", $q) YIELD node RETURN node',
    'MATCH (a) (()-[:R]->()){1,3} (b) RETURN a',
    'RETURN trim(BOTH "x" FROM ("xax")), date.truncate("day", date()), point.distance(point({x:1,y:1}), point({x:2,y:2}))',
  ])('lets %s pass', (query) => {
    expect(guarded(query, { q: 'x' }).query).toBe(query);
  });
});

describe('the fence of shape', () => {
  it.each([
    ['brackets', `RETURN ${'('.repeat(60)}1${')'.repeat(60)}`],
    ['lists', `RETURN ${'['.repeat(60)}1${']'.repeat(60)}`],
    ['CASE', `RETURN ${'CASE WHEN true THEN '.repeat(60)}1${' END'.repeat(60)}`],
    ['subqueries', `${'CALL { '.repeat(8)}RETURN 1 AS x${' } RETURN x'.repeat(8)}`],
    ['EXISTS', `MATCH (n) WHERE ${'EXISTS { MATCH (n) WHERE '.repeat(8)}true${' }'.repeat(8)} RETURN n`],
    ['NOT', `RETURN ${'NOT '.repeat(60)}true`],
    ['properties of properties', `WITH {a: 1} AS x RETURN x${'.a'.repeat(60)}`],
    ['sums', `RETURN 1${'+1'.repeat(2_000)}`],
    ['steps of a pattern', `MATCH (a)${'-->()'.repeat(60)} RETURN a`],
    ['patterns', `MATCH ${Array.from({ length: 90 }, (_, at) => `(n${at})`).join(', ')} RETURN 1`],
    ['UNION', Array.from({ length: 90 }, (_, at) => `RETURN ${at} AS x`).join(' UNION ')],
    ['WITH', `${'WITH 1 AS x '.repeat(90)}RETURN x`],
    ['letters', `RETURN '${'a'.repeat(30_000)}'`],
  ])('refuses too many or too deep %s', (_, query) => {
    expect(refusalOf(query)).toMatchObject({ status: 422, code: 'cypher_forbidden' });
  });

  it('lets a long list of values pass', () => {
    const list = Array.from({ length: 2_000 }, (_, at) => at).join(', ');
    expect(guarded(`MATCH (n) WHERE n.id IN [${list}] RETURN n`).bounded).toBe(false);
  });
});

describe('the fence of growth', () => {
  it.each([
    ['a text doubled again and again', `WITH 'a' AS s ${'WITH s + s AS s '.repeat(20)}RETURN s`],
    [
      'the same under two names',
      `WITH 'a' AS s ${'WITH s AS a, s AS b WITH a + b AS s '.repeat(20)}RETURN s`,
    ],
    ['a list in lists', `WITH [1] AS l ${'WITH [l, l] AS l '.repeat(20)}RETURN l`],
    ['a map in maps', `WITH {a: 1} AS m ${'WITH {a: m.a + m.a} AS m '.repeat(20)}RETURN m`],
    ['loops that hand on to each other', `WITH [1] AS v0 RETURN ${handingOn(12)}`],
    ['texts put in place of letters', `RETURN ${'replace('.repeat(6)}'a'${", 'a', 'aaaaaaaaaa')".repeat(6)}`],
    ['a reduce that nests', 'RETURN reduce(l = $l, x IN range(1, 60) | [l, l])'],
    ['a reduce that nests in maps', 'RETURN reduce(l = $l, x IN range(1, 60) | {v: l})'],
    ['a reduce that nests itself by a loop', 'RETURN reduce(l = $l, x IN range(1, 60) | [[y IN l | y]])'],
    ['a reduce that doubles in a map', 'RETURN reduce(m = $l, x IN range(1, 60) | {a: m.a + m.`a`})'],
    ['a reduce that doubles by a key', 'RETURN reduce(m = $l, x IN range(1, 60) | {a: m[$k] + m[$k]})'],
    ['a reduce that adds lists up', 'RETURN reduce(f = $l, x IN range(1, 60) | [f[1], f[0] + f[1]])'],
  ])('refuses %s', (_, query) => {
    expect(refusalOf(query, { l: [1] })).toMatchObject({ status: 422, code: 'cypher_forbidden' });
  });

  it.each([
    'MATCH (n) WITH n, n.id AS id, n.kind AS kind, size(n.aliases) AS s WHERE s > 1 AND s < 5 RETURN n, id, kind, s, s * 2',
    'UNWIND $l AS x WITH x, CASE WHEN x > 3 THEN x ELSE 0 END AS y RETURN x, y, x + y, x - y, x * y',
    "RETURN replace(replace('a-b', '-', ' '), '&', '&amp;')",
    'RETURN reduce(m = {a: 0, b: 0}, x IN $l | {a: m.a + x, b: m.b + 1})',
    'RETURN reduce(l = [], x IN $l | CASE WHEN x IN l THEN l ELSE l + [x] END)',
    'RETURN reduce(l = [], xs IN [$l, $l] | l + [x IN xs WHERE NOT x IN l])',
    'RETURN reduce(f = [0, 1], x IN $l | [f[1], x])',
    'RETURN reduce(s = [0], x IN $l | s + [y IN s | y + x])',
  ])('lets %s pass', (query) => {
    expect(guarded(query, { l: [1] }).query).toBe(query);
  });
});

describe('the settings before a query', () => {
  it.each([
    ['EXPLAIN RETURN 1', 'explain', 'EXPLAIN         RETURN 1'],
    ['profile /* x */ RETURN 1', 'profile', 'EXPLAIN                 RETURN 1'],
    ['CYPHER 5 RETURN 1', 'run', 'CYPHER 5 EXPLAIN          RETURN 1'],
    [
      'CYPHER runtime = slotted EXPLAIN RETURN 1;',
      'explain',
      'CYPHER runtime=slotted EXPLAIN                                  RETURN 1',
    ],
  ])('reads %s', (query, mode, explain) => {
    expect(guarded(query)).toMatchObject({ mode, explain });
  });

  it.each([
    'CYPHER debug=ast RETURN 1',
    'CYPHER planner=dp RETURN 1',
    'CYPHER runtime=parallel RETURN 1',
    'CYPHER replan=force RETURN 1',
    'EXPLAIN PROFILE RETURN 1',
    'RETURN 1; RETURN 2',
    ';',
    '// nothing',
    'RETURN (1',
    'RETURN 1)',
    'RETURN [1}',
  ])('refuses %s', (query) => {
    expect(refusalOf(query).status).toBe(422);
  });
});

describe('the bounds put into a query', () => {
  const watched = (list: string) =>
    `[bound IN (${list}) WHERE COUNT { UNWIND [1] AS bound_one RETURN bound } = 1]`;

  it.each([
    ['RETURN [x IN $l | x]', `RETURN [x IN ${watched('$l')} | x]`],
    ['RETURN [x IN $l WHERE x > 1]', `RETURN [x IN ${watched('$l')} WHERE x > 1]`],
    ['RETURN any(x IN $l WHERE x > 1)', `RETURN any(x IN ${watched('$l')} WHERE x > 1)`],
    ['RETURN [x IN [y IN $l | y] | x]', `RETURN [x IN ${watched(`[y IN ${watched('$l')} | y]`)} | x]`],
    ['RETURN [1 IN $l, 2]', 'RETURN [1 IN $l, 2]'],
    ['MATCH p = (a)--(b) RETURN [n IN nodes(p) | n.id]', 'MATCH p = (a)--(b) RETURN [n IN nodes(p) | n.id]'],
    [
      'MATCH (a)-[r:X*1..3]-(b) WHERE all(x IN r WHERE x.y) RETURN b',
      'MATCH (a)-[r:X*1..3]-(b) WHERE all(x IN r WHERE x.y) RETURN b',
    ],
    ['RETURN [(a)-->(b) | b.id]', 'RETURN [(a)-->(b) | b.id]'],
    ['RETURN range(1, 10)', 'RETURN range(1, 10)'],
    ['UNWIND range(1, $n) AS x RETURN x', 'UNWIND range(1, $n) AS x RETURN x'],
  ])('turn %s into %s', (query, run) => {
    expect(guarded(query, { l: [1], n: 1n }).run).toBe(run);
  });

  it('watch a loop within a loop over a path', () => {
    const query = 'MATCH p = (a)--(b) RETURN [n IN nodes(p) | [m IN nodes(p) | n.id + m.id]]';
    expect(guarded(query).run).toContain(`[m IN ${watched('nodes(p)')} |`);
  });

  it('measure what a reduce gathers, and how long a range is', () => {
    const { run } = guarded('RETURN reduce(s = 0, x IN range(1, $n) | s + x)', { n: 1n });
    expect(run).toMatch(/CASE WHEN CASE WHEN \{v: `s`\}\.v IS :: STRING .* THEN \(s \+ x\) ELSE .* END\)$/);
    expect(run).toContain('head([bound IN [[1, $n, 1]] | range(bound[0], bound[1], CASE WHEN');
    expect(() => guarded('RETURN range(1, 100000000)')).toThrow('This range has more than 50000 elements.');
  });

  it('send a regular expression as it was judged, for texts no longer than it was judged for', () => {
    const guardedQuery = guarded("MATCH (n) WHERE NOT n.id =~ '(?i).*' + $q + '.*' AND n.x RETURN n", {
      q: 'b',
    });
    expect(guardedQuery.parameters).toMatchObject({ q: 'b', bound_9: '(?i).*b.*' });
    expect(guardedQuery.run).toMatch(
      /WHERE NOT head\(\[bound IN \[n\.id \] \| CASE WHEN size\(toStringOrNull\(bound\)\) > 22\d{3} THEN .* ELSE bound =~ \$bound_9 END\]\) AND n\.x RETURN n$/,
    );
  });

  it.each([
    'MATCH (n) WHERE n.id =~ n.pattern RETURN n',
    "RETURN 'a' =~ ('(a' + '+)+b')",
    "RETURN 'a' =~ 'a' + $n",
    "RETURN 'a' =~ toLower('A')",
    "RETURN 'a' =~ ['a'][0]",
  ])('refuse %s', (query) => {
    expect(refusalOf(query, { n: 1n })).toMatchObject({ code: 'cypher_forbidden' });
  });

  it('use names that the query does not', () => {
    expect(guarded('WITH 1 AS bound RETURN [x IN $bound_ | bound]', { bound_: [] }).run).toContain(
      '[bound__ IN ($bound_)',
    );
  });

  it('leave out comments, and what stands in front', () => {
    expect(guarded('EXPLAIN // x\nRETURN /* y */ 1').run).toBe('            \nRETURN         1');
  });
});
