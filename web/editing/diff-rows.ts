import type { DiffAnswer, DiffEntry } from '../../graph/api/contract.ts';
import type { Edge, Language, Node, Statement } from '../../graph/model.ts';
import type { Voice } from '../store/comparison-store.ts';

/** A relation that two documents are compared by, with its ends. */
export interface DiffRow {
  readonly entry: DiffEntry;
  /** Undefined where the answer does not hold the relation itself. */
  readonly edge: Edge | undefined;
  readonly source: Node | undefined;
  readonly target: Node | undefined;
}

/** The relations of one voice, those that match the filter: in their names in either language, or in a quote. */
export function diffRows(
  answer: DiffAnswer,
  voice: Voice,
  filter: string,
  relationName: (type: string, language: Language) => string,
): DiffRow[] {
  const { nodes, edges, denied } = answer.subgraph;
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const edgeOf = new Map([...edges, ...denied].map((edge) => [edge.id, edge]));
  const wanted = filter.trim().toLowerCase();
  return answer[voice]
    .map((entry) => {
      const edge = edgeOf.get(entry.edge);
      return {
        entry,
        edge,
        source: edge && nodeOf.get(edge.source),
        target: edge && nodeOf.get(edge.target),
      };
    })
    .filter((row) => wanted === '' || wordsOf(row, relationName).toLowerCase().includes(wanted));
}

function wordsOf(row: DiffRow, relationName: (type: string, language: Language) => string): string {
  const { entry, edge, source, target } = row;
  const names = (['id', 'en'] as const).map((language) =>
    [source?.label[language], edge && relationName(edge.type, language), target?.label[language]].join(' '),
  );
  const quotes = [...entry.a, ...entry.b].map((statement: Statement) => statement.quote);
  return [entry.edge, ...names, ...quotes].join('\n');
}
