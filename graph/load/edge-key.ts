/** Which edges may be written, and in which order an edge's two ends are stored. */
import { fitsSignature, type Ontology, type Relation } from '../ontology.ts';

export interface EdgeEnds {
  /** `subject:TYPE:object`, by the ids under which the entities are stored. */
  id: string;
  type: string;
  source: string;
  target: string;
}

/** A symmetric relation is stored once, from the id that sorts first. */
export function edgeEnds(relation: Relation, subject: string, object: string): EdgeEnds {
  const turned = relation.symmetric && object < subject;
  const [source, target] = turned ? [object, subject] : [subject, object];
  return { id: `${source}:${relation.type}:${target}`, type: relation.type, source, target };
}

/** Nothing relates to itself, and nothing outside its relation's signature. */
export function mayRelate(
  ontology: Ontology,
  subject: { id: string; kind: string },
  type: string,
  object: { id: string; kind: string },
): boolean {
  return subject.id !== object.id && fitsSignature(ontology, subject.kind, type, object.kind);
}
