/** GraphML 1.0: one directed graph, every property declared as a key. */
import type { Edge, Node } from '../model.ts';
import type { ExportedGraph } from './format.ts';

type AttributeType = 'string' | 'double' | 'int';

interface Attribute<Item> {
  id: string;
  type: AttributeType;
  value: (item: Item) => string | number | undefined;
}

const NODE_ATTRIBUTES: readonly Attribute<Node>[] = [
  { id: 'label', type: 'string', value: (node) => node.label.id },
  { id: 'labelEn', type: 'string', value: (node) => node.label.en },
  { id: 'kind', type: 'string', value: (node) => node.kind },
  { id: 'family', type: 'string', value: (node) => node.family },
  { id: 'actorClass', type: 'string', value: (node) => node.actorClass },
  { id: 'aliases', type: 'string', value: (node) => node.aliases.join(' | ') || undefined },
  { id: 'degree', type: 'int', value: (node) => node.degree },
];

const EDGE_ATTRIBUTES: readonly Attribute<Edge>[] = [
  { id: 'type', type: 'string', value: (edge) => edge.type },
  { id: 'mode', type: 'string', value: (edge) => edge.mode },
  { id: 'confidence', type: 'double', value: (edge) => edge.confidence },
  { id: 'statements', type: 'int', value: (edge) => edge.statements },
  { id: 'denied', type: 'int', value: (edge) => edge.denied },
  { id: 'hedged', type: 'int', value: (edge) => edge.hedged },
  { id: 'documents', type: 'string', value: (edge) => edge.documents.join(' | ') },
];

export function* writeGraphml({ nodes, edges }: ExportedGraph): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  for (const key of NODE_ATTRIBUTES) yield declaration('node', key);
  for (const key of EDGE_ATTRIBUTES) yield declaration('edge', key);
  yield '<graph id="telusur" edgedefault="directed">\n';
  for (const node of nodes) {
    yield `<node id="${escapeXml(node.id)}">${data('node', NODE_ATTRIBUTES, node)}</node>\n`;
  }
  for (const edge of edges) {
    const ends = `source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}"`;
    yield `<edge id="${escapeXml(edge.id)}" ${ends}>${data('edge', EDGE_ATTRIBUTES, edge)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

function declaration<Item>(domain: 'node' | 'edge', { id, type }: Attribute<Item>): string {
  return `<key id="${domain}-${id}" for="${domain}" attr.name="${id}" attr.type="${type}"/>\n`;
}

function data<Item>(domain: string, attributes: readonly Attribute<Item>[], item: Item): string {
  return attributes
    .map(({ id, value }) => ({ id, value: value(item) }))
    .filter(({ value }) => value !== undefined)
    .map(({ id, value }) => `<data key="${domain}-${id}">${escapeXml(String(value))}</data>`)
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** XML 1.0 has no place for the other control characters and for lone surrogates: they become U+FFFD. */
function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
      .replace(/[&<>"\r\n\t]/g, (character) => ENTITIES[character] ?? character)
  );
}
