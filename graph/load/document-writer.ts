/** Writes one document's items in batches, each kind of item by its own writer. */
import { int } from 'neo4j-driver';
import type { Ontology } from '../ontology.ts';
import { writeDegrees } from './degrees.ts';
import { sumUp } from './edge-summary.ts';
import { EdgeWriter } from './edge-writer.ts';
import { EntityWriter } from './entity-writer.ts';
import type { DocumentRecord, LoadItem } from './item.ts';
import { KnownEntities } from './known-entities.ts';
import { LoadError } from './load-error.ts';
import { PassageWriter } from './passage-writer.ts';
import { removeContent, settleEntities } from './remove-content.ts';
import type { LoadReport } from './report.ts';
import { ReviewWriter } from './review-writer.ts';
import { StatementWriter } from './statement-writer.ts';
import { TouchedEdges } from './touched-edges.ts';
import type { WriteSession } from './write-session.ts';

/** Items in one batch: enough that a query's fixed cost does not count, few enough that memory stays flat. */
export const BATCH = 20_000;

type Counts = Omit<LoadReport, 'document' | 'outcome' | 'written'>;
type Kind = Exclude<LoadItem['item'], 'document'>;
type Held = { [K in Kind]: Extract<LoadItem, { item: K }>['record'][] };

export class DocumentWriter {
  readonly #writes: WriteSession;
  readonly #ontology: Ontology;
  readonly #head: DocumentRecord;
  readonly #known = new KnownEntities();
  readonly #touched = new TouchedEdges();
  readonly #renamed: LoadReport['renamed'] = [];
  readonly #entities: EntityWriter;
  readonly #passages: PassageWriter;
  readonly #statements: StatementWriter;
  readonly #edges: EdgeWriter;
  readonly #review: ReviewWriter;
  /** What the document named before, where it replaces itself. */
  #namedBefore: string[] = [];
  #held: Held = nothingHeld();
  #heldCount = 0;
  #passageCount = 0;
  #mentionCount = 0;

  constructor(writes: WriteSession, ontology: Ontology, head: DocumentRecord) {
    this.#writes = writes;
    this.#ontology = ontology;
    this.#head = head;
    const { id } = head;
    this.#review = new ReviewWriter(writes, id);
    this.#entities = new EntityWriter(writes, ontology, id, this.#known, this.#renamed);
    this.#passages = new PassageWriter(writes, id, this.#known);
    this.#statements = new StatementWriter(
      writes,
      ontology,
      id,
      this.#known,
      this.#passages,
      this.#touched,
      this.#review,
    );
    this.#edges = new EdgeWriter(writes, ontology, id, this.#known, this.#touched, this.#review);
  }

  /** @returns whether a document of this id was there */
  async begin(): Promise<boolean> {
    const { id, tail = '', ...head } = this.#head;
    const [[there] = [false]] = await this.#writes.read<[boolean]>(
      'RETURN EXISTS { MATCH (:Document {id: $id}) }',
      { id },
    );
    if (there) this.#namedBefore = await removeContent(this.#writes, id, this.#touched);
    await this.#writes.read('MERGE (d:Document {id: $id}) SET d = $head', {
      id,
      head: { ...head, id, tail },
    });
    return there;
  }

  /** @returns true where this filled a batch, which was then written */
  async add(item: LoadItem): Promise<boolean> {
    if (item.item === 'document') {
      throw new LoadError('document_first', 'The items hold a second document.', 'Load each by itself.');
    }
    (this.#held[item.item] as unknown[]).push(item.record);
    this.#heldCount += 1;
    if (this.#heldCount < BATCH) return false;
    await this.#flush();
    return true;
  }

  /** Writes what waits, and everything that follows from the whole. */
  async finish(digest: string): Promise<Counts> {
    await this.#flush();
    await this.#review.finish();
    const touched = [...this.#touched.values()];
    for (const edge of touched) edge.writtenAsRow = this.#edges.wrote(edge);
    const summed = await sumUp(this.#writes, this.#head.id, touched);
    await writeDegrees(this.#writes, this.#ontology, this.#known.values(), summed);
    await settleEntities(
      this.#writes,
      this.#namedBefore.filter((id) => this.#known.stored(id) === undefined),
    );
    const writtenOnly = this.#edges.written - touched.filter((edge) => edge.writtenAsRow).length;
    const counts = {
      passages: this.#passageCount,
      entities: this.#known.size,
      mentions: this.#mentionCount,
      statements: this.#statements.count,
      edges: writtenOnly + summed.supported.length,
      review: this.#review.count,
    };
    const stored = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, int(count)]));
    await this.#writes.read('MATCH (d:Document {id: $id}) SET d.digest = $digest, d += $stored', {
      id: this.#head.id,
      digest,
      stored,
    });
    return { ...counts, renamed: this.#renamed };
  }

  async #flush(): Promise<void> {
    const held = this.#held;
    this.#held = nothingHeld();
    this.#heldCount = 0;
    // Each may name what stands before it in this order.
    if (held.entity.length > 0) await this.#entities.write(held.entity);
    await this.#passages.write(held.passage);
    await this.#passages.writeMentions(held.mention);
    await this.#statements.write(held.statement);
    await this.#edges.write(held.edge);
    await this.#review.write(held.review);
    this.#passageCount += held.passage.length;
    this.#mentionCount += held.mention.length;
  }
}

function nothingHeld(): Held {
  return { passage: [], entity: [], mention: [], statement: [], edge: [], review: [], skip: [] };
}
