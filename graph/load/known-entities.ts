/** The entities that a document has named so far, and what they are in Neo4j. */
import { LoadError } from './load-error.ts';

export interface KnownEntity {
  /** As it is stored. */
  id: string;
  kind: string;
  /** Its element id in Neo4j. */
  ref: string;
  /** 0, 1, 2 … in the order of naming. */
  index: number;
  /** Made by this load: nothing in the graph can have pointed to it before. */
  fresh: boolean;
  /** By how many strong edges this load changes its degree. */
  degree: number;
}

export class KnownEntities {
  /** Under the id that the document uses. */
  readonly #byGivenId = new Map<string, KnownEntity>();
  readonly #byId = new Map<string, KnownEntity>();

  get size(): number {
    return this.#byId.size;
  }

  values(): IterableIterator<KnownEntity> {
    return this.#byId.values();
  }

  /** By the id under which it is stored. */
  stored(id: string): KnownEntity | undefined {
    return this.#byId.get(id);
  }

  /** From now on the document means `entity` by `givenId`. */
  learn(givenId: string, entity: Omit<KnownEntity, 'index' | 'degree'>): KnownEntity {
    const known = this.#byId.get(entity.id) ?? { ...entity, index: this.#byId.size, degree: 0 };
    this.#byId.set(known.id, known);
    this.#byGivenId.set(givenId, known);
    return known;
  }

  /** @throws {LoadError} where nothing declared it */
  get(givenId: string, namedBy: string): KnownEntity {
    const known = this.#byGivenId.get(givenId);
    if (known) return known;
    throw new LoadError(
      'unknown_entity',
      `${namedBy} names the entity '${shown(givenId)}', which is not declared before it.`,
      'Declare every entity, with id, kind and labels, before what names it.',
    );
  }
}

export function shown(id: string): string {
  return id.length > 80 ? `${id.slice(0, 80)}…` : id;
}
