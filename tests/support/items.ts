/** The items that a loader makes of a source in memory, and views of them. */
import type { EntityRecord, LoadItem, ReviewRecord, StatementRecord } from '../../graph/load/item.ts';
import { readSource } from '../../loaders/registry.ts';
import { memorySource } from '../../loaders/source.ts';

export async function itemsOf(file: string, content: string, format?: string): Promise<LoadItem[]> {
  const items: LoadItem[] = [];
  const source = await memorySource(file, new TextEncoder().encode(content));
  for await (const item of readSource(source, { format })) items.push(item);
  return items;
}

/** The last, which is the whole, description of each entity. */
export function entitiesIn(items: readonly LoadItem[]): Map<string, EntityRecord> {
  return new Map(
    items.flatMap((item) => (item.item === 'entity' ? [[item.record.id, item.record] as const] : [])),
  );
}

/** `subject TYPE object` of all that is said. */
export function edgesIn(items: readonly LoadItem[]): string[] {
  return items.flatMap(({ item, record }) =>
    item === 'edge' || item === 'statement' ? [`${record.subject} ${record.type} ${record.object}`] : [],
  );
}

export function statementsIn(items: readonly LoadItem[]): StatementRecord[] {
  return items.flatMap((item) => (item.item === 'statement' ? [item.record] : []));
}

export function reviewIn(items: readonly LoadItem[]): ReviewRecord[] {
  return items.flatMap((item) => (item.item === 'review' ? [item.record] : []));
}
