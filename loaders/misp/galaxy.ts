/** What the first reading of a galaxy finds out: its kind, and its clusters by their UUIDs. */
import { fold } from '../../graph/folding.ts';
import type { FieldNames } from '../field-names.ts';
import { newEntry, type Entry } from '../identity/entry.ts';
import { identify } from '../identity/identify.ts';
import type { NameBook } from '../name-book.ts';
import type { Cluster } from './cluster.ts';

/** Kinds whose members have names of their own: none is called 'worm' or 'hackers'. */
const NAMED_KINDS = new Set(['NonStateActor', 'Threat', 'Incident', 'Organization', 'GovernmentBody']);

export class Galaxy {
  readonly kind: string;
  readonly #book: NameBook;
  readonly #fields: FieldNames;
  readonly #entries = new Map<string, Entry>();
  readonly #at = new Map<string, number>();
  /** Of each id of ATT&CK the clusters that claim it, and whether they claim others too. */
  readonly #claims = new Map<string, { locator: string; sole: boolean }[]>();

  constructor(kind: string, book: NameBook, fields: FieldNames) {
    this.kind = kind;
    this.#book = book;
    this.#fields = fields;
  }

  add(cluster: Cluster): void {
    if (this.#entries.has(cluster.locator)) return;
    const sure = this.#sure(cluster);
    const known = {
      sourceId: cluster.locator,
      kind: this.kind,
      name: cluster.name,
      externalId: null,
      isPart: false,
      sure,
    };
    const admits = (row: { proper: boolean }): boolean => row.proper || !NAMED_KINDS.has(this.kind);
    this.#entries.set(cluster.locator, newEntry(known, cluster.synonyms, this.#book, admits));
    this.#at.set(cluster.locator, cluster.at);
    for (const id of cluster.attackIds) {
      const claim = { locator: cluster.locator, sole: cluster.attackIds.length === 1 };
      this.#claims.set(id, [...(this.#claims.get(id) ?? []), claim]);
    }
  }

  settle(): void {
    this.#keepApart();
    identify([...this.#entries.values()], new Map(), this.#book);
  }

  /** What a galaxy itself tells apart stays apart: of several clusters that seem one, only that of its very name is. */
  #keepApart(): void {
    const alike = new Map<string, Entry[]>();
    for (const entry of this.#entries.values())
      if (entry.sure) alike.set(entry.sure.id, [...(alike.get(entry.sure.id) ?? []), entry]);
    for (const group of alike.values()) {
      if (group.length === 1) continue;
      const titled = group.filter(({ name, sure }) => {
        const title = fold(sure?.labelEn ?? '');
        return title === fold(name) || title === fold(`${name} sector`);
      });
      for (const entry of group) {
        if (titled.length === 1 && entry === titled[0]) continue;
        entry.sure = null;
        entry.label = entry.name;
      }
    }
  }

  entry(locator: string): Entry | undefined {
    return this.#entries.get(locator);
  }

  /** Whether it is the first of those with the same UUID. */
  isCurrent(cluster: Cluster): boolean {
    return this.#at.get(cluster.locator) === cluster.at;
  }

  /** Who else claims this id of ATT&CK with as much or more right: then it says nothing of this cluster. */
  rivals(id: string, cluster: Cluster): Entry[] {
    const claims = this.#claims.get(id) ?? [];
    const own = claims.find((claim) => claim.locator === cluster.locator);
    const others = claims.filter((claim) => claim.locator !== cluster.locator && (claim.sole || !own?.sole));
    return others.flatMap(({ locator }) => this.#entries.get(locator) ?? []);
  }

  /** States come by their code, sectors by the names that the project knows. */
  #sure(cluster: Cluster): Entry['sure'] {
    const [code] = cluster.values('ISO');
    if (this.kind === 'State') return (code === undefined ? null : this.#fields.state(code)) ?? null;
    if (this.kind === 'Place') return this.#fields.place(cluster.name.replace(/^\d+ - /, ''));
    if (this.kind !== 'Sector') return null;
    const sector = this.#fields.sector(cluster.name);
    return fold(sector.labelEn) === fold(cluster.name) ? null : sector;
  }
}
