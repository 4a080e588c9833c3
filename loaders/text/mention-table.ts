/** The mentions of one sentence as they are found: which token belongs to which, larger names taking in smaller ones. */
import type { EntityRecord } from '../../graph/load/item.ts';
import type { Language } from '../../graph/model.ts';
import type { Grammar } from './grammar.ts';
import type { Lexicon } from './lexicon.ts';
import type { DocumentMemory } from './memory.ts';
import type { FoundBy, Mention } from './mention.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

/** A sentence with all that is known while it is read. */
export interface Reading {
  sentence: Sentence;
  tokens: readonly Token[];
  language: Language;
  grammar: Grammar;
  lexicon: Lexicon;
  memory: DocumentMemory;
  table: MentionTable;
}

export class MentionTable {
  readonly #tokens: readonly Token[];
  readonly #covering: (Mention | undefined)[];
  #listed: readonly Mention[] | undefined;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
    this.#covering = new Array<Mention | undefined>(tokens.length);
  }

  /** The outermost mention that token `at` belongs to. */
  at(at: number): Mention | undefined {
    return this.#covering[at];
  }

  /** Whether no token of the span belongs to a mention. */
  isFree(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (this.#covering[at]) return false;
    return true;
  }

  /**
   * Adds a mention of tokens `from` to `to`; what it contains becomes its inner mentions, but for `head`, the noun
   * that it is built on. Returns null where it would cut an earlier one in two, or is one already.
   */
  add(
    entity: EntityRecord,
    from: number,
    to: number,
    foundBy: FoundBy,
    head?: { from: number; to: number },
  ): Mention | null {
    const first = this.#tokens[from];
    const last = this.#tokens[to - 1];
    if (!first || !last) return null;
    const inner: Mention[] = [];
    for (let at = from; at < to; at += 1) {
      const covering = this.#covering[at];
      if (!covering || inner.at(-1) === covering) continue;
      if (covering.from < from || covering.to > to) return null;
      inner.push(covering);
    }
    if (inner.length === 1 && inner[0]?.from === from && inner[0].to === to) return null;
    const mention = { entity, from, to, start: first.start, end: last.end, foundBy, inner };
    mention.inner = inner.flatMap((each) => {
      if (each.from === head?.from && each.to === head.to) return [];
      return each.entity.id === entity.id ? each.inner : [each];
    });
    for (let at = from; at < to; at += 1) this.#covering[at] = mention;
    this.#listed = undefined;
    return mention;
  }

  /** The same place, read as a mention of another entity. */
  repoint(mention: Mention, entity: EntityRecord): void {
    mention.entity = entity;
    mention.inner = mention.inner.filter((inner) => inner.entity.id !== entity.id);
  }

  /** Puts a name inside a larger one that stands already. */
  addInner(outer: Mention, entity: EntityRecord, from: number, to: number): void {
    const first = this.#tokens[from];
    const last = this.#tokens[to - 1];
    if (!first || !last || entity.id === outer.entity.id) return;
    outer.inner.push({ entity, from, to, start: first.start, end: last.end, foundBy: 'name', inner: [] });
  }

  remove(mention: Mention): void {
    this.#listed = undefined;
    for (let at = mention.from; at < mention.to; at += 1) {
      if (this.#covering[at] === mention) this.#covering[at] = undefined;
    }
  }

  /** The outermost mentions in the order of the sentence. */
  list(): readonly Mention[] {
    return (this.#listed ??= this.#outermost());
  }

  #outermost(): Mention[] {
    const mentions: Mention[] = [];
    for (const covering of this.#covering) {
      if (covering && mentions.at(-1) !== covering) mentions.push(covering);
    }
    return mentions;
  }
}
