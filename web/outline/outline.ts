import { consume } from '@lit/context';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Actions } from '../app/actions.ts';
import { actionsContext, graphContext, historyContext, selectionContext } from '../app/contexts.ts';
import type { HistoryLog } from '../history/log.ts';
import { isDenied, type GraphStore } from '../store/graph-store.ts';
import type { SelectionStore } from '../store/selection-store.ts';
import { StoreController } from '../store/store-controller.ts';
import { controls } from '../style/controls.ts';
import '../style/icon.ts';
import '../style/swatch.ts';
import { spokenEdge } from '../words/spoken.ts';
import { LanguageController, labelOf, t } from '../words/words.ts';
import { outlineMove, typedRow } from './outline-keys.ts';
import { outlineRows, type OutlineRow } from './outline-rows.ts';
import { outlineStyles } from './outline-styles.ts';

/** Signs typed within this time make one word. */
const TYPING = 600;

/** The graph as a tree: the same nodes and edges as on the canvas, and the same things to do with them. */
@customElement('telusur-outline')
export class Outline extends LitElement {
  static override styles = [controls, outlineStyles];

  @consume({ context: graphContext }) private readonly graph!: GraphStore;
  @consume({ context: historyContext }) private readonly history!: HistoryLog;
  @consume({ context: selectionContext }) private readonly selection!: SelectionStore;
  @consume({ context: actionsContext }) private readonly actions!: Actions;

  @state() private open: ReadonlySet<string> = new Set();
  @state() private focused: string | null = null;
  @state() private filter = '';

  readonly #language = new LanguageController(this);
  #rows: readonly OutlineRow[] = [];
  #typed = '';
  #typedAt = 0;
  #focusAfter = false;

  constructor() {
    super();
    new StoreController(this, () => [this.graph, this.history]);
  }

  override focus(): void {
    this.#focusAfter = true;
    this.requestUpdate();
  }

  override willUpdate(): void {
    const { scene } = this.history;
    const language = this.#language.current;
    this.#rows = outlineRows({ scene, graph: this.graph, language, open: this.open, filter: this.filter });
    if (!this.#rows.some((row) => row.key === this.focused)) this.focused = this.#rows[0]?.key ?? null;
  }

  override updated(): void {
    if (!this.#focusAfter) return;
    this.#focusAfter = false;
    this.renderRoot.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus();
  }

  #onFilter(event: Event): void {
    this.filter = (event.target as HTMLInputElement).value;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') this.#act(this.#focusedRow());
    else if (!this.#move(event.key) && !this.#type(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #move(key: string): boolean {
    const move = outlineMove(key, this.#rows, this.focused);
    if (move === null) return ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].includes(key);
    if (move.does === 'focus') this.#focusRow(move.key);
    else this.#toggle(move.key);
    return true;
  }

  #type(key: string): boolean {
    if (!/^[\p{L}\p{N}]$/u.test(key)) return false;
    const now = performance.now();
    this.#typed = now - this.#typedAt > TYPING ? key : this.#typed + key;
    this.#typedAt = now;
    const found = typedRow(this.#typed, this.#rows, this.focused, (row) => this.#nameOf(row));
    if (found !== null) this.#focusRow(found);
    return true;
  }

  #focusRow(key: string): void {
    this.focused = key;
    this.#focusAfter = true;
    const row = this.#focusedRow();
    if (row?.is === 'node') this.selection.point({ node: row.node.id });
    else if (row?.is === 'edge') this.selection.point({ edge: row.edge.id });
    else this.selection.point(null);
  }

  #toggle(key: string): void {
    const open = new Set(this.open);
    if (!open.delete(key)) open.add(key);
    this.open = open;
  }

  #focusedRow(): OutlineRow | undefined {
    return this.#rows.find((row) => row.key === this.focused);
  }

  #act(row: OutlineRow | undefined): void {
    switch (row?.is) {
      case 'kind':
        this.#toggle(row.key);
        break;
      case 'node':
        void this.actions.openNode(row.node.id);
        break;
      case 'edge':
        void this.actions.openEdge(row.edge.id);
        break;
      case 'expand':
        void this.actions.expand(row.node);
        break;
      default:
    }
  }

  #onClick(event: Event): void {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]') : null;
    const row = this.#rows.find((candidate) => candidate.key === pressed?.dataset['key']);
    if (row === undefined) return;
    this.focused = row.key;
    const onTwisty = event.target instanceof Element && event.target.closest('.twisty') !== null;
    if (onTwisty) this.#toggle(row.key);
    else this.#act(row);
  }

  #onHover(event: Event): void {
    const { key } = (event.currentTarget as HTMLElement).dataset;
    const row =
      event.type === 'pointerleave' ? undefined : this.#rows.find((candidate) => candidate.key === key);
    if (row?.is === 'node') this.selection.point({ node: row.node.id });
    else this.selection.point(row?.is === 'edge' ? { edge: row.edge.id } : null);
  }

  #onBlur(): void {
    this.selection.point(null);
  }

  override render(): TemplateResult {
    return html`
      <header>
        <h2 tabindex="-1">${t('outline.title')}</h2>
        <input
          class="field"
          type="search"
          maxlength="200"
          aria-label=${t('outline.filter')}
          placeholder=${t('outline.filter')}
          @input=${this.#onFilter}
        />
      </header>
      ${
        this.#rows.length === 0
          ? html`<p class="none">${t('outline.empty')}</p>`
          : html`<div
              role="tree"
              aria-label=${t('outline.title')}
              @keydown=${this.#onKey}
              @click=${this.#onClick}
              @focusout=${this.#onBlur}
            >
              ${repeat(
                this.#rows,
                (row) => row.key,
                (row) => this.#row(row),
              )}
            </div>`
      }
    `;
  }

  #row(row: OutlineRow): TemplateResult {
    // Named by its content: what is spoken stands hidden beside what is shown.
    // eslint-disable-next-line lit-a11y/accessible-name
    return html`<div
      class="row ${row.is} ${this.#isOpened(row) ? 'current' : ''}"
      role="treeitem"
      tabindex=${row.key === this.focused ? 0 : -1}
      data-key=${row.key}
      aria-level=${row.level}
      aria-posinset=${row.position}
      aria-setsize=${row.siblings}
      aria-expanded=${ifDefined(row.expanded ?? undefined)}
      aria-selected=${this.#isOpened(row)}
      @pointerenter=${this.#onHover}
      @pointerleave=${this.#onHover}
    >
      <span class="visually-hidden">${this.#spoken(row)}</span>
      <span class="twisty" aria-hidden="true"
        >${row.expanded === null ? nothing : html`<t-icon name="chevron-right"></t-icon>`}</span
      >
      <span class="shown" aria-hidden="true">${this.#content(row)}</span>
    </div>`;
  }

  #content(row: OutlineRow): TemplateResult {
    switch (row.is) {
      case 'kind':
        return html`<t-swatch kind=${row.kind} family=${row.family}></t-swatch>
          <span class="name">${this.#nameOf(row)}</span><span class="count">${row.count}</span>`;
      case 'node':
        return html`<bdi class="name">${this.#nameOf(row)}</bdi><span class="count">${row.edges}</span>`;
      case 'edge': {
        const outward = row.edge.source === row.from;
        const other = outward ? row.edge.target : row.edge.source;
        const node = this.graph.node(other);
        return html`<span class="name ${isDenied(row.edge) ? 'denied' : ''}">
          <span class="relation"
            >${outward ? '' : '← '}${this.#relationOf(row.edge.type)}${outward ? ' →' : ' —'}</span
          >
          <bdi>${node === undefined ? other : labelOf(node.label)}</bdi>
        </span>`;
      }
      case 'expand':
        return html`<t-icon name="circle-plus"></t-icon><span class="name">${this.#nameOf(row)}</span>`;
    }
  }

  #isOpened(row: OutlineRow): boolean {
    const { opened } = this.history.scene;
    if (row.is === 'node') return opened?.panel === 'node' && opened.node === row.node.id;
    return row.is === 'edge' && opened?.panel === 'edge' && opened.edge === row.edge.id;
  }

  #nameOf(row: OutlineRow): string {
    switch (row.is) {
      case 'kind': {
        const kind = this.graph.kind(row.kind);
        return kind === undefined ? row.kind : labelOf(kind.label);
      }
      case 'node':
        return labelOf(row.node.label);
      case 'edge':
        return this.#relationOf(row.edge.type);
      case 'expand':
        return t('outline.expand', { n: row.more });
    }
  }

  #spoken(row: OutlineRow): string {
    if (row.is === 'kind') return t('outline.kind', { kind: this.#nameOf(row), n: row.count });
    if (row.is === 'node') {
      const kind = this.graph.kind(row.node.kind);
      return t('canvas.node', {
        name: this.#nameOf(row),
        kind: kind === undefined ? row.node.kind : labelOf(kind.label),
        n: row.edges,
      });
    }
    if (row.is === 'expand') return this.#nameOf(row);
    const { edge } = row;
    const ends = { source: this.graph.node(edge.source), target: this.graph.node(edge.target) };
    const relation = this.graph.relation(edge.type);
    return spokenEdge(this.#language.current, edge, { ...ends, relation }, { from: row.from });
  }

  #relationOf(type: string): string {
    const relation = this.graph.relation(type);
    return relation === undefined ? type : labelOf(relation.label);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-outline': Outline;
  }
}
