/** Puts a part of the explorer on the page, with its stores round it and its actions written down. */
import { ContextProvider } from '@lit/context';
import { render, type TemplateResult } from 'lit';
import type { Actions } from '../../../web/app/actions.ts';
import {
  actionsContext,
  comparisonContext,
  editingContext,
  graphContext,
  historyContext,
  noticesContext,
  selectionContext,
  sourceContext,
} from '../../../web/app/contexts.ts';
import { HistoryLog } from '../../../web/history/log.ts';
import type { GraphSource } from '../../../web/source/graph-source.ts';
import type { EditingSource } from '../../../web/source/editing-source.ts';
import { ComparisonStore } from '../../../web/store/comparison-store.ts';
import { EditingDesk } from '../../../web/store/editing-desk.ts';
import { GraphStore, isDenied } from '../../../web/store/graph-store.ts';
import { NoticeStore } from '../../../web/store/notice-store.ts';
import { emptyScene, type Scene } from '../../../web/store/scene.ts';
import { SelectionStore } from '../../../web/store/selection-store.ts';
import { installStyle } from '../../../web/style/install.ts';
import { memorySource, type MemoryGraph } from '../../support/memory-source.ts';

installStyle();

export interface Stage {
  readonly root: HTMLElement;
  readonly graph: GraphStore;
  readonly history: HistoryLog;
  readonly selection: SelectionStore;
  readonly notices: NoticeStore;
  readonly comparison: ComparisonStore;
  readonly desk: EditingDesk;
  /** The actions that were taken, each with what it was given. */
  readonly taken: [name: keyof Actions, ...given: unknown[]][];
  leave(): void;
}

interface Setting {
  /** Takes the place of the graph's own answers. */
  readonly source?: Partial<GraphSource>;
  /** What writes; null, as where the page has no key, if it is not given. */
  readonly editing?: EditingSource | null;
  /** Ids of the edges on the canvas; all where it is not given. */
  readonly shown?: readonly string[];
  readonly scene?: Partial<Scene>;
  /** Width of the part, in pixels. */
  readonly width?: number;
}

/** Resolves when what is on the stage has settled. */
export async function onStage(
  world: MemoryGraph,
  part: TemplateResult,
  { source, editing = null, shown, scene, width = 400 }: Setting = {},
): Promise<Stage> {
  const root = document.createElement('main');
  root.style.inlineSize = `${width}px`;
  root.style.background = 'var(--t-surface)';
  document.body.append(root);

  const affirmed = world.edges.filter((edge) => !isDenied(edge));
  const graph = new GraphStore();
  graph.learnSchema({
    kinds: world.kinds,
    relations: world.relations,
    documents: world.documents.map((view) => view.document),
  });
  graph.learn({ nodes: world.nodes, edges: affirmed, denied: world.edges.filter(isDenied) });
  const history = new HistoryLog();
  history.commit(
    { did: 'start' },
    {
      ...emptyScene,
      nodes: new Map(world.nodes.map((node) => [node.id, { x: 0, y: 0 }])),
      edges: new Set(shown ?? affirmed.map((edge) => edge.id)),
      ...scene,
    },
  );
  const selection = new SelectionStore();
  const notices = new NoticeStore();
  const comparison = new ComparisonStore();
  const desk = new EditingDesk(editing);
  const taken: Stage['taken'] = [];

  new ContextProvider(root, {
    context: sourceContext,
    initialValue: { ...memorySource(world), ...source },
  });
  new ContextProvider(root, { context: graphContext, initialValue: graph });
  new ContextProvider(root, { context: historyContext, initialValue: history });
  new ContextProvider(root, { context: selectionContext, initialValue: selection });
  new ContextProvider(root, { context: noticesContext, initialValue: notices });
  new ContextProvider(root, { context: comparisonContext, initialValue: comparison });
  new ContextProvider(root, { context: editingContext, initialValue: desk });
  new ContextProvider(root, { context: actionsContext, initialValue: recorder(taken) });
  render(part, root);
  await settled();
  return { root, graph, history, selection, notices, comparison, desk, taken, leave: () => root.remove() };
}

/** Long enough for answers from memory and what they render. */
export async function settled(): Promise<void> {
  for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
}

function recorder(taken: Stage['taken']): Actions {
  return new Proxy({} as Actions, {
    get:
      (_target, name) =>
      (...given: unknown[]): Promise<boolean> => {
        taken.push([name as keyof Actions, ...given]);
        return Promise.resolve(true);
      },
  });
}

/** All elements with this selector, through every shadow root. */
export function deepAll(root: ParentNode, selector: string): HTMLElement[] {
  const found = [...root.querySelectorAll<HTMLElement>(selector)];
  for (const element of root.querySelectorAll('*'))
    if (element.shadowRoot !== null) found.push(...deepAll(element.shadowRoot, selector));
  return found;
}

/** What has the focus, through every shadow root; the page itself where nothing has. */
export function focused(): Element {
  let element: Element = document.activeElement ?? document.body;
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** The text that is on the screen, through every shadow root, with single spaces. */
export function deepText(root: Node): string {
  return gathered(root).replaceAll(/\s+/g, ' ').trim();
}

function gathered(root: Node): string {
  if (root instanceof Text) return root.data;
  if (root instanceof Comment || root instanceof HTMLStyleElement || root.nodeName === 'WBR') return '';
  const inside = root instanceof Element && root.shadowRoot !== null ? root.shadowRoot : root;
  const nodes =
    inside instanceof HTMLSlotElement ? inside.assignedNodes({ flatten: true }) : inside.childNodes;
  const text = [...nodes].map(gathered).join('');
  return root instanceof Element && getComputedStyle(root).display.startsWith('inline') ? text : ` ${text} `;
}
