/** What people decided on names that were left for review: a reviewed list, which the text loader reads as a gazetteer. */
import { stringify } from 'csv-stringify/sync';
import type { Decision, MergeTarget } from '../graph/editing/loaders-port.ts';
import { changingTable, readTable, replaceTable, unarmed } from '../graph/table-file.ts';

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

  async #change(to: (rows: Row[]) => Row[], check?: (path: string) => void): Promise<void> {
    await changingTable(this.path, async () => {
      const rows = await this.#rows();
      const changed = to(rows);
      if (changed !== rows) await replaceTable(this.path, textOf(changed), check);
    });
  }

  async #rows(): Promise<Row[]> {
    const rows = await readTable(this.path);
    return rows.map(
      ({ cells }) => Object.fromEntries(COLUMNS.map((name) => [name, unarmed(cells[name] ?? '')])) as Row,
    );
  }
}

function textOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => COLUMNS.map((column) => row[column]));
  return stringify([[...COLUMNS], ...cells], { escape_formulas: true });
}

/** Names that readers take for one. */
function nameKey(text: string): string {
  return text.trim().toLowerCase();
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
