/** Writes what of a draft differs from what the graph holds of its document, batch by batch. */
import { randomUUID } from 'node:crypto';
import { int } from 'neo4j-driver';
import type { Ontology } from '../ontology.ts';
import { inBatches, weightOf } from './batches.ts';
import { recountDegrees, recountDegreesAt } from './degrees.ts';
import type { Draft } from './draft.ts';
import { EntityWriter } from './entity-writer.ts';
import type { Group } from './group.ts';
import { GroupWriter } from './group-writer.ts';
import { identify, type Apart, type Identities } from './identity.ts';
import { LoadError } from './load-error.ts';
import { readNames, writeDoubts } from './names-in-graph.ts';
import { endsOf, removeGroups } from './remove-groups.ts';
import type { LoadOptions, LoadReport } from './report.ts';
import { forgetEntities } from './settle-entities.ts';
import { StoredGroups } from './stored-groups.ts';
import { findNamed, placeAgain } from './stored-names.ts';
import type { Writes } from './writes.ts';

/** More passages than these are not searched for their edges one by one. */
const MOST_REMOVED = 50_000;

export class DocumentWriter {
  readonly #writes: Writes;
  readonly #ontology: Ontology;
  readonly #draft: Draft;
  readonly #several: boolean;
  readonly #most: number | undefined;
  readonly #fingerprint: string | null;
  readonly #apart: Apart | undefined;
  readonly #onProgress: LoadOptions['onProgress'];
  readonly #id: string;
  readonly #records: boolean;
  /** Tells this load's document from another load's of the same id. */
  readonly #token = randomUUID();
  /** Entities whose edges have changed. */
  readonly #touched = new Set<string>();
  #items = 0;

  constructor(writes: Writes, ontology: Ontology, draft: Draft, several: boolean, options: LoadOptions) {
    this.#writes = writes;
    this.#ontology = ontology;
    this.#draft = draft;
    this.#several = several;
    this.#most = options.transactionItems;
    this.#fingerprint = options.fingerprint ?? null;
    this.#apart = options.apart;
    this.#onProgress = options.onProgress;
    this.#id = draft.head.id;
    this.#records = draft.head.records === true;
  }

  /**
   * @param stored whether the document stands in the graph
   * @returns null, with nothing written, where so much has to go that the document had better be taken out first
   */
  async write(stored: boolean): Promise<Omit<LoadReport, 'seconds'> | null> {
    const groups = stored ? await this.#compare() : new StoredGroups();
    if (groups.goneCount > MOST_REMOVED) return null;
    const forgotten = stored ? await findNamed(this.#writes, this.#id, this.#draft.entities) : [];
    await this.#begin();
    const { same, doubts } = await this.#identify();
    for (const [given, id] of same) {
      const slot = this.#draft.entities.find(given);
      this.#draft.entities.rename(slot, id);
    }
    const gone = [...groups.gone()];
    for (const id of endsOf(await removeGroups(this.#writes, this.#id, gone))) this.#touched.add(id);
    const entities = await EntityWriter.open(this.#writes, this.#ontology, this.#id, this.#draft.entities);
    for await (const batch of inBatches(
      this.#draft.entityRecords(),
      ({ claim }) => claim.aliases.length,
      this.#most,
    )) {
      await entities.write(batch);
      await this.#checkpoint(batch.length, entities);
    }
    const writtenGroups = await this.#writeGroups(groups, entities);
    const unnamed = await forgetEntities(this.#writes, this.#id, forgotten);
    await writeDoubts(this.#writes, this.#id, doubts);
    await this.#recount();
    await this.#finish(doubts.length);
    const { counts } = this.#draft;
    return {
      document: this.#id,
      outcome: stored ? 'replaced' : 'added',
      ...counts,
      review: counts.review + doubts.length,
      entities: this.#draft.entities.size,
      written: { passages: writtenGroups, entities: entities.counts.created + entities.counts.changed },
      merged: entities.counts.merged,
      removed: { passages: gone.length, entities: unnamed },
      renamed: [...this.#draft.checks.renamed, ...entities.renamed],
    };
  }

  async #identify(): Promise<Identities> {
    const names = await readNames(this.#writes, this.#draft);
    if (!names) return { same: new Map<string, string>(), doubts: [] };
    const { entities } = this.#draft;
    return identify(this.#draft.entityRecords(), names, (given) => entities.placedAs(given), this.#apart);
  }

  /** Marks what of the stored passages stays as it is. */
  async #compare(): Promise<StoredGroups> {
    const groups = await StoredGroups.read(this.#writes, this.#id, this.#records);
    for await (const group of this.#draft.groups()) groups.keeps(group, this.#records);
    return groups;
  }

  async #begin(): Promise<void> {
    const { id, tail = '', ...head } = this.#draft.head;
    const { skipped: _, ...counts } = this.#draft.counts;
    const stored = Object.entries({ ...counts, entities: this.#draft.entities.size });
    await this.#writes.read('MERGE (d:Document {id: $id}) SET d = $head, d += $counts', {
      id,
      head: { ...head, id, tail, loading: this.#token },
      counts: Object.fromEntries(stored.map(([name, count]) => [name, int(count)])),
    });
  }

  async #writeGroups(stored: StoredGroups, entities: EntityWriter): Promise<number> {
    const writer = new GroupWriter(this.#writes, this.#ontology, this.#id, this.#draft.entities);
    let written = 0;
    // While Neo4j writes one batch the next is read.
    let underWay = Promise.resolve();
    try {
      for await (const batch of inBatches(this.#missing(stored), weightOf, this.#most)) {
        await underWay;
        underWay = this.#writeBatch(writer, batch, entities);
        underWay.catch(() => undefined);
        written += batch.length;
      }
    } finally {
      await underWay;
    }
    return written;
  }

  async #writeBatch(writer: GroupWriter, batch: readonly Group[], entities: EntityWriter): Promise<void> {
    const summed = await writer.write(batch);
    if (!this.#several) for (const id of endsOf(summed)) this.#touched.add(id);
    await this.#checkpoint(batch.length, entities);
  }

  async *#missing(stored: StoredGroups): AsyncGenerator<Group> {
    for await (const group of this.#draft.groups()) {
      if (stored.keeps(group, this.#records)) this.#items += 1;
      else {
        const index = stored.indexFor(group, this.#records);
        yield index === group.passage.index ? group : { ...group, passage: { ...group.passage, index } };
      }
    }
  }

  async #checkpoint(items: number, entities: EntityWriter): Promise<void> {
    this.#items += items;
    const total = this.#draft.entities.size + this.#draft.groupCount;
    this.#onProgress?.({ phase: 'writing', items: this.#items, total });
    if (!(await this.#writes.checkpoint())) return;
    await this.#requireOwn();
    entities.age();
    await placeAgain(this.#writes, this.#id, this.#draft.entities);
  }

  /** Somebody else wrote: it may have been this very document. */
  async #requireOwn(): Promise<void> {
    const [[loading] = [null]] = await this.#writes.read<[string | null]>(
      'MATCH (d:Document {id: $id}) RETURN d.loading',
      { id: this.#id },
    );
    if (loading === this.#token) return;
    throw new LoadError(
      'superseded',
      `The document ${this.#id} was taken out, or loaded by somebody else, while it was being loaded.`,
      'Load it again.',
    );
  }

  async #recount(): Promise<void> {
    await recountDegrees(this.#writes, this.#ontology, this.#touched);
    if (!this.#several) return;
    this.#onProgress?.({ phase: 'finishing', items: this.#items });
    const refs = this.#draft.entities.refs();
    await recountDegreesAt(this.#writes, this.#ontology, refs, () => this.#writes.checkpoint());
  }

  async #finish(doubts: number): Promise<void> {
    const settled =
      'd.digest = $digest, d.loading = null, d.review = d.review + $doubts, d.fingerprint = $fingerprint';
    await this.#writes.read(`MATCH (d:Document {id: $id}) SET ${settled}`, {
      doubts: int(doubts),
      fingerprint: this.#fingerprint,
      id: this.#id,
      digest: this.#draft.digest,
    });
  }
}
