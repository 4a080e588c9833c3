/** What is kept of an object of a bundle while the rest of the bundle is read. */
import type { EntityRecord, SkipReason } from '../../graph/load/item.ts';
import type { GazetteerRow } from '../text/gazetteer.ts';

export interface Entry {
  stixId: string;
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
