/** The corrections that hold when a document is loaded, and what they mean to the merging of entities. */
import type { Apart } from '../load/identity.ts';
import type { Correction } from './correction.ts';

/** What was split or said to be several is not to be taken for one again. */
export function apartBy(corrections: readonly Correction[]): Apart {
  const pairs = new Set<string>();
  const part = (one: string, other: string): void => {
    pairs.add(JSON.stringify([one, other]));
    pairs.add(JSON.stringify([other, one]));
  };
  for (const correction of corrections) {
    if (correction.change === 'split') part(correction.entity, correction.into);
    if (correction.change === 'apart') for (const other of correction.others) part(correction.entity, other);
  }
  return (one, other) => pairs.has(JSON.stringify([one, other]));
}

/** The ids of the entities that a correction is about. */
export function entitiesOf(correction: Correction): string[] {
  switch (correction.change) {
    case 'reject':
    case 'retype':
      return [correction.edge.subject, correction.edge.object];
    case 'kind':
      return [correction.entity];
    case 'merge':
    case 'split':
      return [correction.entity, correction.into];
    case 'apart':
      return [correction.entity, ...correction.others];
  }
}
