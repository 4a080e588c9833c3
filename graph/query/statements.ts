/** Statements with their sentence, as a reader checks them. */
import type { Language, Reference, Statement } from '../model.ts';
import { STATEMENT_PROPERTIES, ownProperties } from '../schema/stored-properties.ts';
import type { Ask } from './ask.ts';
import type { StoredProperties } from './projection.ts';

type Named = [id: string, labelId: string, labelEn: string] | null;
type Row = [
  statement: StoredProperties,
  passage: StoredProperties,
  title: string,
  language: Language,
  citation: Named,
  attributedTo: Named,
];

export interface EdgeStatement {
  /** The id of the edge that it is about. */
  edge: string;
  statement: Statement;
}

/**
 * All statements about these edges, in the order of their documents and sentences.
 * @param documents only of these, if given
 */
export async function statementsAbout(
  ask: Ask,
  edges: readonly string[],
  documents?: readonly string[],
): Promise<EdgeStatement[]> {
  const rows = await ask<Row>(
    `UNWIND $edges AS edge
     MATCH (s:Statement {edge: edge})<-[:STATES]-(p:Passage)<-[:HAS_PASSAGE]-(d:Document)
     ${documents ? 'WHERE d.id IN $documents' : ''}
     OPTIONAL MATCH (s)-[:CITES]->(c:Entity)
     OPTIONAL MATCH (s)-[:ATTRIBUTED_TO]->(w:Entity)
     RETURN properties(s), properties(p), d.title, d.language,
            CASE WHEN c IS NULL THEN null ELSE [c.id, c.labelId, c.labelEn] END,
            CASE WHEN w IS NULL THEN null ELSE [w.id, w.labelId, w.labelEn] END
     ORDER BY d.id, p.index, s.start, s.id`,
    documents ? { edges, documents } : { edges },
  );
  return rows.map((row) => ({ edge: row[0]['edge'] as string, statement: statementOf(row) }));
}

function statementOf([s, p, title, language, citation, attributedTo]: Row): Statement {
  const locator = p['locator'] as string | undefined;
  return {
    id: s['id'] as string,
    document: { id: s['document'] as string, title, language },
    passage: {
      id: p['id'] as string,
      index: p['index'] as number,
      start: p['start'] as number,
      end: p['end'] as number,
      ...(locator === undefined ? {} : { locator }),
    },
    text: p['text'] as string,
    start: s['start'] as number,
    end: s['end'] as number,
    quote: s['quote'] as string,
    citation: referenceOf(citation),
    attributedTo: referenceOf(attributedTo),
    mode: s['mode'] as Statement['mode'],
    confidence: s['confidence'] as number,
    rule: s['rule'] as string,
    negated: s['negated'] as boolean,
    hedge: (s['hedge'] as string | undefined) ?? null,
    facts: ownProperties(s, STATEMENT_PROPERTIES),
  };
}

function referenceOf(named: Named): Reference | null {
  return named && { id: named[0], label: { id: named[1], en: named[2] } };
}
