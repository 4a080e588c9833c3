/** A document as it is read: its whole text, and what stands where in it. */
import type { Database } from '../database/database.ts';
import type { DocumentView, Edge, Node, PassageView } from '../model.ts';
import type { Ontology } from '../ontology.ts';
import { reading, type Ask } from './ask.ts';
import { deniedAmong } from './denied.ts';
import { findDocument } from './documents.ts';
import { edgeOf, nodeOf, type StoredProperties } from './projection.ts';
import { relationTypes } from './relation-types.ts';

type PassageRow = [
  index: number,
  start: number,
  end: number,
  lead: string,
  text: string,
  locator: string | null,
  edges: string[],
];
type MentionRow = [passage: number, node: string, start: number, end: number];

/** @returns null where it is not loaded */
export function documentView(
  database: Database,
  ontology: Ontology,
  id: string,
  signal?: AbortSignal,
): Promise<DocumentView | null> {
  return reading(database, signal, async (ask) => {
    const document = await findDocument(ask, id);
    if (!document) return null;
    const [passages, mentions, tail, nodes, edges] = await Promise.all([
      passagesOf(ask, id),
      mentionsOf(ask, id),
      ask<[string]>("MATCH (d:Document {id: $id}) RETURN coalesce(d.tail, '')", { id }),
      nodesOf(ask, id),
      edgesOf(ask, ontology, id),
    ]);
    const ids = nodes.map((node) => node.id);
    const denied = await deniedAmong(ask, ids, id);
    return {
      document,
      text: passages.map(([, , , lead, text]) => lead + text).join('') + (tail[0]?.[0] ?? ''),
      passages: viewsOf(passages, mentions),
      subgraph: { nodes, edges, denied, truncated: false },
    };
  });
}

function viewsOf(passages: readonly PassageRow[], mentions: readonly MentionRow[]): PassageView[] {
  const views = new Map<number, PassageView>();
  for (const [index, start, end, , , locator, edges] of passages) {
    views.set(index, { index, start, end, ...(locator === null ? {} : { locator }), mentions: [], edges });
  }
  for (const [passage, node, start, end] of mentions) views.get(passage)?.mentions.push({ node, start, end });
  return [...views.values()];
}

function passagesOf(ask: Ask, id: string): Promise<PassageRow[]> {
  return ask<PassageRow>(
    `MATCH (:Document {id: $id})-[:HAS_PASSAGE]->(p:Passage)
     RETURN p.index, p.start, p.end, p.lead, p.text, p.locator,
            COLLECT { MATCH (p)-[:STATES]->(s) RETURN DISTINCT s.edge AS edge ORDER BY edge }
     ORDER BY p.index`,
    { id },
  );
}

function mentionsOf(ask: Ask, id: string): Promise<MentionRow[]> {
  return ask<MentionRow>(
    `MATCH (:Document {id: $id})-[:HAS_PASSAGE]->(p:Passage)-[m:MENTIONS]->(e:Entity)
     RETURN p.index, e.id, m.start, m.end
     ORDER BY m.start, m.end DESC, e.id`,
    { id },
  );
}

async function nodesOf(ask: Ask, id: string): Promise<Node[]> {
  const rows = await ask<[StoredProperties]>(
    'MATCH (:Document {id: $id})-[:NAMES]->(e:Entity) RETURN properties(e) ORDER BY e.id',
    { id },
  );
  return rows.map(([stored]) => nodeOf(stored));
}

async function edgesOf(ask: Ask, ontology: Ontology, id: string): Promise<Edge[]> {
  const rows = await ask<[string, string, string, StoredProperties]>(
    `MATCH (:Document {id: $id})-[:NAMES]->(a:Entity)-[r:${relationTypes(ontology, true)}]->(b:Entity)
     WHERE $id IN r.documents
     RETURN type(r), a.id, b.id, properties(r)
     ORDER BY r.id`,
    { id },
  );
  return rows.map((row) => edgeOf(...row));
}
