import { consume } from '@lit/context';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ReviewEntry } from '../../graph/api/contract.ts';
import type { Decision } from '../../graph/api/editing-contract.ts';
import type { Language } from '../../graph/model.ts';
import type { Actions } from '../app/actions.ts';
import { actionsContext, editingContext } from '../app/contexts.ts';
import type { EditingDesk } from '../store/editing-desk.ts';
import { StoreController } from '../store/store-controller.ts';
import { controls } from '../style/controls.ts';
import '../style/icon.ts';
import { textStyles } from '../style/text-styles.ts';
import { reviewWords } from '../words/review-messages.ts';
import { LanguageController } from '../words/words.ts';
import type { DecideEvent } from './decide-event.ts';
import './earlier-decisions.ts';
import { formStyles } from './form-styles.ts';
import './no-access.ts';
import { reviewGroups, type ReviewGroup, type ReviewItem } from './review-groups.ts';
import './review-item.ts';
import type { ReviewItemRow } from './review-item.ts';
import { reviewListStyles } from './review-list-styles.ts';

const { t } = reviewWords;

/** Of each group, shown before the rest waits for a press. */
const PAGE = 20;
/** From so many on they can be filtered. */
const MANY = 12;

/**
 * What was left out of the graph, and what people decide on it. Decisions are gathered and applied together, for each
 * application reads the document again.
 */
@customElement('telusur-review-list')
export class ReviewList extends LitElement {
  static override styles = [controls, textStyles, formStyles, reviewListStyles];

  /** The document's id. */
  @property() document = '';
  @property() language: Language = 'id';
  @property({ attribute: false }) entries: readonly ReviewEntry[] = [];
  /** Where each passage begins in the document, by its number; empty where they count by themselves. */
  @property({ attribute: false }) starts: ReadonlyMap<number, number> = new Map();

  @consume({ context: editingContext }) private readonly desk!: EditingDesk;
  @consume({ context: actionsContext }) private readonly actions!: Actions;

  @state() private decided: ReadonlyMap<string, Decision> = new Map();
  @state() private applying = false;
  @state() private filter = '';
  @state() private limit = PAGE;

  constructor() {
    super();
    new LanguageController(this);
    new StoreController(this, () => [this.desk]);
  }

  #onDecide({ text, decision }: DecideEvent): void {
    const decided = new Map(this.decided);
    if (decision === null) decided.delete(text);
    else decided.set(text, decision);
    this.decided = decided;
  }

  #onFilter(event: Event): void {
    this.filter = (event.currentTarget as HTMLInputElement).value;
    this.limit = PAGE;
  }

  async #onApply(): Promise<void> {
    const decisions = [...this.decided.values()];
    this.applying = true;
    const applied = await this.actions.decide(decisions, this.document);
    this.applying = false;
    if (applied) this.decided = new Map();
  }

  /** Through the names by j and k, or by arrows from one to the next. */
  #onKey(event: KeyboardEvent): void {
    const [from] = event.composedPath();
    const typing = from instanceof HTMLElement && from.matches('input, select, textarea');
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = (event.target as Element).closest('li');
    const onRow = from === row;
    const by = { j: 1, k: -1, ...(onRow ? { ArrowDown: 1, ArrowUp: -1 } : {}) }[event.key];
    if (by !== undefined) this.#move(row, by);
    else if (!this.#act(event.key, row)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #move(from: HTMLElement | null, by: number): void {
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('li')];
    const next = rows[from === null ? 0 : rows.indexOf(from) + by];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  }

  /** Returns whether the key means something here. */
  #act(key: string, row: HTMLElement | null): boolean {
    const item = row?.querySelector<ReviewItemRow>('telusur-review-item');
    if (item === null || item === undefined) return false;
    if (key === 'a') item.accept();
    else if (key === 'm') item.merge();
    else if (key === 'i') item.ignore();
    else return false;
    return true;
  }

  override render(): TemplateResult {
    const open = this.desk.access === 'open';
    const wanted = this.filter.trim().toLowerCase();
    const matching = this.entries.filter(({ text }) => text.toLowerCase().includes(wanted));
    const groups = reviewGroups(matching);
    return html`
      ${open ? nothing : html`<telusur-no-access></telusur-no-access>`}
      ${this.entries.length === 0 ? this.#nothing() : this.#intro(open)}
      ${this.entries.length > 0 && groups.length === 0 ? html`<p class="soft">${t('filter.none')}</p>` : nothing}
      <div @keydown=${this.#onKey} @decide=${this.#onDecide}>
        ${groups.map((group) => this.#group(group, open))}
      </div>
      ${open ? html`<telusur-earlier-decisions document=${this.document}></telusur-earlier-decisions>` : nothing}
      ${this.decided.size > 0 ? this.#foot() : nothing}
    `;
  }

  #nothing(): TemplateResult {
    return html`<div>
      <p class="title">${t('empty')}</p>
      <p class="soft">${t('empty.note')}</p>
    </div>`;
  }

  #intro(open: boolean): TemplateResult {
    return html`${open ? html`<p class="soft small">${t('intro')}</p>` : nothing}
    ${open ? html`<p class="soft small keys">${t('keys')}</p>` : nothing}
    ${
      this.entries.length < MANY
        ? nothing
        : html`<input
            class="field"
            type="search"
            aria-label=${t('filter')}
            placeholder=${t('filter')}
            .value=${this.filter}
            @input=${this.#onFilter}
          />`
    }`;
  }

  #group({ reason, items }: ReviewGroup, open: boolean): TemplateResult {
    const next = Math.min(items.length - this.limit, PAGE);
    return html`<section>
      <h3>${t(`group.${reason}`, { n: items.length })}</h3>
      <ol>
        ${repeat(
          items.slice(0, this.limit),
          ({ key }) => key,
          (item) => this.#item(item, open),
        )}
      </ol>
      ${
        next > 0
          ? html`<button
              class="button"
              type="button"
              @click=${() => {
                this.limit += PAGE;
              }}
            >
              ${t('more', { n: next })}
            </button>`
          : nothing
      }
    </section>`;
  }

  #item(item: ReviewItem, open: boolean): TemplateResult {
    const [first] = item.places;
    return html`<li tabindex="-1">
      <telusur-review-item
        .item=${item}
        .decision=${this.decided.get(item.text) ?? null}
        .passageStart=${first === undefined ? undefined : this.starts.get(first.passage)}
        language=${this.language}
        ?still=${!open || this.applying}
      ></telusur-review-item>
    </li>`;
  }

  #foot(): TemplateResult {
    return html`<div class="foot">
      <button
        class="button primary"
        type="button"
        ?disabled=${this.applying}
        @click=${() => void this.#onApply()}
      >
        <t-icon name=${this.applying ? 'hourglass' : 'check'}></t-icon>${t('apply', { n: this.decided.size })}
      </button>
      <span class="soft small" role="status">${this.applying ? t('applying') : ''}</span>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-review-list': ReviewList;
  }
}
