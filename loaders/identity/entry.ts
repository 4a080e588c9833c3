/** What is kept of a record that is an entity, while the rest of its source is read. */
import type { EntityRecord, LoadItem, SkipReason } from '../../graph/load/item.ts';
import { fold } from '../../graph/folding.ts';
import type { NameBook } from '../name-book.ts';
import type { GazetteerRow } from '../text/gazetteer.ts';

export interface Entry {
  /** By which its source knows it: a STIX id, a UUID. */
  sourceId: string;
  kind: string;
  name: string;
  /** By which others know it: `mitre-attack:G0030`. */
  externalId: string | null;
  /** A sub-technique: its name says little without that of its technique. */
  isPart: boolean;
  /** Why it is left out. */
  skipped: SkipReason | null;
  /** A state, sector or region that the source names by a code. */
  sure: EntityRecord | null;
  /** The rows of the gazetteer that are labelled with its name, that have it as another name, or one of its aliases. */
  titled: GazetteerRow[];
  named: GazetteerRow[];
  aliased: GazetteerRow[];
  /** The row that it surely is. */
  row: GazetteerRow | null;
  /** Names of that row are names of other objects too. */
  sharesRow: boolean;
  /** Under which it goes into the graph; known when all have been read. */
  id: string;
  label: string;
  /** How much of it the graph has been told. */
  declared: 'no' | 'by name' | 'wholly';
}

/** Enough of the entity for others to name it, before its own record comes. */
export function entityByName(entry: Entry): EntityRecord {
  if (entry.sure) return entry.sure;
  const { id, kind, row, label } = entry;
  return { id, kind, labelId: row?.labelId ?? label, labelEn: row?.labelEn ?? label, aliases: [] };
}

/** A record that is to be identified, with the rows that its names meet. */
export function newEntry(
  known: Pick<Entry, 'sourceId' | 'kind' | 'name' | 'externalId' | 'isPart' | 'sure'>,
  aliases: readonly string[],
  book: NameBook,
  admits: (row: GazetteerRow) => boolean,
): Entry {
  const { kind, name, sure } = known;
  const rows = (names: readonly string[]): GazetteerRow[] =>
    sure ? [] : [...new Set(names.flatMap((each) => book.rows(each, kind)))].filter(admits);
  const named = rows([name]);
  const isTitled = (row: GazetteerRow): boolean =>
    [row.labelId, row.labelEn].some((label) => fold(label) === fold(name));
  return {
    ...known,
    skipped: null,
    titled: named.filter(isTitled),
    named: named.filter((row) => !isTitled(row)),
    aliased: rows(aliases),
    row: null,
    sharesRow: false,
    id: sure?.id ?? '',
    label: sure?.labelEn ?? name,
    declared: 'no',
  };
}

/** All names of the entity but its labels, the gazetteer's first. */
export function aliasesFor(entry: Entry, base: EntityRecord, aliases: readonly string[]): string[] {
  const { name, label, sure, row, sharesRow } = entry;
  // A part that is labelled with its whole keeps its bare name out of the graph: it is the name of others too.
  const own = name === '' || (label !== name && sure === null) ? [] : [name];
  const names = [...base.aliases, ...(row && !sharesRow ? row.aliases : []), ...own, ...aliases];
  return [...new Set(names)].filter((each) => each !== base.labelId && each !== base.labelEn);
}

/** Tells the graph of an entity that a record names before its own comes. */
export function* declareByName(entry: Entry): Generator<LoadItem> {
  if (entry.declared !== 'no') return;
  entry.declared = 'by name';
  yield { item: 'entity', record: entityByName(entry) };
}
