/**
 * Gives the entities of a source their ids: that of the gazetteer's row which an object surely is, else a slug of its
 * name; where several share one, all of them get the id of their catalogue behind it. The order of the
 * entities leaves no trace.
 */
import { fold } from '../../graph/folding.ts';
import type { NameBook } from '../name-book.ts';
import { slug, type GazetteerRow } from '../text/gazetteer.ts';
import type { Entry } from './entry.ts';

/** @param parents the technique of each sub-technique, by the part's id in the source */
export function identify(
  entries: readonly Entry[],
  parents: ReadonlyMap<string, Entry>,
  book: NameBook,
): void {
  const others = entries.filter((entry) => entry.sure === null);
  claimRows(others);
  const sharing = grouped(others, (entry) => `${entry.kind} ${fold(entry.name)}`);
  for (const entry of others) {
    entry.label = entry.name;
    const parent = entry.isPart ? parents.get(entry.sourceId) : undefined;
    const shared = (sharing.get(`${entry.kind} ${fold(entry.name)}`)?.length ?? 0) > 1;
    if (parent && (shared || entry.titled.length + entry.named.length > 0))
      entry.label = `${parent.name}: ${entry.name}`;
  }
  const base = (entry: Entry): string => entry.row?.id ?? slug(entry.name);
  const alike = grouped(entries, (entry) => entry.sure?.id ?? base(entry));
  const taken = new Map<string, Entry[]>();
  for (const [id, group] of alike) {
    for (const entry of group) {
      const owner = book.byId(id);
      const plain = entry.sure !== null || entry.row !== null || (group.length === 1 && owner === undefined);
      entry.id = entry.sure?.id ?? (plain ? id : `${id}-${suffix(entry)}`);
      taken.set(entry.id, [...(taken.get(entry.id) ?? []), entry]);
    }
  }
  for (const group of taken.values()) {
    const [first] = group;
    if (group.length === 1 || first?.sure || first?.row) continue;
    for (const entry of group) entry.id = `${entry.id}-${uuidOf(entry)}`;
  }
}

/** How a name meets a row: as the row's label, as another of its names, or by an alias of the object. */
const LEVELS = ['titled', 'named', 'aliased'] as const;

/** An object is a row where, of all that meet it, it alone does so best, and where it meets no other as well. */
function claimRows(entries: readonly Entry[]): void {
  const claims = new Map<GazetteerRow, Map<Entry, number>>();
  for (const entry of entries) {
    if (entry.isPart) continue;
    for (const [level, name] of LEVELS.entries()) {
      for (const row of entry[name]) {
        const claim = claims.get(row) ?? new Map<Entry, number>();
        claims.set(row, claim);
        if (!claim.has(entry)) claim.set(entry, level);
      }
    }
  }
  const owned = new Map<Entry, { row: GazetteerRow; level: number; alone: boolean }[]>();
  for (const [row, claim] of claims) {
    const level = Math.min(...claim.values());
    const [owner, ...rivals] = [...claim].filter((each) => each[1] === level);
    if (!owner || rivals.length > 0) continue;
    owned.set(owner[0], [...(owned.get(owner[0]) ?? []), { row, level, alone: claim.size === 1 }]);
  }
  for (const [entry, rows] of owned) {
    const level = Math.min(...rows.map((each) => each.level));
    const [best, ...more] = rows.filter((each) => each.level === level);
    if (!best || more.length > 0) continue;
    entry.row = best.row;
    entry.sharesRow = !best.alone;
  }
}

function grouped(entries: readonly Entry[], key: (entry: Entry) => string): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(key(entry));
    if (group) group.push(entry);
    else groups.set(key(entry), [entry]);
  }
  return groups;
}

function suffix(entry: Entry): string {
  const own = entry.externalId?.split(':').at(-1);
  return own ? slug(own) : uuidOf(entry);
}

function uuidOf({ sourceId }: Entry): string {
  return slug(sourceId.replace(/^.*--/, '').slice(0, 8));
}
