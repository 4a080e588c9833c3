/** Relations that sources only deny: there is no edge for them, but they are shown. */
import type { Edge, Mode } from '../model.ts';
import type { Ask, Parameters } from './ask.ts';

type Row = [
  id: string,
  type: string,
  source: string,
  target: string,
  denied: number,
  confidence: number,
  modes: Mode[],
  documents: string[],
];

const MODES: readonly Mode[] = ['explicit', 'inferred', 'co-occurrence'];

/** Those that start or end at one node. */
export function deniedOf(ask: Ask, id: string): Promise<Edge[]> {
  return denied(
    ask,
    `CALL () {
       MATCH (s:Denial {subject: $id}) RETURN s
       UNION
       MATCH (s:Denial {object: $id}) RETURN s
     }`,
    { id },
  );
}

/** Those between any two of these nodes; of one document, if named. */
export function deniedAmong(ask: Ask, ids: readonly string[], document?: string): Promise<Edge[]> {
  const inDocument = document === undefined ? '' : 'AND s.document = $document';
  return denied(
    ask,
    `MATCH (s:Denial) WHERE s.subject IN $ids AND s.object IN $ids ${inDocument}`,
    document === undefined ? { ids } : { ids, document },
  );
}

/** That of one id, or null where it is affirmed as well, or not spoken of. */
export async function deniedEdge(ask: Ask, edge: string): Promise<Edge | null> {
  const [found] = await denied(ask, 'MATCH (s:Statement {edge: $edge}) WHERE s.negated', { edge });
  return found ?? null;
}

/** @param match binds the denying statements to `s` */
async function denied(ask: Ask, match: string, parameters: Parameters): Promise<Edge[]> {
  const rows = await ask<Row>(
    `${match}
     WITH s.edge AS id, s.type AS type, s.subject AS source, s.object AS target, count(*) AS denied,
          max(s.confidence) AS confidence, collect(DISTINCT s.mode) AS modes,
          collect(DISTINCT s.document) AS documents
     WHERE NOT EXISTS {
       MATCH (a:Entity {id: source})-[r]->(b:Entity {id: target}) WHERE type(r) = type
     }
     RETURN id, type, source, target, denied, confidence, modes, documents
     ORDER BY id`,
    parameters,
  );
  return rows.map(([id, type, source, target, count, confidence, modes, documents]) => ({
    id,
    type,
    source,
    target,
    mode: MODES.find((mode) => modes.includes(mode)) ?? 'explicit',
    confidence,
    documents: documents.sort(),
    statements: 0,
    denied: count,
    hedged: 0,
    attributed: 0,
    properties: {},
  }));
}
