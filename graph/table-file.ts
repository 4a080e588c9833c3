/** A table of a user's own: CSV that a spreadsheet opens, changed by one writer at a time, and never half written. */
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { DataFileError } from './data-file.ts';
import { holding } from './lock-file.ts';

export interface TableRow {
  /** By the header of their column. */
  cells: Partial<Record<string, string>>;
  /** 1-based, where the row ends. */
  line: number;
}

/**
 * No rows where there is no file.
 * @throws {DataFileError} where it cannot be read, naming the line
 */
export async function readTable(path: string): Promise<TableRow[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw new DataFileError(path, null, 'cannot be read', error);
  });
  if (text.trim() === '') return [];
  try {
    const rows: { record: TableRow['cells']; info: { lines: number } }[] = parse(text, {
      columns: true,
      bom: true,
      info: true,
      skip_empty_lines: true,
      // A spreadsheet leaves out the empty cells at the end of a row.
      relax_column_count_less: true,
    });
    return rows.map(({ record, info }) => ({ cells: record, line: info.lines }));
  } catch (cause) {
    const line = cause instanceof CsvError && typeof cause['lines'] === 'number' ? cause['lines'] : null;
    throw new DataFileError(path, line, 'this is no CSV table with a row of headers', cause);
  }
}

/** Runs `work` while nobody else changes the table, in this process or in others. */
export async function changingTable<T>(path: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  return holding(`${path}.lock`, work);
}

/**
 * Writes another file that then takes the table's name: nobody reads half of it.
 * @param check looks at that file before; where it throws, the table stays as it was
 */
export async function replaceTable(
  path: string,
  text: string,
  check: (draft: string) => void = () => undefined,
): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(draft, 'w', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    check(draft);
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

/** The cell without the quotation mark that spreadsheets are shown before what would be a formula. */
export function unarmed(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '');
}
