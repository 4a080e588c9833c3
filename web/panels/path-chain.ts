import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Path } from '../../graph/model.ts';
import { graphContext, selectionContext } from '../app/contexts.ts';
import { type GraphStore } from '../store/graph-store.ts';
import type { SelectionStore } from '../store/selection-store.ts';
import { StoreController } from '../store/store-controller.ts';
import { controls } from '../style/controls.ts';
import '../style/icon.ts';
import { textStyles } from '../style/text-styles.ts';
import { LanguageController, labelOf, t } from '../words/words.ts';
import './node-link.ts';
import './step-sentence.ts';

/** A path as a chain: node, relation, node. Each relation opens the sentence that it rests on. */
@customElement('telusur-path-chain')
export class PathChain extends LitElement {
  static override styles = [
    controls,
    textStyles,
    css`
      li {
        position: relative;
        padding-inline-start: 1.5rem;
      }

      li::before {
        content: '';
        position: absolute;
        inset-block: 0.9em -0.9em;
        inset-inline-start: 0.5rem;
        border-inline-start: 1px solid var(--t-line-strong);
      }

      li:last-child::before {
        content: none;
      }

      .node {
        position: relative;
        margin-inline-start: -1.5rem;
        line-height: 1.8;
      }

      .relation {
        display: flex;
        align-items: center;
        gap: var(--t-space-2);
        max-inline-size: 100%;
        min-block-size: var(--t-target);
        padding: 0 var(--t-space-2);
        border: 0;
        border-radius: var(--t-radius-s);
        background: none;
        font-size: var(--t-size-s);
        text-align: start;
        cursor: pointer;
      }

      .relation:hover,
      .relation[aria-expanded='true'] {
        background: var(--t-accent-soft);
      }

      .relation i {
        overflow-wrap: anywhere;
      }

      .relation t-icon {
        color: var(--t-ink-soft);
      }

      .doubt {
        color: var(--t-doubt);
        font-size: var(--t-size-xs);
      }
    `,
  ];

  @property({ attribute: false }) path!: Path;

  @consume({ context: graphContext }) private readonly graph!: GraphStore;
  @consume({ context: selectionContext }) private readonly selection!: SelectionStore;

  /** The edges whose sentence is shown. */
  @state() private read: ReadonlySet<string> = new Set();

  constructor() {
    super();
    new LanguageController(this);
    new StoreController(this, () => [this.graph]);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('path')) this.read = new Set();
  }

  #toggle(edge: string): void {
    const read = new Set(this.read);
    if (!read.delete(edge)) read.add(edge);
    this.read = read;
  }

  override render(): TemplateResult {
    return html`<ol>
      ${this.path.nodes.map(
        (node, index) =>
          html`<li>
            <div class="node"><telusur-node-link node=${node}></telusur-node-link></div>
            ${this.#step(this.path.edges[index], node)}
          </li>`,
      )}
    </ol>`;
  }

  #step(id: string | undefined, from: string): TemplateResult | typeof nothing {
    if (id === undefined) return nothing;
    const edge = this.graph.edge(id);
    const relation = edge === undefined ? undefined : this.graph.relation(edge.type);
    const backwards = edge !== undefined && edge.target === from && edge.source !== from;
    const open = this.read.has(id);
    const point = (): void => this.selection.point({ edge: id });
    const leave = (): void => this.selection.point(null);
    return html`<button
        class="relation"
        type="button"
        aria-expanded=${open}
        @click=${() => this.#toggle(id)}
        @pointerenter=${point}
        @pointerleave=${leave}
        @focus=${point}
        @blur=${leave}
      >
        ${
          relation?.symmetric === true
            ? html`<t-icon name="arrow-left-right"></t-icon>`
            : html`<t-icon name=${backwards ? 'arrow-left' : 'arrow-right'}></t-icon>
                <span class="visually-hidden">${t(backwards ? 'path.backwards' : 'path.forwards')}</span>`
        }
        <i>${relation === undefined ? (edge?.type ?? id) : labelOf(relation.label)}</i>
        ${
          edge !== undefined && edge.statements > 0 && edge.hedged === edge.statements
            ? html`<span class="doubt">${t('spoken.hedged')}</span>`
            : nothing
        }
        <t-icon name="text-quote"></t-icon>
        <span class="visually-hidden">${t('path.sentence')}</span>
      </button>
      ${open ? html`<telusur-step-sentence edge=${id}></telusur-step-sentence>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-path-chain': PathChain;
  }
}
