/** Two documents compared, as a terminal shows it: each relation once, with the quotes of either side. */
import type { DiffAnswer, DiffEntry } from '../api/contract.ts';
import type { Node } from '../model.ts';
import type { Ontology } from '../ontology.ts';
import { onOneLine } from './rows.ts';

export function formatDiff(diff: DiffAnswer, ontology: Ontology): string {
  const { a, b } = diff;
  const nodes = new Map(diff.subgraph.nodes.map((node) => [node.id, node]));
  const relations = new Map(
    [...diff.subgraph.edges, ...diff.subgraph.denied].map(({ id, source, type, target }) => {
      const word = ontology.relations.get(type)?.label.id ?? type;
      return [id, `${nameOf(nodes, source)} — ${word} → ${nameOf(nodes, target)}`];
    }),
  );
  const section = (title: string, entries: readonly DiffEntry[]): string[] => [
    `${title}: ${entries.length}`,
    ...entries.flatMap((entry) => [
      `  ${onOneLine(relations.get(entry.edge) ?? entry.edge)}`,
      ...quotes(a.id, entry.a),
      ...quotes(b.id, entry.b),
    ]),
    '',
  ];
  return [
    ...section('Both say', diff.shared),
    ...section('One says, the other denies', diff.contradicted),
    ...section(`Only ${a.id} says`, diff.onlyA),
    ...section(`Only ${b.id} says`, diff.onlyB),
  ].join('\n');
}

function nameOf(nodes: ReadonlyMap<string, Node>, id: string): string {
  return nodes.get(id)?.label.id ?? id;
}

function quotes(document: string, statements: DiffEntry['a']): string[] {
  return statements.map(
    ({ quote, negated }) => `      ${document}${negated ? ' (denied)' : ''}: “${onOneLine(quote)}”`,
  );
}
