import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Actions } from '../app/actions.ts';
import { actionsContext, editingContext, graphContext } from '../app/contexts.ts';
import { breakable } from '../panels/breakable.ts';
import type { EditingDesk } from '../store/editing-desk.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { StoreController } from '../store/store-controller.ts';
import { controls } from '../style/controls.ts';
import '../style/icon.ts';
import { textStyles } from '../style/text-styles.ts';
import { reviewWords } from '../words/review-messages.ts';
import { LanguageController } from '../words/words.ts';
import { decisionWords } from './decision-words.ts';

const { t } = reviewWords;

/** What was decided on names before, in whichever document, and the way to take it back. */
@customElement('telusur-earlier-decisions')
export class EarlierDecisions extends LitElement {
  static override styles = [
    controls,
    textStyles,
    css`
      summary {
        display: flex;
        align-items: center;
        gap: var(--t-space-2);
        min-block-size: var(--t-target);
        font-size: var(--t-size-s);
        font-weight: 500;
        cursor: pointer;
        list-style: none;
      }

      summary::-webkit-details-marker {
        display: none;
      }

      details[open] summary t-icon {
        rotate: 90deg;
      }

      li {
        display: flex;
        align-items: center;
        gap: var(--t-space-3);
        padding-block: var(--t-space-1);
        font-size: var(--t-size-s);
      }

      li > span {
        flex: 1;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** Id of the document that is read again where a decision is taken back. */
  @property() document = '';

  @consume({ context: editingContext }) private readonly desk!: EditingDesk;
  @consume({ context: graphContext }) private readonly graph!: GraphStore;
  @consume({ context: actionsContext }) private readonly actions!: Actions;

  @state() private busy = false;

  readonly #decisions = new Task(this, {
    task: ([_revision], { signal }) => this.desk.source.decisions(signal),
    args: () => [this.graph.revision] as const,
    onError: (failure) => void this.desk.noteRefusal(failure),
  });

  constructor() {
    super();
    new LanguageController(this);
    new StoreController(this, () => [this.graph]);
  }

  async #undecide(name: string): Promise<void> {
    this.busy = true;
    await this.actions.undecide([name], this.document);
    this.busy = false;
  }

  /** Of a server that does not tell there is nothing to show: what is to be decided stands above. */
  override render(): TemplateResult | typeof nothing {
    const decisions = this.#decisions.value ?? [];
    if (decisions.length === 0) return nothing;
    return html`<details>
      <summary><t-icon name="chevron-right"></t-icon>${t('before', { n: decisions.length })}</summary>
      <ul>
        ${decisions.map(
          (decision) =>
            html`<li>
              <span
                ><bdi>${breakable(decision.text)}</bdi>:
                <bdi>${decisionWords(decision, this.graph)}</bdi></span
              >
              <button
                class="button quiet"
                type="button"
                aria-label=${t('takeBackOf', { name: decision.text })}
                ?disabled=${this.busy}
                @click=${() => void this.#undecide(decision.text)}
              >
                <t-icon name="undo-2"></t-icon>${t('takeBack')}
              </button>
            </li>`,
        )}
      </ul>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-earlier-decisions': EarlierDecisions;
  }
}
