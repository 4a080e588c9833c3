/** Checks that what a loader says of records is in order, and points where it says. */
import type { LoadItem } from '../../graph/load/item.ts';

/** What is wrong; an empty list where all is well. */
export function recordFaults(items: readonly LoadItem[]): string[] {
  const faults: string[] = [];
  const declared = new Map<string, string>();
  const locators = new Set<string>();
  let text = '';
  let index = -1;
  const inside = (what: string, passage: number, start: number, end: number): void => {
    if (passage !== index) faults.push(`${what} of passage ${passage} stands in passage ${index}`);
    if (start < 0 || start >= end || end > text.length)
      faults.push(`${what} from ${start} to ${end} is outside`);
  };
  const known = (what: string, ids: readonly (string | null)[]): void => {
    for (const id of ids) if (id !== null && !declared.has(id)) faults.push(`${what} names ${id} too early`);
  };
  for (const [at, item] of items.entries()) {
    if ((item.item === 'document') !== (at === 0)) faults.push(`a ${item.item} is item ${at}`);
    if (item.item === 'passage') {
      const { record } = item;
      if (record.index !== index + 1) faults.push(`passage ${record.index} follows ${index}`);
      if (record.start !== 0 || record.end !== record.text.length || record.lead !== '')
        faults.push(`passage ${record.index} is no record`);
      if (record.locator === undefined || locators.has(record.locator))
        faults.push(`the locator ${record.locator ?? 'none'} is there twice`);
      locators.add(record.locator ?? '');
      [index, text] = [record.index, record.text];
    } else if (item.item === 'entity') {
      const { id, kind } = item.record;
      if ((declared.get(id) ?? kind) !== kind) faults.push(`${id} is of two kinds`);
      declared.set(id, kind);
    } else if (item.item === 'mention') {
      inside('a mention', item.record.passage, item.record.start, item.record.end);
      known('a mention', [item.record.entity]);
    } else if (item.item === 'statement') {
      const { record } = item;
      inside('a statement', record.passage, record.start, record.end);
      known('a statement', [record.subject, record.object, record.citation, record.attributedTo]);
      known('a statement', record.citations ?? []);
      if (text.slice(record.start, record.end) !== record.quote)
        faults.push(`a quote reads otherwise: ${record.quote}`);
    } else if (item.item === 'edge') {
      if (item.record.passage !== index)
        faults.push(`an edge of passage ${item.record.passage} stands in ${index}`);
      known('an edge', [item.record.subject, item.record.object]);
    } else if (item.item === 'review') {
      inside('a review entry', item.record.passage, item.record.start, item.record.end);
    }
  }
  return faults;
}
