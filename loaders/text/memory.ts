/** What a reader of the document remembers from the sentences before. */
import type { EntityRecord } from '../../graph/load/item.ts';
import type { Language } from '../../graph/model.ts';
import { NameIndex } from './name-index.ts';
import { baseForm, normalise } from './tokens.ts';

const REMEMBERED = 40;
/** A longer text forgets the names that it made long ago, so that memory stays flat. */
const MOST_MADE = 20_000;

export class DocumentMemory {
  readonly language: Language;
  #names = new NameIndex();
  /** Entities that no gazetteer has, by id. */
  readonly #made = new Map<string, EntityRecord>();
  readonly #aliases = new Map<string, Set<string>>();
  readonly #recent = new Map<string, EntityRecord>();
  #newestFirst: readonly EntityRecord[] | undefined;
  #heads: { of: readonly EntityRecord[]; map: ReadonlyMap<string, EntityRecord> } | undefined;
  /** The last date that a sentence gave, for 'a month later': `2018-07` or `2018`. */
  lastDate: string | null = null;
  /** Whom the sentence before was about. */
  subjects: readonly EntityRecord[] = [];
  /** What the document meant last by names of two natures: a gang or its program. */
  readonly natures = new Map<EntityRecord, EntityRecord>();
  /** Names that stand in the review list already, normalised. */
  readonly proposed = new Set<string>();
  /** The last two or three entities that one list named together. */
  lastList: readonly EntityRecord[] = [];
  /** The last harmful thing or deed, for 'hal tersebut'. */
  lastDeed: EntityRecord | null = null;

  /** Acronyms and other names that the document itself introduces. */
  get names(): NameIndex {
    return this.#names;
  }

  constructor(language: Language) {
    this.language = language;
  }

  /** The entity with this id, made from `record` where the document has none yet. */
  made(record: EntityRecord): EntityRecord {
    const known = this.#made.get(record.id);
    if (known) return known;
    if (this.#made.size >= MOST_MADE) this.#forget();
    this.#made.set(record.id, record);
    return record;
  }

  #forget(): void {
    this.#made.clear();
    this.natures.clear();
    this.#aliases.clear();
    this.#names = new NameIndex();
    for (const entity of this.#recent.values()) {
      this.#made.set(entity.id, entity);
      if (entity.kind === 'Person') this.#names.add(entity.labelEn, entity, true);
    }
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
    this.#newestFirst = undefined;
    if (this.#recent.size <= REMEMBERED) return;
    const oldest = this.#recent.keys().next().value;
    if (oldest !== undefined) this.#recent.delete(oldest);
  }

  /** Entities mentioned lately, the last first. */
  recent(): readonly EntityRecord[] {
    this.#newestFirst ??= [...this.#recent.values()].reverse();
    return this.#newestFirst;
  }

  /** The head nouns of what was mentioned lately and may be called by them alone, with the last of each. */
  heads(): ReadonlyMap<string, EntityRecord> {
    if (this.#newestFirst && this.#heads?.of === this.#newestFirst) return this.#heads.map;
    const map = new Map<string, EntityRecord>();
    for (const entity of this.recent()) {
      const head = headOf(entity, this.language);
      if (head !== null && !map.has(head)) map.set(head, entity);
    }
    this.#heads = { of: this.recent(), map };
    return map;
  }
}

const SHORTENED = new Set(['Concept', 'Policy', 'Capability', 'Agreement', 'Threat']);

const headNouns: Record<Language, WeakMap<EntityRecord, string | null>> = {
  id: new WeakMap(),
  en: new WeakMap(),
};

function headOf(entity: EntityRecord, language: Language): string | null {
  let head = headNouns[language].get(entity);
  if (head === undefined) {
    head = readHead(entity, language);
    headNouns[language].set(entity, head);
  }
  return head;
}

/** 'perangkat' of 'perangkat diplomasi', 'tool' of 'diplomatic tools'. */
function readHead({ kind, labelId, labelEn }: EntityRecord, language: Language): string | null {
  if (!SHORTENED.has(kind)) return null;
  const words = (language === 'id' ? labelId : labelEn).split(' ');
  const word = words.length > 1 ? (language === 'id' ? words[0] : words[words.length - 1]) : undefined;
  return word === undefined ? null : baseForm(normalise(word));
}
