/** Bare rows of structured sources, as evidence: the record says the edge, and nothing more. */
import { rowsOf } from '../load/edge-support.ts';
import { documentOfPassage } from '../load/passage-id.ts';
import type { Language, Statement } from '../model.ts';
import type { Ask } from './ask.ts';
import type { StoredProperties } from './projection.ts';
import { placeOf, type EdgeStatement } from './statements.ts';

/** What the interface calls the reading of a record. */
const RULE = 'record';

/**
 * @param edges all properties of the relationships
 * @param documents only rows of these, if given
 */
export async function rowsAbout(
  ask: Ask,
  edges: readonly StoredProperties[],
  documents?: readonly string[],
): Promise<EdgeStatement[]> {
  const said = edges.flatMap((edge) =>
    [...rowsOf(edge)]
      .filter(([record]) => documents?.includes(documentOfPassage(record)) ?? true)
      .map(([record, facts]) => ({ edge: edge['id'] as string, record, facts })),
  );
  if (said.length === 0) return [];
  const rows = await ask<[StoredProperties, string, string, Language]>(
    `UNWIND $records AS id
     MATCH (d:Document)-[:HAS_PASSAGE]->(p:Passage {id: id})
     RETURN properties(p), d.id, d.title, d.language`,
    { records: [...new Set(said.map(({ record }) => record))] },
  );
  const passages = new Map(rows.map((row) => [row[0]['id'] as string, row]));
  return said.flatMap(({ edge, record, facts }) => {
    const [passage, id, title, language] = passages.get(record) ?? [];
    if (!passage || id === undefined || title === undefined || language === undefined) return [];
    const place = placeOf(passage);
    const text = passage['text'] as string;
    const statement: Statement = {
      id: record,
      document: { id, title, language },
      passage: place,
      text,
      start: place.start,
      end: place.end,
      quote: text,
      citation: null,
      citations: [],
      attributedTo: null,
      mode: 'explicit',
      confidence: 1,
      rule: RULE,
      negated: false,
      hedge: null,
      facts,
    };
    return [{ edge, statement }];
  });
}
