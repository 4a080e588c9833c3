/** What two documents say alike, what only one says, and where they disagree, with the quotes of each. */
import type { DiffAnswer, DiffEntry } from '../api/contract.ts';
import type { Database } from '../database/database.ts';
import type { Edge, Statement, Subgraph } from '../model.ts';
import type { Ontology } from '../ontology.ts';
import { reading, type Ask } from './ask.ts';
import { deniedAmong } from './denied.ts';
import { findDocument } from './documents.ts';
import { edgeOf, nodeOf, type StoredProperties } from './projection.ts';
import { relationTypes } from './relation-types.ts';
import { statementsAbout } from './statements.ts';

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
    const supported = await supportedBy(ask, relationTypes(ontology, false), [a.id, b.id]);
    const statements = (await statementsAbout(ask, await spokenOf(ask, [a.id, b.id]), [a.id, b.id])).filter(
      ({ mode }) => mode !== 'co-occurrence',
    );
    const entries = new Map<string, DiffEntry>();
    for (const edge of [...supported.keys(), ...statements.map((statement) => statement.edge)].sort()) {
      entries.set(edge, entries.get(edge) ?? { edge, a: [], b: [] });
    }
    for (const { edge, ...statement } of statements) {
      entries.get(edge)?.[statement.document.id === a.id ? 'a' : 'b'].push(statement);
    }
    const side = (entry: DiffEntry, which: 'a' | 'b'): Side =>
      sideOf(entry[which], supported.get(entry.edge)?.includes(which === 'a' ? a.id : b.id) ?? false);
    const sorted = groupEntries([...entries.values()], side);
    return { a, b, ...sorted, subgraph: await subgraphOf(ask, [...entries.keys()], statements) };
  });
}

/** What a document says of a relation. */
type Side = 'affirms' | 'denies' | 'silent';

/** One that says both stands with those that affirm: its own page shows the denial. */
function sideOf(statements: readonly Statement[], supports: boolean): Side {
  if (supports) return 'affirms';
  return statements.length > 0 ? 'denies' : 'silent';
}

function groupEntries(
  entries: readonly DiffEntry[],
  side: (entry: DiffEntry, which: 'a' | 'b') => Side,
): Pick<DiffAnswer, 'shared' | 'onlyA' | 'onlyB' | 'contradicted'> {
  const groups = {
    shared: [] as DiffEntry[],
    onlyA: [] as DiffEntry[],
    onlyB: [] as DiffEntry[],
    contradicted: [] as DiffEntry[],
  };
  for (const entry of entries) {
    const [a, b] = [side(entry, 'a'), side(entry, 'b')];
    if (b === 'silent') groups.onlyA.push(entry);
    else if (a === 'silent') groups.onlyB.push(entry);
    else if (a === b) groups.shared.push(entry);
    else groups.contradicted.push(entry);
  }
  return groups;
}

/** Ids of the relations that one of these documents makes statements about. */
async function spokenOf(ask: Ask, documents: readonly string[]): Promise<string[]> {
  const rows = await ask<[string]>(
    `MATCH (d:Document)-[:HAS_PASSAGE]->(:Passage)-[:STATES]->(s:Statement)
     WHERE d.id IN $documents AND s.mode <> 'co-occurrence'
     RETURN DISTINCT s.edge ORDER BY s.edge`,
    { documents },
  );
  return rows.map(([edge]) => edge);
}

/** Edges that these documents support, by statements or by bare rows, with those documents. */
async function supportedBy(
  ask: Ask,
  types: string,
  documents: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await ask<[string, string[]]>(
    `MATCH (d:Document)-[:NAMES]->(:Entity)-[r:${types}]->(:Entity)
     WHERE d.id IN $documents AND d.id IN r.documents
     RETURN r.id, collect(d.id)`,
    { documents },
  );
  return new Map(rows);
}

async function subgraphOf(
  ask: Ask,
  edges: readonly string[],
  statements: readonly { edge: string }[],
): Promise<Subgraph> {
  const affirmed = await ask<[string, string, string, StoredProperties]>(
    `MATCH (s:Statement) WHERE s.edge IN $edges
     WITH DISTINCT s.subject AS source, s.type AS type, s.object AS target
     MATCH (a:Entity {id: source})-[r]->(b:Entity {id: target}) WHERE type(r) = type
     RETURN type(r), a.id, b.id, properties(r) ORDER BY r.id`,
    { edges: [...new Set(statements.map(({ edge }) => edge))] },
  );
  const bare = await ask<[string, string, string, StoredProperties]>(
    `MATCH (a:Entity)-[r]->(b:Entity) WHERE r.statements = 0 AND r.id IN $edges
     RETURN type(r), a.id, b.id, properties(r) ORDER BY r.id`,
    { edges },
  );
  const shown: Edge[] = [...affirmed, ...bare].map((row) => edgeOf(...row));
  const named = await ask<[string]>(
    `MATCH (s:Statement) WHERE s.edge IN $edges UNWIND [s.subject, s.object] AS id RETURN DISTINCT id`,
    { edges },
  );
  const ids = new Set([
    ...named.map(([id]) => id),
    ...shown.flatMap(({ source, target }) => [source, target]),
  ]);
  const nodes = await ask<[StoredProperties]>(
    'MATCH (n:Entity) WHERE n.id IN $ids RETURN properties(n) ORDER BY n.id',
    { ids: [...ids] },
  );
  const denied = await deniedAmong(ask, [...ids]);
  return {
    nodes: nodes.map(([properties]) => nodeOf(properties)),
    edges: shown,
    denied: denied.filter(({ id }) => edges.includes(id)),
    truncated: false,
  };
}
