/** A document as it is read: its whole text, and what stands where in it. */
import type { Database } from '../database/database.ts';
import { rowsOf } from '../load/edge-support.ts';
import { passageId } from '../load/passage-id.ts';
import type { DocumentSummary, DocumentView, Node, PassageView } from '../model.ts';
import type { Ontology } from '../ontology.ts';
import { reading, type Ask } from './ask.ts';
import { deniedAmong } from './denied.ts';
import { findDocument } from './documents.ts';
import { edgeOf, nodeOf, type StoredProperties } from './projection.ts';
import { relationTypes } from './relation-types.ts';

interface Passage {
  id: string;
  index: number;
  start: number;
  end: number;
  lead: string;
  text: string;
  locator?: string;
}

type MentionRow = [passage: string, node: string, start: number, end: number];
type StatedRow = [passage: string, edge: string];
type EdgeRow = [type: string, source: string, target: string, stored: StoredProperties];

/** Passages of one view: a bundle of a hundred thousand records is nothing that anybody reads to its end. */
const MOST_PASSAGES = 3_000;
/** Between records, each of which has a text of its own. */
const BETWEEN_RECORDS = '\n';

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
    const [[tail, records] = ['', false]] = await ask<[string, boolean]>(
      "MATCH (d:Document {id: $id}) RETURN coalesce(d.tail, ''), coalesce(d.records, false)",
      { id },
    );
    const truncated = document.passages > MOST_PASSAGES;
    const stored = await passagesOf(ask, document);
    const passages = records ? laidOut(stored) : stored;
    const ids = passages.map((passage) => passage.id);
    const [mentions, stated] = await Promise.all([mentionsIn(ask, ids), statedIn(ask, ids)]);
    const nodes = await nodesOf(ask, id, truncated ? mentions.map(([, node]) => node) : undefined);
    const nodeIds = nodes.map((node) => node.id);
    const [edges, denied] = await Promise.all([
      edgesAmong(ask, ontology, id, nodeIds),
      deniedAmong(ask, nodeIds, id),
    ]);
    return {
      document,
      text: passages.map(({ lead, text }) => lead + text).join('') + (truncated ? '' : tail),
      passages: viewsOf(passages, mentions, [...stated, ...rowsIn(edges)], records),
      subgraph: { nodes, edges: edges.map((row) => edgeOf(...row)), denied, truncated },
    };
  });
}

async function passagesOf(ask: Ask, { id, passages }: DocumentSummary): Promise<Passage[]> {
  const all = 'MATCH (:Document {id: $id})-[:HAS_PASSAGE]->(p:Passage)';
  const first = 'UNWIND $first AS passage MATCH (p:Passage {id: passage})';
  const rows = await ask<[Passage]>(
    `${passages > MOST_PASSAGES ? first : all} RETURN properties(p) ORDER BY p.index`,
    { id, first: Array.from({ length: MOST_PASSAGES }, (_, index) => passageId(id, index)) },
  );
  return rows.map(([passage]) => passage);
}

/** Records one below the other, as one text. */
function laidOut(records: readonly Passage[]): Passage[] {
  let end = 0;
  return records.map((record, at) => {
    const lead = at === 0 ? '' : BETWEEN_RECORDS;
    const start = end + lead.length;
    end = start + record.text.length;
    return { ...record, lead, start, end };
  });
}

/** @param records whether offsets of mentions count from where their passage begins */
function viewsOf(
  passages: readonly Passage[],
  mentions: readonly MentionRow[],
  edges: readonly StatedRow[],
  records: boolean,
): PassageView[] {
  const views = new Map<string, PassageView>();
  for (const { id, index, start, end, locator } of passages) {
    views.set(id, {
      index,
      start,
      end,
      ...(locator === undefined ? {} : { locator }),
      mentions: [],
      edges: [],
    });
  }
  for (const [passage, node, start, end] of mentions) {
    const view = views.get(passage);
    const from = records ? (view?.start ?? 0) : 0;
    view?.mentions.push({ node, start: from + start, end: from + end });
  }
  for (const [passage, edge] of edges) {
    const view = views.get(passage);
    if (view && !view.edges.includes(edge)) view.edges.push(edge);
  }
  for (const view of views.values()) view.edges.sort();
  return [...views.values()];
}

function mentionsIn(ask: Ask, passages: readonly string[]): Promise<MentionRow[]> {
  return ask<MentionRow>(
    `UNWIND $passages AS id
     MATCH (p:Passage {id: id})-[m:MENTIONS]->(e:Entity)
     RETURN p.id, e.id, m.start, m.end
     ORDER BY p.index, m.start, m.end DESC, e.id`,
    { passages },
  );
}

function statedIn(ask: Ask, passages: readonly string[]): Promise<StatedRow[]> {
  return ask<StatedRow>(
    `UNWIND $passages AS id
     MATCH (:Passage {id: id})-[:STATES]->(s)
     RETURN id, s.edge`,
    { passages },
  );
}

function rowsIn(edges: readonly EdgeRow[]): StatedRow[] {
  return edges.flatMap(([, , , stored]) =>
    [...rowsOf(stored).keys()].map((record): StatedRow => [record, stored['id'] as string]),
  );
}

/** @param ids only these, if given */
async function nodesOf(ask: Ask, document: string, ids?: readonly string[]): Promise<Node[]> {
  const named = 'MATCH (:Document {id: $document})-[:NAMES]->(e:Entity)';
  const given = 'UNWIND $ids AS id WITH DISTINCT id MATCH (e:Entity {id: id})';
  const rows = await ask<[StoredProperties]>(`${ids ? given : named} RETURN properties(e) ORDER BY e.id`, {
    document,
    ...(ids ? { ids } : {}),
  });
  return rows.map(([stored]) => nodeOf(stored));
}

/** The edges between these nodes that the document supports. */
function edgesAmong(
  ask: Ask,
  ontology: Ontology,
  document: string,
  ids: readonly string[],
): Promise<EdgeRow[]> {
  return ask<EdgeRow>(
    `MATCH (a:Entity)-[r:${relationTypes(ontology, true)}]->(b:Entity)
     WHERE a.id IN $ids AND b.id IN $ids AND $document IN r.documents
     RETURN type(r), a.id, b.id, properties(r)
     ORDER BY r.id`,
    { document, ids },
  );
}
