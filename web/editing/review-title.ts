import type { ReviewEntry } from '../../graph/api/contract.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { labelOf } from '../words/words.ts';

/** What a name that waits for people is headed by; in a relation that fits nowhere, its type is put into words. */
export function reviewTitle(
  { text, reason }: Pick<ReviewEntry, 'text' | 'reason'>,
  graph: GraphStore,
): string {
  if (reason !== 'signature') return text;
  return text.replace(/(?<= )[A-Z]+(?:_[A-Z]+)*(?= )/g, (type) => {
    const relation = graph.relation(type);
    return relation === undefined ? type : labelOf(relation.label);
  });
}
