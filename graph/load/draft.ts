/**
 * A document read to its end and found to be sound, before anything of it is written: its entities, each once, and
 * its passages with what stands in them. Held in memory or on disk, whatever its size.
 */
import { setImmediate as pause } from 'node:timers/promises';
import type { Ontology } from '../ontology.ts';
import { DocumentDigest } from './document-digest.ts';
import { DraftChecks } from './draft-checks.ts';
import { claimOf, sameClaim, unite, type EntityClaim } from './entity-claim.ts';
import { EntityTable } from './entity-table.ts';
import { contentOf, groupKey, groupOf, type Group } from './group.ts';
import { fingerprint } from './hash.ts';
import type { DocumentRecord, EntityRecord, LoadItem, SkipReason } from './item.ts';
import { KeyTable } from './key-table.ts';
import { LoadError } from './load-error.ts';
import { Spool } from './spool.ts';
import { storedId } from './stored-id.ts';
import { wellFormed } from './well-formed.ts';

/** Items between two moments in which others have their turn: a server answers while it reads. */
const PAUSE_EVERY = 200;

export interface DraftEntity {
  id: string;
  kind: string;
  claim: EntityClaim;
}

export interface DraftCounts {
  passages: number;
  mentions: number;
  statements: number;
  /** Distinct edges that its statements and rows affirm. */
  edges: number;
  review: number;
  skipped: Partial<Record<SkipReason, number>>;
}

export class Draft {
  readonly head: DocumentRecord;
  readonly entities: EntityTable;
  readonly counts: DraftCounts = {
    passages: 0,
    mentions: 0,
    statements: 0,
    edges: 0,
    review: 0,
    skipped: {},
  };
  readonly checks: DraftChecks;
  readonly #digest: DocumentDigest;
  readonly #entitySpool = new Spool<EntityRecord>();
  readonly #groupSpool = new Spool<Group>();
  /** By what the passages are known; let go of when all are read. */
  #keys = new KeyTable();
  /** Of the entities that are declared more than once, what the later declarations say beyond the first. */
  readonly #saidMore = new Map<string, EntityClaim[]>();
  #group: Group | undefined;
  #hex = '';

  private constructor(head: DocumentRecord, ontology: Ontology) {
    this.head = { ...head, id: storedId(head.id) };
    this.entities = new EntityTable(ontology.kinds.keys());
    this.checks = new DraftChecks(ontology, this.entities);
    this.#digest = new DocumentDigest(ontology);
    this.#digest.add(JSON.stringify(head));
  }

  /**
   * Reads all items; the caller closes the draft.
   * @throws {LoadError} for what cannot be loaded
   */
  static async read(
    items: AsyncIterable<LoadItem> | Iterable<LoadItem>,
    ontology: Ontology,
    options: { signal?: AbortSignal | undefined } = {},
  ): Promise<Draft> {
    let draft: Draft | undefined;
    let count = 0;
    try {
      for await (const raw of items) {
        if (options.signal?.aborted) throw cancelled(options.signal);
        const item = wellFormed(raw);
        if (draft) await draft.#add(item);
        else draft = new Draft(headOf(item), ontology);
        count += 1;
        if (count % PAUSE_EVERY === 0) await pause();
      }
      if (!draft) throw documentFirst();
      await draft.#finish();
      return draft;
    } catch (error) {
      await draft?.close();
      throw error;
    }
  }

  /** In hexadecimal. */
  get digest(): string {
    return this.#hex;
  }

  /** How much there is to write. */
  get size(): number {
    const { passages, mentions, statements } = this.counts;
    return this.entities.size + passages + mentions + statements;
  }

  get groupCount(): number {
    return this.#groupSpool.size;
  }

  /** Each once, with all that the document says of it. */
  async *entityRecords(): AsyncGenerator<DraftEntity> {
    for await (const record of this.#entitySpool.values()) {
      const { id, kind } = record;
      const more = this.#saidMore.get(id);
      const first = claimOf(record);
      const claim = more ? unite([first, ...more]) : first;
      if (more) this.entities.setClaim(this.entities.find(id), fingerprint(JSON.stringify(claim)));
      yield { id, kind, claim };
    }
  }

  groups(): AsyncGenerator<Group> {
    return this.#groupSpool.values();
  }

  async close(): Promise<void> {
    await Promise.all([this.#entitySpool.close(), this.#groupSpool.close()]);
  }

  async #add(item: LoadItem): Promise<void> {
    switch (item.item) {
      case 'document':
        throw new LoadError('document_first', 'The items hold a second document.', 'Load each by itself.');
      case 'entity':
        return this.#declare(this.checks.entity(item.record, this.#where));
      case 'passage':
        await this.#endGroup();
        this.#group = groupOf(item.record);
        this.#number(this.#group);
        return;
      case 'skip':
        this.counts.skipped[item.record.reason] = (this.counts.skipped[item.record.reason] ?? 0) + 1;
        return;
      case 'mention':
        this.#current(item.record.passage, 'A mention').mentions.push(
          this.checks.mention(item.record, this.#where),
        );
        return;
      case 'statement': {
        const group = this.#current(item.record.passage, 'A statement');
        const checked = this.checks.statement(item.record, this.#where);
        if ('reason' in checked) group.review.push(checked);
        else group.statements.push(checked);
        return;
      }
      case 'edge': {
        const group = this.#current(item.record.passage, 'An edge');
        const checked = this.checks.edge(item.record, this.#where, group.passage);
        if ('reason' in checked) group.review.push(checked);
        else group.edges.push(checked);
        return;
      }
      case 'review':
        this.#current(item.record.passage, 'What is left for review').review.push(item.record);
    }
  }

  async #declare(record: EntityRecord): Promise<void> {
    const json = JSON.stringify(record);
    const said = fingerprint(json);
    const known = this.entities.find(record.id);
    if (known < 0) {
      this.entities.declare(record.id, record.kind, said);
      await this.#entitySpool.add(record, json.length);
    } else if (this.entities.claimOf(known) === said) {
      return;
    } else {
      const more = this.#saidMore.get(record.id) ?? [];
      const claim = claimOf(record);
      if (more.some((before) => sameClaim(before, claim))) return;
      this.#saidMore.set(record.id, [...more, claim]);
    }
    this.#digest.add(json);
  }

  get #where(): string {
    return this.#group?.passage.locator ?? '';
  }

  #number({ passage }: Group): void {
    const { index } = passage;
    const records = this.head.records === true;
    if (!Number.isSafeInteger(index) || index < 0) {
      throw new LoadError('invalid_item', `A passage has the number ${index}.`, 'Number passages from 0 on.');
    }
    if (records && (passage.locator ?? '') === '') {
      throw new LoadError('invalid_item', `The record ${index} has no locator.`, 'Give each record one.');
    }
    const key = groupKey(passage, records);
    const before = this.#keys.size;
    this.#keys.add(key);
    if (this.#keys.size > before) return;
    throw new LoadError(
      'invalid_item',
      records ? `There are two records ${key}.` : `A passage has the number ${key}, which is taken.`,
      records ? 'Give each record a locator of its own.' : 'Number passages from 0 on.',
    );
  }

  #current(index: number, standsThere: string): Group {
    if (this.#group?.passage.index === index) return this.#group;
    throw new LoadError(
      'unknown_passage',
      `${standsThere} stands in the passage ${index}, which is not the one declared last.`,
      'Declare every passage just before what stands in it.',
    );
  }

  async #endGroup(): Promise<void> {
    const group = this.#group;
    if (!group) return;
    const records = this.head.records === true;
    const content = contentOf(group, records);
    group.digest = fingerprint(content);
    this.#digest.add(content);
    this.counts.passages += 1;
    this.counts.mentions += group.mentions.length;
    this.counts.statements += group.statements.length;
    this.counts.review += group.review.length;
    await this.#groupSpool.add(group, content.length);
    this.#group = undefined;
  }

  async #finish(): Promise<void> {
    await this.#endGroup();
    this.counts.edges = this.checks.takeEdgeCount();
    this.#keys = new KeyTable();
    this.#hex = this.#digest.finish();
  }
}

function headOf(item: LoadItem): DocumentRecord {
  if (item.item !== 'document') throw documentFirst();
  if (item.record.id !== '') return item.record;
  throw new LoadError('invalid_item', 'The document has no id.', 'Give it one with --id.');
}

function documentFirst(): LoadError {
  return new LoadError(
    'document_first',
    'The first item is not the document.',
    'A loader tells the document before anything that stands in it.',
  );
}

function cancelled(signal: AbortSignal): LoadError {
  return new LoadError(
    'cancelled',
    'The load was stopped; nothing of the document was written.',
    'Load it again.',
    signal.reason,
  );
}
