/** The file of corrections: a table that a spreadsheet opens, beside the user's gazetteer. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { DataFileError } from '../data-file.ts';
import { holding } from '../lock-file.ts';
import { cellsOf, COLUMNS, correctionOf, type Row } from './correction-row.ts';
import type { Change, Correction } from './correction.ts';

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
      throw new DataFileError(this.path, null, 'cannot be read', error);
    });
    if (text.trim() === '') return [];
    const corrections = this.#rows(text).map(({ record, info }) => {
      const correction = correctionOf(record);
      if (typeof correction !== 'string') return correction;
      throw new DataFileError(this.path, info.lines, correction);
    });
    return corrections;
  }

  /** Adds one to the file. */
  async add(change: Change, author: string, note: string): Promise<Correction> {
    const about = { id: randomUUID(), author, note, at: new Date().toISOString() };
    const correction: Correction = { ...change, ...about };
    await this.#change((before) => [...before, correction]);
    return correction;
  }

  /** Takes one out of the file. @returns it, or null where there is none of that id */
  async remove(id: string): Promise<Correction | null> {
    let gone: Correction | null = null;
    await this.#change((before) => {
      gone = before.find((correction) => correction.id === id) ?? null;
      return gone ? before.filter((correction) => correction !== gone) : before;
    });
    return gone;
  }

  /** One writer after the other, in this process and in others. */
  async #change(to: (before: Correction[]) => Correction[]): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    await holding(`${this.path}.lock`, async () => {
      const before = await this.read();
      const after = to(before);
      if (after !== before) await this.#write(after);
    });
  }

  #rows(text: string): { record: Row; info: { lines: number } }[] {
    try {
      return parse(text, {
        columns: true,
        bom: true,
        info: true,
        skip_empty_lines: true,
        // A spreadsheet leaves out the empty cells at the end of a row.
        relax_column_count_less: true,
      });
    } catch (cause) {
      const line = cause instanceof CsvError && typeof cause['lines'] === 'number' ? cause['lines'] : null;
      throw new DataFileError(this.path, line, 'this is no CSV table with a row of headers', cause);
    }
  }

  /** Another file that then takes the name: nobody reads half of it. */
  async #write(corrections: readonly Correction[]): Promise<void> {
    const text = stringify([[...COLUMNS], ...corrections.map(cellsOf)]);
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
}
