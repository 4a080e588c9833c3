/** What the types of STIX are in this graph, read from `vocabulary.yaml`. */
import { z } from 'zod';
import { readYamlFile } from '../../graph/data-file.ts';
import { packageFile } from '../../graph/installation.ts';
import { fitsSignature, type Ontology } from '../../graph/ontology.ts';

const word = z.string().min(1);
const shape = z.strictObject({
  kinds: z.record(word, word),
  identities: z.record(word, word),
  relations: z.record(word, z.array(z.string().regex(/^<?[A-Z_]+$/))),
  catalogues: z.record(word, word),
  killChains: z.record(word, word),
});

export interface Joining {
  type: string;
  /** Subject and object change places. */
  turned: boolean;
}

export class StixVocabulary {
  readonly #file: z.output<typeof shape>;
  readonly #ontology: Ontology;

  constructor(ontology: Ontology) {
    this.#file = readYamlFile(packageFile('loaders/stix/vocabulary.yaml'), shape);
    this.#ontology = ontology;
  }

  /** Null for types that the graph has no place for. */
  kindOf(type: string): string | null {
    return own(this.#file.kinds, type) ?? null;
  }

  kindOfIdentity(identityClass: string): string {
    return own(this.#file.identities, identityClass) ?? 'Organization';
  }

  joining(relationshipType: string, sourceKind: string, targetKind: string): Joining {
    for (const name of own(this.#file.relations, relationshipType) ?? []) {
      const turned = name.startsWith('<');
      const type = turned ? name.slice(1) : name;
      const [from, to] = turned ? [targetKind, sourceKind] : [sourceKind, targetKind];
      if (fitsSignature(this.#ontology, from, type, to)) return { type, turned };
    }
    return { type: 'RELATED_TO', turned: false };
  }

  /** Whether this catalogue's id says which thing an object of that type is. */
  identifies(catalogue: string, type: string): boolean {
    const of = own(this.#file.catalogues, catalogue);
    return of === '*' || of === type;
  }

  domainOf(killChain: string): string {
    return own(this.#file.killChains, killChain) ?? killChain;
  }
}

function own<Value>(record: Record<string, Value>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
