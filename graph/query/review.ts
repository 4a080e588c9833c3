/** What loaders saw and did not take into the graph. */
import type { ReviewEntry } from '../api/contract.ts';
import type { Database } from '../database/database.ts';
import { reading } from './ask.ts';
import { findDocument } from './documents.ts';

type Row = [
  document: string,
  text: string,
  proposedKind: string | null,
  candidates: string[],
  passage: number,
  start: number,
  end: number,
  reason: string,
  sentence: string | null,
  locator: string | null,
  sources: string[],
];

/** @returns null where the document asked for is not loaded */
export function reviewEntries(
  database: Database,
  document: string | undefined,
  signal?: AbortSignal,
): Promise<ReviewEntry[] | null> {
  return reading(database, signal, async (ask) => {
    if (document !== undefined && !(await findDocument(ask, document))) return null;
    const rows = await ask<Row>(
      `MATCH (d:Document${document === undefined ? '' : ' {id: $document}'})-[:LEFT_FOR_REVIEW]->(r:ReviewEntry)
       OPTIONAL MATCH (p:Passage)-[:LEAVES]->(r)
       RETURN d.id, r.text, r.proposedKind, r.candidates, r.passage, r.start, r.end, r.reason, p.text, p.locator,
              coalesce(r.sources, [])
       ORDER BY d.id, r.passage, r.start, r.text`,
      document === undefined ? {} : { document },
    );
    return rows.map(
      ([id, text, proposedKind, candidates, passage, start, end, reason, sentence, locator, sources]) => ({
        text,
        proposedKind,
        candidates,
        document: id,
        passage,
        start,
        end,
        reason,
        sentence: sentence ?? '',
        sources,
        ...(locator === null ? {} : { locator }),
      }),
    );
  });
}
