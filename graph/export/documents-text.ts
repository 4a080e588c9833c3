/** The documents that are loaded, as a table for a terminal. */
import type { DocumentSummary } from '../model.ts';
import { formatRows } from './rows.ts';

const COLUMNS = ['id', 'language', 'format', 'passages', 'entities', 'statements', 'edges', 'title'] as const;

export function documentsText(documents: readonly DocumentSummary[]): string {
  const columns = [...COLUMNS, 'state'];
  const rows = documents.map((one) => [
    ...COLUMNS.map((column) => one[column]),
    one.incomplete ? 'not whole: load it again' : '',
  ]);
  return formatRows('table', columns, rows);
}
