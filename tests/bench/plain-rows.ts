/** What a load stored, as rows, and the load of these rows as anybody would write it. */
import { int } from 'neo4j-driver';
import type { Database } from '../../graph/database/database.ts';

const BATCH = 5_000;

type Row = Record<string, unknown>;

export interface StoredRows {
  documents: Row[];
  entities: Row[];
  edges: Row[];
  names: Row[];
  passages: Row[];
  statements: Row[];
  mentions: Row[];
  citations: Row[];
}

export async function rowsOf(database: Database): Promise<StoredRows> {
  const ask = async (query: string): Promise<Row[]> =>
    database.read(async (transaction) => (await transaction.run(query)).records.map((row) => row.toObject()));
  return {
    documents: await ask('MATCH (d:Document) RETURN d.id AS id, properties(d) AS p'),
    entities: await ask('MATCH (e:Entity) RETURN e.id AS id, labels(e) AS labels, properties(e) AS p'),
    edges: await ask(
      'MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id AS a, b.id AS b, type(r) AS type, properties(r) AS p',
    ),
    names: await ask('MATCH (d:Document)-[n:NAMES]->(e) RETURN d.id AS a, e.id AS b, properties(n) AS p'),
    passages: await ask(
      'MATCH (d:Document)-[:HAS_PASSAGE]->(p) RETURN d.id AS a, p.id AS id, properties(p) AS p',
    ),
    statements: await ask(
      'MATCH (p:Passage)-[:STATES]->(s) RETURN p.id AS a, s.id AS id, properties(s) AS p',
    ),
    mentions: await ask(
      'MATCH (p:Passage)-[m:MENTIONS]->(e) RETURN p.id AS a, e.id AS b, properties(m) AS p',
    ),
    citations: await ask('MATCH (s:Statement)-[:CITES]->(e) RETURN s.id AS a, s.edge AS edge, e.id AS b'),
  };
}

/** UNWIND a batch, MERGE each row, in one transaction a batch. */
export async function mergeRows(database: Database, rows: StoredRows): Promise<void> {
  const merge = async (query: string, all: readonly Row[]): Promise<void> => {
    for (let from = 0; from < all.length; from += BATCH) {
      const batch = all.slice(from, from + BATCH).map(withIntegers);
      await database.write((transaction) => transaction.run(`UNWIND $rows AS row ${query}`, { rows: batch }));
    }
  };
  await merge('MERGE (d:Document {id: row.id}) SET d += row.p', rows.documents);
  for (const [labels, entities] of grouped(rows.entities, ({ labels: all }) => (all as string[]).join(':')))
    await merge(`MERGE (e:Entity {id: row.id}) SET e:${labels}, e += row.p`, entities);
  for (const [type, edges] of grouped(rows.edges, ({ type: name }) => name as string)) {
    await merge(
      `MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[r:${type}]->(b) SET r += row.p`,
      edges,
    );
  }
  await merge(
    'MATCH (d:Document {id: row.a}) MATCH (e:Entity {id: row.b}) MERGE (d)-[n:NAMES]->(e) SET n += row.p',
    rows.names,
  );
  await merge(
    'MATCH (d:Document {id: row.a}) MERGE (p:Passage {id: row.id}) SET p += row.p MERGE (d)-[:HAS_PASSAGE]->(p)',
    rows.passages,
  );
  await merge(
    'MATCH (p:Passage {id: row.a}) MERGE (p)-[:STATES]->(s:Statement {id: row.id}) SET s += row.p',
    rows.statements,
  );
  await merge(
    'MATCH (p:Passage {id: row.a}) MATCH (e:Entity {id: row.b}) MERGE (p)-[m:MENTIONS {start: row.p.start}]->(e) SET m += row.p',
    rows.mentions,
  );
  await merge(
    'MATCH (s:Statement {edge: row.edge}) WHERE s.id = row.a MATCH (e:Entity {id: row.b}) MERGE (s)-[:CITES]->(e)',
    rows.citations,
  );
}

function grouped(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

/** As they were stored: the driver gives whole numbers as numbers. */
function withIntegers(row: Row): Row {
  const { p } = row as { p?: Row };
  if (!p) return row;
  const whole = Object.entries(p).map(([key, value]) => [
    key,
    Number.isSafeInteger(value) && key !== 'confidence' ? int(value as number) : value,
  ]);
  return { ...row, p: Object.fromEntries(whole) as Row };
}
