/** What may be the same and is not surely so: for the review list, with both candidates. */
import type { LoadItem } from '../../graph/load/item.ts';
import { fold } from '../../graph/folding.ts';
import type { NameBook } from '../name-book.ts';
import type { RecordText } from '../record.ts';
import type { Entry } from './entry.ts';

/** Names that the gazetteer has for something else, or for several things: for people to look at. */
export function* doubts(
  text: RecordText,
  entry: Entry,
  names: readonly string[],
  book: NameBook,
): Generator<LoadItem> {
  if (entry.sure) return;
  const told = new Set<string>();
  for (const name of names) {
    const others = book.rows(name).filter((row) => row.id !== entry.id && row.proper);
    const key = fold(name);
    const at = text.find(name);
    if (others.length === 0 || !at || told.has(key)) continue;
    told.add(key);
    const candidates = [entry.id, ...others.map((row) => row.id)];
    yield {
      item: 'review',
      record: {
        text: name,
        proposedKind: entry.kind,
        candidates,
        passage: text.index,
        ...at,
        reason: 'near',
      },
    };
  }
}
