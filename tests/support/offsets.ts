/** Checks that what a loader says of a document points where it says. */
import type { LoadItem, PassageRecord } from '../../graph/load/item.ts';

/** What is wrong with the offsets of a text document's items; an empty list where all is well. */
export function offsetFaults(items: readonly LoadItem[]): string[] {
  const faults: string[] = [];
  const passages = items.flatMap((item) => (item.item === 'passage' ? [item.record] : []));
  const [document] = items.flatMap((item) => (item.item === 'document' ? [item.record] : []));
  if (!document) return ['there is no document'];
  if (passages.length === 0) faults.push('there is no passage');
  const text = passages.map(({ lead, text: own }) => lead + own).join('') + (document.tail ?? '');
  const within = (passage: PassageRecord | undefined, start: number, end: number): boolean =>
    passage !== undefined && start >= passage.start && end <= passage.end && start < end;
  for (const [index, passage] of passages.entries()) {
    if (passage.index !== index) faults.push(`passage ${passage.index} comes as number ${index}`);
    if (text.slice(passage.start, passage.end) !== passage.text) faults.push(`passage ${index} is elsewhere`);
  }
  for (const item of items) {
    if (item.item === 'mention' || item.item === 'statement') {
      const { passage, start, end } = item.record;
      if (!within(passages[passage], start, end))
        faults.push(`${item.item} at ${start} is not in passage ${passage}`);
    }
    if (item.item === 'statement' && text.slice(item.record.start, item.record.end) !== item.record.quote)
      faults.push(`quote at ${item.record.start} reads otherwise`);
  }
  return faults;
}
