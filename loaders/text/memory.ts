/** What a reader of the document remembers from the sentences before. */
import type { EntityRecord } from '../../graph/load/item.ts';
import type { Language } from '../../graph/model.ts';
import { NameIndex } from './name-index.ts';

const REMEMBERED = 40;

export class DocumentMemory {
  readonly language: Language;
  /** Acronyms and other names that the document itself introduces. */
  readonly names = new NameIndex();
  /** Entities that no gazetteer has, by id. */
  readonly #made = new Map<string, EntityRecord>();
  readonly #aliases = new Map<string, Set<string>>();
  readonly #recent = new Map<string, EntityRecord>();
  /** The last date that a sentence gave, for 'a month later': `2018-07` or `2018`. */
  lastDate: string | null = null;
  /** Whom the sentence before was about. */
  subjects: readonly EntityRecord[] = [];
  /** The last two or three entities that one list named together. */
  lastList: readonly EntityRecord[] = [];
  /** The last harmful thing or deed, for 'hal tersebut'. */
  lastDeed: EntityRecord | null = null;

  constructor(language: Language) {
    this.language = language;
  }

  /** The entity with this id, made from `record` where the document has none yet. */
  made(record: EntityRecord): EntityRecord {
    const known = this.#made.get(record.id);
    if (known) return known;
    this.#made.set(record.id, record);
    return record;
  }

  /** A name that this document gives to the entity. */
  addAlias(id: string, name: string): void {
    const names = this.#aliases.get(id);
    if (names) names.add(name);
    else this.#aliases.set(id, new Set([name]));
  }

  aliasesOf(id: string): readonly string[] {
    return [...(this.#aliases.get(id) ?? [])];
  }

  remember(entity: EntityRecord): void {
    this.#recent.delete(entity.id);
    this.#recent.set(entity.id, entity);
    if (this.#recent.size > REMEMBERED) {
      const oldest = this.#recent.keys().next().value;
      if (oldest !== undefined) this.#recent.delete(oldest);
    }
  }

  /** Entities mentioned lately, the last first. */
  recent(): EntityRecord[] {
    return [...this.#recent.values()].reverse();
  }
}
