import type { KindSummary, RelationSummary } from '../../graph/model.ts';

/** One end of a relation, as far as signatures look at it. */
export type End = Pick<KindSummary, 'kind' | 'family'>;

/**
 * The relations that may join these two, co-occurrence left out. Of a relation whose signature the explorer was not
 * told, the graph itself decides when it is asked.
 */
export function fittingRelations(
  relations: readonly RelationSummary[],
  subject: End,
  object: End,
): RelationSummary[] {
  return relations.filter((relation) => !relation.weak && fits(relation, subject, object));
}

function fits(relation: RelationSummary, subject: End, object: End): boolean {
  const { from, to, sameFamily, symmetric } = relation;
  if (sameFamily === true && subject.family !== object.family) return false;
  const joins = (one: End, other: End): boolean => admits(from, one) && admits(to, other);
  return joins(subject, object) || (symmetric && joins(object, subject));
}

function admits(ends: readonly string[] | undefined, { kind, family }: End): boolean {
  return ends === undefined || ends.some((end) => end === '*' || end === kind || end === family);
}
