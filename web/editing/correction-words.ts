import type { Correction } from '../../graph/api/editing-contract.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { correctingWords } from '../words/correcting-messages.ts';
import { labelOf } from '../words/words.ts';

const { t } = correctingWords;

/** What a correction did, in one line. What the graph holds no more goes by its id. */
export function correctionWords(correction: Correction, graph: GraphStore): string {
  const nameOf = (id: string): string => {
    const node = graph.node(id);
    return node === undefined ? id.replaceAll('-', ' ') : labelOf(node.label);
  };
  const kindOf = (kind: string): string => {
    const known = graph.kind(kind);
    return known === undefined ? kind : labelOf(known.label);
  };
  const reading = (subject: string, type: string, object: string): string => {
    const relation = graph.relation(type);
    return `${nameOf(subject)} — ${relation === undefined ? type : labelOf(relation.label)} → ${nameOf(object)}`;
  };
  switch (correction.change) {
    case 'reject': {
      const { subject, type, object } = correction.edge;
      return t('did.reject', { edge: reading(subject, type, object) });
    }
    case 'retype': {
      const { subject, type, object } = correction.edge;
      const [from, to] = correction.turned ? [object, subject] : [subject, object];
      return t('did.retype', {
        edge: reading(subject, type, object),
        now: reading(from, correction.type, to),
      });
    }
    case 'kind':
      return t('did.kind', { name: nameOf(correction.entity), kind: kindOf(correction.kind) });
    case 'merge':
      return t('did.merge', { name: nameOf(correction.entity), into: nameOf(correction.into) });
    case 'split':
      return t('did.split', {
        names: correction.names.join(', '),
        name: nameOf(correction.entity),
        label: correction.label,
        kind: kindOf(correction.kind),
      });
    case 'apart':
      return t('did.apart', {
        name: nameOf(correction.entity),
        others: correction.others.map(nameOf).join(', '),
      });
  }
}
