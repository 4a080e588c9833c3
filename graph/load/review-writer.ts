/** Writes what was seen and not taken into the graph: for people to decide. */
import { int } from 'neo4j-driver';
import type { ReviewRecord, StatementRecord } from './item.ts';
import type { KnownEntity } from './known-entities.ts';
import type { WriteSession } from './write-session.ts';

const BATCH = 2_000;

export class ReviewWriter {
  readonly #writes: WriteSession;
  readonly #document: string;
  #waiting: Record<string, unknown>[] = [];
  #written = 0;

  constructor(writes: WriteSession, document: string) {
    this.#writes = writes;
    this.#document = document;
  }

  get count(): number {
    return this.#written + this.#waiting.length;
  }

  async write(records: readonly ReviewRecord[]): Promise<void> {
    for (const record of records) this.#add(record);
    await this.#flushFull();
  }

  /** A statement outside its relation's signature. */
  addStatement(statement: StatementRecord, subject: KnownEntity, object: KnownEntity): void {
    const { quote, type, passage, start, end } = statement;
    const text = `${subject.id} ${type} ${object.id}: ${quote}`;
    this.#add({
      text,
      proposedKind: null,
      candidates: [subject.id, object.id],
      passage,
      start,
      end,
      reason: 'signature',
    });
  }

  /** A bare row outside its relation's signature; it stands in no passage. */
  addEdge(subject: KnownEntity, type: string, object: KnownEntity): void {
    const text = `${subject.id} ${type} ${object.id}`;
    const candidates = [subject.id, object.id];
    this.#add({ text, proposedKind: null, candidates, passage: -1, start: 0, end: 0, reason: 'signature' });
  }

  /** Writes all that waits. */
  async finish(): Promise<void> {
    while (this.#waiting.length > 0) await this.#send(this.#waiting.splice(0, BATCH));
  }

  #add(record: ReviewRecord): void {
    this.#waiting.push({
      text: record.text,
      ...(record.proposedKind === null ? {} : { proposedKind: record.proposedKind }),
      candidates: record.candidates,
      passage: int(record.passage),
      start: int(record.start),
      end: int(record.end),
      reason: record.reason,
    });
  }

  async #flushFull(): Promise<void> {
    if (this.#waiting.length >= BATCH) await this.finish();
  }

  async #send(rows: Record<string, unknown>[]): Promise<void> {
    this.#written += rows.length;
    await this.#writes.send(
      `MATCH (d:Document {id: $document})
       UNWIND $rows AS row
       CREATE (d)-[:LEFT_FOR_REVIEW]->(r:ReviewEntry)
       SET r = row`,
      { document: this.#document, rows },
    );
  }
}
