/** Sectors, states and regions by the names that structured sources have for them. */
import { z } from 'zod';
import { readYamlFile } from '../graph/data-file.ts';
import { packageFile } from '../graph/installation.ts';
import type { EntityRecord } from '../graph/load/item.ts';
import { fold } from '../graph/folding.ts';
import { entityOf, newEntity, type NameBook } from './name-book.ts';
import { slug } from './text/gazetteer.ts';

const FILE = 'loaders/field-names.yaml';

const names = z.array(z.string().min(1));
const field = z.union([
  z.strictObject({ row: z.string().min(1), names }),
  z.strictObject({ labelId: z.string().min(1), labelEn: z.string().min(1), names }),
]);
const shape = z.strictObject({
  sectors: z.array(field),
  states: z.record(z.string().regex(/^[A-Z]{2}$/), names),
  regions: z.array(field),
});

/** What somebody may be said to target, but for sectors. */
const VICTIMS = ['State', 'RegionalBody', 'Place', 'Organization', 'GovernmentBody'];

export class FieldNames {
  readonly #book: NameBook;
  readonly #sectors = new Map<string, EntityRecord>();
  readonly #places = new Map<string, EntityRecord>();

  constructor(book: NameBook) {
    this.#book = book;
    const file = readYamlFile(packageFile(FILE), shape);
    for (const each of file.sectors) this.#enter(this.#sectors, each, 'Sector');
    for (const each of file.regions) this.#enter(this.#places, each, 'Place');
    for (const [code, others] of Object.entries(file.states)) {
      const row = book.state(code);
      if (row) for (const name of others) this.#places.set(fold(name), entityOf(row));
    }
  }

  /** The sector of that name; a new one where none is known. */
  sector(name: string): EntityRecord {
    const row = this.#book.only(name, ['Sector']) ?? this.#book.only(`${name} sector`, ['Sector']);
    return row ? entityOf(row) : (this.#sectors.get(fold(name)) ?? newEntity('Sector', name.trim()));
  }

  /** The state, region or body of that name; null where none is known, or several are. */
  place(name: string): EntityRecord | null {
    const known = this.#places.get(fold(name));
    if (known) return known;
    const row = this.#book.only(name, ['State']) ?? this.#book.only(name, VICTIMS);
    return row ? entityOf(row) : null;
  }

  /** A state by its ISO 3166-1 code of two letters. */
  state(code: string): EntityRecord | null {
    const row = this.#book.state(code);
    return row ? entityOf(row) : null;
  }

  #enter(into: Map<string, EntityRecord>, each: z.output<typeof field>, kind: string): void {
    const row = 'row' in each ? this.#book.byId(each.row) : undefined;
    if ('row' in each && row?.kind !== kind)
      throw new Error(`${FILE}: the gazetteer has no ${kind} ${each.row}.`);
    const entity = 'row' in each ? row && entityOf(row) : labelled(kind, each.labelId, each.labelEn);
    if (!entity) return;
    for (const name of [entity.labelId, entity.labelEn, ...each.names]) into.set(fold(name), entity);
  }
}

function labelled(kind: string, labelId: string, labelEn: string): EntityRecord {
  return { id: slug(labelId), kind, labelId, labelEn, aliases: [] };
}
