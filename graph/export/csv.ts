/** CSV for spreadsheets: one row an edge, with labels and kinds of both ends; formulas in cells are disarmed. */
// This build runs in Node and in a browser.
import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Edge, Node } from '../model.ts';
import type { ExportedGraph, RelationWords } from './format.ts';

const EDGE_COLUMNS = [
  'edge',
  'source',
  'sourceLabel',
  'sourceKind',
  'type',
  'relation',
  'target',
  'targetLabel',
  'targetKind',
  'mode',
  'confidence',
  'statements',
  'denied',
  'hedged',
  'documents',
] as const;

const NODE_COLUMNS = [
  'id',
  'kind',
  'family',
  'actorClass',
  'labelId',
  'labelEn',
  'aliases',
  'degree',
] as const;

export function* writeEdgesCsv({ nodes, edges }: ExportedGraph, words: RelationWords): Generator<string> {
  const byId = new Map<string, Node>();
  for (const node of nodes) byId.set(node.id, node);
  yield row(EDGE_COLUMNS);
  for (const edge of edges) yield row(edgeCells(edge, byId, words));
}

/** The second table, for programs that read nodes and edges apart. */
export function* writeNodesCsv({ nodes }: Pick<ExportedGraph, 'nodes'>): Generator<string> {
  yield row(NODE_COLUMNS);
  for (const node of nodes) {
    yield row([
      node.id,
      node.kind,
      node.family,
      node.actorClass ?? '',
      node.label.id,
      node.label.en,
      node.aliases.join(' | '),
      node.degree,
    ]);
  }
}

function edgeCells(
  edge: Edge,
  nodes: ReadonlyMap<string, Node>,
  words: RelationWords,
): readonly (string | number)[] {
  const source = nodes.get(edge.source);
  const target = nodes.get(edge.target);
  return [
    edge.id,
    edge.source,
    source?.label.id ?? '',
    source?.kind ?? '',
    edge.type,
    words.relations.get(edge.type)?.label.id ?? '',
    edge.target,
    target?.label.id ?? '',
    target?.kind ?? '',
    edge.mode,
    edge.confidence,
    edge.statements,
    edge.denied,
    edge.hedged,
    edge.documents.join(' | '),
  ];
}

/** One line; a cell that a spreadsheet would run as a formula is preceded by an apostrophe. */
export function row(cells: readonly unknown[]): string {
  const wellFormed = cells.map((cell) => (typeof cell === 'string' ? cell.toWellFormed() : cell));
  return stringify([wellFormed], { escape_formulas: true, record_delimiter: 'windows' });
}
