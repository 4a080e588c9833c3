/** The relationship types that are relations of the ontology, as Cypher writes a choice of them. */
import type { Ontology } from '../ontology.ts';

/** `TARGETS|USES|…`; without the weak ones unless asked for. Never empty. */
export function relationTypes(ontology: Ontology, weak: boolean): string {
  const relations = [...ontology.relations.values()].filter((relation) => weak || !relation.weak);
  return relations.map((relation) => relation.type).join('|');
}
