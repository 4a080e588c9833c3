/** Statements with their sentence, as a reader checks them. */
import type { Language, Reference, Statement } from '../model.ts';
import { STATEMENT_PROPERTIES, ownProperties } from '../schema/stored-properties.ts';
import type { Ask } from './ask.ts';
import type { StoredProperties } from './projection.ts';

type NamedEntity = [id: string, labelId: string, labelEn: string];
type Row = [
  statement: StoredProperties,
  passage: StoredProperties,
  title: string,
  language: Language,
  citations: NamedEntity[],
  attributedTo: NamedEntity | null,
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
     OPTIONAL MATCH (s)-[:ATTRIBUTED_TO]->(w:Entity)
     RETURN properties(s), properties(p), d.title, d.language,
            COLLECT { MATCH (s)-[:CITES]->(c:Entity) RETURN [c.id, c.labelId, c.labelEn] ORDER BY c.id },
            CASE WHEN w IS NULL THEN null ELSE [w.id, w.labelId, w.labelEn] END
     ORDER BY d.id, p.index, s.start, s.id`,
    documents ? { edges, documents } : { edges },
  );
  return rows.map((row) => ({ edge: row[0]['edge'] as string, statement: statementOf(row) }));
}

function statementOf([s, p, title, language, cited, attributedTo]: Row): Statement {
  const citations = cited.map(referenceOf);
  return {
    id: s['id'] as string,
    document: { id: s['document'] as string, title, language },
    passage: placeOf(p),
    text: p['text'] as string,
    start: s['start'] as number,
    end: s['end'] as number,
    quote: s['quote'] as string,
    citation: citations[0] ?? null,
    citations,
    attributedTo: attributedTo && referenceOf(attributedTo),
    mode: s['mode'] as Statement['mode'],
    confidence: s['confidence'] as number,
    rule: s['rule'] as string,
    negated: s['negated'] as boolean,
    hedge: (s['hedge'] as string | undefined) ?? null,
    facts: ownProperties(s, STATEMENT_PROPERTIES),
  };
}

export function placeOf(passage: StoredProperties): Statement['passage'] {
  const locator = passage['locator'] as string | undefined;
  return {
    id: passage['id'] as string,
    index: passage['index'] as number,
    start: passage['start'] as number,
    end: passage['end'] as number,
    ...(locator === undefined ? {} : { locator }),
  };
}

function referenceOf([id, labelId, labelEn]: NamedEntity): Reference {
  return { id, label: { id: labelId, en: labelEn } };
}
