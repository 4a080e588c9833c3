import { consume } from '@lit/context';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Actions } from '../app/actions.ts';
import { AskEvent } from '../app/ask-event.ts';
import { actionsContext, comparisonContext, graphContext, historyContext } from '../app/contexts.ts';
import type { HistoryLog } from '../history/log.ts';
import type { Comparison, ComparisonStore } from '../store/comparison-store.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { openFilters } from '../store/scene.ts';
import { StoreController } from '../store/store-controller.ts';
import { controls } from '../style/controls.ts';
import '../style/icon.ts';
import '../style/swatch.ts';
import { LanguageController, labelOf, messages, t, type MessageKey } from '../words/words.ts';
import { comparedKey } from './compared-key.ts';
import { legendCounts, toggled, type LegendFamily, type LegendRow } from './legend-counts.ts';
import { legendStyles } from './legend-styles.ts';
import { lineKey } from './line-key.ts';

/** What the shapes and lines mean, how many of each are on the canvas, and which of them are shown. */
@customElement('telusur-legend')
export class Legend extends LitElement {
  static override styles = [controls, legendStyles];

  @consume({ context: graphContext }) private readonly graph!: GraphStore;
  @consume({ context: historyContext }) private readonly history!: HistoryLog;
  @consume({ context: comparisonContext }) private readonly comparison!: ComparisonStore;
  @consume({ context: actionsContext }) private readonly actions!: Actions;

  constructor() {
    super();
    new LanguageController(this);
    new StoreController(this, () => [this.graph, this.history, this.comparison]);
  }

  #onKind(event: Event): void {
    const { kinds } = this.history.scene.filters;
    this.actions.setFilters({ kinds: toggled(kinds, idOf(event)) });
  }

  #onRelation(event: Event): void {
    const { relations } = this.history.scene.filters;
    this.actions.setFilters({ relations: toggled(relations, idOf(event)) });
  }

  /** Of the documents those are named that are shown; all of them are the same as none named. */
  #onDocument(event: Event): void {
    const all = this.graph.documents.map((document) => document.id);
    const shown = toggled(this.history.scene.filters.documents ?? all, idOf(event));
    this.actions.setFilters({ documents: shown.length === all.length ? null : shown });
  }

  #onEndComparison(): void {
    this.comparison.end();
    // The button goes with what it ended.
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('button')?.focus());
  }

  #onReset(): void {
    this.actions.setFilters(openFilters);
  }

  override render(): TemplateResult {
    const counts = legendCounts(this.history.scene, this.graph);
    const { filters } = this.history.scene;
    const filtered = filters.kinds.length + filters.relations.length + (filters.documents === null ? 0 : 1);
    const comparison = this.comparison.current;
    return html`
      ${comparison === null ? nothing : this.#compared(comparison)}
      <section aria-label=${t('legend.kinds')}>
        ${counts.families.map((family) => this.#family(family))}
      </section>
      ${
        filtered === 0
          ? nothing
          : html`<button class="button reset" type="button" @click=${this.#onReset}>
              <t-icon name="rotate-cw"></t-icon>${t('legend.all')}
            </button>`
      }
      <details>
        ${summary(t('legend.relations'))}
        <ul>
          ${counts.relations.map((row) => html`<li>${toggle(row, this.#onRelation.bind(this))}</li>`)}
        </ul>
      </details>
      ${
        counts.documents.length < 2
          ? nothing
          : html`<details>
              ${summary(t('legend.documents'))}
              <ul>
                ${counts.documents.map((row) => html`<li>${toggle(row, this.#onDocument.bind(this))}</li>`)}
              </ul>
            </details>`
      }
      <details open>${summary(t('legend.lines'))}${lineKey()}</details>
    `;
  }

  #compared(comparison: Comparison): TemplateResult {
    const list = (): boolean => this.dispatchEvent(new AskEvent('compare', comparison.a.id));
    return html`<section class="compared" aria-label=${t('compared.title')}>
      <h3>${t('compared.title')}</h3>
      ${comparedKey(comparison)}
      <button class="button reset" type="button" @click=${list}>
        <t-icon name="git-compare"></t-icon>${t('compared.list')}
      </button>
      <button class="button reset" type="button" @click=${this.#onEndComparison}>
        <t-icon name="x"></t-icon>${t('compared.end')}
      </button>
    </section>`;
  }

  #family({ family, kinds }: LegendFamily): TemplateResult {
    const onKind = this.#onKind.bind(this);
    return html`<h3>${familyName(family)}</h3>
      <ul>
        ${kinds.map(
          (row) =>
            html`<li>
              ${toggle(row, onKind, html`<t-swatch kind=${row.id} family=${family}></t-swatch>`)}
            </li>`,
        )}
      </ul>`;
  }
}

function toggle(
  row: LegendRow,
  onClick: (event: Event) => void,
  swatch: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<button class="row" type="button" data-id=${row.id} aria-pressed=${row.on} @click=${onClick}>
    ${swatch}<span>${labelOf(row.label)}</span>
    <span class="count">${row.count} <span class="visually-hidden">${t('legend.onCanvas')}</span></span>
  </button>`;
}

function summary(words: string): TemplateResult {
  return html`<summary><t-icon name="chevron-right"></t-icon>${words}</summary>`;
}

/** The name of a family; one that an expert has added speaks for itself. */
function familyName(family: string): string {
  const key = `family.${family}`;
  return key in messages ? t(key as Extract<MessageKey, `family.${string}`>) : family;
}

function idOf(event: Event): string {
  return (event.currentTarget as HTMLElement).dataset['id'] ?? '';
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-legend': Legend;
  }
}
