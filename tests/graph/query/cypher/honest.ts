/** What analysts ask: all of it must run, and answer just what Neo4j itself answers. */

export interface Question {
  query: string;
  parameters?: Record<string, unknown>;
}

export const honestQuestions: Question[] = [
  { query: 'RETURN 1' },
  { query: 'MATCH (n:Entity) RETURN n ORDER BY n.id' },
  { query: 'MATCH (n:Threat) RETURN n.labelId AS nama, n.labelEn AS name' },
  { query: 'MATCH (a)-[r:TARGETS]->(b) RETURN a, r, b ORDER BY b.id' },
  { query: 'MATCH p = (:Threat)-[:TARGETS]->(:Sector) RETURN p' },
  {
    query: 'MATCH (n:Entity) RETURN n.family AS family, count(*) AS entities ORDER BY entities DESC, family',
  },
  {
    query:
      'MATCH (n:Entity) RETURN count(DISTINCT n.kind), min(n.degree), max(n.degree), avg(n.degree), sum(n.degree)',
  },
  {
    query:
      'MATCH (n:Entity) WITH n.family AS family, collect(n.id) AS ids RETURN family, size(ids) AS many ORDER BY family',
  },
  {
    query:
      'MATCH (n:Entity) WITH n ORDER BY n.id RETURN collect(n.id) AS all, [x IN collect(n) | x.labelEn] AS names',
  },
  { query: 'OPTIONAL MATCH (n:Publication) RETURN n, coalesce(n.labelEn, "none") AS name' },
  { query: 'MATCH (n:Entity) OPTIONAL MATCH (n)-[:TARGETS]->(m) RETURN n.id, m.id ORDER BY n.id, m.id' },
  { query: 'MATCH (n:State) RETURN n.id AS id UNION MATCH (n:Sector) RETURN n.id AS id' },
  { query: 'MATCH (n:State) RETURN n.kind AS k UNION ALL MATCH (n:State) RETURN n.kind AS k' },
  {
    query:
      'MATCH (n:Entity) CALL (n) { MATCH (n)--(m) RETURN count(m) AS degree } RETURN n.id, degree ORDER BY n.id',
  },
  { query: 'CALL { MATCH (n:Entity) RETURN n ORDER BY n.id LIMIT 2 } RETURN n.id ORDER BY n.id' },
  { query: 'MATCH (n:Entity) WHERE EXISTS { (n)-[:TARGETS]->(:Sector) } RETURN n.id' },
  {
    query:
      'MATCH (n:Entity) WHERE NOT EXISTS { MATCH (n)-[:TARGETS]->(m) WHERE m.kind = "Sector" } RETURN n.id ORDER BY n.id',
  },
  { query: 'MATCH (n:Entity) RETURN n.id, COUNT { (n)--() } AS degree ORDER BY degree DESC, n.id' },
  {
    query:
      'MATCH (n:Entity) RETURN n.id, COLLECT { MATCH (n)-->(m) RETURN m.id ORDER BY m.id } AS out ORDER BY n.id',
  },
  { query: 'MATCH (n:Entity) RETURN n.id, size([(n)-->(m) | m.id]) AS out ORDER BY n.id' },
  { query: "MATCH p = shortestPath((a {id: 'peretas'})-[*..6]-(b {id: 'kesehatan'})) RETURN p, length(p)" },
  {
    query:
      "MATCH p = allShortestPaths((a {id: 'peretas'})-[*..6]-(b {id: 'diplomasi-siber'})) RETURN [n IN nodes(p) | n.id] AS ids, [r IN relationships(p) | type(r)] AS types",
  },
  {
    query:
      "MATCH p = (a {id: 'peretas'})-[*1..3]->(b) WHERE all(n IN nodes(p) WHERE n:Entity) RETURN [n IN nodes(p) | n.id] AS ids ORDER BY ids",
  },
  {
    query:
      "MATCH (a {id: 'peretas'})-[r:CONDUCTS|TARGETS*1..3]->(b) WHERE none(x IN r WHERE x.confidence < 0.5) RETURN b.id ORDER BY b.id",
  },
  { query: "MATCH (a {id: 'peretas'}) (()-[:CONDUCTS|TARGETS]->()){1,3} (b) RETURN b.id ORDER BY b.id" },
  {
    query:
      "MATCH p = SHORTEST 1 (a {id: 'peretas'})-[:CONDUCTS|TARGETS]->+(b {id: 'kesehatan'}) RETURN length(p)",
  },
  {
    query:
      "MATCH p = ANY SHORTEST (a:Entity {id: 'peretas'})--+(b:Entity {id: 'kesehatan'}) RETURN length(p)",
  },
  { query: 'UNWIND range(1, 100) AS x RETURN sum(x), avg(x), stDev(x), percentileCont(x, 0.5)' },
  {
    query: 'UNWIND $rows AS row RETURN row.a * 2 AS b, row',
    parameters: { rows: [{ a: 1 }, { a: 2.5 }, { a: null }] },
  },
  {
    query: 'MATCH (n:Entity) WHERE n.id IN $ids RETURN n.id ORDER BY n.id SKIP $skip LIMIT $limit',
    parameters: { ids: ['indonesia', 'kesehatan', 'x'], skip: 1, limit: 5 },
  },
  { query: 'RETURN [x IN range(1, 10) WHERE x % 2 = 0 | x ^ 2] AS squares, [x IN [3, 1, 2] | -x]' },
  {
    query:
      'RETURN [x IN [1, 2] | [y IN [3, 4] | x * y]] AS table, any(x IN [1, 2] WHERE x > 1), single(x IN [] WHERE x)',
  },
  {
    query:
      "RETURN reduce(total = 0, x IN [1, 2, 3] | total + x) AS total, reduce(s = '', x IN ['a', 'b'] | s + x + ',') AS joined",
  },
  {
    query:
      'RETURN reduce(seen = [], x IN [1, 2, 1] | CASE WHEN x IN seen THEN seen ELSE seen + x END) AS distinct',
  },
  { query: 'RETURN reduce(m = {n: 0, s: 0}, x IN [1, 2] | {n: m.n + 1, s: m.s + x}) AS both' },
  {
    query:
      'WITH [1, 2, 3, 4] AS l RETURN l[0], l[-1], l[1..3], head(l), last(l), tail(l), reverse(l), [i IN range(0, size(l) - 2) | l[i + 1] - l[i]] AS steps',
  },
  {
    query:
      "RETURN CASE WHEN 1 > 2 THEN 'a' WHEN 2 > 1 THEN 'b' ELSE 'c' END AS x, CASE 3 WHEN 1 THEN 'a' ELSE 'z' END AS y",
  },
  {
    query:
      "MATCH (n:Entity) WHERE toLower(n.labelEn) CONTAINS 'cyber' OR n.labelId STARTS WITH 'Sektor' OR n.labelEn ENDS WITH 'tack' RETURN n.id ORDER BY n.id",
  },
  { query: "MATCH (n:Entity) WHERE n.labelId =~ '(?i).*SIBER.*' RETURN n.id ORDER BY n.id" },
  {
    query:
      "MATCH (n:Entity) WHERE NOT n.labelEn =~ '(?i).*' + $word + '.*' AND n.kind =~ 'S[a-z]+' RETURN n.id ORDER BY n.id",
    parameters: { word: 'cyber' },
  },
  {
    query: "RETURN 'abc' =~ 'a.c', null =~ 'a', [x IN ['ab', 'cd'] WHERE x =~ 'a.*' | toUpper(x)]",
  },
  {
    query:
      "RETURN split('a,b,c', ','), replace('a-b', '-', ' '), substring('hello', 1, 3), trim('  x '), left('abc', 2), toString(1.5), size('abc')",
  },
  {
    query:
      "RETURN date('2017-05-12'), datetime('2020-01-02T03:04:05+07:00'), localdatetime('2020-01-02T03:04:05'), time('03:04:05Z'), duration('P1Y2M3DT4H'), duration.between(date('2017-01-01'), date('2018-01-01')).months",
  },
  {
    query:
      "RETURN date.truncate('month', date('2017-05-12')), date('2017-05-12').year, datetime.fromepoch(0, 0)",
  },
  {
    query:
      'MATCH (n:Entity) WHERE n.since >= date("2016-01-01") RETURN n.id, n.since.year, n.large ORDER BY n.id',
  },
  {
    query:
      'RETURN point({x: 1, y: 2}), point({latitude: -6.2, longitude: 106.8}), point.distance(point({x: 0, y: 0}), point({x: 3, y: 4}))',
  },
  { query: 'RETURN 9007199254740993, 0.1 + 0.2, 10 / 3, 10 % 3, 2 ^ 10, 1e308 * 10, -9223372036854775808' },
  {
    query:
      'MATCH (n:State) RETURN n {.id, .labelEn, many: COUNT { (n)--() }, fixed: 1} AS map, properties(n).kind, keys(n), labels(n)',
  },
  {
    query:
      "CALL db.index.fulltext.queryNodes('names', 'sibr~') YIELD node, score RETURN node.id, score > 0 ORDER BY node.id",
  },
  { query: 'CALL db.labels()' },
  { query: 'CALL db.labels() YIELD label WHERE label STARTS WITH "S" RETURN label ORDER BY label' },
  {
    query:
      'CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType ORDER BY relationshipType',
  },
  { query: 'CALL db.propertyKeys() YIELD propertyKey RETURN count(*) > 5' },
  {
    query:
      'CALL db.schema.nodeTypeProperties() YIELD nodeType, propertyName RETURN nodeType, propertyName ORDER BY nodeType, propertyName',
  },
  {
    query:
      'MATCH (n:Entity)\n// the ones with a name\nWHERE n.labelEn IS NOT NULL /* all */\nRETURN n.id\nORDER BY n.id;',
  },
  { query: 'MATCH (n:`Entity`) RETURN n.`labelEn` AS `the name` ORDER BY `the name`' },
  {
    query:
      "RETURN 'LOAD CSV; CREATE (n) // not a comment' AS text, \"it's\" AS quoted, 'caf\\u00e9' AS accent, 'a\\nb' AS lines",
  },
  {
    query:
      'MATCH (create:Entity) WHERE create.id = "indonesia" RETURN create.set, create.use, create.call AS load',
  },
  { query: 'MATCH (n:Entity&!Threat) RETURN n.id ORDER BY n.id LIMIT 3' },
  { query: 'MATCH (n:State|Sector) RETURN n.id ORDER BY n.id' },
  { query: 'CYPHER 5 runtime=slotted MATCH (n:Entity) RETURN count(n)' },
  {
    query:
      'MATCH (n:Entity) WITH n, n.degree AS d WHERE d > 1 WITH d, count(*) AS c, collect(n.id)[0..2] AS some RETURN d, c, size(some)',
  },
  { query: 'MATCH (a:Entity), (b:Entity) WHERE a.id < b.id RETURN a.id, b.id ORDER BY a.id, b.id LIMIT 5' },
  { query: 'RETURN null, true, [1, "a", null, [2]], {a: {b: [1]}}, {}, [], ""' },
  { query: 'RETURN $p', parameters: { p: { a: [1, 2.5, 'x', null, true, { b: 9007199254740991 }] } } },
  { query: 'MATCH (n:Entity) RETURN valueType(n.degree), n.id IS :: STRING, n.degree IS :: STRING LIMIT 1' },
  { query: 'MATCH (n:Nothing) RETURN n' },
  { query: 'FINISH' },
];
