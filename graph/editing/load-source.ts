/** Loads a source with all that its readers have learnt: decisions on names, and corrections. */
import { basename } from 'node:path';
import type { Database } from '../database/database.ts';
import type { LoadItem } from '../load/item.ts';
import { loadDocument } from '../load/load-document.ts';
import type { LoadOptions, LoadReport } from '../load/report.ts';
import type { Ontology } from '../ontology.ts';
import { correct } from './correct.ts';
import type { CorrectionsFile } from './corrections-file.ts';
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
  const known = await corrections.read();
  const items = loaders.read(source, said, {
    signal,
    onProgress: (done, total) => onProgress?.({ phase: 'reading', items: done, total }),
  });
  const corrected = correct(items, known, await meaningOf(database, said.id, known));
  const report = await loadDocument(database, ontology, follow(corrected.items), {
    ...options,
    apart: apartBy(known),
  });
  await loaders.keep(report.document, source, { ...said, id: report.document });
  return report;
}
