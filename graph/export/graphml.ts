/** GraphML 1.0: one directed graph, every property declared as a key; places, where they are known, as x and y. */
import type { Node } from '../model.ts';
import { EDGE_ATTRIBUTES, NODE_ATTRIBUTES, type Attribute } from './attributes.ts';
import type { ExportedGraph } from './format.ts';
import { escapeXml } from './xml.ts';

export function* writeGraphml({ nodes, edges, place }: ExportedGraph): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  const ofNodes = [...NODE_ATTRIBUTES, ...(place === undefined ? [] : placed(place))];
  for (const key of ofNodes) yield declaration('node', key);
  for (const key of EDGE_ATTRIBUTES) yield declaration('edge', key);
  yield '<graph id="telusur" edgedefault="directed">\n';
  for (const node of nodes) {
    yield `<node id="${escapeXml(node.id)}">${data('node', ofNodes, node)}</node>\n`;
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

function placed(place: NonNullable<ExportedGraph['place']>): Attribute<Node>[] {
  return [
    { id: 'x', type: 'double', value: ({ id }) => place(id)?.x },
    { id: 'y', type: 'double', value: ({ id }) => place(id)?.y },
  ];
}
