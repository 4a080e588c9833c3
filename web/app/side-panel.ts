import { consume } from '@lit/context';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { HistoryLog } from '../history/log.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { Opened } from '../store/scene.ts';
import { StoreController } from '../store/store-controller.ts';
import { controls } from '../style/controls.ts';
import '../style/icon.ts';
import { LanguageController, t } from '../words/words.ts';
import type { Actions } from './actions.ts';
import { actionsContext, graphContext, historyContext } from './contexts.ts';
import { deepFocused } from './deep-focus.ts';
import { openedTitle } from './opened-title.ts';
import { BAR, Sheet } from './sheet.ts';
import { sidePanelStyles } from './side-panel-styles.ts';

/** Each panel is fetched when it is first opened. */
const loaders: Record<Opened['panel'], () => Promise<unknown>> = {
  node: () => import('../panels/node-panel.ts'),
  edge: () => import('../panels/edge-panel.ts'),
  document: () => import('../panels/document-panel.ts'),
  ends: () => import('../panels/ends-panel.ts'),
  paths: () => import('../panels/path-panel.ts'),
};

/**
 * The frame round what is opened: beside the canvas, or a sheet from below on a narrow screen. The focus moves
 * into what opens, and back to where it came from when that closes.
 */
@customElement('telusur-side-panel')
export class SidePanel extends LitElement {
  static override styles = [controls, sidePanelStyles];

  @consume({ context: graphContext }) private readonly graph!: GraphStore;
  @consume({ context: historyContext }) private readonly history!: HistoryLog;
  @consume({ context: actionsContext }) private readonly actions!: Actions;

  /** How far the content is scrolled: its heading is in sight, runs under the bar, or is gone. */
  @state() private scrolled: 'none' | 'some' | 'past' = 'none';

  @query('.content') private readonly content!: HTMLElement | null;

  readonly #sheet = new Sheet(this);
  #opened: Opened | null = null;
  #cameFrom: HTMLElement | null = null;

  constructor() {
    super();
    new LanguageController(this);
    new StoreController(this, () => [this.history, this.graph]);
  }

  override willUpdate(): void {
    const { opened } = this.history.scene;
    this.toggleAttribute('open', opened !== null);
    if (opened !== null && this.#opened === null) this.#cameFrom = deepFocused();
    if (subjectOf(opened) === subjectOf(this.#opened)) return;
    this.scrolled = 'none';
    if (opened === null || this.#sheet.height === 'peek') this.#sheet.set('half');
  }

  override updated(): void {
    const { opened } = this.history.scene;
    const before = this.#opened;
    this.#opened = opened;
    if (subjectOf(opened) === subjectOf(before)) return;
    if (opened === null) this.#giveFocusBack();
    else void this.#enter(opened);
  }

  async #enter(opened: Opened): Promise<void> {
    if (this.content !== null) this.content.scrollTop = 0;
    await loaders[opened.panel]();
    const panel = this.content?.firstElementChild;
    if (!(panel instanceof LitElement)) return;
    await panel.updateComplete;
    const unasked = this.history.current?.step.did === 'reopen';
    if (!unasked && this.#opened === opened)
      panel.renderRoot.querySelector('h2')?.focus({ preventScroll: true });
  }

  #giveFocusBack(): void {
    const inside = this.contains(document.activeElement) || document.activeElement === document.body;
    if (inside || this.shadowRoot?.activeElement !== null) this.#cameFrom?.focus();
    this.#cameFrom = null;
  }

  #onClose(): void {
    this.actions.closePanel();
  }

  #onScroll(event: Event): void {
    const { scrollTop } = event.currentTarget as HTMLElement;
    this.scrolled = scrollTop < 4 ? 'none' : scrollTop < BAR ? 'some' : 'past';
  }

  /** What is shown on the canvas is to be seen. */
  #onShown(): void {
    if (this.#sheet.height === 'tall') this.#sheet.set('half');
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.actions.closePanel();
  }

  override render(): TemplateResult | typeof nothing {
    const { opened } = this.history.scene;
    if (opened === null) return nothing;
    const sheet = this.#sheet;
    return html`
      <aside class="frame" aria-label=${t('app.panel')} @keydown=${this.#onKey}>
        ${this.#bar(opened)}
        <div
          class="content"
          ?inert=${sheet.peeking}
          @scroll=${this.#onScroll}
          @pointerup=${sheet.onPress}
          @shown=${this.#onShown}
        >
          ${keyed(subjectOf(opened), panelFor(opened))}
        </div>
      </aside>
    `;
  }

  #bar(opened: Opened): TemplateResult {
    const sheet = this.#sheet;
    return html`<div
      class="bar ${this.scrolled}"
      @pointerdown=${sheet.onDown}
      @pointermove=${sheet.onMove}
      @pointerup=${sheet.onUp}
      @pointercancel=${sheet.onUp}
    >
      <button
        class="grip"
        type="button"
        aria-label=${sheet.height === 'tall' ? t('app.panel.lower') : t('app.panel.higher')}
        aria-expanded=${!sheet.peeking}
        @click=${sheet.onGrip}
        @keydown=${sheet.onKey}
      ></button>
      <p class="title" dir="auto" aria-hidden=${!sheet.peeking}>${openedTitle(opened, this.graph)}</p>
      <button
        class="button quiet icon close"
        type="button"
        aria-label=${t('app.close')}
        @click=${this.#onClose}
      >
        <t-icon name="x"></t-icon>
      </button>
    </div>`;
  }
}

function panelFor(opened: Opened): TemplateResult {
  switch (opened.panel) {
    case 'node':
      return html`<telusur-node-panel .node=${opened.node}></telusur-node-panel>`;
    case 'edge':
      return html`<telusur-edge-panel .edge=${opened.edge}></telusur-edge-panel>`;
    case 'document':
      return html`<telusur-document-panel
        .document=${opened.document}
        .at=${opened.at}
      ></telusur-document-panel>`;
    case 'ends':
      return html`<telusur-ends-panel .from=${opened.from} .to=${opened.to}></telusur-ends-panel>`;
    case 'paths':
      return html`<telusur-path-panel .opened=${opened}></telusur-path-panel>`;
  }
}

/** What a panel is about. Another subject makes another panel; another passage of a document does not. */
function subjectOf(opened: Opened | null): string {
  switch (opened?.panel) {
    case 'node':
      return `node ${opened.node}`;
    case 'edge':
      return `edge ${opened.edge}`;
    case 'document':
      return `document ${opened.document}`;
    case 'paths':
      return `paths ${JSON.stringify(opened.question)}`;
    case 'ends':
      return 'ends';
    case undefined:
      return '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-side-panel': SidePanel;
  }
}
