/** GEXF 1.3 for Gephi; places, where they are known, go with it. */
import { EDGE_ATTRIBUTES, NODE_ATTRIBUTES, type Attribute } from './attributes.ts';
import type { ExportedGraph } from './format.ts';
import { escapeXml } from './xml.ts';

const TYPES = { string: 'string', double: 'double', int: 'integer' } as const;

export function* writeGexf({ nodes, edges, place }: ExportedGraph): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n';
  yield '<meta><creator>Telusur</creator></meta>\n<graph defaultedgetype="directed">\n';
  yield declarations('node', NODE_ATTRIBUTES);
  yield declarations('edge', EDGE_ATTRIBUTES);
  yield '<nodes>\n';
  for (const node of nodes) {
    const at = place?.(node.id);
    // Gephi's y grows upwards.
    const position = at ? `<viz:position x="${at.x}" y="${0 - at.y}" z="0"/>` : '';
    const label = `label="${escapeXml(node.label.id)}"`;
    yield `<node id="${escapeXml(node.id)}" ${label}>${values(NODE_ATTRIBUTES, node)}${position}</node>\n`;
  }
  yield '</nodes>\n<edges>\n';
  for (const edge of edges) {
    const ends = `source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}"`;
    const type = escapeXml(edge.type);
    const head = `id="${escapeXml(edge.id)}" ${ends} kind="${type}" label="${type}"`;
    yield `<edge ${head}>${values(EDGE_ATTRIBUTES, edge)}</edge>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

function declarations<Item>(of: 'node' | 'edge', attributes: readonly Attribute<Item>[]): string {
  const lines = attributes.map(
    ({ id, type }) => `<attribute id="${id}" title="${id}" type="${TYPES[type]}"/>`,
  );
  return `<attributes class="${of}">${lines.join('')}</attributes>\n`;
}

function values<Item>(attributes: readonly Attribute<Item>[], item: Item): string {
  const given = attributes
    .map(({ id, value }) => ({ id, value: value(item) }))
    .filter(({ value }) => value !== undefined)
    .map(({ id, value }) => `<attvalue for="${id}" value="${escapeXml(String(value))}"/>`);
  return `<attvalues>${given.join('')}</attvalues>`;
}
