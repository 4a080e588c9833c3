import type { Decision } from '../../graph/api/editing-contract.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { reviewWords } from '../words/review-messages.ts';
import { labelOf } from '../words/words.ts';

const { t } = reviewWords;

/** What was decided on a name, without the name. */
export function decisionWords({ decision, kind = '', into = '' }: Decision, graph: GraphStore): string {
  if (decision === 'ignore') return t('decided.ignore');
  if (decision === 'accept') {
    const known = graph.kind(kind);
    return t('decided.accept', { kind: known === undefined ? kind : labelOf(known.label) });
  }
  const node = graph.node(into);
  return t('decided.merge', { name: node === undefined ? into : labelOf(node.label) });
}
