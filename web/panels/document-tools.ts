import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Actions } from '../app/actions.ts';
import { AskEvent } from '../app/ask-event.ts';
import {
  actionsContext,
  editingContext,
  graphContext,
  historyContext,
  sourceContext,
} from '../app/contexts.ts';
import type { HistoryLog } from '../history/log.ts';
import type { GraphSource } from '../source/graph-source.ts';
import type { EditingDesk } from '../store/editing-desk.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { StoreController } from '../store/store-controller.ts';
import { controls } from '../style/controls.ts';
import '../style/icon.ts';
import { textStyles } from '../style/text-styles.ts';
import { documentToolsWords } from '../words/document-tools-messages.ts';
import { editingWords } from '../words/editing-messages.ts';
import { LanguageController, t as say } from '../words/words.ts';

const { t } = documentToolsWords;

/** What can be done with a document: its graph alone, comparing it, taking it out. */
@customElement('telusur-document-tools')
export class DocumentTools extends LitElement {
  static override styles = [
    controls,
    textStyles,
    css`
      :host {
        display: grid;
        gap: var(--t-space-2);
      }

      .tools {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr));
        gap: 0 var(--t-space-2);
        margin-inline: calc(-1 * var(--t-space-2));
      }

      .tools .button {
        justify-content: start;
        padding-inline: var(--t-space-2);
        font-weight: 400;
      }

      .answers {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--t-space-2);
      }

      .question {
        display: grid;
        gap: var(--t-space-2);
        padding: var(--t-space-3) var(--t-space-4);
        border-inline-start: 3px solid var(--t-danger);
        background: var(--t-sunken);
        font-size: var(--t-size-s);
      }
    `,
  ];

  /** The document's id. */
  @property() document = '';

  @consume({ context: sourceContext }) private readonly source!: GraphSource;
  @consume({ context: graphContext }) private readonly graph!: GraphStore;
  @consume({ context: historyContext }) private readonly history!: HistoryLog;
  @consume({ context: editingContext }) private readonly desk!: EditingDesk;
  @consume({ context: actionsContext }) private readonly actions!: Actions;

  @state() private asking = false;
  @state() private busy = false;

  constructor() {
    super();
    new LanguageController(this);
    new StoreController(this, () => [this.graph, this.history, this.desk]);
  }

  override firstUpdated(): void {
    void this.desk.check(this.source);
  }

  #onlyThis(): void {
    this.actions.setFilters({ documents: this.#isOnly() ? null : [this.document] });
  }

  #isOnly(): boolean {
    const { documents } = this.history.scene.filters;
    return documents?.length === 1 && documents[0] === this.document;
  }

  #onCompare(): void {
    this.dispatchEvent(new AskEvent('compare', this.document));
  }

  #onCorrections(): void {
    this.dispatchEvent(new AskEvent('corrections'));
  }

  #onAsk(asking: boolean): void {
    this.asking = asking;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(asking ? '.question button' : '.unload')?.focus(),
    );
  }

  async #onUnload(): Promise<void> {
    this.busy = true;
    await this.actions.unload(this.document);
    this.busy = false;
    this.asking = false;
  }

  override render(): TemplateResult {
    const several = this.graph.documents.length > 1;
    const open = this.desk.access === 'open';
    return html`<div class="tools">
        ${
          several
            ? html`<button
                class="button quiet"
                type="button"
                aria-pressed=${this.#isOnly()}
                @click=${this.#onlyThis}
              >
                <t-icon name="filter"></t-icon>${say('document.onlyThis')}
              </button>`
            : nothing
        }
        <button class="button quiet" type="button" @click=${this.#onCompare}>
          <t-icon name="git-compare"></t-icon>${t('compare')}
        </button>
        ${
          open
            ? html`<button class="button quiet" type="button" @click=${this.#onCorrections}>
                  <t-icon name="pencil-line"></t-icon>${say('app.corrections')}
                </button>
                <button
                  class="button quiet unload"
                  type="button"
                  aria-expanded=${this.asking}
                  @click=${() => this.#onAsk(!this.asking)}
                >
                  <t-icon name="trash-2"></t-icon>${t('unload')}
                </button>`
            : nothing
        }
      </div>
      ${this.asking && open ? this.#question() : nothing}`;
  }

  #question(): TemplateResult {
    return html`<div class="question" role="group" aria-label=${t('unload')}>
      <p>${t('unload.note')}</p>
      <div class="answers">
        <button class="button" type="button" ?disabled=${this.busy} @click=${() => this.#onAsk(false)}>
          ${editingWords.t('cancel')}
        </button>
        <button
          class="button primary"
          type="button"
          ?disabled=${this.busy}
          @click=${() => void this.#onUnload()}
        >
          ${t('unload.do')}
        </button>
        <span role="status">${this.busy ? editingWords.t('busy') : ''}</span>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-document-tools': DocumentTools;
  }
}
