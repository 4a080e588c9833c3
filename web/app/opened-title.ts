import type { GraphStore } from '../store/graph-store.ts';
import type { Opened } from '../store/scene.ts';
import { labelOf, t } from '../words/words.ts';

/** What a panel is about, in one line. */
export function openedTitle(opened: Opened, graph: GraphStore): string {
  switch (opened.panel) {
    case 'node':
      return nodeName(opened.node, graph);
    case 'edge': {
      const edge = graph.edge(opened.edge);
      if (edge === undefined) return opened.edge;
      const relation = graph.relation(edge.type);
      const word = relation === undefined ? edge.type : labelOf(relation.label);
      return `${nodeName(edge.source, graph)} ${word} ${nodeName(edge.target, graph)}`;
    }
    case 'document':
      return graph.document(opened.document)?.title ?? opened.document;
    case 'ends':
      return t('path.choose');
    case 'paths':
      return `${nodeName(opened.question.from, graph)} → ${nodeName(opened.question.to, graph)}`;
  }
}

function nodeName(id: string, graph: GraphStore): string {
  const node = graph.node(id);
  return node === undefined ? id : labelOf(node.label);
}
