/** What the galaxies of MISP are in this graph, read from `vocabulary.yaml`. */
import { z } from 'zod';
import { readYamlFile } from '../../graph/data-file.ts';
import { packageFile } from '../../graph/installation.ts';
import { fitsSignature, type Ontology } from '../../graph/ontology.ts';
import { fold } from '../../graph/folding.ts';

const word = z.string().min(1);
const field = z.strictObject({
  relation: word,
  names: z.enum(['country code', 'place', 'sector']),
  suspected: z.boolean().default(false),
});
const shape = z.strictObject({
  kinds: z.record(word, word),
  fields: z.record(word, field),
  nothing: z.array(word),
  related: z.record(word, word),
});

/** A field of a cluster whose values are other things. */
export type MispField = z.output<typeof field> & { key: string };

export class MispVocabulary {
  readonly #file: z.output<typeof shape>;
  readonly #ontology: Ontology;
  readonly #nothing: ReadonlySet<string>;

  constructor(ontology: Ontology) {
    this.#file = readYamlFile(packageFile('loaders/misp/vocabulary.yaml'), shape);
    this.#ontology = ontology;
    this.#nothing = new Set(this.#file.nothing.map(fold));
  }

  kindOf(galaxy: string): string {
    return Object.hasOwn(this.#file.kinds, galaxy) ? (this.#file.kinds[galaxy] ?? 'Concept') : 'Concept';
  }

  /** The fields that say something of clusters of that kind. */
  fieldsOf(kind: string): MispField[] {
    return Object.entries(this.#file.fields).flatMap(([key, each]) =>
      fitsSignature(this.#ontology, kind, each.relation, each.names === 'sector' ? 'Sector' : 'State')
        ? [{ key, ...each }]
        : [],
    );
  }

  namesNothing(value: string): boolean {
    return this.#nothing.has(fold(value));
  }

  relation(type: string, from: string, to: string): string {
    const relation = Object.hasOwn(this.#file.related, type) ? this.#file.related[type] : undefined;
    return relation !== undefined && fitsSignature(this.#ontology, from, relation, to)
      ? relation
      : 'RELATED_TO';
  }
}
