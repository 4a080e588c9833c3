import { consume } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Change } from '../../graph/api/editing-contract.ts';
import type { Node } from '../../graph/model.ts';
import type { Actions } from '../app/actions.ts';
import { actionsContext, editingContext, graphContext } from '../app/contexts.ts';
import { breakable } from '../panels/breakable.ts';
import '../search/node-picker.ts';
import type { PickEvent } from '../search/pick-event.ts';
import type { EditingDesk } from '../store/editing-desk.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { StoreController } from '../store/store-controller.ts';
import { controls } from '../style/controls.ts';
import { textStyles } from '../style/text-styles.ts';
import { correctingWords } from '../words/correcting-messages.ts';
import { editingWords } from '../words/editing-messages.ts';
import { LanguageController } from '../words/words.ts';
import './author-fields.ts';
import type { AuthorFields } from './author-fields.ts';
import { correctStyles } from './correct-styles.ts';
import { formStyles } from './form-styles.ts';
import { kindOptions } from './kind-options.ts';
import './no-access.ts';
import { readableId } from './readable-id.ts';

const { t } = correctingWords;

const ways = ['kind', 'merge', 'split'] as const;
type Way = (typeof ways)[number];

const sends = { kind: 'node.doKind', merge: 'node.doMerge', split: 'node.doSplit' } as const;

/**
 * Correcting a node's kind, merging it into another, or splitting names off it.
 *
 * @event corrected it was put right
 */
@customElement('telusur-correct-node')
export class CorrectNode extends LitElement {
  static override styles = [controls, textStyles, formStyles, correctStyles];

  @property({ attribute: false }) node!: Node;

  @consume({ context: graphContext }) private readonly graph!: GraphStore;
  @consume({ context: editingContext }) private readonly desk!: EditingDesk;
  @consume({ context: actionsContext }) private readonly actions!: Actions;

  @state() private way: Way = 'kind';
  @state() private kind = '';
  @state() private into: string | null = null;
  @state() private names: readonly string[] = [];
  @state() private label = '';
  @state() private busy = false;

  @query('telusur-author-fields') private readonly said!: AuthorFields;

  constructor() {
    super();
    new LanguageController(this);
    new StoreController(this, () => [this.graph, this.desk]);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('node');
    if (!changed.has('node') || (before?.id === this.node.id && before.kind === this.node.kind)) return;
    this.kind = this.node.kind;
    this.into = null;
    this.names = [];
    this.label = '';
  }

  #onWay(event: Event): void {
    this.way = (event.currentTarget as HTMLInputElement).value as Way;
  }

  #onKind(event: Event): void {
    this.kind = (event.currentTarget as HTMLSelectElement).value;
  }

  #onPick(event: PickEvent): void {
    event.stopPropagation();
    this.into = event.node === '' ? null : event.node;
  }

  #onLabel(event: Event): void {
    this.label = (event.currentTarget as HTMLInputElement).value;
  }

  #onName(event: Event): void {
    const { value, checked } = event.currentTarget as HTMLInputElement;
    this.names = checked ? [...this.names, value] : this.names.filter((name) => name !== value);
  }

  /** Null while something is missing. */
  #change(): Change | null {
    const entity = this.node.id;
    switch (this.way) {
      case 'kind':
        return this.kind === this.node.kind ? null : { change: 'kind', entity, kind: this.kind };
      case 'merge':
        return this.into === null || this.into === entity
          ? null
          : { change: 'merge', entity, into: this.into };
      case 'split': {
        const label = this.label.trim() || (this.names[0] ?? '');
        const into = readableId(label);
        if (this.names.length === 0 || into === '' || into === entity) return null;
        return { change: 'split', entity, names: [...this.names], into, kind: this.kind, label };
      }
    }
  }

  async #onSend(change: Change | null): Promise<void> {
    if (change === null || this.busy) return;
    this.busy = true;
    const corrected = await this.actions.correct(change, this.said.take());
    this.busy = false;
    if (corrected) this.dispatchEvent(new Event('corrected'));
  }

  override render(): TemplateResult {
    if (this.desk.access !== 'open') return html`<telusur-no-access></telusur-no-access>`;
    const change = this.#change();
    return html`<div class="form" role="group" aria-label=${t('node.legend')}>
      ${ways.map((way) => this.#choice(way))}
      <telusur-author-fields></telusur-author-fields>
      <div class="buttons">
        <button
          class="button primary"
          type="button"
          ?disabled=${change === null}
          aria-disabled=${this.busy}
          @click=${() => void this.#onSend(change)}
        >
          ${t(sends[this.way])}
        </button>
        <span class="soft small" role="status">${this.busy ? editingWords.t('busy') : ''}</span>
      </div>
    </div>`;
  }

  #choice(way: Way): TemplateResult {
    return html`<label class="choice">
        <input
          type="radio"
          name="way"
          value=${way}
          .checked=${this.way === way}
          ?disabled=${this.busy}
          @change=${this.#onWay}
        />
        <span class="name">${t(`node.${way}`)}</span>
      </label>
      ${this.way === way ? html`<div class="inner">${this.#fields()}</div>` : nothing}`;
  }

  #fields(): TemplateResult {
    if (this.way === 'kind')
      return html`${this.#kindField(t('node.kind.as'))}
        <p class="soft small">${t('node.kind.note')}</p>`;
    if (this.way === 'merge') {
      const self = this.into === this.node.id;
      return html`<telusur-node-picker
          label=${t('node.merge.into')}
          .value=${this.into}
          @pick=${this.#onPick}
        ></telusur-node-picker>
        <p class="soft small">${self ? t('node.merge.self') : t('node.merge.note')}</p>`;
    }
    return this.#splitting();
  }

  #kindField(label: string): TemplateResult {
    return html`<label>
      <span class="name">${label}</span>
      <select class="field" @change=${this.#onKind}>
        ${kindOptions(this.graph, this.kind)}
      </select>
    </label>`;
  }

  #splitting(): TemplateResult {
    const { aliases } = this.node;
    if (aliases.length === 0) return html`<p class="soft small">${t('node.split.none')}</p>`;
    return html`<fieldset class="names">
        <legend>${t('node.split.names')}</legend>
        ${aliases.map(
          (name) =>
            html`<label class="check">
              <input
                type="checkbox"
                value=${name}
                .checked=${this.names.includes(name)}
                @change=${this.#onName}
              />
              <bdi>${breakable(name)}</bdi>
            </label>`,
        )}
      </fieldset>
      <label>
        <span class="name">${t('node.split.label')}</span>
        <input
          class="field"
          dir="auto"
          autocomplete="off"
          maxlength="200"
          placeholder=${this.names[0] ?? ''}
          .value=${this.label}
          @input=${this.#onLabel}
        />
      </label>
      ${this.#kindField(editingWords.t('kind'))}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-correct-node': CorrectNode;
  }
}
