/** Kinds and relations by their ids, or by their labels in either language. */
import { fold } from '../../graph/folding.ts';
import { fitsSignature, type Ontology, type Relation } from '../../graph/ontology.ts';

export interface RelationWord {
  relation: Relation;
  /** The word is read from object to subject: 'disasar oleh'. */
  turned: boolean;
}

/** To be remembered in their folded form. */
const MOST_WORDS = 1_000;

export class OntologyWords {
  readonly #ontology: Ontology;
  readonly #kinds = new Map<string, string>();
  readonly #relations = new Map<string, RelationWord[]>();
  readonly #folded = new Map<string, string>();

  constructor(ontology: Ontology) {
    this.#ontology = ontology;
    for (const { name, label } of ontology.kinds.values())
      for (const word of [name, label.id, label.en])
        if (!this.#kinds.has(fold(word))) this.#kinds.set(fold(word), name);
    for (const relation of ontology.relations.values())
      for (const word of [relation.type, relation.label.id, relation.label.en])
        this.#enter(word, relation, false);
    for (const relation of ontology.relations.values())
      for (const word of [relation.inverse.id, relation.inverse.en]) this.#enter(word, relation, true);
  }

  /** Also 'GovernmentBody' and 'government body'. */
  kind(word: string): string | null {
    if (this.#ontology.kinds.has(word)) return word;
    return this.#kinds.get(this.#fold(word)) ?? null;
  }

  /** All relations that the word may mean, the likeliest first. */
  relations(word: string): readonly RelationWord[] {
    return this.#relations.get(this.#fold(word)) ?? [];
  }

  /** Of these the one that may join the two kinds; the first where none may. */
  fitting(words: readonly RelationWord[], from: string, to: string): RelationWord | null {
    const fits = ({ relation, turned }: RelationWord): boolean =>
      turned
        ? fitsSignature(this.#ontology, to, relation.type, from)
        : fitsSignature(this.#ontology, from, relation.type, to);
    return words.find(fits) ?? words[0] ?? null;
  }

  get kinds(): string[] {
    return [...this.#ontology.kinds.keys()];
  }

  get types(): string[] {
    return [...this.#ontology.relations.keys()];
  }

  /** The one kind that this end of the relation admits. */
  onlyKind(ends: readonly string[]): string | null {
    const [only, ...more] = ends;
    if (only === undefined || more.length > 0 || this.#ontology.families.has(only)) return null;
    return this.#ontology.kinds.has(only) ? only : null;
  }

  /** A table says the same few words in all its rows. */
  #fold(word: string): string {
    const known = this.#folded.get(word);
    if (known !== undefined) return known;
    const folded = fold(word);
    if (this.#folded.size < MOST_WORDS) this.#folded.set(word, folded);
    return folded;
  }

  #enter(word: string, relation: Relation, turned: boolean): void {
    const known = this.#relations.get(fold(word)) ?? [];
    if (known.some((each) => each.relation === relation)) return;
    this.#relations.set(fold(word), [...known, { relation, turned }]);
  }
}
