/**
 * Applies what people put right to the items of a document, as they come from its loader.
 *
 * Corrections name entities as the graph has them; a document may call them otherwise, and is asked what it means.
 */
import type { Correction, EdgeNamed } from './correction.ts';
import { CorrectedEdges } from './corrected-edges.ts';
import { CorrectedNames, nameKey, type End, type Split } from './corrected-names.ts';
import type { EntityRecord, LoadItem, MentionRecord, PassageRecord, StatementRecord } from '../load/item.ts';
import type { Ontology } from '../ontology.ts';
import { asWritten, type Calling } from './meaning.ts';

export interface Corrected {
  items: AsyncIterable<LoadItem>;
  /** Corrections that changed something, by their ids, once the items have ended. */
  used: ReadonlySet<string>;
}

/** @param callingOf what a document calls otherwise than the graph does, by the document's id */
export function correct(
  items: AsyncIterable<LoadItem> | Iterable<LoadItem>,
  corrections: readonly Correction[],
  ontology: Ontology,
  callingOf: (document: string) => Promise<Calling> = () => Promise.resolve(asWritten),
): Corrected {
  if (corrections.length === 0) return { items: asAsync(items), used: new Set() };
  const corrector = new Corrector(corrections, ontology, callingOf);
  return { items: corrector.follow(items), used: corrector.used };
}

class Corrector {
  readonly used = new Set<string>();
  readonly #names: CorrectedNames;
  readonly #edges: CorrectedEdges;
  readonly #callingOf: (document: string) => Promise<Calling>;
  #calling: Calling = asWritten;
  #records = false;
  /** As the loader declared what corrections lead to. */
  readonly #declaredKinds = new Map<string, string>();
  /** What a document calls by split-off names only. */
  readonly #wholly = new Map<string, Split>();
  /** Splits whose entity was told already. */
  readonly #told = new Set<string>();
  /** By which of its names a text spoke of an entity last: a pronoun follows. */
  readonly #lately = new Map<string, Split | null>();
  #passage: PassageRecord | undefined;
  /** The statements and mentions of the passage, until all of it is known. */
  #held: LoadItem[] = [];

  constructor(
    corrections: readonly Correction[],
    ontology: Ontology,
    callingOf: (document: string) => Promise<Calling>,
  ) {
    this.#names = new CorrectedNames(corrections);
    this.#edges = new CorrectedEdges(corrections, ontology);
    this.#callingOf = callingOf;
  }

  async *follow(items: AsyncIterable<LoadItem> | Iterable<LoadItem>): AsyncGenerator<LoadItem> {
    for await (const item of items) {
      if (item.item === 'document') {
        this.#calling = await this.#callingOf(item.record.id);
        this.#records = item.record.records === true;
        yield item;
      } else if (item.item === 'passage') {
        yield* this.#release();
        this.#passage = item.record;
        yield item;
      } else if (item.item === 'entity') {
        yield* this.#entity(item.record);
      } else if (this.#passage && item.item !== 'skip') {
        this.#held.push(item);
      } else {
        yield item;
      }
    }
    yield* this.#release();
  }

  *#entity(given: EntityRecord): Generator<LoadItem> {
    const id = this.#calling.meaning(given.id);
    if (this.#names.leadsTo(id)) this.#declaredKinds.set(id, given.kind);
    this.#wholly.delete(given.id);
    const gone = this.#names.splitOff(id);
    if (gone.size === 0) {
      yield this.#tell(given, id);
      return;
    }
    const { labelId, labelEn, aliases } = given;
    const names = [labelId, labelEn, ...aliases];
    // A record says that there is something of this name; a text only where it uses it.
    if (this.#records) for (const name of names) yield* this.#tellSplit(this.#names.splitOf(id, name));
    const [first] = names.filter((name) => !gone.has(nameKey(name)));
    if (first === undefined) {
      // No name is left: all of it is what was split off.
      const whole = names.map((name) => this.#names.splitOf(id, name)).find((split) => split !== undefined);
      if (!whole) {
        // What was split off has come back to it by a merge.
        yield this.#tell(given, id);
        return;
      }
      this.#wholly.set(given.id, whole);
      yield* this.#tellSplit(whole);
      return;
    }
    const keep = (label: string): string => (gone.has(nameKey(label)) ? first : label);
    const left = aliases.filter((name) => !gone.has(nameKey(name)));
    yield this.#tell({ ...given, labelId: keep(labelId), labelEn: keep(labelEn), aliases: left }, id);
  }

  /** The entity under the id, the kind and the labels that it has been given. */
  #tell(record: EntityRecord, id: string): LoadItem {
    const [last, merge] = this.#names.end(id);
    const corrected = this.#names.kindOf(last);
    if (corrected) this.used.add(corrected.id);
    if (!merge) return { item: 'entity', record: corrected ? { ...record, kind: corrected.kind } : record };
    for (const each of this.#names.mergesOf(id)) this.used.add(each.id);
    const kind = corrected?.kind ?? this.#declaredKinds.get(last) ?? merge.kind ?? record.kind;
    const { labelId = record.labelId, labelEn = record.labelEn } = merge;
    const names = new Set([record.labelId, record.labelEn, ...record.aliases]);
    const aliases = [...names].filter((name) => name !== labelId && name !== labelEn);
    return {
      item: 'entity',
      record: { ...record, id: this.#calling.called(last), kind, labelId, labelEn, aliases },
    };
  }

  /** What the passage says, when all of its mentions are known: a split asks which names stand there. */
  *#release(): Generator<LoadItem> {
    const held = this.#held;
    this.#held = [];
    const mentions = held.flatMap((item) => (item.item === 'mention' ? [item.record] : []));
    const named = this.#splitIn(mentions);
    const endOf = (given: string): End => ({
      given: this.#calling.meaning(given),
      split: named.get(given) ?? this.#wholly.get(given) ?? null,
    });
    const rename = (given: string): string => this.#as(given, endOf(given));
    for (const item of held) {
      if (item.item === 'mention') {
        const { entity } = item.record;
        const split = this.#splitOf(item.record) ?? this.#wholly.get(entity) ?? null;
        if (split) yield* this.#tellSplit(split);
        const as = this.#as(entity, { given: this.#calling.meaning(entity), split });
        yield { item: 'mention', record: { ...item.record, entity: as } };
      } else if (item.item === 'statement') {
        yield* this.#tellNamed(item.record, named);
        yield* this.#statement(item.record, endOf, rename);
      } else if (item.item === 'edge') {
        yield* this.#tellNamed(item.record, named);
        const ends = this.#edge(item.record, endOf);
        if (ends) yield { item: 'edge', record: { ...item.record, ...ends } };
      } else if (item.item === 'review') {
        yield { item: 'review', record: { ...item.record, candidates: item.record.candidates.map(rename) } };
      } else {
        yield item;
      }
    }
  }

  *#statement(
    given: StatementRecord,
    endOf: (given: string) => End,
    rename: (given: string) => string,
  ): Generator<LoadItem> {
    const ends = this.#edge(given, endOf);
    if (!ends) return;
    const { attributedTo, citation, citations } = given;
    yield {
      item: 'statement',
      record: {
        ...given,
        ...ends,
        attributedTo: attributedTo === null ? null : rename(attributedTo),
        citation: citation === null ? null : rename(citation),
        ...(citations === undefined ? {} : { citations: citations.map(rename) }),
      },
    };
  }

  /** The relation as it is put right, or null where it is rejected, or would join a thing to itself. */
  #edge({ subject, type, object }: EdgeNamed, endOf: (given: string) => End): EdgeNamed | null {
    const [from, to] = [endOf(subject), endOf(object)];
    const right = this.#edges.apply(type, this.#names.allOf(from), this.#names.allOf(to), this.used);
    if (!right) return null;
    const ends = [this.#as(subject, from), this.#as(object, to)] as const;
    if (ends[0] === ends[1]) return null;
    const [source, target] = right.turned ? [ends[1], ends[0]] : ends;
    return { subject: source, type: right.type, object: target };
  }

  /** What the items that follow call it. */
  #as(given: string, { given: id, split }: End): string {
    if (split) return this.#calling.called(this.#names.end(split.into)[0]);
    const [last] = this.#names.end(id);
    return last === id ? given : this.#calling.called(last);
  }

  /** Entities of which only split-off names stand in the passage: all that it says is of what was split off. */
  #splitIn(mentions: readonly MentionRecord[]): ReadonlyMap<string, Split | null> {
    if (!this.#names.anySplit) return new Map();
    const found = new Map<string, Split | null>();
    for (const mention of mentions) {
      const { entity } = mention;
      if (this.#names.splitOff(this.#calling.meaning(entity)).size === 0) continue;
      const split = this.#splitOf(mention) ?? null;
      const before = found.get(entity);
      found.set(entity, before === undefined || before === split ? split : null);
    }
    // Records do not lean on the one before.
    if (this.#records) return found;
    for (const [entity, split] of found) this.#lately.set(entity, split);
    return this.#lately;
  }

  #splitOf({ entity, start, end }: MentionRecord): Split | undefined {
    return this.#names.anySplit
      ? this.#names.splitOf(this.#calling.meaning(entity), this.#phrase(start, end))
      : undefined;
  }

  *#tellNamed(
    said: EdgeNamed & Partial<Pick<StatementRecord, 'attributedTo' | 'citation' | 'citations'>>,
    named: ReadonlyMap<string, Split | null>,
  ): Generator<LoadItem> {
    if (named.size === 0) return;
    const { subject, object, attributedTo, citation, citations = [] } = said;
    for (const id of [subject, object, attributedTo, citation, ...citations]) {
      const split = typeof id === 'string' ? named.get(id) : undefined;
      yield* this.#tellSplit(split ?? undefined);
    }
  }

  *#tellSplit(split: Split | undefined): Generator<LoadItem> {
    if (!split || this.#told.has(split.id)) return;
    this.#told.add(split.id);
    this.used.add(split.id);
    const { into, label, names } = split;
    const gone = this.#names.splitOff(into);
    const aliases = names.filter((name) => name !== label && !gone.has(nameKey(name)));
    const kind = this.#declaredKinds.get(into) ?? split.kind;
    const record = { id: this.#calling.called(into), kind, labelId: label, labelEn: label, aliases };
    yield this.#tell(record, into);
  }

  #phrase(start: number, end: number): string {
    if (!this.#passage) return '';
    return this.#passage.text.slice(start - this.#passage.start, end - this.#passage.start);
  }
}

async function* asAsync(items: AsyncIterable<LoadItem> | Iterable<LoadItem>): AsyncGenerator<LoadItem> {
  yield* items;
}
