import type { Bilingual, Language } from '../../graph/model.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { spokenEdge } from '../words/spoken.ts';
import { message } from '../words/words.ts';
import { layouts } from '../canvas/layout/layouts.ts';
import type { Step } from './step.ts';

/** What a step is called in the list of steps, in both languages. */
export function stepWords(step: Step, graph: GraphStore): Bilingual {
  return { id: inLanguage('id', step, graph), en: inLanguage('en', step, graph) };
}

function inLanguage(language: Language, step: Step, graph: GraphStore): string {
  const nameOf = (id: string): string => graph.node(id)?.label[language] ?? id;
  const titleOf = (id: string): string => graph.document(id)?.title ?? id;
  switch (step.did) {
    case 'start':
    case 'reopen':
    case 'close':
    case 'choose-ends':
    case 'all':
      return message(language, `step.${step.did}`);
    case 'open-node':
    case 'only':
      return message(language, `step.${step.did}`, { name: nameOf(step.node) });
    case 'open-edge':
      return message(language, 'step.open-edge', { edge: shortEdge(language, step.edge, graph) });
    case 'open-document':
    case 'show-document':
      return message(language, `step.${step.did}`, { title: titleOf(step.document) });
    case 'compare':
      return message(language, 'step.compare', { a: titleOf(step.a), b: titleOf(step.b) });
    case 'expand':
      return message(language, 'step.expand', { name: nameOf(step.node), n: step.added.nodes });
    case 'collapse':
      return message(language, 'step.collapse', { name: nameOf(step.node), n: step.removed });
    case 'hide':
    case 'move':
      return several(language, step.did, step.nodes, nameOf);
    case 'path': {
      const ends = { from: nameOf(step.question.from), to: nameOf(step.question.to) };
      if (step.found === 0) return message(language, 'step.noPath', ends);
      return message(language, 'step.path', { ...ends, n: step.found });
    }
    case 'choose-path':
      if (step.chosen === null) return message(language, 'step.choose-all-paths');
      return message(language, 'step.choose-path', { n: step.chosen + 1 });
    case 'filter':
      return message(language, `step.filter.${step.what}`);
    case 'layout': {
      const label = layouts.find((layout) => layout.id === step.layout)?.label[language];
      return message(language, 'step.layout', { name: label ?? step.layout });
    }
  }
}

function several(
  language: Language,
  did: 'hide' | 'move',
  nodes: readonly string[],
  nameOf: (id: string) => string,
): string {
  const [only] = nodes;
  if (nodes.length === 1 && only !== undefined)
    return message(language, `step.${did}`, { name: nameOf(only) });
  return message(language, did === 'hide' ? 'step.hideMany' : 'step.moveMany', { n: nodes.length });
}

/** An edge read without its sources: 'Serangan siber — menyasar → Sektor kesehatan'. */
function shortEdge(language: Language, id: string, graph: GraphStore): string {
  const edge = graph.edge(id);
  if (edge === undefined) return id;
  const ends = { source: graph.node(edge.source), target: graph.node(edge.target) };
  const spoken = spokenEdge(language, edge, { ...ends, relation: graph.relation(edge.type) });
  return spoken.split(', ')[0] ?? spoken;
}
