import { consume } from '@lit/context';
import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Actions } from '../app/actions.ts';
import {
  actionsContext,
  comparisonContext,
  graphContext,
  historyContext,
  selectionContext,
} from '../app/contexts.ts';
import type { CanvasPort } from '../app/workbench.ts';
import type { Entry, HistoryLog } from '../history/log.ts';
import type { ComparisonStore } from '../store/comparison-store.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { Point } from '../store/scene.ts';
import type { SelectionStore, Target } from '../store/selection-store.ts';
import { StoreController } from '../store/store-controller.ts';
import { controls } from '../style/controls.ts';
import { surfaces } from '../style/palette.ts';
import { onThemeChange, resolvedTheme } from '../style/resolved-theme.ts';
import { LanguageController, t } from '../words/words.ts';
import { canvasStyle, nameFont } from './canvas-style.ts';
import { CanvasWalker } from './canvas-walker.ts';
import type { CytoscapeCanvas } from './cytoscape-canvas.ts';
import { emphasisOf } from './emphasis.ts';
import { pictureOf, type Picture } from './picture.ts';
import {
  boundsOf,
  fitCamera,
  fitsIn,
  revealCamera,
  showCamera,
  viewOf,
  type Camera,
  type Insets,
  type View,
} from './viewport.ts';

/** Names are measured in the interface's font; a slow one is not waited for longer than this. */
const FONT_WAIT = 700;

/**
 * The graph, drawn. It shows the scene of the log and what the selection points at; what people do on it
 * becomes actions.
 *
 * @event rest the view has come to rest after it moved
 */
@customElement('telusur-graph-canvas')
export class GraphCanvas extends LitElement implements CanvasPort {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        position: relative;
        background: var(--t-paper);
      }

      .ground {
        position: absolute;
        inset: 0;
      }

      .drawing {
        position: relative;
        inline-size: 100%;
        block-size: 100%;
        cursor: grab;
        touch-action: none;
      }

      .veiled {
        visibility: hidden;
      }

      .drawing:active {
        cursor: grabbing;
      }

      .drawing.pointing {
        cursor: pointer;
      }

      .ground:focus-visible {
        outline: 2px solid var(--t-focus);
        outline-offset: -3px;
        border-radius: 0;
      }
    `,
  ];

  /** What bars and panels cover, in pixels. */
  @property({ attribute: false }) insets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

  @consume({ context: graphContext }) private readonly graph!: GraphStore;
  @consume({ context: historyContext }) private readonly history!: HistoryLog;
  @consume({ context: selectionContext }) private readonly selection!: SelectionStore;
  @consume({ context: comparisonContext }) private readonly comparison!: ComparisonStore;
  @consume({ context: actionsContext }) private readonly actions!: Actions;

  @state() private canvas: CytoscapeCanvas | null = null;

  @query('.ground') private readonly ground!: HTMLElement;
  @query('.drawing') private readonly drawing!: HTMLElement;

  readonly #language = new LanguageController(this);
  readonly #walker = new CanvasWalker(this);
  readonly #sizes = new ResizeObserver(() => this.canvas?.resize());
  #picture: Picture = { nodes: [], edges: [] };
  #entry: Entry | undefined;
  #styledKinds = 0;
  #awaited: View | null = null;
  /** Where the view was before what is opened was brought into sight, and where it is since. */
  #aside: { readonly from: Camera; readonly moved: Camera } | null = null;
  #ends: (() => void)[] = [];

  constructor() {
    super();
    new StoreController(this, () => [this.history, this.graph, this.comparison]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ends = [this.selection.subscribe(() => this.#emphasise()), onThemeChange(() => this.#restyle())];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.#ends) end();
    this.#sizes.disconnect();
    this.canvas?.destroy();
    this.canvas = null;
    this.#entry = undefined;
  }

  override firstUpdated(): void {
    void this.#begin();
  }

  async #begin(): Promise<void> {
    const [{ CytoscapeCanvas }] = await Promise.all([import('./cytoscape-canvas.ts'), fontReady()]);
    if (!this.isConnected) return;
    this.canvas = new CytoscapeCanvas(this.drawing, {
      tapped: (target) => this.#onTap(target),
      tappedTwice: (node) => void this.actions.expand(node),
      pointed: (target) => this.#onPoint(target),
      dragged: (places) => this.actions.move(places),
      rested: () => this.dispatchEvent(new Event('rest', { bubbles: true, composed: true })),
    });
    this.#restyle();
    this.#sizes.observe(this);
  }

  override updated(changed: PropertyValues): void {
    if (this.canvas === null || this.history.current === undefined) return;
    if (changed.size === 1 && changed.has('insets')) return;
    // The canvas may be made before the kinds are told.
    if (this.graph.kinds.length !== this.#styledKinds) this.#restyle();
    this.#draw(this.canvas);
  }

  override focus(): void {
    this.ground.focus();
  }

  get aspect(): number {
    const { left, right } = this.insets;
    return Math.max(1, this.clientWidth - left - right) / Math.max(1, this.clientHeight);
  }

  get view(): View | null {
    return this.canvas === null ? null : viewOf(this.canvas.camera, this.canvas.size, this.insets);
  }

  fit(): void {
    this.#afterDrawing((canvas) => {
      const bounds = boundsOf(this.#picture.nodes);
      if (bounds !== null) canvas.look(fitCamera(bounds, canvas.size, this.insets), true);
    });
  }

  reveal(ids: readonly string[]): void {
    this.#afterDrawing((canvas) => {
      const bounds = this.#boundsOf(ids);
      if (bounds !== null) this.#lookAt(canvas, bounds);
    });
  }

  show(view: View): void {
    this.#awaited = view;
  }

  async png(): Promise<Blob | null> {
    const blob = await this.canvas?.png(surfaces[resolvedTheme()].paper);
    return blob ?? null;
  }

  zoomBy(factor: number): void {
    this.canvas?.zoomBy(factor);
  }

  panBy(x: number, y: number): void {
    this.canvas?.panBy(x, y);
  }

  /** A step made just now is drawn first, and the bars and panels that it opens take their places. */
  #afterDrawing(act: (canvas: CytoscapeCanvas) => void): void {
    void this.updateComplete.then(() =>
      afterTwoFrames(() => {
        if (this.canvas !== null) act(this.canvas);
      }),
    );
  }

  #draw(canvas: CytoscapeCanvas): void {
    const { current } = this.history;
    const before = this.#entry;
    this.#entry = current;
    const { current: comparison } = this.comparison;
    this.#picture = pictureOf(this.history.scene, this.graph, this.#language.current, comparison);
    canvas.draw(this.#picture, this.#sourceOfNew(before, current));
    this.#emphasise();
    if (current !== before) this.#look(before, current);
  }

  /** Expanded neighbours come out of the node that they belong to. */
  #sourceOfNew(before: Entry | undefined, current: Entry | undefined): Point | null {
    if (before === current || current?.step.did !== 'expand') return null;
    return this.history.scene.nodes.get(current.step.node) ?? null;
  }

  #look(before: Entry | undefined, current: Entry | undefined): void {
    const awaited = this.#awaited;
    this.#awaited = null;
    if (before === undefined) this.#unveil(awaited);
    else if (newShape(before, current)) this.fit();
    else if (this.history.scene.opened === null) this.#lookBack();
    else this.#revealOpened();
  }

  /** The first look, once bars and panels have taken their places. */
  #unveil(awaited: View | null): void {
    afterTwoFrames(() => {
      const bounds = awaited ?? boundsOf(this.#picture.nodes);
      if (this.canvas === null || bounds === null) return;
      const camera = awaited === null ? fitCamera : showCamera;
      this.canvas.look(camera(bounds, this.canvas.size, this.insets), false);
      this.drawing.classList.remove('veiled');
    });
  }

  /** What is opened, with all round it where that needs no other zoom. */
  #revealOpened(): void {
    const { opened } = this.history.scene;
    const edge = opened?.panel === 'edge' ? this.graph.edge(opened.edge) : undefined;
    if (edge !== undefined) this.reveal([edge.source, edge.target]);
    if (opened?.panel !== 'node') return;
    const { node } = opened;
    this.#afterDrawing((canvas) => {
      const around = this.#picture.edges.filter(({ source, target }) => source === node || target === node);
      const bounds = this.#boundsOf([node, ...around.flatMap(({ source, target }) => [source, target])]);
      const fits = bounds !== null && fitsIn(bounds, canvas.camera.zoom, canvas.size, this.insets);
      const seen = fits ? bounds : this.#boundsOf([node]);
      if (seen !== null) this.#lookAt(canvas, seen);
    });
  }

  /** A panel has closed for which the view moved: it goes back, unless somebody has moved it since. */
  #lookBack(): void {
    const aside = this.#aside;
    this.#aside = null;
    const camera = this.canvas?.camera;
    if (aside !== null && camera !== undefined && same(camera, aside.moved))
      this.canvas?.look(aside.from, true);
  }

  #boundsOf(ids: readonly string[]): View | null {
    const wanted = new Set(ids);
    return boundsOf(this.#picture.nodes.filter((node) => wanted.has(node.id)));
  }

  /** Moves no further than it must. */
  #lookAt(canvas: CytoscapeCanvas, bounds: View): void {
    const { camera, size } = canvas;
    const next = revealCamera(bounds, camera, size, this.insets);
    if (next.pan.x === camera.pan.x && next.pan.y === camera.pan.y) return;
    const kept = this.#aside !== null && same(camera, this.#aside.moved) ? this.#aside.from : camera;
    this.#aside = this.history.scene.opened === null ? null : { from: kept, moved: next };
    canvas.look(next, true);
  }

  #emphasise(): void {
    const { pointed, highlight } = this.selection;
    const { opened } = this.history.scene;
    const edges = this.#picture.edges;
    this.canvas?.emphasise(emphasisOf({ opened, pointed, highlight }, edges));
  }

  #restyle(): void {
    const [theme, { kinds }] = [resolvedTheme(), this.graph];
    this.#styledKinds = kinds.length;
    this.canvas?.restyle((strength) => canvasStyle(theme, kinds, strength));
  }

  #onTap(target: Target | null): void {
    if (target === null) this.actions.closePanel();
    else if ('node' in target) void this.actions.openNode(target.node);
    else void this.actions.openEdge(target.edge);
  }

  #onPoint(target: Target | null): void {
    this.drawing.classList.toggle('pointing', target !== null);
    this.selection.point(target);
  }

  override render(): TemplateResult {
    return html`
      <p id="how" class="visually-hidden">${t('canvas.how')}</p>
      <div
        class="ground"
        role="application"
        tabindex="0"
        aria-label=${t('canvas.label')}
        aria-describedby="how"
        @keydown=${this.#walker.onKey}
        @focus=${this.#walker.onFocus}
        @blur=${this.#walker.onBlur}
      >
        <div class="drawing veiled"></div>
      </div>
    `;
  }
}

/** Another layout, gone to or come back from. */
function newShape(before: Entry, current: Entry | undefined): boolean {
  const steps = ['layout', 'all', 'only', 'show-document', 'compare'];
  return current !== undefined && (steps.includes(current.step.did) || steps.includes(before.step.did));
}

function same(one: Camera, other: Camera): boolean {
  return (
    Math.abs(one.zoom - other.zoom) < 0.001 &&
    Math.abs(one.pan.x - other.pan.x) < 1 &&
    Math.abs(one.pan.y - other.pan.y) < 1
  );
}

/** In the first frame panels are measured, in the second the canvas knows of it. */
function afterTwoFrames(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}

async function fontReady(): Promise<void> {
  const wait = new Promise((resolve) => setTimeout(resolve, FONT_WAIT));
  await Promise.race([document.fonts.load(`500 12px ${nameFont}`), wait]);
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-graph-canvas': GraphCanvas;
  }
}
