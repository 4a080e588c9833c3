/** The documents that are loaded. */
import type { Database } from '../database/database.ts';
import type { DocumentSummary, Language } from '../model.ts';
import { reading, type Ask } from './ask.ts';
import type { StoredProperties } from './projection.ts';

export function listDocuments(database: Database, signal?: AbortSignal): Promise<DocumentSummary[]> {
  return reading(database, signal, allDocuments);
}

export async function allDocuments(ask: Ask): Promise<DocumentSummary[]> {
  const rows = await ask<[StoredProperties]>(
    'MATCH (d:Document) RETURN properties(d) ORDER BY d.title, d.id',
  );
  return rows.map(([stored]) => documentOf(stored));
}

/** @returns null where it is not loaded */
export async function findDocument(ask: Ask, id: string): Promise<DocumentSummary | null> {
  const rows = await ask<[StoredProperties]>('MATCH (d:Document {id: $id}) RETURN properties(d)', { id });
  const [stored] = rows[0] ?? [];
  return stored ? documentOf(stored) : null;
}

function documentOf(stored: StoredProperties): DocumentSummary {
  const author = stored['author'] as string | undefined;
  const licence = stored['licence'] as string | undefined;
  return {
    id: stored['id'] as string,
    title: stored['title'] as string,
    language: stored['language'] as Language,
    format: stored['format'] as string,
    ...(author === undefined ? {} : { author }),
    ...(licence === undefined ? {} : { licence }),
    sha256: stored['sha256'] as string,
    passages: stored['passages'] as number,
    entities: stored['entities'] as number,
    edges: stored['edges'] as number,
    statements: stored['statements'] as number,
    ...(stored['digest'] === undefined ? { incomplete: true } : {}),
  };
}
