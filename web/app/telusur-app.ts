import { ContextProvider } from '@lit/context';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import '../canvas/graph-canvas.ts';
import type { GraphCanvas } from '../canvas/graph-canvas.ts';
import type { Insets } from '../canvas/viewport.ts';
import '../legend/legend.ts';
import type { AddDialog } from '../editing/add-dialog.ts';
import '../outline/outline.ts';
import type { Outline } from '../outline/outline.ts';
import '../panels/state.ts';
import type { Opened } from '../store/scene.ts';
import { StoreController } from '../store/store-controller.ts';
import { visibleParts } from '../store/visible.ts';
import { controls } from '../style/controls.ts';
import '../style/icon.ts';
import { LanguageController, t } from '../words/words.ts';
import type { Actions } from './actions.ts';
import { appStyles } from './app-styles.ts';
import type { AskEvent, DialogName } from './ask-event.ts';
import './canvas-tools.ts';
import type { ToolEvent } from './canvas-tools.ts';
import {
  actionsContext,
  comparisonContext,
  editingContext,
  graphContext,
  historyContext,
  noticesContext,
  selectionContext,
  sourceContext,
} from './contexts.ts';
import { coveredSides } from './covered.ts';
import { dialogIn } from './dialogs.ts';
import { FileDrop } from './file-drop.ts';
import './first-hint.ts';
import { FirstScreen } from './first-screen.ts';
import './notices.ts';
import { Shortcuts } from './shortcuts.ts';
import './side-panel.ts';
import type { SidePanel } from './side-panel.ts';
import './top-bar.ts';
import type { TopBar } from './top-bar.ts';
import type { Workbench } from './workbench.ts';

const ZOOM = 1.35;
const narrow = window.matchMedia('(max-width: 760px)');

interface Parts {
  readonly bench: Workbench;
  readonly actions: Actions;
  readonly screen: FirstScreen;
}

/** The explorer: it provides what its parts share, and arranges them on the screen. */
@customElement('telusur-app')
export class TelusurApp extends LitElement {
  static override styles = [controls, appStyles];

  @state() private outline = false;
  @state() private legend = window.matchMedia('(min-width: 1000px)').matches;
  @state() private insets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
  @state() private parts: Parts | null = null;

  @query('telusur-graph-canvas') private readonly canvas!: GraphCanvas;
  @query('telusur-outline') private readonly outlineTree!: Outline | null;
  @query('telusur-top-bar') private readonly bar!: TopBar;
  @query('main') private readonly stage!: HTMLElement;
  @query('telusur-side-panel') private readonly panel!: SidePanel;

  #opened: Opened | null = null;
  readonly #sizes = new ResizeObserver(() => this.#measure());

  readonly #drop = new FileDrop(this, (files) => void this.#takeFiles(files));

  constructor() {
    super();
    new LanguageController(this);
    new StoreController(this, () => [this.parts?.bench.history, this.parts?.screen]);
    new Shortcuts(this, {
      search: () => this.bar.focus(),
      help: () => void this.#showDialog('help'),
      outline: () => this.#showOutline(!this.outline),
      canvas: () => this.canvas.focus(),
      path: () => this.parts?.actions.chooseEnds(null, null),
      close: () => this.#closeTopmost(),
      undo: () => this.parts?.actions.undo(),
      redo: () => this.parts?.actions.redo(),
    });
  }

  /** Begins to show the graph of these parts. Once. */
  open(bench: Workbench, actions: Actions): void {
    new ContextProvider(this, { context: sourceContext, initialValue: bench.source });
    new ContextProvider(this, { context: graphContext, initialValue: bench.graph });
    new ContextProvider(this, { context: historyContext, initialValue: bench.history });
    new ContextProvider(this, { context: selectionContext, initialValue: bench.selection });
    new ContextProvider(this, { context: noticesContext, initialValue: bench.notices });
    new ContextProvider(this, { context: comparisonContext, initialValue: bench.comparison });
    new ContextProvider(this, { context: editingContext, initialValue: bench.editing });
    new ContextProvider(this, { context: actionsContext, initialValue: actions });
    const screen = new FirstScreen(bench);
    this.parts = { bench, actions, screen };
    void this.updateComplete.then(() => {
      bench.canvas = this.canvas;
      this.#sizes.observe(this.stage);
      this.#sizes.observe(this.panel);
      return screen.open();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    this.parts?.screen.stop();
  }

  /** On a narrow screen one sheet at a time: what opens takes the place of what lies there. */
  override willUpdate(): void {
    const opened = this.parts?.bench.history.scene.opened ?? null;
    if (opened !== null && opened !== this.#opened && narrow.matches)
      [this.outline, this.legend] = [false, false];
    this.#opened = opened;
  }

  override updated(): void {
    if (this.parts !== null) requestAnimationFrame(() => this.#measure());
  }

  #measure(): void {
    const insets = coveredSides(this.stage, this.renderRoot);
    if (JSON.stringify(insets) !== JSON.stringify(this.insets)) this.insets = insets;
  }

  #onAsk(event: AskEvent): void {
    if (event.ask === 'outline') this.#showOutline(!this.outline);
    else if (event.ask === 'legend') this.#showLegend(!this.legend);
    else void this.#showDialog(event.ask, event.about);
  }

  #onTool({ tool }: ToolEvent): void {
    if (tool === 'fit') this.canvas.fit();
    else this.canvas.zoomBy(tool === 'in' ? ZOOM : 1 / ZOOM);
  }

  #onState(): void {
    if (this.parts?.screen.state === 'ready') void this.parts.actions.showAll();
    else void this.parts?.screen.open();
  }

  #onSkip(event: Event): void {
    const to = (event.currentTarget as HTMLElement).dataset['to'];
    if (to === 'canvas') this.canvas.focus();
    else if (to === 'search') this.bar.focus();
    else this.#showOutline(true);
  }

  #onCloseOutline(): void {
    this.#showOutline(false);
  }

  #onCloseLegend(): void {
    this.#showLegend(false);
  }

  #showLegend(shown: boolean): void {
    this.legend = shown;
    if (shown && narrow.matches) this.outline = false;
  }

  #showOutline(shown: boolean): void {
    this.outline = shown;
    if (shown && narrow.matches) this.legend = false;
    void this.updateComplete.then(() => (shown ? this.outlineTree?.focus() : this.canvas.focus()));
  }

  async #showDialog(name: DialogName, about = ''): Promise<void> {
    const dialog = await dialogIn(this.renderRoot, name);
    dialog?.show(about);
  }

  async #takeFiles(files: readonly File[]): Promise<void> {
    const dialog = await dialogIn<AddDialog>(this.renderRoot, 'add');
    dialog?.take(...files);
  }

  #closeTopmost(): void {
    if (this.parts === null) return;
    const { bench, actions } = this.parts;
    if (bench.history.scene.opened !== null) actions.closePanel();
    else if (this.outline) this.#showOutline(false);
    else bench.selection.light(null);
  }

  override render(): TemplateResult | typeof nothing {
    if (this.parts === null) return nothing;
    const { screen, bench } = this.parts;
    const drawn = bench.history.current !== undefined && screen.state !== 'empty';
    return html`
      <nav class="skips" aria-label=${t('app.skips')}>
        ${(['canvas', 'outline', 'search'] as const).map(
          (to) =>
            html`<button class="button" type="button" data-to=${to} @click=${this.#onSkip}>
              ${t(skipWords[to])}
            </button>`,
        )}
      </nav>
      <telusur-top-bar
        role="banner"
        ?outline=${this.outline}
        ?legend=${this.legend}
        @ask=${this.#onAsk}
      ></telusur-top-bar>
      <main @ask=${this.#onAsk}>
        <telusur-graph-canvas .insets=${this.insets}></telusur-graph-canvas>
        ${drawn ? this.#furniture(bench) : this.#roomForLegend(screen)} ${this.#state(screen, bench)}
        <telusur-side-panel data-covers="right"></telusur-side-panel>
        <telusur-notices></telusur-notices>
      </main>
      ${this.#drop.over ? dropGround() : nothing}
      <telusur-help-dialog @ask=${this.#onAsk}></telusur-help-dialog>
      <telusur-add-dialog></telusur-add-dialog>
      <telusur-corrections-dialog></telusur-corrections-dialog>
      <telusur-compare-dialog></telusur-compare-dialog>
    `;
  }

  /** Kept free from the first, so that the graph is laid out for the room that it will have. */
  #roomForLegend({ state }: FirstScreen): TemplateResult | typeof nothing {
    return this.legend && state === 'loading'
      ? html`<div class="card legend waiting" data-covers="left"></div>`
      : nothing;
  }

  #furniture(bench: Workbench): TemplateResult {
    return html`
      ${this.outline ? this.#outlineFrame() : nothing} ${this.legend ? this.#legendFrame(bench) : nothing}
      <telusur-canvas-tools
        role="group"
        aria-label=${t('canvas.label')}
        @tool=${this.#onTool}
      ></telusur-canvas-tools>
      <telusur-first-hint data-covers="bottom"></telusur-first-hint>
    `;
  }

  #outlineFrame(): TemplateResult {
    return html`<section class="card outline" data-covers="left" aria-label=${t('app.outline')}>
      ${closeButton(this.#onCloseOutline.bind(this))}
      <telusur-outline></telusur-outline>
    </section>`;
  }

  #legendFrame(bench: Workbench): TemplateResult {
    const { nodes, edges } = visibleParts(bench.history.scene, bench.graph);
    return html`<section class="card legend" data-covers="left" aria-label=${t('app.legend')}>
      <header>
        <div>
          <h2>${t('app.legend')}</h2>
          <p>${shownWords(nodes.length, edges.length, bench.graph.total.nodes)}</p>
        </div>
        ${closeButton(this.#onCloseLegend.bind(this))}
      </header>
      <telusur-legend></telusur-legend>
    </section>`;
  }

  #state(screen: FirstScreen, bench: Workbench): TemplateResult | typeof nothing {
    const ready = screen.state === 'ready';
    if (ready && visibleParts(bench.history.scene, bench.graph).nodes.length > 0) return nothing;
    return html`<telusur-state
      .state=${ready ? 'nothing' : screen.state}
      .problem=${screen.problem}
      .pause=${screen.pause}
      @act=${this.#onState}
    ></telusur-state>`;
  }
}

const skipWords = { canvas: 'app.toCanvas', outline: 'app.toOutline', search: 'app.toSearch' } as const;

function shownWords(nodes: number, edges: number, all: number): string {
  return nodes < all ? t('app.shownOf', { nodes, edges, all }) : t('app.shown', { nodes, edges });
}

/** Shown while a file is held over the page. */
function dropGround(): TemplateResult {
  return html`<div class="drop" role="status">
    <p><t-icon name="file-plus"></t-icon>${t('app.drop')}</p>
    <p>${t('app.drop.note')}</p>
  </div>`;
}

function closeButton(onClick: () => void): TemplateResult {
  return html`<button
    class="button quiet icon close"
    type="button"
    aria-label=${t('app.close')}
    @click=${onClick}
  >
    <t-icon name="x"></t-icon>
  </button>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-app': TelusurApp;
  }
}
