/** A document of records, as large as one likes: entities first, then rows that join them. */
import type { LoadItem } from '../../graph/load/item.ts';

export interface RecordDocument {
  id?: string;
  entities: number;
  rows: number;
  /** Changes the text and the properties of this record. */
  changed?: number;
}

const TYPE = 'RELATED_TO';

export function* recordItems({ id = 'bulk', entities, rows, changed }: RecordDocument): Generator<LoadItem> {
  const head = { id, title: 'Bulk', language: 'en' as const, format: 'jsonl', records: true as const };
  yield { item: 'document', record: { ...head, sha256: '0'.repeat(64) } };
  for (let index = 0; index < entities; index += 1) {
    yield passage(index, changed);
    const labels = { labelId: `e${index}`, labelEn: `e${index}`, aliases: [] };
    yield { item: 'entity', record: { id: `e${index}`, kind: 'Concept', ...labels } };
    yield { item: 'mention', record: { passage: index, entity: `e${index}`, start: 0, end: 6 } };
  }
  for (let row = 0; row < rows; row += 1) {
    const index = entities + row;
    yield passage(index, changed);
    const subject = `e${row % entities}`;
    const object = `e${(row * 7 + 1 + Math.floor(row / entities)) % entities}`;
    const properties = index === changed ? { changed: true } : undefined;
    const ends = { passage: index, subject, type: TYPE, object };
    yield { item: 'edge', record: properties ? { ...ends, properties } : ends };
  }
}

function passage(index: number, changed: number | undefined): LoadItem {
  const text = index === changed ? `record ${index}, changed` : `record ${index}`;
  return {
    item: 'passage',
    record: { index, start: 0, end: text.length, text, lead: '', locator: `line ${index + 1}` },
  };
}
