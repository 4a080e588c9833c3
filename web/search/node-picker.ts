import { consume } from '@lit/context';
import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { graphContext } from '../app/contexts.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { StoreController } from '../store/store-controller.ts';
import { controls } from '../style/controls.ts';
import '../style/icon.ts';
import '../style/swatch.ts';
import { LanguageController, labelOf, t } from '../words/words.ts';
import './node-search.ts';
import { PickEvent } from './pick-event.ts';

/**
 * Holds one node, or the search for it.
 *
 * @event {PickEvent} pick another node was chosen; its `node` is '' where the field was emptied
 */
@customElement('telusur-node-picker')
export class NodePicker extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }

      .label {
        display: block;
        margin-block-end: var(--t-space-1);
        font-size: var(--t-size-xs);
        font-weight: 600;
        color: var(--t-ink-soft);
      }

      .chosen {
        display: flex;
        align-items: center;
        gap: var(--t-space-2);
        min-block-size: max(var(--t-target), 38px);
        padding-inline: var(--t-space-3) var(--t-space-1);
        border: 1px solid var(--t-line);
        border-radius: var(--t-radius-full);
        background: var(--t-sunken);
      }

      bdi {
        flex: 1;
        min-inline-size: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .chosen .button {
        min-block-size: 28px;
        inline-size: 28px;
        border-radius: var(--t-radius-full);
      }
    `,
  ];

  /** Id of the chosen node; null for none yet. */
  @property({ attribute: false }) value: string | null = null;
  @property() label = '';

  @consume({ context: graphContext }) private readonly graph!: GraphStore;

  #held = false;

  constructor() {
    super();
    new LanguageController(this);
    new StoreController(this, () => [this.graph]);
  }

  /** What had the focus goes as the node comes, or the other way round: what takes its place takes the focus. */
  override willUpdate(changed: PropertyValues<this>): void {
    this.#held = changed.has('value') && this.hasUpdated && this.shadowRoot?.activeElement !== null;
  }

  override updated(): void {
    if (!this.#held) return;
    this.#held = false;
    const search = this.renderRoot.querySelector('telusur-node-search');
    if (search === null) this.renderRoot.querySelector('button')?.focus();
    else void search.updateComplete.then(() => search.focus());
  }

  #onEmpty(): void {
    this.dispatchEvent(new PickEvent(''));
  }

  override render(): TemplateResult {
    return html`<span class="label" aria-hidden="true">${this.label}</span>
      ${this.value === null ? this.#search() : this.#chosen(this.value)}`;
  }

  #search(): TemplateResult {
    return html`<telusur-node-search
      label=${this.label}
      placeholder=${t('search.pick')}
    ></telusur-node-search>`;
  }

  #chosen(id: string): TemplateResult {
    const node = this.graph.node(id);
    return html`<div class="chosen" role="group" aria-label=${this.label}>
      <t-swatch kind=${node?.kind ?? ''} family=${node?.family ?? ''}></t-swatch>
      <bdi>${node === undefined ? id : labelOf(node.label)}</bdi>
      <button class="button quiet icon" type="button" aria-label=${t('search.clear')} @click=${this.#onEmpty}>
        <t-icon name="x"></t-icon>
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-node-picker': NodePicker;
  }
}
