/** The file of corrections: a table that a spreadsheet opens, beside the user's gazetteer. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Change, Correction } from './correction.ts';
import { DataFileError } from '../data-file.ts';

const COLUMNS = [
  'id',
  'change',
  'entity',
  'subject',
  'type',
  'object',
  'newType',
  'turned',
  'kind',
  'names',
  'others',
  'into',
  'label',
  'author',
  'note',
  'at',
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], string>>;

/** Between several names in one cell. */
const BETWEEN = '|';

export class CorrectionsFile {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /**
   * In the order in which they were made; none where there is no file.
   * @throws {DataFileError} naming the line that cannot be read
   */
  async read(): Promise<Correction[]> {
    const text = await readFile(this.path, 'utf8').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw error;
    });
    if (text.trim() === '') return [];
    let rows: { record: Row; info: { lines: number } }[];
    try {
      rows = parse(text, { columns: true, bom: true, info: true, skip_empty_lines: true, trim: true });
    } catch (cause) {
      throw new DataFileError(this.path, null, 'this is no CSV table with a row of headers', cause);
    }
    return rows.map(({ record, info }) => this.#correction(record, info.lines));
  }

  /** Adds one to the file. */
  async add(change: Change, author: string, note: string): Promise<Correction> {
    const before = await this.read();
    const correction: Correction = {
      ...change,
      id: randomUUID(),
      author,
      note,
      at: new Date().toISOString(),
    };
    await this.#write([...before, correction]);
    return correction;
  }

  /** Takes one out of the file. @returns it, or null where there is none of that id */
  async remove(id: string): Promise<Correction | null> {
    const before = await this.read();
    const gone = before.find((correction) => correction.id === id);
    if (!gone) return null;
    await this.#write(before.filter((correction) => correction !== gone));
    return gone;
  }

  /** Another file that then takes the name: nobody reads half of it. */
  async #write(corrections: readonly Correction[]): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true });
    const text = stringify([[...COLUMNS], ...corrections.map(cells)], { escape_formulas: true });
    const draft = `${this.path}.${process.pid}.tmp`;
    const file = await open(draft, 'w', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, this.path);
  }

  #correction(row: Row, line: number): Correction {
    const cell = (name: keyof Row): string => {
      const value = (row[name] ?? '').replace(/^'(?=[=+\-@\t\r])/, '');
      if (value === '') throw new DataFileError(this.path, line, `the column ${name} is empty`);
      return value;
    };
    const about = { id: cell('id'), author: row.author ?? '', note: row.note ?? '', at: cell('at') };
    const edge = () => ({ subject: cell('subject'), type: cell('type'), object: cell('object') });
    switch (row.change) {
      case 'reject':
        return { change: 'reject', edge: edge(), ...about };
      case 'retype':
        return {
          change: 'retype',
          edge: edge(),
          type: cell('newType'),
          turned: row.turned === 'true',
          ...about,
        };
      case 'kind':
        return { change: 'kind', entity: cell('entity'), kind: cell('kind'), ...about };
      case 'merge':
        return {
          change: 'merge',
          entity: cell('entity'),
          into: cell('into'),
          ...(row.kind ? { kind: row.kind } : {}),
          ...about,
        };
      case 'apart':
        return { change: 'apart', entity: cell('entity'), others: cell('others').split(BETWEEN), ...about };
      case 'split':
        return {
          change: 'split',
          entity: cell('entity'),
          names: cell('names').split(BETWEEN),
          into: cell('into'),
          kind: cell('kind'),
          label: cell('label'),
          ...about,
        };
      default:
        throw new DataFileError(
          this.path,
          line,
          `the change ${JSON.stringify(row.change ?? '')} is not known; it is one of reject, retype, kind, merge, apart, split`,
        );
    }
  }
}

function cells(correction: Correction): string[] {
  const row: Row = {
    id: correction.id,
    change: correction.change,
    author: correction.author,
    note: correction.note,
    at: correction.at,
  };
  switch (correction.change) {
    case 'reject':
      Object.assign(row, correction.edge);
      break;
    case 'retype':
      Object.assign(row, correction.edge, { newType: correction.type, turned: String(correction.turned) });
      break;
    case 'kind':
      Object.assign(row, { entity: correction.entity, kind: correction.kind });
      break;
    case 'merge': {
      const { entity, into, kind = '' } = correction;
      Object.assign(row, { entity, into, kind });
      break;
    }
    case 'apart':
      Object.assign(row, { entity: correction.entity, others: correction.others.join(BETWEEN) });
      break;
    case 'split': {
      const { entity, names, into, kind, label } = correction;
      Object.assign(row, { entity, names: names.join(BETWEEN), into, kind, label });
    }
  }
  return COLUMNS.map((column) => row[column] ?? '');
}
