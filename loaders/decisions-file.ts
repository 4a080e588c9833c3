/** What people decided on names that were left for review: a reviewed list, which the text loader reads as a gazetteer. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { DataFileError } from '../graph/data-file.ts';
import { holding } from '../graph/lock-file.ts';
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
   * @param check looks at the file before it takes the old one's place; where it throws, that stays
   */
  async add(
    decisions: readonly Decision[],
    targets: readonly MergeTarget[],
    check: (path: string) => void,
  ): Promise<void> {
    await this.#change((rows) => {
      // Of two decisions on one name in one request, the last counts.
      const made = new Map(decisions.map((decision) => [nameKey(decision.text), decision]));
      const kept = rows.filter(({ text, id }) => id !== '' || !made.has(nameKey(text)));
      const known = new Set(kept.map(({ id }) => id));
      const fresh = new Map(targets.filter(({ id }) => !known.has(id)).map((target) => [target.id, target]));
      return [...kept, ...[...fresh.values()].map(rowOfTarget), ...[...made.values()].map(rowOf)];
    }, check);
  }

  /** @returns false where nothing was decided on the name */
  async remove(text: string): Promise<boolean> {
    let removed = false;
    await this.#change((rows) => {
      const left = rows.filter((row) => row.id !== '' || nameKey(row.text) !== nameKey(text));
      removed = left.length < rows.length;
      // What was made known for merges alone is not needed by fewer of them.
      const needed = new Set(left.map(({ mergeInto }) => mergeInto));
      return removed ? left.filter(({ id }) => id === '' || needed.has(id)) : rows;
    });
    return removed;
  }

  /** One writer after the other, in this process and in others. */
  async #change(to: (rows: Row[]) => Row[], check: (path: string) => void = () => undefined): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    await holding(`${this.path}.lock`, async () => {
      const rows = await this.#rows();
      const changed = to(rows);
      if (changed !== rows) await this.#write(changed, check);
    });
  }

  async #rows(): Promise<Row[]> {
    const text = await readFile(this.path, 'utf8').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw new DataFileError(this.path, null, 'cannot be read', error);
    });
    if (text.trim() === '') return [];
    try {
      const rows: Partial<Row>[] = parse(text, {
        columns: true,
        bom: true,
        skip_empty_lines: true,
        relax_column_count_less: true,
      });
      return rows.map(
        (row) => Object.fromEntries(COLUMNS.map((name) => [name, unarmed(row[name] ?? '')])) as Row,
      );
    } catch (cause) {
      const line = cause instanceof CsvError && typeof cause['lines'] === 'number' ? cause['lines'] : null;
      throw new DataFileError(this.path, line, 'this is no CSV table with a row of headers', cause);
    }
  }

  /** Another file that then takes the name: nobody reads half of it. */
  async #write(rows: readonly Row[], check: (path: string) => void): Promise<void> {
    const cells = rows.map((row) => COLUMNS.map((column) => row[column]));
    const draft = `${this.path}.${process.pid}.tmp`;
    try {
      await writeFile(draft, stringify([[...COLUMNS], ...cells], { escape_formulas: true }), { mode: 0o600 });
      check(draft);
      await rename(draft, this.path);
    } finally {
      await rm(draft, { force: true });
    }
  }
}

/** Names that readers take for one. */
function nameKey(text: string): string {
  return text.trim().toLowerCase();
}

/** Spreadsheets are shown a quotation mark before what would be a formula. */
function unarmed(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '');
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
