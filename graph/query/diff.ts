/** What two documents say alike, what only one says, and where they disagree, with the quotes of each. */
import type { DiffAnswer, DiffEntry } from '../api/contract.ts';
import type { Database } from '../database/database.ts';
import type { Node } from '../model.ts';
import type { Ontology } from '../ontology.ts';
import { reading, type Ask } from './ask.ts';
import { deniedAmong } from './denied.ts';
import { findDocument } from './documents.ts';
import { edgeOf, nodeOf, type StoredProperties } from './projection.ts';
import { relationTypes } from './relation-types.ts';
import { rowsAbout } from './rows.ts';
import { statementsAbout, type EdgeStatement } from './statements.ts';

/** What a document says of a relation. */
type Voice = 'affirms' | 'denies' | 'silent';
type EdgeRow = [type: string, source: string, target: string, stored: StoredProperties];
type Group = 'shared' | 'onlyA' | 'onlyB' | 'contradicted';
type Groups = Record<Group, string[]>;

const GROUPS: readonly Group[] = ['shared', 'onlyA', 'onlyB', 'contradicted'];

/**
 * Co-occurrence is nothing that a document says, and left out.
 * @param most relations of each group that are told with their quotes
 * @returns null where one of them is not in the graph
 */
export function diff(
  database: Database,
  ontology: Ontology,
  first: string,
  second: string,
  options: { most?: number; signal?: AbortSignal } = {},
): Promise<DiffAnswer | null> {
  const { most = Number.POSITIVE_INFINITY, signal } = options;
  return reading(database, signal, async (ask) => {
    const [a, b] = await Promise.all([findDocument(ask, first), findDocument(ask, second)]);
    if (!a || !b) return null;
    const types = relationTypes(ontology, false);
    const [affirmed, denials] = await Promise.all([
      affirmedBy(ask, types, [first, second]),
      deniedBy(ask, types, [first, second]),
    ]);
    const groups = groupByVoice(affirmed, denials, first, second);
    const told = GROUPS.flatMap((group) => groups[group].slice(0, most));
    const entries = await entriesOf(ask, affirmed, told, first, second);
    const subgraph = await subgraphOf(ask, affirmed, told, entries, first, second);
    const of = (group: Group): DiffEntry[] =>
      groups[group].slice(0, most).flatMap((edge) => entries.get(edge) ?? []);
    const count = (group: Group): number => groups[group].length;
    return {
      a,
      b,
      totals: {
        shared: count('shared'),
        onlyA: count('onlyA'),
        onlyB: count('onlyB'),
        contradicted: count('contradicted'),
      },
      shared: of('shared'),
      onlyA: of('onlyA'),
      onlyB: of('onlyB'),
      contradicted: of('contradicted'),
      subgraph: { ...subgraph, truncated: GROUPS.some((group) => groups[group].length > most) },
    };
  });
}

function groupByVoice(
  affirmed: ReadonlyMap<string, EdgeRow>,
  denials: ReadonlyMap<string, readonly string[]>,
  first: string,
  second: string,
): Groups {
  const groups: Groups = { shared: [], onlyA: [], onlyB: [], contradicted: [] };
  const edges = [...new Set([...affirmed.keys(), ...denials.keys()])].sort();
  for (const edge of edges) {
    const supporters = (affirmed.get(edge)?.[3]['documents'] ?? []) as string[];
    const deniers = denials.get(edge) ?? [];
    const [a, b] = [first, second].map((document) => voice(document, supporters, deniers));
    if (b === 'silent') groups.onlyA.push(edge);
    else if (a === 'silent') groups.onlyB.push(edge);
    else if (a === b) groups.shared.push(edge);
    else groups.contradicted.push(edge);
  }
  return groups;
}

/** One that says both stands with those that affirm: its own page shows the denial. */
function voice(document: string, supporters: readonly string[], deniers: readonly string[]): Voice {
  if (supporters.includes(document)) return 'affirms';
  return deniers.includes(document) ? 'denies' : 'silent';
}

async function affirmedBy(
  ask: Ask,
  types: string,
  documents: readonly string[],
): Promise<Map<string, EdgeRow>> {
  const rows = await ask<EdgeRow>(
    `MATCH (d:Document)-[:NAMES]->(a:Entity)-[r:${types}]->(b:Entity)
     WHERE d.id IN $documents AND d.id IN r.documents
     WITH DISTINCT a, r, b
     RETURN type(r), a.id, b.id, properties(r)`,
    { documents },
  );
  return new Map(rows.map((row) => [row[3]['id'] as string, row]));
}

async function deniedBy(
  ask: Ask,
  types: string,
  documents: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await ask<[string, string[]]>(
    `MATCH (s:Denial) WHERE s.document IN $documents AND s.type IN $types
     RETURN s.edge, collect(DISTINCT s.document)`,
    { documents, types: types.split('|') },
  );
  return new Map(rows);
}

async function entriesOf(
  ask: Ask,
  affirmed: ReadonlyMap<string, EdgeRow>,
  edges: readonly string[],
  first: string,
  second: string,
): Promise<Map<string, DiffEntry>> {
  const documents = [first, second];
  const stored = edges.flatMap((edge) => {
    const row = affirmed.get(edge);
    return row ? [row[3]] : [];
  });
  const said: EdgeStatement[][] = await Promise.all([
    statementsAbout(ask, edges, documents),
    rowsAbout(ask, stored, documents),
  ]);
  const entries = new Map(edges.map((edge): [string, DiffEntry] => [edge, { edge, a: [], b: [] }]));
  for (const { edge, statement } of said.flat())
    entries.get(edge)?.[statement.document.id === first ? 'a' : 'b'].push(statement);
  return entries;
}

async function subgraphOf(
  ask: Ask,
  affirmed: ReadonlyMap<string, EdgeRow>,
  told: readonly string[],
  entries: ReadonlyMap<string, DiffEntry>,
  first: string,
  second: string,
): Promise<Omit<DiffAnswer['subgraph'], 'truncated'>> {
  const rows = told.flatMap((edge) => {
    const row = affirmed.get(edge);
    return row ? [row] : [];
  });
  const onlyDenied = [...entries.keys()].some((edge) => !affirmed.has(edge));
  const nodes = await nodesOf(ask, onlyDenied ? null : rows, [first, second]);
  const denied = onlyDenied
    ? await deniedAmong(
        ask,
        nodes.map(({ id }) => id),
      )
    : [];
  return {
    nodes,
    edges: rows.map((row) => edgeOf(...row)),
    denied: denied.filter(({ documents }) => documents.includes(first) || documents.includes(second)),
  };
}

/** @param rows the edges whose ends are asked for; null for all that the documents name */
async function nodesOf(
  ask: Ask,
  rows: readonly EdgeRow[] | null,
  documents: readonly string[],
): Promise<Node[]> {
  const named = `MATCH (d:Document)-[:NAMES]->(e:Entity) WHERE d.id IN $documents WITH DISTINCT e`;
  const given = 'UNWIND $ids AS id MATCH (e:Entity {id: id})';
  const found = await ask<[StoredProperties]>(`${rows ? given : named} RETURN properties(e) ORDER BY e.id`, {
    documents,
    ids: [...new Set((rows ?? []).flatMap(([, source, target]) => [source, target]))],
  });
  return found.map(([stored]) => nodeOf(stored));
}
