/** The rows of a table, one by one, with their places; the delimiter is found in the first row. */
import { Readable, pipeline } from 'node:stream';
import { InputError } from '../input-error.ts';
import { firstForeignByte } from '../utf8.ts';

export interface Row {
  cells: string[];
  /** As a spreadsheet counts it: the header is row 1. */
  number: number;
  /** Of its first character, 1-based. */
  line: number;
  /** Of its first byte, from 0. */
  offset: number;
}

/** Of one row, in bytes. */
const LARGEST = 5_000_000;
const DELIMITERS = [',', ';', '\t', '|'];

/** The one that stands most often outside quotes in the first row; a comma where none does. */
export function delimiterOf(head: string): string {
  const [first = ''] = head
    .replace(/^\uFEFF/, '')
    .trimStart()
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\n|\r/, 1);
  const count = (delimiter: string): number => first.split(delimiter).length;
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
}

/**
 * Rows without any cell filled are left out, but counted.
 * @throws {InputError} with line and offset
 */
export async function* rows(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
  delimiter: string,
): AsyncGenerator<Row> {
  const { CsvError, parse } = await import('csv-parse');
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    max_record_size: LARGEST,
    relax_column_count: true,
    skip_empty_lines: false,
  });
  const from = Readable.from(checked(bytes, name), { objectMode: false });
  const closed = new Promise((resolve) => from.once('close', resolve));
  // The fault itself is thrown by the loop below.
  pipeline(from, parser, () => undefined);
  let number = 0;
  let line = 1;
  let offset = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number; bytes: number };
    }>) {
      number += 1;
      if (record.some((cell) => cell.trim() !== '')) yield { cells: record, number, line, offset };
      line = info.lines + 1;
      offset = info.bytes;
    }
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const problem = /^[^:]*/.exec(cause.message)?.[0].toLowerCase() ?? 'this is no row';
    throw new InputError(
      'malformed',
      `${name}:${line}: ${PROBLEMS[cause.code] ?? problem}.`,
      'Check the quotes in that row: a quote inside a cell is written twice, and the cell in quotes.',
      cause,
      line,
      offset,
    );
  } finally {
    from.destroy();
    await closed;
  }
}

const PROBLEMS: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'a cell begins with a quote that is never closed',
  CSV_INVALID_CLOSING_QUOTE: 'something stands after the closing quote of a cell',
  INVALID_OPENING_QUOTE: 'a quote stands inside a cell that does not begin with one',
  CSV_MAX_RECORD_SIZE: `the row is longer than ${LARGEST} bytes, or a quote is never closed`,
};

const NEWLINE = 0x0a;

/** The bytes as they are, once they are known to be UTF-8 text. */
async function* checked(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let offset = 0;
  const refuse = (code: 'encoding' | 'binary', problem: string, hint: string, cause?: unknown): never => {
    throw new InputError(code, `${name}:${line}: ${problem}.`, hint, cause, line, offset);
  };
  const decode = (part?: Uint8Array): void => {
    try {
      decoder.decode(part, { stream: part !== undefined });
    } catch (cause) {
      if (part) count(part.subarray(0, firstForeignByte(part)));
      refuse('encoding', 'this is not UTF-8', 'Save the table as CSV in UTF-8.', cause);
    }
  };
  for await (const chunk of bytes) {
    const zero = chunk.indexOf(0);
    if (zero !== -1) {
      count(chunk.subarray(0, zero));
      refuse('binary', 'there is a NUL byte', 'Save the table as CSV in UTF-8.');
    }
    for (let from = 0; from < chunk.length;) {
      const end = Math.min(chunk.length, from + 4096);
      decode(chunk.subarray(from, end));
      count(chunk.subarray(from, end));
      from = end;
    }
    yield chunk;
  }
  decode();

  function count(part: Uint8Array): void {
    for (const byte of part) if (byte === NEWLINE) line += 1;
    offset += part.length;
  }
}
