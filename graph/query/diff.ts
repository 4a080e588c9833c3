/** What two documents say alike, what only one says, and where they disagree, with the quotes of each. */
import type { DiffAnswer, DiffEntry } from '../api/contract.ts';
import type { Database } from '../database/database.ts';
import type { Edge, Node } from '../model.ts';
import type { Ontology } from '../ontology.ts';
import { reading, type Ask } from './ask.ts';
import { deniedAmong } from './denied.ts';
import { findDocument } from './documents.ts';
import { edgeOf, nodeOf, type StoredProperties } from './projection.ts';
import { relationTypes } from './relation-types.ts';
import { statementsAbout, type EdgeStatement } from './statements.ts';

/** What a document says of a relation. */
type Voice = 'affirms' | 'denies' | 'silent';

type Groups = Pick<DiffAnswer, 'shared' | 'onlyA' | 'onlyB' | 'contradicted'>;

/**
 * Co-occurrence is nothing that a document says, and left out.
 * @returns null where one of them is not in the graph
 */
export function diff(
  database: Database,
  ontology: Ontology,
  first: string,
  second: string,
  signal?: AbortSignal,
): Promise<DiffAnswer | null> {
  return reading(database, signal, async (ask) => {
    const [a, b] = await Promise.all([findDocument(ask, first), findDocument(ask, second)]);
    if (!a || !b) return null;
    const types = relationTypes(ontology, false);
    const nodes = await nodesOf(ask, [first, second]);
    const [edges, statements, denied] = await Promise.all([
      edgesOf(ask, types, [first, second]),
      statementsOf(ask, types, [first, second]),
      deniedAmong(ask, [...nodes.keys()]),
    ]);
    const groups = groupByVoice(entriesOf(edges, statements, first), edges, first, second);
    const subgraph = {
      nodes: [...nodes.values()],
      edges,
      denied: denied.filter(({ documents }) => documents.includes(first) || documents.includes(second)),
      truncated: false,
    };
    return { a, b, ...groups, subgraph };
  });
}

function entriesOf(edges: readonly Edge[], statements: readonly EdgeStatement[], first: string): DiffEntry[] {
  const entries = new Map(edges.map(({ id }): [string, DiffEntry] => [id, { edge: id, a: [], b: [] }]));
  for (const { edge, statement } of statements) {
    const entry = entries.get(edge) ?? { edge, a: [], b: [] };
    entries.set(edge, entry);
    entry[statement.document.id === first ? 'a' : 'b'].push(statement);
  }
  return [...entries.values()].sort((one, other) => (one.edge < other.edge ? -1 : 1));
}

function groupByVoice(
  entries: readonly DiffEntry[],
  edges: readonly Edge[],
  first: string,
  second: string,
): Groups {
  const supporters = new Map(edges.map(({ id, documents }) => [id, documents]));
  const groups: Groups = { shared: [], onlyA: [], onlyB: [], contradicted: [] };
  for (const entry of entries) {
    const documents = supporters.get(entry.edge) ?? [];
    const [a, b] = [voice(documents.includes(first), entry.a), voice(documents.includes(second), entry.b)];
    if (b === 'silent') groups.onlyA.push(entry);
    else if (a === 'silent') groups.onlyB.push(entry);
    else if (a === b) groups.shared.push(entry);
    else groups.contradicted.push(entry);
  }
  return groups;
}

/** One that says both stands with those that affirm: its own page shows the denial. */
function voice(supports: boolean, statements: readonly unknown[]): Voice {
  if (supports) return 'affirms';
  return statements.length > 0 ? 'denies' : 'silent';
}

async function nodesOf(ask: Ask, documents: readonly string[]): Promise<Map<string, Node>> {
  const rows = await ask<[StoredProperties]>(
    `MATCH (d:Document)-[:NAMES]->(e:Entity) WHERE d.id IN $documents
     WITH DISTINCT e RETURN properties(e) ORDER BY e.id`,
    { documents },
  );
  return new Map(rows.map(([stored]) => [stored['id'] as string, nodeOf(stored)]));
}

async function edgesOf(ask: Ask, types: string, documents: readonly string[]): Promise<Edge[]> {
  const rows = await ask<[string, string, string, StoredProperties]>(
    `MATCH (d:Document)-[:NAMES]->(a:Entity)-[r:${types}]->(b:Entity)
     WHERE d.id IN $documents AND d.id IN r.documents
     WITH DISTINCT a, r, b
     RETURN type(r), a.id, b.id, properties(r) ORDER BY r.id`,
    { documents },
  );
  return rows.map((row) => edgeOf(...row));
}

async function statementsOf(ask: Ask, types: string, documents: readonly string[]): Promise<EdgeStatement[]> {
  const rows = await ask<[string]>(
    `MATCH (d:Document)-[:HAS_PASSAGE]->(:Passage)-[:STATES]->(s:Statement)
     WHERE d.id IN $documents AND s.type IN $types
     RETURN DISTINCT s.edge`,
    { documents, types: types.split('|') },
  );
  return statementsAbout(
    ask,
    rows.map(([edge]) => edge),
    documents,
  );
}
