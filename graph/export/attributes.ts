/** What programs for graphs are told of each node and edge, as attributes. */
import type { Edge, Node } from '../model.ts';

export interface Attribute<Item> {
  id: string;
  type: 'string' | 'double' | 'int';
  /** Undefined where the item has none. */
  value: (item: Item) => string | number | undefined;
}

export const NODE_ATTRIBUTES: readonly Attribute<Node>[] = [
  { id: 'label', type: 'string', value: (node) => node.label.id },
  { id: 'labelEn', type: 'string', value: (node) => node.label.en },
  { id: 'kind', type: 'string', value: (node) => node.kind },
  { id: 'family', type: 'string', value: (node) => node.family },
  { id: 'actorClass', type: 'string', value: (node) => node.actorClass },
  { id: 'aliases', type: 'string', value: (node) => node.aliases.join(' | ') || undefined },
  { id: 'degree', type: 'int', value: (node) => node.degree },
];

export const EDGE_ATTRIBUTES: readonly Attribute<Edge>[] = [
  { id: 'type', type: 'string', value: (edge) => edge.type },
  { id: 'mode', type: 'string', value: (edge) => edge.mode },
  { id: 'confidence', type: 'double', value: (edge) => edge.confidence },
  { id: 'statements', type: 'int', value: (edge) => edge.statements },
  { id: 'denied', type: 'int', value: (edge) => edge.denied },
  { id: 'hedged', type: 'int', value: (edge) => edge.hedged },
  { id: 'documents', type: 'string', value: (edge) => edge.documents.join(' | ') },
];
