/**
 * Applies what people put right to the items of a document, as they come from its loader.
 *
 * Corrections name entities as the graph has them; a document may call them otherwise, and is asked what it means.
 */
import type { Correction, EdgeNamed } from './correction.ts';
import { fold } from '../folding.ts';
import type { EntityRecord, LoadItem, MentionRecord, PassageRecord, StatementRecord } from '../load/item.ts';

export interface Corrected {
  items: AsyncIterable<LoadItem>;
  /** Corrections that changed something, by their ids, once the items have ended. */
  used: ReadonlySet<string>;
}

/** @param meaning the id under which the graph has what the document calls so */
export function correct(
  items: AsyncIterable<LoadItem> | Iterable<LoadItem>,
  corrections: readonly Correction[],
  meaning: (givenId: string) => string = (id) => id,
): Corrected {
  if (corrections.length === 0) return { items: asAsync(items), used: new Set() };
  const corrector = new Corrector(corrections, meaning);
  return { items: corrector.follow(items), used: corrector.used };
}

type Split = Extract<Correction, { change: 'split' }>;

class Corrector {
  readonly used = new Set<string>();
  readonly #meaning: (givenId: string) => string;
  readonly #edges = new Map<string, Extract<Correction, { change: 'reject' | 'retype' }>[]>();
  readonly #kinds = new Map<string, Extract<Correction, { change: 'kind' }>>();
  readonly #merges = new Map<string, Extract<Correction, { change: 'merge' }>>();
  readonly #splits = new Map<string, Split[]>();
  /** As the loader declared them. */
  readonly #declared = new Map<string, EntityRecord>();
  /** What a document calls by split-off names only. */
  readonly #wholly = new Map<string, Split>();
  /** Entities that exist only by corrections, and were told already. */
  readonly #told = new Set<string>();
  #passage: PassageRecord | undefined;
  /** The statements and mentions of the passage, until all of it is known. */
  #held: LoadItem[] = [];

  constructor(corrections: readonly Correction[], meaning: (givenId: string) => string) {
    this.#meaning = meaning;
    for (const correction of corrections) {
      if (correction.change === 'kind') this.#kinds.set(correction.entity, correction);
      else if (correction.change === 'merge') this.#merges.set(correction.entity, correction);
      else if (correction.change === 'split') push(this.#splits, correction.entity, correction);
      else if (correction.change !== 'apart') push(this.#edges, keyOf(correction.edge), correction);
    }
  }

  async *follow(items: AsyncIterable<LoadItem> | Iterable<LoadItem>): AsyncGenerator<LoadItem> {
    for await (const item of items) {
      if (item.item === 'passage') {
        yield* this.#release();
        this.#passage = item.record;
        yield item;
      } else if (item.item === 'entity') {
        yield* this.#entity(item.record);
      } else if (this.#passage && ['mention', 'statement', 'edge', 'review'].includes(item.item)) {
        this.#held.push(item);
      } else {
        yield item;
      }
    }
    yield* this.#release();
  }

  *#entity(given: EntityRecord): Generator<LoadItem> {
    const id = this.#meaning(given.id);
    this.#declared.set(given.id, given);
    const kind = this.#kinds.get(id);
    if (kind) this.used.add(kind.id);
    const record = kind ? { ...given, kind: kind.kind } : given;
    const merge = this.#merges.get(id);
    if (merge) {
      this.used.add(merge.id);
      const into = this.#mergedInto(id);
      yield {
        item: 'entity',
        record: { ...record, id: into, kind: this.#kindOf(into) ?? merge.kind ?? record.kind },
      };
      return;
    }
    const splits = this.#splits.get(id) ?? [];
    const gone = new Set(splits.flatMap(({ names }) => names.map(fold)));
    if (gone.size === 0) {
      yield { item: 'entity', record };
      return;
    }
    const stays = [record.labelId, record.labelEn, ...record.aliases].filter((name) => !gone.has(fold(name)));
    const [first] = stays;
    if (first === undefined) {
      // No name is left: all of it is what was split off.
      const [whole] = splits;
      if (!whole) return;
      this.#wholly.set(given.id, whole);
      yield* this.#tellSplit(whole);
      return;
    }
    const keep = (label: string): string => (gone.has(fold(label)) ? first : label);
    yield {
      item: 'entity',
      record: {
        ...record,
        labelId: keep(record.labelId),
        labelEn: keep(record.labelEn),
        aliases: record.aliases.filter((name) => !gone.has(fold(name))),
      },
    };
  }

  /** What the passage says, when all of its mentions are known: a split asks which names stand there. */
  *#release(): Generator<LoadItem> {
    const held = this.#held;
    this.#held = [];
    const mentions = held.flatMap((item) => (item.item === 'mention' ? [item.record] : []));
    const named = this.#splitIn(mentions);
    for (const split of named.values()) yield* this.#tellSplit(split);
    const rename = (id: string): string => {
      const split = named.get(id) ?? this.#wholly.get(id);
      return split ? split.into : this.#mergedInto(this.#meaning(id), id);
    };
    for (const item of held) {
      if (item.item === 'mention') {
        const { entity, start, end } = item.record;
        const split = this.#splitOf(entity, this.#phrase(start, end));
        if (split) yield* this.#tellSplit(split);
        yield { item: 'mention', record: { ...item.record, entity: split ? split.into : rename(entity) } };
      } else if (item.item === 'statement') {
        yield* this.#statement(item.record, rename);
      } else if (item.item === 'edge') {
        const ends = this.#edge(item.record, rename);
        if (ends) yield { item: 'edge', record: { ...item.record, ...ends } };
      } else {
        yield item;
      }
    }
  }

  *#statement(given: StatementRecord, rename: (id: string) => string): Generator<LoadItem> {
    const ends = this.#edge(given, rename);
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
  #edge(given: EdgeNamed, rename: (id: string) => string): EdgeNamed | null {
    const before = {
      subject: this.#meaning(given.subject),
      type: given.type,
      object: this.#meaning(given.object),
    };
    const ends = { subject: rename(given.subject), type: given.type, object: rename(given.object) };
    const corrections = [
      ...(this.#edges.get(keyOf(before)) ?? []),
      ...(keyOf(before) === keyOf(ends) ? [] : (this.#edges.get(keyOf(ends)) ?? [])),
    ];
    for (const correction of corrections) {
      this.used.add(correction.id);
      if (correction.change === 'reject') return null;
      ends.type = correction.type;
      if (correction.turned) [ends.subject, ends.object] = [ends.object, ends.subject];
    }
    return ends.subject === ends.object ? null : ends;
  }

  /** Follows merges to their end. A circle ends where it began. */
  #mergedInto(id: string, given = id): string {
    let last = id;
    for (const seen = new Set<string>(); !seen.has(last);) {
      seen.add(last);
      const merge = this.#merges.get(last);
      if (!merge) break;
      last = merge.into;
    }
    return last === id ? given : last;
  }

  #kindOf(id: string): string | undefined {
    const declared = [...this.#declared.values()].find((record) => this.#meaning(record.id) === id);
    return this.#kinds.get(id)?.kind ?? declared?.kind;
  }

  /** Entities of which only split-off names stand in the passage: all that it says is of what was split off. */
  #splitIn(mentions: readonly MentionRecord[]): Map<string, Split> {
    const found = new Map<string, Split | null>();
    for (const { entity, start, end } of mentions) {
      if (!this.#splits.has(this.#meaning(entity))) continue;
      const split = this.#splitOf(entity, this.#phrase(start, end)) ?? null;
      const before = found.get(entity);
      found.set(entity, before === undefined || before === split ? split : null);
    }
    return new Map([...found].filter((entry): entry is [string, Split] => entry[1] !== null));
  }

  #splitOf(entity: string, phrase: string): Split | undefined {
    const folded = fold(phrase);
    return this.#splits
      .get(this.#meaning(entity))
      ?.find(({ names }) => names.some((name) => fold(name) === folded));
  }

  *#tellSplit(split: Split): Generator<LoadItem> {
    this.used.add(split.id);
    if (this.#told.has(split.into)) return;
    this.#told.add(split.into);
    const aliases = split.names.filter((name) => name !== split.label);
    const labels = { labelId: split.label, labelEn: split.label, aliases };
    yield { item: 'entity', record: { id: split.into, kind: split.kind, ...labels } };
  }

  #phrase(start: number, end: number): string {
    if (!this.#passage) return '';
    return this.#passage.text.slice(start - this.#passage.start, end - this.#passage.start);
  }
}

function keyOf({ subject, type, object }: EdgeNamed): string {
  return JSON.stringify([subject, type, object]);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

async function* asAsync(items: AsyncIterable<LoadItem> | Iterable<LoadItem>): AsyncGenerator<LoadItem> {
  yield* items;
}
