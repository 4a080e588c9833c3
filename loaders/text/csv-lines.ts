/** Small CSV files that people edit: their lines by column, with the line's number for messages. */
import { createRequire } from 'node:module';
import type * as Csv from 'csv-parse/sync';
import { DataFileError } from '../../graph/data-file.ts';

export interface ParsedLine {
  record: Record<string, string>;
  /** `lines` is the 1-based line of the file that the record ends in. */
  info: { lines: number };
}

/** Returns the header's columns, or throws where one is missing. */
export type HeaderCheck = (header: string[], file: string) => string[];

/**
 * The lines after the header; a byte order mark, Windows line ends and semicolons are understood.
 * @throws a DataFileError naming file and line
 */
export function parseLines(text: string, file: string, check: HeaderCheck): ParsedLine[] {
  return text.includes('"')
    ? withQuotes(text, file, check)
    : (quickly(text, file, check) ?? withQuotes(text, file, check));
}

/** Splits at line ends and delimiters; null for what only a full parser explains. */
function quickly(text: string, file: string, check: HeaderCheck): ParsedLine[] | null {
  const [header = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const delimiter = delimiterOf(text);
  const columns = check(cells(header, delimiter), file);
  const parsed: ParsedLine[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const values = cells(line, delimiter);
    if (values.length > columns.length) return null;
    const record: Record<string, string> = {};
    for (const [column, value] of values.entries()) record[columns[column] ?? ''] = value;
    parsed.push({ record, info: { lines: at + 2 } });
  }
  return parsed;
}

function cells(line: string, delimiter: string): string[] {
  return line.split(delimiter).map((cell) => cell.trim());
}

function withQuotes(text: string, file: string, check: HeaderCheck): ParsedLine[] {
  const { CsvError, parse } = createRequire(import.meta.url)('csv-parse/sync') as typeof Csv;
  try {
    return parse(text, {
      bom: true,
      columns: (header: string[]) => check(header, file),
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count_less: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as ParsedLine[];
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = typeof cause['lines'] === 'number' ? cause['lines'] : null;
    throw new DataFileError(file, line, cause.message.replace(/ (?:on|at) line \d+.*$/, ''), cause);
  }
}

/** Spreadsheets of some countries write semicolons. */
export function delimiterOf(text: string): string {
  const header = text.slice(0, text.indexOf('\n') + 1 || undefined);
  return header.includes(';') && !header.includes(',') ? ';' : ',';
}
