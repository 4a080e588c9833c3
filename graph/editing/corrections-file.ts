/** The file of corrections: a table that a spreadsheet opens, beside the user's gazetteer. */
import { randomUUID } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import { DataFileError } from '../data-file.ts';
import { changingTable, readTable, replaceTable } from '../table-file.ts';
import { cellsOf, COLUMNS, correctionOf } from './correction-row.ts';
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
    const rows = await readTable(this.path);
    return rows.map(({ cells, line }) => {
      const correction = correctionOf(cells);
      if (typeof correction !== 'string') return correction;
      throw new DataFileError(this.path, line, correction);
    });
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

  async #change(to: (before: Correction[]) => Correction[]): Promise<void> {
    await changingTable(this.path, async () => {
      const before = await this.read();
      const after = to(before);
      if (after !== before) await replaceTable(this.path, stringify([[...COLUMNS], ...after.map(cellsOf)]));
    });
  }
}
