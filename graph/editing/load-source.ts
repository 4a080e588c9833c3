/** Loads a source with all that its readers have learnt: decisions on names, and corrections. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Database } from '../database/database.ts';
import type { LoadItem } from '../load/item.ts';
import { loadDocument } from '../load/load-document.ts';
import { rulesDigest } from '../load/document-digest.ts';
import { nothingWritten, type LoadOptions, type LoadReport } from '../load/report.ts';
import type { Ontology } from '../ontology.ts';
import { correct } from './correct.ts';
import type { CorrectionsFile } from './corrections-file.ts';
import type { Correction } from './correction.ts';
import { apartBy } from './known-corrections.ts';
import type { LoadersPort, SourceSaid } from './loaders-port.ts';
import { meaningOf } from './meaning.ts';

export interface Desk<Source> {
  database: Database;
  ontology: Ontology;
  loaders: LoadersPort<Source>;
  corrections: CorrectionsFile;
}

/** Of a file, or of standard input for `-`. */
export async function loadFile<Source>(
  desk: Desk<Source>,
  path: string,
  said: Partial<SourceSaid>,
  options: LoadOptions = {},
): Promise<LoadReport> {
  const source = await desk.loaders.fromFile(path);
  try {
    return await loadSource(desk, source, { name: basename(path), ...said }, options);
  } finally {
    await desk.loaders.close(source);
  }
}

/** Follows a document's items on their way into the graph. */
type Follow = (items: AsyncIterable<LoadItem>) => AsyncIterable<LoadItem>;

/** @param follow sees the items as they are loaded */
export async function loadSource<Source>(
  { database, ontology, loaders, corrections }: Desk<Source>,
  source: Source,
  said: SourceSaid,
  options: LoadOptions = {},
  follow: Follow = (items) => items,
): Promise<LoadReport> {
  const { signal, onProgress } = options;
  const start = performance.now();
  const known = await corrections.read();
  const told = await loaders.fingerprint(source, said);
  const fingerprint = told && withRules(told.fingerprint, ontology, known);
  const unchanged = told && (await knownAgain(database, told.document, fingerprint));
  if (unchanged) return { ...unchanged, seconds: (performance.now() - start) / 1_000 };
  const items = loaders.read(source, said, {
    signal,
    onProgress: (done, total) => onProgress?.({ phase: 'reading', items: done, total }),
  });
  const corrected = correct(items, known, await meaningOf(database, said.id, known));
  const report = await loadDocument(database, ontology, follow(corrected.items), {
    ...options,
    apart: apartBy(known),
    ...(fingerprint === null ? {} : { fingerprint }),
  });
  await loaders.keep(report.document, source, { ...said, id: report.document });
  return report;
}

/** The graph's own rules, and what people put right, shape a document as well. */
function withRules(fingerprint: string, ontology: Ontology, corrections: readonly Correction[]): string {
  const hash = createHash('sha256').update(fingerprint).update(rulesDigest(ontology));
  return hash.update(JSON.stringify(corrections)).digest('hex');
}

/** The report of a document that need not be read again, or null. */
async function knownAgain(
  database: Database,
  document: string,
  fingerprint: string | null,
): Promise<Omit<LoadReport, 'seconds'> | null> {
  if (fingerprint === null) return null;
  const counts = await database.read(async (transaction) => {
    const { records } = await transaction.run(
      `MATCH (d:Document {id: $document, fingerprint: $fingerprint}) WHERE d.digest IS NOT NULL
       RETURN d {.passages, .entities, .mentions, .statements, .edges, .review} AS counts`,
      { document, fingerprint },
    );
    return records[0]?.get('counts') as Partial<LoadReport> | undefined;
  });
  return counts ? { ...nothingWritten(document), ...counts } : null;
}
