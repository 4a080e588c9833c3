/** JSON-LD 1.1: nodes as resources, edges as reified relations, so that confidence and sources stay with them. */
import type { Edge, Node } from '../model.ts';
import type { ExportedGraph } from './format.ts';

const CONTEXT = {
  '@version': 1.1,
  '@base': 'urn:telusur:node:',
  '@vocab': 'urn:telusur:term:',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  id: '@id',
  type: '@type',
  label: { '@id': 'rdfs:label', '@container': '@language' },
  aliases: 'skos:altLabel',
  subject: { '@id': 'rdf:subject', '@type': '@id' },
  relation: { '@id': 'rdf:predicate', '@type': '@vocab' },
  object: { '@id': 'rdf:object', '@type': '@id' },
} as const;

export function* writeJsonLd({ nodes, edges }: ExportedGraph): Generator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},"@graph":[`;
  let separator = '\n';
  for (const item of resources(nodes, edges)) {
    yield separator + JSON.stringify(item);
    separator = ',\n';
  }
  yield '\n]}\n';
}

function* resources(nodes: Iterable<Node>, edges: Iterable<Edge>): Generator<object> {
  for (const node of nodes) {
    const { kind, family, label, aliases, actorClass } = node;
    yield {
      id: encodeURIComponent(node.id),
      type: kind,
      family,
      label,
      ...(actorClass ? { actorClass } : {}),
      ...(aliases.length ? { aliases } : {}),
    };
  }
  for (const edge of edges) {
    yield {
      id: `urn:telusur:edge:${encodeURIComponent(edge.id)}`,
      type: 'rdf:Statement',
      subject: encodeURIComponent(edge.source),
      relation: edge.type,
      object: encodeURIComponent(edge.target),
      mode: edge.mode,
      confidence: edge.confidence,
      statements: edge.statements,
      documents: edge.documents,
    };
  }
}
