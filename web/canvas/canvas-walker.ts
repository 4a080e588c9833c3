import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  actionsContext,
  graphContext,
  historyContext,
  noticesContext,
  selectionContext,
} from '../app/contexts.ts';
import type { Bilingual } from '../../graph/model.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { edgesByNode, visibleParts } from '../store/visible.ts';
import { message } from '../words/words.ts';
import { spokenEdge } from '../words/spoken.ts';
import { follow, retreat, turn, type Ground, type Stand } from './walk.ts';

interface WalkedCanvas extends ReactiveControllerHost, HTMLElement {
  reveal(nodes: readonly string[]): void;
  zoomBy(factor: number): void;
  panBy(x: number, y: number): void;
  fit(): void;
}

const PAN = 80;

/** Walking the canvas by keyboard: what one stands at is marked for the eye and spoken for the ear. */
export class CanvasWalker implements ReactiveController {
  readonly #host: WalkedCanvas;
  readonly #graph;
  readonly #history;
  readonly #selection;
  readonly #notices;
  readonly #actions;
  #stand: Stand | null = null;

  constructor(host: WalkedCanvas) {
    this.#host = host;
    host.addController(this);
    this.#graph = new ContextConsumer(host, { context: graphContext });
    this.#history = new ContextConsumer(host, { context: historyContext });
    this.#selection = new ContextConsumer(host, { context: selectionContext });
    this.#notices = new ContextConsumer(host, { context: noticesContext });
    this.#actions = new ContextConsumer(host, { context: actionsContext });
  }

  hostConnected(): void {
    this.#stand = null;
  }

  readonly onFocus = (event: FocusEvent): void => {
    if (!(event.target as HTMLElement).matches(':focus-visible')) return;
    const stand = this.#currentStand();
    if (stand !== null) this.#take(stand);
  };

  readonly onBlur = (): void => {
    this.#selection.value?.point(null);
  };

  readonly onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(event.shiftKey ? this.#pan(event.key) : this.#act(event.key))) return;
    event.preventDefault();
    event.stopPropagation();
  };

  #pan(key: string): boolean {
    const by = { ArrowLeft: [PAN, 0], ArrowRight: [-PAN, 0], ArrowUp: [0, PAN], ArrowDown: [0, -PAN] }[key];
    if (by === undefined) return key === '+' ? this.#zoom(1.3) : false;
    this.#host.panBy(by[0] ?? 0, by[1] ?? 0);
    return true;
  }

  #zoom(factor: number): boolean {
    this.#host.zoomBy(factor);
    return true;
  }

  /** False for keys that mean nothing here. */
  #act(key: string): boolean {
    if (key === '+' || key === '=') return this.#zoom(1.3);
    if (key === '-') return this.#zoom(1 / 1.3);
    if (key === '0') {
      this.#host.fit();
      return true;
    }
    const stand = this.#currentStand();
    const ground = this.#ground();
    if (stand === null || ground === null) return false;
    return this.#walk(key, stand, ground) || this.#do(key, stand);
  }

  #walk(key: string, stand: Stand, ground: Ground): boolean {
    const steps: Record<string, () => Stand> = {
      ArrowRight: () => turn(stand, 1, ground),
      ArrowLeft: () => turn(stand, -1, ground),
      ArrowDown: () => follow(stand, ground),
      ArrowUp: () => retreat(stand),
      Home: () => ({ node: this.#mostConnected(ground) ?? stand.node, edge: null, trail: [] }),
    };
    const step = steps[key];
    if (step === undefined) return false;
    this.#take(step());
    return true;
  }

  #do(key: string, stand: Stand): boolean {
    const actions = this.#actions.value;
    switch (key) {
      case 'Enter':
      case ' ':
        void (stand.edge === null ? actions?.openNode(stand.node) : actions?.openEdge(stand.edge));
        return true;
      case 'e':
        void actions?.expand(stand.node);
        return true;
      case 'c':
        actions?.collapse(stand.node);
        return true;
      case 'Delete':
      case 'h': {
        actions?.hide([stand.node]);
        const last = stand.trail.at(-1);
        this.#stand = last === undefined ? null : { node: last, edge: null, trail: stand.trail.slice(0, -1) };
        return true;
      }
      default:
        return false;
    }
  }

  #take(stand: Stand): void {
    this.#stand = stand;
    this.#selection.value?.point(stand.edge === null ? { node: stand.node } : { edge: stand.edge });
    this.#host.reveal([stand.node]);
    const words = this.#wordsOf(stand);
    if (words !== null) this.#notices.value?.say(words);
  }

  /** Where one stands, if that is still on the canvas; else at what is opened, else at the most connected. */
  #currentStand(): Stand | null {
    const ground = this.#ground();
    if (ground === null) return null;
    if (this.#stand !== null && ground.places.has(this.#stand.node)) return this.#stand;
    const opened = this.#history.value?.scene.opened;
    const node =
      opened?.panel === 'node' && ground.places.has(opened.node) ? opened.node : this.#mostConnected(ground);
    return node === null ? null : { node, edge: null, trail: [] };
  }

  #mostConnected(ground: Ground): string | null {
    let most: string | null = null;
    for (const id of ground.places.keys()) {
      const count = ground.edgesOf.get(id)?.length ?? 0;
      if (most === null || count > (ground.edgesOf.get(most)?.length ?? 0)) most = id;
    }
    return most;
  }

  #ground(): Ground | null {
    const graph = this.#graph.value;
    const scene = this.#history.value?.scene;
    if (graph === undefined || scene === undefined) return null;
    const visible = visibleParts(scene, graph);
    const places = new Map(
      visible.nodes.map((node) => [node.id, scene.nodes.get(node.id) ?? { x: 0, y: 0 }] as const),
    );
    return { places, edgesOf: edgesByNode(visible.edges) };
  }

  #wordsOf(stand: Stand): Bilingual | null {
    const graph = this.#graph.value;
    const ground = this.#ground();
    if (graph === undefined || ground === null) return null;
    return stand.edge === null
      ? nodeWords(stand.node, graph, ground.edgesOf.get(stand.node)?.length ?? 0)
      : edgeWords(stand.edge, stand.node, graph);
  }
}

function nodeWords(id: string, graph: GraphStore, edges: number): Bilingual | null {
  const node = graph.node(id);
  if (node === undefined) return null;
  const say = (language: 'id' | 'en'): string =>
    message(language, 'canvas.node', {
      name: node.label[language],
      kind: graph.kind(node.kind)?.label[language] ?? node.kind,
      n: edges,
    });
  return { id: say('id'), en: say('en') };
}

function edgeWords(id: string, from: string, graph: GraphStore): Bilingual | null {
  const edge = graph.edge(id);
  if (edge === undefined) return null;
  const ends = {
    source: graph.node(edge.source),
    target: graph.node(edge.target),
    relation: graph.relation(edge.type),
  };
  return { id: spokenEdge('id', edge, ends, { from }), en: spokenEdge('en', edge, ends, { from }) };
}
