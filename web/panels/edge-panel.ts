import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Edge, EdgeEvidence, Statement } from '../../graph/model.ts';
import type { Actions } from '../app/actions.ts';
import { actionsContext, graphContext, sourceContext } from '../app/contexts.ts';
import type { GraphSource } from '../source/graph-source.ts';
import { isDenied, type GraphStore } from '../store/graph-store.ts';
import { StoreController } from '../store/store-controller.ts';
import { controls } from '../style/controls.ts';
import '../style/icon.ts';
import { textStyles } from '../style/text-styles.ts';
import { number } from '../words/format.ts';
import { LanguageController, currentLanguage, labelOf, t } from '../words/words.ts';
import { breakable } from './breakable.ts';
import { edgePanelStyles } from './edge-panel-styles.ts';
import './node-link.ts';
import { panelStyles } from './panel-styles.ts';
import './problem.ts';
import './skeleton.ts';
import './statement-card.ts';
import { confidenceWord } from './statement-card.ts';
import { arranged, orders, type Order } from './statement-order.ts';

/** Statements shown before the rest waits for a press, and from how many on they can be sorted. */
const PAGE = 12;
const SORTABLE = 6;

/** One relation read as a sentence, and every sentence that it rests on. */
@customElement('telusur-edge-panel')
export class EdgePanel extends LitElement {
  static override styles = [controls, textStyles, panelStyles, edgePanelStyles];

  /** The edge's id, or that of a relation that is only denied. */
  @property() edge = '';

  @consume({ context: sourceContext }) private readonly source!: GraphSource;
  @consume({ context: graphContext }) private readonly graph!: GraphStore;
  @consume({ context: actionsContext }) private readonly actions!: Actions;

  @state() private order: Order = 'text';
  @state() private document: string | null = null;
  @state() private limit = PAGE;
  @state() private correcting = false;

  readonly #evidence = new Task(this, {
    task: ([id, _revision], { signal }) => this.source.edge({ id }, signal),
    args: () => [this.edge, this.graph.revision] as const,
  });

  constructor() {
    super();
    new LanguageController(this);
    new StoreController(this, () => [this.graph]);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('edge')) return;
    this.order = 'text';
    this.document = null;
    this.limit = PAGE;
    this.correcting = false;
  }

  #onWrong(): void {
    this.correcting = !this.correcting;
    if (this.correcting) void import('../editing/correct-edge.ts');
  }

  /** The form goes, and the focus back to what opened it; a panel that went with it takes care of its own. */
  async #onCorrected(): Promise<void> {
    this.correcting = false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.wrong')?.focus();
  }

  override render(): TemplateResult {
    const evidence = this.#evidence.value;
    const edge = evidence?.edge.id === this.edge ? evidence.edge : this.graph.edge(this.edge);
    return html`
      ${edge === undefined ? this.#unnamed() : this.#heading(edge)}
      ${this.#evidence.render({
        pending: () => html`<telusur-skeleton lines="5"></telusur-skeleton>`,
        error: (problem) =>
          html`<telusur-problem
            .problem=${problem}
            gone=${t('edge.unknown')}
            @retry=${() => void this.#evidence.run()}
          ></telusur-problem>`,
        complete: (found) => this.#statements(found),
      })}
    `;
  }

  #unnamed(): TemplateResult {
    return html`<header>
      <p class="eyebrow">${t('edge.relation')}</p>
      <h2 tabindex="-1"><bdi>${this.edge}</bdi></h2>
    </header>`;
  }

  #heading(edge: Edge): TemplateResult {
    const relation = this.graph.relation(edge.type);
    return html`<header>
        <p class="eyebrow">${t('edge.relation')}</p>
        <h2 tabindex="-1" class=${isDenied(edge) ? 'denied' : ''}>
          <telusur-node-link node=${edge.source}></telusur-node-link>
          <span class="relation"
            >${breakable(relation === undefined ? edge.type : labelOf(relation.label))}</span
          >
          <telusur-node-link node=${edge.target}></telusur-node-link>
        </h2>
        <p class="summary soft small">${this.#summary(edge)}</p>
      </header>
      ${this.#warning(edge)}`;
  }

  #summary(edge: Edge): string {
    const confidence = `${t('edge.confidence').toLowerCase()} ${t(`edge.confidence.${confidenceWord(edge.confidence)}`)}`;
    if (isDenied(edge)) return t('edge.statements', { n: edge.denied });
    return [
      t('edge.statements', { n: edge.statements + edge.denied }),
      t('edge.inDocuments', { n: edge.documents.length }),
      t(`edge.mode.${edge.mode}`),
      `${confidence} (${number(edge.confidence)})`,
    ].join(' · ');
  }

  #warning(edge: Edge): TemplateResult | typeof nothing {
    if (isDenied(edge)) return callout('denied', t('edge.onlyDenied'));
    if (edge.denied > 0) return callout('denied', t('edge.disputed', { n: edge.denied }));
    if (edge.statements > 0 && edge.hedged === edge.statements) return callout('', t('edge.allHedged'));
    if (edge.statements > 0 && edge.attributed === edge.statements)
      return callout('', t('edge.allAttributed'));
    return nothing;
  }

  #statements({ edge, statements }: EdgeEvidence): TemplateResult {
    const chosen = arranged(statements, this.order, this.document, currentLanguage());
    const more = chosen.length - this.limit;
    return html`<section>
        <h3>${t('edge.sentences')}</h3>
        ${statements.length === 0 ? this.#bare(edge) : nothing}
        ${statements.length >= SORTABLE ? this.#sorting(statements) : nothing}
        <ol>
          ${repeat(
            chosen.slice(0, this.limit),
            (statement) => statement.id,
            (statement) => html`<li><telusur-statement .statement=${statement}></telusur-statement></li>`,
          )}
        </ol>
        ${
          more > 0
            ? html`<button
                class="button more"
                type="button"
                @click=${() => {
                  this.limit += PAGE;
                }}
              >
                ${t('edge.more', { n: Math.min(more, PAGE) })}
              </button>`
            : nothing
        }
      </section>
      <section class="tools">
        <button
          class="button quiet"
          type="button"
          @click=${() => this.actions.chooseEnds(edge.source, edge.target)}
        >
          <t-icon name="route"></t-icon>${t('edge.path')}
        </button>
        <button class="button quiet" type="button" @click=${() => void this.actions.share()}>
          <t-icon name="link"></t-icon>${t('edge.share')}
        </button>
        <button
          class="button quiet wrong"
          type="button"
          aria-expanded=${this.correcting}
          @click=${this.#onWrong}
        >
          <t-icon name="pencil-line"></t-icon>${t('panel.wrong')}
        </button>
      </section>
      ${this.correcting ? html`<telusur-correct-edge .edge=${edge} @corrected=${this.#onCorrected}></telusur-correct-edge>` : nothing}`;
  }

  /** A row of a structured source: it says nothing more than the edge itself. */
  #bare(edge: Edge): TemplateResult {
    return html`<p class="soft small">${t('edge.noStatements')}</p>
      <ul>
        ${edge.documents.map(
          (id) =>
            html`<li>
              <button class="link small" type="button" @click=${() => this.actions.openDocument(id)}>
                <bdi>${this.graph.document(id)?.title ?? id}</bdi>
              </button>
            </li>`,
        )}
      </ul>`;
  }

  #sorting(statements: readonly Statement[]): TemplateResult {
    const documents = new Map(statements.map(({ document }) => [document.id, document.title]));
    return html`<div class="sorting">
      <label>
        <span class="soft">${t('edge.sort')}</span>
        <select
          class="field"
          @change=${(event: Event) => {
            const index = (event.currentTarget as HTMLSelectElement).selectedIndex;
            this.order = orders[index] ?? 'text';
          }}
        >
          ${orders.map(
            (order) => html`<option ?selected=${order === this.order}>${t(`edge.sort.${order}`)}</option>`,
          )}
        </select>
      </label>
      ${
        documents.size < 2
          ? nothing
          : html`<label>
              <span class="soft">${t('edge.filter')}</span>
              <select
                class="field"
                @change=${(event: Event) => {
                  const chosen = (event.currentTarget as HTMLSelectElement).value;
                  this.document = chosen === '' ? null : chosen;
                  this.limit = PAGE;
                }}
              >
                <option value="" ?selected=${this.document === null}>${t('edge.filter.all')}</option>
                ${[...documents].map(
                  ([id, title]) =>
                    html`<option value=${id} ?selected=${id === this.document}>${title}</option>`,
                )}
              </select>
            </label>`
      }
    </div>`;
  }
}

function callout(kind: string, words: string): TemplateResult {
  return html`<p class="callout ${kind}">
    <t-icon name=${kind === 'denied' ? 'ban' : 'circle-question-mark'}></t-icon><span>${words}</span>
  </p>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-edge-panel': EdgePanel;
  }
}
