/** Corrections as a user made them, and what they make of a document. */
import { correct } from '../../graph/editing/correct.ts';
import type { Change, Correction } from '../../graph/editing/correction.ts';
import type { Calling } from '../../graph/editing/meaning.ts';
import type { LoadItem } from '../../graph/load/item.ts';
import { loadOntology } from '../../graph/ontology.ts';

export const ontology = loadOntology();

/** One after the other, with the ids '0', '1', … */
export function made(...changes: Change[]): Correction[] {
  return changes.map((change, at) => ({
    ...change,
    id: String(at),
    author: 'Ana',
    note: '',
    at: '2026-11-23T04:00:00.000Z',
  }));
}

export interface CorrectedDocument {
  items: LoadItem[];
  used: string[];
}

/** @param called what the document calls otherwise: its own id → that of the graph */
export async function corrected(
  items: readonly LoadItem[],
  corrections: readonly Correction[],
  called: Record<string, string> = {},
): Promise<CorrectedDocument> {
  const back = Object.fromEntries(Object.entries(called).map(([given, id]) => [id, given]));
  const calling: Calling = { meaning: (given) => called[given] ?? given, called: (id) => back[id] ?? id };
  const { items: right, used } = correct(items, corrections, ontology, () => Promise.resolve(calling));
  const all: LoadItem[] = [];
  for await (const item of right) all.push(item);
  return { items: all, used: [...used].sort() };
}

/** `entity phrase` of every mention. */
export function mentionsIn(items: readonly LoadItem[]): string[] {
  let text = '';
  let from = 0;
  return items.flatMap((item) => {
    if (item.item === 'passage') [text, from] = [item.record.text, item.record.start];
    if (item.item !== 'mention') return [];
    return [`${item.record.entity} ${text.slice(item.record.start - from, item.record.end - from)}`];
  });
}
