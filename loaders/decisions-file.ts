/** What people decided on names that were left for review: a reviewed list, which the text loader reads as a gazetteer. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { DataFileError } from '../graph/data-file.ts';
import type { Decision, MergeTarget } from '../graph/editing/loaders-port.ts';

const COLUMNS = ['text', 'decision', 'kind', 'id', 'mergeInto', 'labelId', 'labelEn'] as const;

type Row = Record<(typeof COLUMNS)[number], string>;

export class DecisionsFile {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** Whether anything was ever decided. */
  async exists(): Promise<boolean> {
    return (await this.#rows()).length > 0;
  }

  async read(): Promise<Decision[]> {
    const rows = await this.#rows();
    return rows.filter((row) => row.id === '').map(decisionOf);
  }

  /**
   * Adds decisions; a name that was decided on before is decided anew.
   * @param targets what merges name and no gazetteer has: it is made known as well
   */
  async add(decisions: readonly Decision[], targets: readonly MergeTarget[]): Promise<void> {
    const names = new Set(decisions.map(({ text }) => text));
    const kept = (await this.#rows()).filter(({ text, id }) => id !== '' || !names.has(text));
    const known = new Set(kept.map(({ id }) => id));
    const fresh = targets.filter(({ id }) => !known.has(id)).map(rowOfTarget);
    await this.#write([...kept, ...fresh, ...decisions.map(rowOf)]);
  }

  /** @returns false where nothing was decided on the name */
  async remove(text: string): Promise<boolean> {
    const rows = await this.#rows();
    const left = rows.filter((row) => row.id !== '' || row.text !== text);
    if (left.length === rows.length) return false;
    await this.#write(left);
    return true;
  }

  async #rows(): Promise<Row[]> {
    const text = await readFile(this.path, 'utf8').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw error;
    });
    if (text.trim() === '') return [];
    try {
      const rows: Partial<Row>[] = parse(text, { columns: true, bom: true, skip_empty_lines: true });
      return rows.map(
        (row) => Object.fromEntries(COLUMNS.map((name) => [name, unarmed(row[name] ?? '')])) as Row,
      );
    } catch (cause) {
      throw new DataFileError(this.path, null, 'this is no CSV table with a row of headers', cause);
    }
  }

  /** Another file that then takes the name: nobody reads half of it. */
  async #write(rows: readonly Row[]): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true });
    const cells = rows.map((row) => COLUMNS.map((column) => row[column]));
    const draft = `${this.path}.${process.pid}.tmp`;
    await writeFile(draft, stringify([[...COLUMNS], ...cells], { escape_formulas: true }), { mode: 0o600 });
    await rename(draft, this.path);
  }
}

/** Spreadsheets are shown a quotation mark before what would be a formula. */
function unarmed(cell: string): string {
  return cell.replace(/^'(?=[=+\-@])/, '');
}

function rowOf({ text, decision, kind = '', into = '' }: Decision): Row {
  return { text, decision, kind, id: '', mergeInto: into, labelId: '', labelEn: '' };
}

function rowOfTarget({ id, kind, labelId, labelEn }: MergeTarget): Row {
  return { text: labelId, decision: 'accept', kind, id, mergeInto: '', labelId, labelEn };
}

function decisionOf({ text, decision, kind, mergeInto }: Row): Decision {
  return {
    text,
    decision: decision as Decision['decision'],
    ...(kind === '' ? {} : { kind }),
    ...(mergeInto === '' ? {} : { into: mergeInto }),
  };
}
