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
import { apartBy, entitiesOf } from './known-corrections.ts';
import { settleKinds } from './settle-kinds.ts';
import type { LoadersPort, SourceSaid } from './loaders-port.ts';
import { asWritten, callingOf, type Calling } from './meaning.ts';

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
  await settleKinds(database, ontology, known);
  let calling = asWritten;
  const apart = apartBy(known);
  const once = async (): Promise<LoadReport> => {
    const items = loaders.read(source, said, {
      signal,
      onProgress: (done, total) => onProgress?.({ phase: 'reading', items: done, total, unit: 'bytes' }),
    });
    const corrected = correct(items, known, ontology, async (document) => {
      calling = await callingOf(database, document, known);
      return calling;
    });
    return loadDocument(database, ontology, follow(corrected.items), {
      ...options,
      apart: (one, other) => apart(one, other) || (options.apart?.(one, other) ?? false),
      ...(fingerprint === null ? {} : { fingerprint }),
    });
  };
  const report = await once();
  // Only now the graph knows what a new document means by names of its own, and corrections may be about that.
  if (report.outcome !== 'unchanged' && (await meansCorrected(database, report.document, known, calling))) {
    const again = await once();
    if (again.outcome !== 'unchanged') Object.assign(report, again, { outcome: report.outcome });
  }
  await loaders.keep(report.document, source, { ...said, id: report.document });
  return { ...report, seconds: (performance.now() - start) / 1_000 };
}

/** Whether the document names, by an id of its own that was not known so, what corrections are about. */
async function meansCorrected(
  database: Database,
  document: string,
  corrections: readonly Correction[],
  calling: Calling,
): Promise<boolean> {
  if (corrections.length === 0) return false;
  const entities = [...new Set(corrections.flatMap((correction) => entitiesOf(correction)))];
  return database.read(async (transaction) => {
    const { records } = await transaction.run(
      `MATCH (:Document {id: $document})-[n:NAMES]->(e:Entity)
       WHERE n.givenId IS NOT NULL AND e.id IN $entities
       RETURN n.givenId, e.id`,
      { document, entities },
    );
    return records.some((record) => calling.meaning(record.get(0) as string) !== record.get(1));
  });
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
