/** What the first reading of a bundle finds out: its objects by id, their newest versions, and what they have become. */
import type { SkipReason } from '../../graph/load/item.ts';
import type { FieldNames } from '../field-names.ts';
import { newEntry, type Entry } from '../identity/entry.ts';
import { identify } from '../identity/identify.ts';
import type { NameBook } from '../name-book.ts';
import type { GazetteerRow } from '../text/gazetteer.ts';
import { ACTS, aliasesOf } from './aliases.ts';
import type { StixObject } from './object.ts';
import type { StixVocabulary } from './vocabulary.ts';

/** How often an object may have been replaced by another. */
const LONGEST_CHAIN = 20;

export class Catalogue {
  readonly #vocabulary: StixVocabulary;
  readonly #book: NameBook;
  readonly #fields: FieldNames;
  /** Of each id the place in the two lists below. */
  readonly #versions = new Map<string, number>();
  readonly #modified: number[] = [];
  readonly #at: number[] = [];
  readonly #entries = new Map<string, Entry>();
  readonly #replacedBy = new Map<string, string>();
  readonly #parts = new Map<string, string>();
  readonly #tactics = new Map<string, string>();

  constructor(vocabulary: StixVocabulary, book: NameBook, fields: FieldNames) {
    this.#vocabulary = vocabulary;
    this.#book = book;
    this.#fields = fields;
  }

  /** Takes note of an object; of several versions the newest counts, of two alike the first. */
  add(object: StixObject): void {
    const modified = object.time('modified');
    const slot = this.#versions.get(object.id);
    if (slot !== undefined && modified <= (this.#modified[slot] ?? 0)) return;
    const place = slot ?? this.#modified.length;
    this.#versions.set(object.id, place);
    this.#modified[place] = modified;
    this.#at[place] = object.at;
    if (object.type === 'relationship') this.#follow(object);
    else this.#entries.set(object.id, this.#entry(object));
  }

  /** To be called when all objects have been added. */
  settle(): void {
    const parents = new Map<string, Entry>();
    for (const [part, whole] of this.#parts) {
      const entry = this.#entries.get(whole);
      if (entry) parents.set(part, entry);
    }
    identify(this.live(), parents, this.#book);
  }

  live(): Entry[] {
    return [...this.#entries.values()].filter((entry) => entry.skipped === null);
  }

  /** Whether this version of the object is the one that counts. */
  isCurrent(object: StixObject): boolean {
    const slot = this.#versions.get(object.id);
    return slot !== undefined && this.#at[slot] === object.at;
  }

  entry(stixId: string): Entry | undefined {
    return this.#entries.get(stixId);
  }

  /** The object that an id means now, or why it means none. */
  resolve(stixId: string): Entry | SkipReason {
    let id = stixId;
    for (let step = 0; step < LONGEST_CHAIN; step += 1) {
      const entry = this.#entries.get(id);
      if (!entry) return this.#versions.has(id) ? 'unsupported' : 'dangling';
      if (entry.skipped === null) return entry;
      const next = entry.skipped === 'revoked' ? this.#replacedBy.get(id) : undefined;
      if (next === undefined) return entry.skipped;
      id = next;
    }
    return 'revoked';
  }

  tactic(chain: string, phase: string): Entry | undefined {
    const id = this.#tactics.get(`${this.#vocabulary.domainOf(chain)} ${phase}`);
    const entry = id === undefined ? undefined : this.#entries.get(id);
    return entry?.skipped === null ? entry : undefined;
  }

  #follow(relationship: StixObject): void {
    const type = relationship.need('relationship_type');
    const [source, target] = [relationship.need('source_ref'), relationship.need('target_ref')];
    if (type === 'revoked-by') this.#replacedBy.set(source, target);
    if (type === 'subtechnique-of') this.#parts.set(source, target);
  }

  #entry(object: StixObject): Entry {
    const kind = this.#kindOf(object);
    const sure = object.type === 'location' ? this.#stateOrRegion(object) : null;
    const name = kind === null ? '' : nameOf(object);
    const skipped = skippedBecause(object, kind);
    if (object.type === 'x-mitre-tactic' && skipped === null) {
      const shortName = object.text('x_mitre_shortname') ?? '';
      for (const domain of object.texts('x_mitre_domains'))
        this.#tactics.set(`${domain} ${shortName}`, object.id);
    }
    // Malware and groups have names of their own, and are no 'worm' or 'hackers'.
    const admits = (row: GazetteerRow): boolean => row.proper || !ACTS.has(object.type);
    const known = {
      sourceId: object.id,
      kind: sure?.kind ?? kind ?? '',
      name,
      externalId: this.#externalId(object),
      isPart: object.flag('x_mitre_is_subtechnique'),
      sure,
    };
    return { ...newEntry(known, aliasesOf(object), this.#book, admits), skipped };
  }

  #kindOf(object: StixObject): string | null {
    if (object.type === 'location') return 'Place';
    if (object.type !== 'identity') return this.#vocabulary.kindOf(object.type);
    const kind = this.#vocabulary.kindOfIdentity(object.text('identity_class') ?? 'unknown');
    const governs = object.texts('sectors').some((sector) => sector.startsWith('government'));
    return kind === 'Organization' && governs ? 'GovernmentBody' : kind;
  }

  #stateOrRegion(object: StixObject): Entry['sure'] {
    const finer = ['city', 'administrative_area', 'street_address', 'latitude'].some((key) =>
      object.has(key),
    );
    if (finer) return null;
    const [country, region] = [object.text('country'), object.text('region')];
    const state = country === undefined ? null : this.#fields.state(country);
    if (state || country !== undefined || region === undefined) return state;
    return this.#fields.place(region);
  }

  #externalId(object: StixObject): string | null {
    const reference = object
      .references()
      .find((each) => each.externalId !== '' && this.#vocabulary.identifies(each.sourceName, object.type));
    return reference ? `${reference.sourceName}:${reference.externalId}` : null;
  }
}

function skippedBecause(object: StixObject, kind: string | null): SkipReason | null {
  if (object.flag('revoked')) return 'revoked';
  if (object.flag('x_mitre_deprecated')) return 'deprecated';
  return kind === null ? 'unsupported' : null;
}

const MAY_BE_NAMELESS = new Set(['indicator', 'grouping', 'location']);

function nameOf(object: StixObject): string {
  if (!MAY_BE_NAMELESS.has(object.type)) return object.need('name').trim() || object.id;
  return (
    (object.text('name') ?? object.text('city') ?? object.text('administrative_area'))?.trim() || object.id
  );
}
