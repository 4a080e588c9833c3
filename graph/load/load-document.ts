/**
 * Merges a document into the graph: one transaction, so that nobody ever sees half of it.
 *
 * Loading the same items again changes nothing. Other items under the same id replace what the document said
 * before; what other documents say stays.
 */
import type { Database } from '../database/database.ts';
import type { Ontology } from '../ontology.ts';
import { ensureSchema } from '../schema/schema.ts';
import { BATCH, DocumentWriter } from './document-writer.ts';
import type { DocumentRecord, LoadItem } from './item.ts';
import { ReadAhead } from './read-ahead.ts';
import type { LoadOptions, LoadReport } from './report.ts';
import { ItemSource } from './source.ts';
import { Spool } from './spool.ts';
import { storedId } from './stored-id.ts';
import { WriteSession } from './write-session.ts';

/**
 * Writes into the database, constraints and indexes first: of a database that is not ours, ask before.
 * @throws {LoadError} for items that cannot be loaded; nothing is written then
 * @throws {DatabaseError} for what concerns the database; nothing of the document is written then
 */
export async function loadDocument(
  database: Database,
  ontology: Ontology,
  items: AsyncIterable<LoadItem> | Iterable<LoadItem>,
  options: LoadOptions = {},
): Promise<LoadReport> {
  const source = new ItemSource(items, ontology);
  const record = await source.document();
  const head = { ...record, id: storedId(record.id) };
  const stored = await storedDigest(database, head.id);
  if (stored === null) return write(database, ontology, head, source, source.rest(), options);
  const spool = await Spool.fill(source.rest());
  try {
    if (source.digest === stored) return unchanged(head.id);
    return await write(database, ontology, head, source, spool.items(), options);
  } finally {
    await spool.close();
  }
}

async function write(
  database: Database,
  ontology: Ontology,
  head: DocumentRecord,
  source: ItemSource,
  items: AsyncIterable<LoadItem>,
  { signal, onProgress }: LoadOptions,
): Promise<LoadReport> {
  const ahead = new ReadAhead(items);
  onProgress?.({ phase: 'reading', items: await ahead.fill(BATCH) });
  await ensureSchema(database);
  const work = async (writes: WriteSession): Promise<LoadReport> => {
    const writer = new DocumentWriter(writes, ontology, head);
    const replaced = await writer.begin();
    let count = 1;
    for await (const item of ahead.items()) {
      count += 1;
      if (await writer.add(item)) onProgress?.({ phase: 'writing', items: count });
    }
    onProgress?.({ phase: 'finishing', items: count });
    const counts = await writer.finish(source.digest);
    return { document: head.id, outcome: replaced ? 'replaced' : 'added', written: count, ...counts };
  };
  try {
    return await WriteSession.run(database, work, signal);
  } finally {
    await ahead.close();
  }
}

async function storedDigest(database: Database, id: string): Promise<string | null> {
  return database.read(async (transaction) => {
    const { records } = await transaction.run('MATCH (d:Document {id: $id}) RETURN d.digest', { id });
    return (records[0]?.get(0) as string | undefined) ?? null;
  });
}

function unchanged(document: string): LoadReport {
  const nothing = { passages: 0, entities: 0, mentions: 0, statements: 0, edges: 0, review: 0 };
  return { document, outcome: 'unchanged', written: 0, ...nothing, renamed: [] };
}
