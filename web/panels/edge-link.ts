import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Edge } from '../../graph/model.ts';
import type { Actions } from '../app/actions.ts';
import { actionsContext, graphContext, selectionContext } from '../app/contexts.ts';
import { isDenied, type GraphStore } from '../store/graph-store.ts';
import type { SelectionStore } from '../store/selection-store.ts';
import { StoreController } from '../store/store-controller.ts';
import { controls } from '../style/controls.ts';
import '../style/icon.ts';
import '../style/swatch.ts';
import { spokenEdge } from '../words/spoken.ts';
import { LanguageController, currentLanguage, labelOf, t } from '../words/words.ts';

/** An edge as one row: pointing at it marks it on the canvas, pressing it opens its sentences. */
@customElement('telusur-edge-link')
export class EdgeLink extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }

      button {
        display: flex;
        align-items: center;
        gap: var(--t-space-2);
        inline-size: 100%;
        min-block-size: var(--t-target);
        padding: var(--t-space-1) var(--t-space-2);
        border: 0;
        border-radius: var(--t-radius-s);
        background: none;
        font-size: var(--t-size-s);
        line-height: 1.35;
        text-align: start;
        cursor: pointer;
      }

      button:hover {
        background: var(--t-accent-soft);
      }

      .words {
        flex: 1;
        min-inline-size: 0;
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 4;
        overflow: hidden;
        overflow-wrap: anywhere;
      }

      .relation {
        color: var(--t-ink-soft);
        font-style: italic;
      }

      .denied .relation {
        color: var(--t-danger);
        text-decoration: line-through;
      }

      .doubt {
        color: var(--t-doubt);
        font-size: var(--t-size-xs);
        white-space: nowrap;
      }

      .denied .doubt {
        color: var(--t-danger);
      }

      t-icon {
        color: var(--t-ink-soft);
      }
    `,
  ];

  /** The edge's id, or that of a relation that is only denied. */
  @property() edge = '';
  /** The node it is seen from: only its other end is named. */
  @property() from = '';

  @consume({ context: graphContext }) private readonly graph!: GraphStore;
  @consume({ context: selectionContext }) private readonly selection!: SelectionStore;
  @consume({ context: actionsContext }) private readonly actions!: Actions;

  constructor() {
    super();
    new LanguageController(this);
    new StoreController(this, () => [this.graph]);
  }

  override render(): TemplateResult {
    const edge = this.graph.edge(this.edge);
    if (edge === undefined) return html``;
    const source = this.graph.node(edge.source);
    const target = this.graph.node(edge.target);
    const relation = this.graph.relation(edge.type);
    const point = (): void => this.selection.point({ edge: edge.id });
    const leave = (): void => this.selection.point(null);
    return html`<button
      type="button"
      class=${isDenied(edge) ? 'denied' : ''}
      aria-label=${spokenEdge(
        currentLanguage(),
        edge,
        { source, target, relation },
        this.from === '' ? {} : { from: this.from },
      )}
      @click=${() => void this.actions.openEdge(edge.id)}
      @pointerenter=${point}
      @pointerleave=${leave}
      @focus=${point}
      @blur=${leave}
    >
      <span class="words">
        ${
          this.from === ''
            ? html`${this.#end(edge.source)}
                <span class="relation">${relation === undefined ? edge.type : labelOf(relation.label)}</span>
                ${this.#end(edge.target)}`
            : this.#end(this.from === edge.source ? edge.target : edge.source)
        }
      </span>
      ${this.#doubt(edge)}
      <t-icon name="text-quote"></t-icon>
    </button>`;
  }

  #end(id: string): TemplateResult {
    const node = this.graph.node(id);
    if (node === undefined) return html`<bdi>${id}</bdi>`;
    return html`<t-swatch kind=${node.kind} family=${node.family}></t-swatch>
      <bdi>${labelOf(node.label)}</bdi>`;
  }

  #doubt(edge: Edge): TemplateResult | typeof nothing {
    if (isDenied(edge)) return html`<span class="doubt">${t('edge.negated')}</span>`;
    if (edge.statements > 0 && edge.hedged === edge.statements)
      return html`<span class="doubt">${t('spoken.hedged')}</span>`;
    return nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-edge-link': EdgeLink;
  }
}
