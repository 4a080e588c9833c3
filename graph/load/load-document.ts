/**
 * Merges a document into the graph.
 *
 * A document is read to its end, and found to be sound, before anything of it is written. Then what differs from what
 * the graph holds of it is written: nothing where nothing differs, only the passages that do where some do. So a load
 * that was broken off, however, is taken up again by loading the document again. What other documents say stays.
 */
import type { Database } from '../database/database.ts';
import type { Ontology } from '../ontology.ts';
import { awaitNames, ensureSchema } from '../schema/schema.ts';
import { prepareTokens } from '../schema/tokens.ts';
import { DocumentWriter } from './document-writer.ts';
import { Draft } from './draft.ts';
import type { LoadItem } from './item.ts';
import { nothingWritten, type LoadOptions, type LoadReport } from './report.ts';
import { unloadDocument } from './unload.ts';
import { TRANSACTION_ITEMS, Writes } from './writes.ts';

/**
 * Writes into the database, constraints and indexes first: of a database that is not ours, ask before.
 * @throws {LoadError} for items that cannot be loaded; nothing is written then
 * @throws {DatabaseError} for what concerns the database; of a small document nothing is written then
 */
export async function loadDocument(
  database: Database,
  ontology: Ontology,
  items: AsyncIterable<LoadItem> | Iterable<LoadItem>,
  options: LoadOptions = {},
): Promise<LoadReport> {
  const start = performance.now();
  const { signal } = options;
  // Into a database of our own nothing is written by that but what any document needs.
  const prepared = database.created ? ensureSchema(database) : Promise.resolve();
  prepared.catch(() => undefined);
  const draft = await Draft.read(items, ontology, { signal });
  try {
    await prepared;
    const report = await write(database, ontology, draft, options);
    if (report.outcome !== 'unchanged') await awaitNames(database);
    return { ...report, seconds: (performance.now() - start) / 1_000 };
  } finally {
    await draft.close();
  }
}

async function write(
  database: Database,
  ontology: Ontology,
  draft: Draft,
  options: LoadOptions,
): Promise<Omit<LoadReport, 'seconds'>> {
  const stored = await storedDocument(database, draft.head.id);
  if (stored?.digest === draft.digest) return unchanged(draft);
  await ensureSchema(database);
  await prepareTokens(database, draft.checks.tokens);
  const { signal, transactionItems = TRANSACTION_ITEMS } = options;
  const several = draft.size > transactionItems || (stored?.passages ?? 0) > transactionItems;
  const attempt = (there: boolean): Promise<Omit<LoadReport, 'seconds'> | null> =>
    Writes.run(
      database,
      (writes) => new DocumentWriter(writes, ontology, draft, several, options).write(there),
      { signal, several },
    );
  const report = await attempt(stored !== null);
  if (report) return stored?.digest === null ? { ...report, outcome: 'resumed' } : report;
  await unloadDocument(database, ontology, draft.head.id, options);
  const anew = await attempt(false);
  if (!anew) throw new Error(`The document ${draft.head.id} was taken out and is there.`);
  return { ...anew, outcome: 'replaced' };
}

interface StoredDocument {
  /** Null where its load was not finished. */
  digest: string | null;
  passages: number;
}

async function storedDocument(database: Database, id: string): Promise<StoredDocument | null> {
  return database.read(async (transaction) => {
    const { records } = await transaction.run(
      'MATCH (d:Document {id: $id}) RETURN d.digest AS digest, COUNT { (d)-[:HAS_PASSAGE]->() } AS passages',
      { id },
    );
    return (records[0]?.toObject() as StoredDocument | undefined) ?? null;
  });
}

function unchanged(draft: Draft): Omit<LoadReport, 'seconds'> {
  return { ...nothingWritten(draft.head.id), ...draft.counts, entities: draft.entities.size };
}
