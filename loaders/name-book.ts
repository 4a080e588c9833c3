/**
 * The known names, for structured sources: which row of the gazetteer a name means, if it surely means one.
 *
 * Names are compared as the graph compares them: without case, accents and punctuation.
 */
import type { EntityRecord } from '../graph/load/item.ts';
import type { Ontology } from '../graph/ontology.ts';
import { fold } from '../graph/folding.ts';
import { readGazetteer, slug, type GazetteerRow } from './text/gazetteer.ts';
import { stateRows } from './text/states.ts';
import { readUserNames } from './text/user-names.ts';

export class NameBook {
  readonly #byName = new Map<string, GazetteerRow[]>();
  readonly #byId = new Map<string, GazetteerRow>();
  readonly #states = new Map<string, GazetteerRow>();

  /** @param gazetteers files with names of the user's own */
  constructor(ontology: Ontology, gazetteers: readonly string[] = []) {
    const users = gazetteers.map((path) => readUserNames(ontology, path));
    const own = users.flatMap(({ rows }) => rows);
    const packaged = readGazetteer(ontology);
    for (const row of [...own, ...packaged, ...stateRows([...own, ...packaged])]) this.#enter(row);
    for (const { text, into } of users.flatMap(({ merges }) => merges)) {
      const row = this.#byId.get(into);
      if (row) this.#call(text, row);
    }
  }

  /** All rows that have the name, of one kind or of any. */
  rows(name: string, kind?: string): GazetteerRow[] {
    const rows = this.#byName.get(fold(name)) ?? [];
    return kind === undefined ? rows : rows.filter((row) => row.kind === kind);
  }

  /** The one row of these kinds that has the name; null where none has it, or several. */
  only(name: string, kinds: readonly string[]): GazetteerRow | null {
    const rows = this.rows(name).filter((row) => kinds.includes(row.kind));
    return rows.length === 1 ? (rows[0] ?? null) : null;
  }

  byId(id: string): GazetteerRow | undefined {
    return this.#byId.get(id);
  }

  /** A state by its ISO 3166-1 code of two letters. */
  state(code: string): GazetteerRow | undefined {
    return this.#states.get(code.toUpperCase());
  }

  #enter(row: GazetteerRow): void {
    const known = this.#byId.get(row.id);
    const entry = known ?? row;
    if (!known) this.#byId.set(row.id, row);
    const code = row.properties?.['iso3166'];
    if (typeof code === 'string' && !this.#states.has(code)) this.#states.set(code, entry);
    for (const name of [row.labelId, row.labelEn, ...row.aliases]) this.#call(name, entry);
  }

  #call(name: string, entry: GazetteerRow): void {
    const key = fold(name);
    const rows = this.#byName.get(key) ?? [];
    if (key !== '' && !rows.includes(entry)) this.#byName.set(key, [...rows, entry]);
  }
}

/** A row as an entity of a document, with the name that the document has for it. */
export function entityOf(row: GazetteerRow, name?: string): EntityRecord {
  const { id, kind, labelId, labelEn, collective, properties } = row;
  const code = properties?.['iso3166'];
  const names = name === undefined ? row.aliases : [...row.aliases, name];
  return {
    id,
    kind,
    labelId,
    labelEn,
    aliases: [...new Set(names)].filter((alias) => alias !== labelId && alias !== labelEn),
    ...(collective === true ? { collective } : {}),
    ...(typeof code === 'string' ? { externalIds: [`iso-3166:${code}`] } : {}),
    ...(properties === undefined ? {} : { properties }),
  };
}

/** An entity that no row knows. */
export function newEntity(kind: string, label: string, labelId = label): EntityRecord {
  return { id: slug(label), kind, labelId, labelEn: label, aliases: [] };
}
