import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { DiffAnswer } from '../../graph/api/contract.ts';
import type { Actions } from '../app/actions.ts';
import { AskEvent } from '../app/ask-event.ts';
import { actionsContext, graphContext, sourceContext } from '../app/contexts.ts';
import '../panels/problem.ts';
import '../panels/skeleton.ts';
import type { GraphSource } from '../source/graph-source.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { StoreController } from '../store/store-controller.ts';
import { controls } from '../style/controls.ts';
import '../style/dialog.ts';
import type { Dialog } from '../style/dialog.ts';
import '../style/icon.ts';
import { textStyles } from '../style/text-styles.ts';
import { comparingWords } from '../words/comparing-messages.ts';
import { LanguageController, t as say } from '../words/words.ts';
import { compareDialogStyles } from './compare-dialog-styles.ts';
import './diff-list.ts';
import type { OpenEdgeEvent } from './diff-list.ts';
import { formStyles } from './form-styles.ts';

const { t } = comparingWords;

/** Two documents, and what they say alike, alone, and against each other. */
@customElement('telusur-compare-dialog')
export class CompareDialog extends LitElement {
  static override styles = [controls, textStyles, formStyles, compareDialogStyles];

  @consume({ context: sourceContext }) private readonly source!: GraphSource;
  @consume({ context: graphContext }) private readonly graph!: GraphStore;
  @consume({ context: actionsContext }) private readonly actions!: Actions;

  @state() private a = '';
  @state() private b = '';

  @query('t-dialog') private readonly dialog!: Dialog;

  readonly #diff = new Task(this, {
    task: ([a, b, _revision], { signal }): Promise<DiffAnswer> | null =>
      a === '' || b === '' || a === b ? null : this.source.diff({ a, b }, signal),
    args: () => [this.a, this.b, this.graph.revision] as const,
  });

  constructor() {
    super();
    new LanguageController(this);
    new StoreController(this, () => [this.graph]);
  }

  /** @param about id of the first document; '' leaves those that were chosen last */
  show(about = ''): void {
    if (about !== '' && about !== this.a) {
      this.a = about;
      if (this.b === about) this.b = '';
    }
    const others = this.graph.documents.filter(({ id }) => id !== this.a);
    const known = others.some(({ id }) => id === this.b);
    if (!known) this.b = others.length === 1 ? (others[0]?.id ?? '') : '';
    this.dialog.show();
  }

  #onAdd(): void {
    this.dialog.close();
    this.dispatchEvent(new AskEvent('add'));
  }

  #onShow(answer: DiffAnswer): void {
    this.dialog.close();
    void this.actions.showComparison(answer);
  }

  #onOpenEdge(event: OpenEdgeEvent): void {
    this.dialog.close();
    void this.actions.openEdge(event.edge);
  }

  override render(): TemplateResult {
    const answer = this.#diff.value ?? null;
    const shown = answer !== null && answer.a.id === this.a && answer.b.id === this.b;
    return html`<t-dialog wide sheet label=${t('title')} closeLabel=${t('close')}>
      ${this.graph.documents.length < 2 ? this.#onlyOne() : this.#comparison()}
      ${
        shown
          ? html`<div slot="foot">
              <button class="button primary" type="button" @click=${() => this.#onShow(answer)}>
                <t-icon name="network"></t-icon>${t('onCanvas')}
              </button>
            </div>`
          : nothing
      }
    </t-dialog>`;
  }

  #onlyOne(): TemplateResult {
    return html`<div class="state">
      <p class="title">${t('one')}</p>
      <p class="soft">${t('one.note')}</p>
      <button class="button primary" type="button" @click=${this.#onAdd}>
        <t-icon name="file-plus"></t-icon>${say('app.add')}
      </button>
    </div>`;
  }

  #comparison(): TemplateResult {
    return html`<div class="two choice">
        ${this.#select(t('a'), 'a', this.a, this.b)} ${this.#select(t('b'), 'b', this.b, this.a)}
      </div>
      ${this.#diff.render({
        pending: () => html`<telusur-skeleton lines="8"></telusur-skeleton>`,
        error: (problem) =>
          html`<telusur-problem
            .problem=${problem}
            gone=${t('failed')}
            @retry=${() => void this.#diff.run()}
          ></telusur-problem>`,
        complete: (answer) =>
          answer === null
            ? html`<p class="soft">${t('chooseNote')}</p>`
            : html`<telusur-diff-list .answer=${answer} @open-edge=${this.#onOpenEdge}></telusur-diff-list>`,
      })}`;
  }

  #select(label: string, side: 'a' | 'b', value: string, other: string): TemplateResult {
    return html`<label>
      <span class="name">${label}</span>
      <select
        class="field"
        @change=${(event: Event) => {
          this[side] = (event.currentTarget as HTMLSelectElement).value;
        }}
      >
        <option value="" ?selected=${value === ''}>${t('choose')}</option>
        ${this.graph.documents.map(
          ({ id, title }) =>
            html`<option value=${id} ?selected=${id === value} ?disabled=${id === other}>
              ${short(title)}
            </option>`,
        )}
      </select>
    </label>`;
  }
}

/** A closed list is as wide as its longest title. */
function short(title: string): string {
  return title.length > 90 ? `${title.slice(0, 89)}…` : title;
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-compare-dialog': CompareDialog;
  }
}
