/** The corrections that hold when a document is loaded, and what they mean to the merging of entities. */
import type { Apart } from '../load/identity.ts';
import type { Correction } from './correction.ts';

/**
 * What was split or said to be several is not to be taken for one again; and of what was merged, no doubt is left
 * where a document still has both.
 */
export function apartBy(corrections: readonly Correction[]): Apart {
  const pairs = new Set<string>();
  const part = (one: string, other: string): void => {
    pairs.add(JSON.stringify([one, other]));
    pairs.add(JSON.stringify([other, one]));
  };
  for (const correction of corrections) {
    if (correction.change === 'split' || correction.change === 'merge')
      part(correction.entity, correction.into);
    if (correction.change === 'apart') for (const other of correction.others) part(correction.entity, other);
  }
  return (one, other) => pairs.has(JSON.stringify([one, other]));
}

/**
 * What one correction made one or several, and is not to be taken for one by its traces, while documents are read
 * again without it.
 */
export function apartAfter(gone: Correction): Apart {
  if (gone.change !== 'merge' && gone.change !== 'split') return () => false;
  const ids = [gone.entity, ...(gone.called ?? []).map(({ as }) => as)];
  return (one, other) =>
    (ids.includes(one) && other === gone.into) || (ids.includes(other) && one === gone.into);
}

/** The ids of the entities that a correction is about; of a relation its two ends. */
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

/**
 * Which entities a document must name to be concerned by a correction: one of each list. What was merged or split off
 * meanwhile stands under other ids.
 */
export function concernedBy(correction: Correction, known: readonly Correction[]): string[][] {
  const all = [...known, correction];
  const alike = (ids: readonly string[]): string[] => {
    const found = new Set(ids);
    for (let size = 0; size < found.size;) {
      size = found.size;
      for (const each of all)
        if ((each.change === 'merge' || each.change === 'split') && found.has(each.entity))
          found.add(each.into);
    }
    return [...found];
  };
  const entities = entitiesOf(correction);
  return correction.change === 'reject' || correction.change === 'retype'
    ? entities.map((id) => alike([id]))
    : [alike(entities)];
}
