/** Parts of a graph with everything that a test does not speak of filled in. */
import type {
  Bilingual,
  DocumentSummary,
  DocumentView,
  Edge,
  KindSummary,
  Node,
  RelationSummary,
  Statement,
} from '../../graph/model.ts';

/** A label from an id: `pelabuhan-utara` is called 'Pelabuhan utara'. */
function labelFrom(id: string): Bilingual {
  const words = id.replaceAll('-', ' ');
  const label = words.charAt(0).toUpperCase() + words.slice(1);
  return { id: label, en: label };
}

export function node(id: string, given: Partial<Node> = {}): Node {
  return {
    id,
    kind: 'Concept',
    family: 'Idea',
    label: labelFrom(id),
    aliases: [],
    properties: {},
    degree: 0,
    ...given,
  };
}

/** Affirmed by one statement of the document `a`. */
export function edge(source: string, type: string, target: string, given: Partial<Edge> = {}): Edge {
  return {
    id: `${source}:${type}:${target}`,
    type,
    source,
    target,
    mode: 'explicit',
    confidence: 0.9,
    documents: ['a'],
    statements: 1,
    denied: 0,
    hedged: 0,
    attributed: 0,
    properties: {},
    ...given,
  };
}

export function denied(source: string, type: string, target: string): Edge {
  return edge(source, type, target, { statements: 0, denied: 1, documents: [] });
}

export function relation(type: string, given: Partial<RelationSummary> = {}): RelationSummary {
  const words = type.toLowerCase().replaceAll('_', ' ');
  return {
    type,
    label: { id: words, en: words },
    definition: { id: '', en: '' },
    symmetric: false,
    weak: false,
    count: 1,
    ...given,
  };
}

export function kind(name: string, family: string, label: Bilingual): KindSummary {
  return { kind: name, family, label, definition: label, count: 1 };
}

function documentSummary(id: string, given: Partial<DocumentSummary> = {}): DocumentSummary {
  return {
    id,
    title: `Catatan ${id}`,
    language: 'id',
    format: 'text',
    sha256: '0'.repeat(64),
    passages: 1,
    entities: 2,
    edges: 1,
    statements: 1,
    ...given,
  };
}

/** A document whose passages are the texts given, one after the other; each names what stands in it. */
export function documentView(
  id: string,
  texts: readonly { text: string; names?: Readonly<Record<string, string>>; edges?: readonly string[] }[],
  given: Partial<DocumentSummary> = {},
): DocumentView {
  let text = '';
  const passages = texts.map((passage, index) => {
    const start = text.length + (index === 0 ? 0 : 1);
    text += `${index === 0 ? '' : ' '}${passage.text}`;
    const mentions = Object.entries(passage.names ?? {}).map(([name, entity]) => {
      const at = passage.text.indexOf(name);
      if (at < 0) throw new Error(`'${name}' does not stand in '${passage.text}'`);
      return { node: entity, start: start + at, end: start + at + name.length };
    });
    return { index, start, end: text.length, mentions, edges: [...(passage.edges ?? [])] };
  });
  const document = documentSummary(id, { passages: passages.length, ...given });
  return { document, text, passages, subgraph: { nodes: [], edges: [], denied: [], truncated: false } };
}

/** A statement whose quote stands in its passage, which begins the document. */
export function statement(
  id: string,
  text: string,
  quote: string,
  given: Partial<Statement> = {},
): Statement {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`'${quote}' does not stand in '${text}'`);
  return {
    id,
    document: { id: 'a', title: 'Catatan a', language: 'id' },
    passage: { id: 'a/0', index: 0, start: 0, end: text.length },
    text,
    start,
    end: start + quote.length,
    quote,
    citation: null,
    citations: [],
    attributedTo: null,
    mode: 'explicit',
    confidence: 0.9,
    rule: 'verb',
    negated: false,
    hedge: null,
    facts: {},
    ...given,
  };
}
