import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Correction } from '../../graph/api/editing-contract.ts';
import type { Actions } from '../app/actions.ts';
import { actionsContext, editingContext, graphContext } from '../app/contexts.ts';
import { breakable } from '../panels/breakable.ts';
import '../panels/problem.ts';
import '../panels/skeleton.ts';
import { SourceError } from '../source/source-error.ts';
import type { EditingDesk } from '../store/editing-desk.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { StoreController } from '../store/store-controller.ts';
import { controls } from '../style/controls.ts';
import '../style/icon.ts';
import { textStyles } from '../style/text-styles.ts';
import { correctingWords } from '../words/correcting-messages.ts';
import { wordsOfFailure } from '../words/failure.ts';
import { date } from '../words/format.ts';
import { LanguageController, labelOf } from '../words/words.ts';
import { correctionWords } from './correction-words.ts';
import { formStyles } from './form-styles.ts';

const { t } = correctingWords;

const PAGE = 30;
/** From so many on they can be filtered. */
const MANY = 8;

/** The corrections, the newest first. */
@customElement('telusur-corrections-list')
export class CorrectionsList extends LitElement {
  static override styles = [
    controls,
    textStyles,
    formStyles,
    css`
      :host {
        display: grid;
        gap: var(--t-space-3);
        overflow-wrap: anywhere;
      }

      li {
        display: flex;
        align-items: start;
        gap: var(--t-space-4);
        padding-block: var(--t-space-3);
      }

      li + li {
        border-block-start: 1px solid var(--t-line);
      }

      li > div {
        flex: 1;
        min-inline-size: 0;
      }

      .what {
        font-weight: 500;
      }

      .said {
        font-family: var(--t-serif);
      }

      .title {
        font-family: var(--t-serif);
        font-size: var(--t-size-l);
        font-weight: 600;
      }

      .title:focus {
        outline: none;
      }
    `,
  ];

  @consume({ context: editingContext }) private readonly desk!: EditingDesk;
  @consume({ context: graphContext }) private readonly graph!: GraphStore;
  @consume({ context: actionsContext }) private readonly actions!: Actions;

  @state() private filter = '';
  @state() private limit = PAGE;
  @state() private undoing = '';
  @state() private problem: SourceError | null = null;
  @state() private undone = false;

  readonly #corrections = new Task(this, {
    task: (_, { signal }) => this.desk.source.corrections(signal),
    args: () => [] as const,
  });

  constructor() {
    super();
    new LanguageController(this);
    new StoreController(this, () => [this.graph]);
  }

  #onFilter(event: Event): void {
    this.filter = (event.currentTarget as HTMLInputElement).value;
  }

  async #undo(correction: Correction): Promise<void> {
    if (this.undoing !== '') return;
    const at = this.#buttons().findIndex((button) => button === this.shadowRoot?.activeElement);
    this.undoing = correction.id;
    this.problem = null;
    try {
      await this.desk.source.uncorrect(correction.id);
    } catch (failure) {
      if (!(failure instanceof SourceError)) throw failure;
      this.desk.noteRefusal(failure);
      this.problem = failure;
      return;
    } finally {
      this.undoing = '';
    }
    this.undone = true;
    await Promise.all([this.#corrections.run(), this.actions.refresh()]);
    await this.updateComplete;
    const left = this.#buttons();
    (left[Math.min(at, left.length - 1)] ?? this.renderRoot.querySelector<HTMLElement>('.title'))?.focus();
  }

  #buttons(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('li button')];
  }

  override render(): TemplateResult {
    return html`
      <p class="soft">${t('list.intro')}</p>
      <p class="visually-hidden" role="status">${this.undone ? t('list.undone') : ''}</p>
      ${
        this.problem === null
          ? nothing
          : html`<p class="problem" role="alert">
              <t-icon name="triangle-alert"></t-icon><span>${labelOf(wordsOfFailure(this.problem))}</span>
            </p>`
      }
      ${this.#corrections.render({
        pending: () => html`<telusur-skeleton lines="5"></telusur-skeleton>`,
        error: (problem) =>
          html`<telusur-problem
            .problem=${problem}
            @retry=${() => void this.#corrections.run()}
          ></telusur-problem>`,
        complete: (corrections) => this.#list(corrections),
      })}
    `;
  }

  #list(corrections: readonly Correction[]): TemplateResult {
    if (corrections.length === 0)
      return html`<div>
        <p class="title" tabindex="-1">${t('list.empty')}</p>
        <p class="soft">${t('list.empty.note')}</p>
      </div>`;
    const wanted = this.filter.trim().toLowerCase();
    const rows = corrections
      .map((correction) => ({ correction, words: correctionWords(correction, this.graph) }))
      .filter(({ correction: { author, note }, words }) =>
        `${words} ${author} ${note}`.toLowerCase().includes(wanted),
      );
    const more = Math.min(rows.length - this.limit, PAGE);
    return html`${
        corrections.length < MANY
          ? nothing
          : html`<input
              class="field"
              type="search"
              aria-label=${t('list.filter')}
              placeholder=${t('list.filter')}
              @input=${this.#onFilter}
            />`
      }
      ${rows.length === 0 ? html`<p class="soft">${t('list.none')}</p>` : nothing}
      <ul>
        ${repeat(
          rows.slice(0, this.limit),
          ({ correction }) => correction.id,
          ({ correction, words }) => this.#row(correction, words),
        )}
      </ul>
      ${
        more > 0
          ? html`<button
              class="button"
              type="button"
              @click=${() => {
                this.limit += PAGE;
              }}
            >
              ${t('list.more', { n: more })}
            </button>`
          : nothing
      }`;
  }

  #row(correction: Correction, words: string): TemplateResult {
    const { author, note, at, id } = correction;
    return html`<li>
      <div>
        <p class="what"><bdi>${breakable(words)}</bdi></p>
        ${note === '' ? nothing : html`<p class="said" dir="auto">${breakable(note)}</p>`}
        <p class="soft small">
          <bdi>${author === '' ? t('list.nobody') : breakable(author)}</bdi>
          · <time datetime=${at}>${date(at.slice(0, 10))}</time>
        </p>
      </div>
      <button
        class="button"
        type="button"
        aria-label=${t('list.undoOf', { what: words })}
        aria-disabled=${this.undoing !== ''}
        @click=${() => void this.#undo(correction)}
      >
        <t-icon name=${this.undoing === id ? 'hourglass' : 'undo-2'}></t-icon>${t('list.undo')}
      </button>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-corrections-list': CorrectionsList;
  }
}
