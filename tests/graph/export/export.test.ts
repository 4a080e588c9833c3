import { parse } from 'csv-parse/sync';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { row, writeEdgesCsv, writeNodesCsv } from '../../../graph/export/csv.ts';
import { EXPORT_FORMATS } from '../../../graph/export/format.ts';
import { writeGexf } from '../../../graph/export/gexf.ts';
import { writeGraphml } from '../../../graph/export/graphml.ts';
import { writeJsonLd } from '../../../graph/export/json-ld.ts';
import type { Edge, Node } from '../../../graph/model.ts';
import { loadOntology } from '../../../graph/ontology.ts';

const HOSTILE = 'a<script>alert("1")</script> & \u0001 \uD800 \u202Ekebalik\n=cmd()';

function node(id: string, label = id): Node {
  return {
    id,
    kind: 'Threat',
    family: 'Threat',
    label: { id: label, en: label },
    aliases: [],
    properties: {},
    degree: 1,
  };
}

function edge(source: string, target: string): Edge {
  return {
    id: `${source}:CAUSES:${target}`,
    type: 'CAUSES',
    source,
    target,
    mode: 'explicit',
    confidence: 0.9,
    documents: ['d1', 'd2'],
    statements: 2,
    denied: 0,
    hedged: 1,
    attributed: 0,
    properties: {},
  };
}

const graph = { nodes: [node('a', HOSTILE), node('b')], edges: [edge('a', 'b')] };
const ontology = loadOntology();

describe('export', () => {
  it('writes GraphML in which a hostile label is text and control characters are gone', () => {
    const xml = [...writeGraphml(graph)].join('');
    expect(xml).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; \uFFFD \uFFFD');
    expect(xml).not.toContain('<script>');
    expect(xml).toContain('<edge id="a:CAUSES:b" source="a" target="b">');
    expect(xml).toContain('<data key="edge-confidence">0.9</data>');
  });

  it.each([
    ['GraphML', writeGraphml],
    ['GEXF', writeGexf],
  ])('writes %s that another parser reads back, with names and places', (_format, write) => {
    const placed = { ...graph, place: (id: string) => (id === 'a' ? { x: 12.5, y: -3 } : undefined) };
    const { attributes, texts } = readXml([...write(placed)].join(''));
    const told = [...attributes, ...texts];
    expect(told).toContain('a:CAUSES:b');
    expect(told).toContain(HOSTILE.replace('\u0001', '\uFFFD').toWellFormed());
    expect(told).toContain('12.5');
    expect(told.filter((text) => text === 'CAUSES').length).toBeGreaterThan(0);
  });

  it('turns places over for Gephi, whose y grows upwards', () => {
    const xml = [...writeGexf({ ...graph, place: () => ({ x: 1, y: 2 }) })].join('');
    expect(xml).toContain('<viz:position x="1" y="-2" z="0"/>');
  });

  it('writes a CSV row for each edge with the labels of both ends and the relation in words', () => {
    const [first] = parse([...writeEdgesCsv(graph, ontology)].join(''), { columns: true });
    expect(first).toMatchObject({
      source: 'a',
      sourceLabel: HOSTILE.toWellFormed(),
      relation: 'menyebabkan',
      targetLabel: 'b',
      documents: 'd1 | d2',
    });
  });

  it('writes a CSV row for each node', () => {
    const rows = parse([...writeNodesCsv(graph)].join(''), { columns: true });
    expect(rows).toHaveLength(2);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx'])('disarms the formula %j in a CSV cell', (formula) => {
    const [[cell]] = parse(row([formula])) as [[string]];
    expect(cell).toBe(`'${formula}`);
  });

  it('writes JSON-LD that parses, with labels by language and edges as statements', () => {
    const document = JSON.parse([...writeJsonLd(graph)].join('')) as { '@graph': Record<string, unknown>[] };
    expect(document['@graph']).toHaveLength(3);
    expect(document['@graph'][0]).toMatchObject({ id: 'a', label: { id: HOSTILE, en: HOSTILE } });
    expect(document['@graph'][2]).toMatchObject({ subject: 'a', relation: 'CAUSES', object: 'b' });
  });

  it.each(EXPORT_FORMATS)('writes an empty graph as $name', ({ write }) => {
    expect([...write({ nodes: [], edges: [] }, ontology)].join('').length).toBeGreaterThan(0);
  });
});

/** All values of attributes, and all texts, as an XML parser of others sees them. Throws where it is not well-formed. */
function readXml(xml: string): { attributes: string[]; texts: string[] } {
  const [attributes, texts]: [string[], string[]] = [[], []];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => attributes.push(...Object.values(tag.attributes).map(({ value }) => value)));
  parser.on('text', (text) => texts.push(text));
  parser.write(xml).close();
  return { attributes, texts };
}
