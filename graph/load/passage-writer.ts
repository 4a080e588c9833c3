/** Writes where things stand: a document's passages, and the mentions in them. */
import { int } from 'neo4j-driver';
import type { MentionRecord, PassageRecord } from './item.ts';
import type { KnownEntities } from './known-entities.ts';
import { LoadError } from './load-error.ts';
import type { WriteSession } from './write-session.ts';

export class PassageWriter {
  readonly #writes: WriteSession;
  readonly #document: string;
  readonly #known: KnownEntities;
  /** Element ids by index. */
  readonly #refs = new Map<number, string>();

  constructor(writes: WriteSession, document: string, known: KnownEntities) {
    this.#writes = writes;
    this.#document = document;
    this.#known = known;
  }

  async write(records: readonly PassageRecord[]): Promise<void> {
    if (records.length === 0) return;
    for (const { index } of records) this.#number(index);
    const rows = records.map((record) => ({
      id: `${this.#document}#${record.index}`,
      index: int(record.index),
      start: int(record.start),
      end: int(record.end),
      text: record.text,
      lead: record.lead,
      ...(record.locator === undefined ? {} : { locator: record.locator }),
    }));
    const refs = await this.#writes.read<[string]>(
      `MATCH (d:Document {id: $document})
       UNWIND $rows AS row
       CREATE (d)-[:HAS_PASSAGE]->(p:Passage)
       SET p = row
       RETURN elementId(p)`,
      { document: this.#document, rows },
    );
    records.forEach(({ index }, at) => this.#refs.set(index, refs[at]?.[0] ?? ''));
  }

  async writeMentions(records: readonly MentionRecord[]): Promise<void> {
    if (records.length === 0) return;
    const rows = records.map((record) => [
      this.ref(record.passage, 'A mention'),
      this.#known.get(record.entity, 'A mention').ref,
      int(record.start),
      int(record.end),
    ]);
    await this.#writes.send(
      `UNWIND $rows AS row
       MATCH (p) WHERE elementId(p) = row[0]
       MATCH (e) WHERE elementId(e) = row[1]
       CREATE (p)-[:MENTIONS {start: row[2], end: row[3]}]->(e)`,
      { rows },
    );
  }

  #number(index: number): void {
    if (Number.isSafeInteger(index) && index >= 0 && !this.#refs.has(index)) {
      this.#refs.set(index, '');
      return;
    }
    throw new LoadError(
      'invalid_item',
      `A passage has the number ${index}, which is taken or none.`,
      'Number passages from 0 on.',
    );
  }

  /** @throws {LoadError} where nothing declared the passage */
  ref(index: number, standsThere: string): string {
    const ref = this.#refs.get(index);
    if (ref !== undefined) return ref;
    throw new LoadError(
      'unknown_passage',
      `${standsThere} stands in the passage ${index}, which is not declared before it.`,
      'Declare every passage before what stands in it.',
    );
  }
}
