import { consume } from '@lit/context';
import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Actions } from '../app/actions.ts';
import { actionsContext, graphContext, historyContext } from '../app/contexts.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { StoreController } from '../store/store-controller.ts';
import { controls } from '../style/controls.ts';
import { LanguageController, labelOf, t } from '../words/words.ts';
import type { Entry, HistoryLog } from './log.ts';
import { stepWords } from './step-words.ts';

/** The steps so far, the last one first; a press on one goes back, or forward, to it. */
@customElement('telusur-step-list')
export class StepList extends LitElement {
  static override styles = [
    controls,
    css`
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
        font-size: var(--t-size-s);
      }

      button {
        display: flex;
        gap: var(--t-space-3);
        align-items: baseline;
        inline-size: 100%;
        min-block-size: max(var(--t-target), 32px);
        padding: 5px var(--t-space-3);
        border: 0;
        border-radius: var(--t-radius-s);
        background: none;
        text-align: start;
        line-height: 1.3;
        cursor: pointer;
      }

      button:hover {
        background: var(--t-accent-soft);
      }

      .number {
        flex: none;
        min-inline-size: 1.4rem;
        color: var(--t-ink-soft);
        font-size: var(--t-size-xs);
        font-variant-numeric: tabular-nums;
        text-align: end;
      }

      .words {
        flex: 1;
        overflow-wrap: anywhere;
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
        overflow: hidden;
      }

      .undone {
        color: var(--t-ink-soft);
      }

      [aria-current='step'] {
        background: var(--t-accent-soft);
        font-weight: 600;
      }
    `,
  ];

  @consume({ context: graphContext }) private readonly graph!: GraphStore;
  @consume({ context: historyContext }) private readonly history!: HistoryLog;
  @consume({ context: actionsContext }) private readonly actions!: Actions;

  constructor() {
    super();
    new LanguageController(this);
    new StoreController(this, () => [this.history]);
  }

  #onClick(event: Event): void {
    this.actions.goTo(Number((event.currentTarget as HTMLElement).dataset['index']));
  }

  override render(): TemplateResult {
    const steps = this.history.entries.map((entry, index) => this.#step(entry, index));
    return html`<ol reversed aria-label=${t('steps.title')}>
      ${steps.reverse()}
    </ol>`;
  }

  #step(entry: Entry, index: number): TemplateResult {
    const { cursor } = this.history;
    return html`<li>
      <button
        class=${index > cursor ? 'undone' : ''}
        type="button"
        data-index=${index}
        aria-current=${index === cursor ? 'step' : 'false'}
        @click=${this.#onClick}
      >
        <span class="number" aria-hidden="true">${index + 1}</span>
        <span class="words">${labelOf(stepWords(entry.step, this.graph))}</span>
      </button>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-step-list': StepList;
  }
}
