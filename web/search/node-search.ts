import { consume } from '@lit/context';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { graphContext, selectionContext, sourceContext } from '../app/contexts.ts';
import type { GraphSource } from '../source/graph-source.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { SelectionStore } from '../store/selection-store.ts';
import { controls } from '../style/controls.ts';
import '../style/icon.ts';
import '../style/swatch.ts';
import { wordsOfFailure } from '../words/failure.ts';
import { LanguageController, labelOf, t } from '../words/words.ts';
import { groupHits, markMatch, suggestions, type Offer, type OfferGroup } from './hit-groups.ts';
import { nodeSearchStyles } from './node-search-styles.ts';
import { PickEvent } from './pick-event.ts';
import { SearchTask } from './search-task.ts';

const MOST_SUGGESTED = 7;

/**
 * A field that finds nodes as one types: by label, alias or a near spelling, in both languages.
 *
 * @event {PickEvent} pick a node was chosen
 */
@customElement('telusur-node-search')
export class NodeSearch extends LitElement {
  static override styles = [controls, nodeSearchStyles];

  @property() label = '';
  @property() placeholder = '';
  /** The key that leads here, shown in the field while it is empty. */
  @property() shortcut = '';

  @consume({ context: sourceContext }) private readonly source!: GraphSource;
  @consume({ context: graphContext }) private readonly graph!: GraphStore;
  @consume({ context: selectionContext }) private readonly selection!: SelectionStore;

  @state() private typed = '';
  @state() private open = false;
  /** Index of the marked offer among all; -1 for none. */
  @state() private marked = -1;

  @query('input') private readonly input!: HTMLInputElement;

  readonly #task = new SearchTask(this, () => this.source);

  constructor() {
    super();
    new LanguageController(this);
  }

  /** Goes there to search: what is best connected is offered at once. The focus alone, as it comes back, offers nothing. */
  override focus(): void {
    this.input.focus();
    this.input.select();
    this.#onOpen();
  }

  #onInput(): void {
    this.typed = this.input.value;
    this.marked = this.typed.trim() === '' ? -1 : 0;
    this.open = true;
    this.#task.ask(this.typed);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const offers = this.#offers();
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        this.#mark(event.key === 'ArrowDown' ? 1 : -1, offers);
        break;
      case 'Enter': {
        const offer = offers[this.marked];
        event.preventDefault();
        if (offer !== undefined) this.#pick(offer);
        break;
      }
      case 'Escape':
        if (!this.open && this.typed === '') return;
        // Of itself a search field empties at once.
        event.preventDefault();
        event.stopPropagation();
        if (this.open) this.#close();
        else this.#clear();
        break;
      default:
    }
  }

  #mark(by: 1 | -1, offers: readonly Offer[]): void {
    this.open = true;
    if (offers.length === 0) return;
    const from = this.marked === -1 && by === -1 ? 0 : this.marked;
    this.#markAt((from + by + offers.length) % offers.length, offers);
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    });
  }

  #markAt(index: number, offers: readonly Offer[]): void {
    this.marked = index;
    const offer = offers[index];
    this.selection.point(offer === undefined ? null : { node: offer.node.id });
  }

  #pick(offer: Offer): void {
    this.graph.learn({ nodes: [offer.node], edges: [], denied: [] });
    this.#clear();
    this.#close();
    this.dispatchEvent(new PickEvent(offer.node.id));
  }

  #clear(): void {
    this.typed = '';
    this.input.value = '';
    this.marked = -1;
    this.#task.ask('');
  }

  #onClear(): void {
    this.#clear();
    this.input.focus();
  }

  #onOpen(): void {
    this.open = true;
  }

  #close(): void {
    this.open = false;
    this.selection.point(null);
  }

  /** A press in the list must not take the focus, and with it the list, away. */
  #onPress(event: PointerEvent): void {
    event.preventDefault();
  }

  #onOption(event: Event): void {
    const index = Number((event.currentTarget as HTMLElement).dataset['index']);
    const offer = this.#offers()[index];
    if (offer === undefined) return;
    if (event.type === 'click') this.#pick(offer);
    else if (index !== this.marked) this.#markAt(index, this.#offers());
  }

  #groups(): OfferGroup[] {
    const { state: found } = this.#task;
    if (found.is === 'idle') {
      const shown = this.graph.kinds.length === 0 ? [] : this.graph.nodes;
      return suggestions(shown, MOST_SUGGESTED);
    }
    return 'hits' in found ? groupHits(found.hits) : [];
  }

  #offers(): Offer[] {
    return this.#groups().flatMap((group) => group.offers);
  }

  override render(): TemplateResult {
    const groups = this.open ? this.#groups() : [];
    const expanded = groups.length > 0;
    return html`
      <div class="box">
        <t-icon name="search"></t-icon>
        <input
          type="search"
          role="combobox"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="search"
          maxlength="200"
          aria-label=${this.label}
          aria-autocomplete="list"
          aria-expanded=${expanded}
          aria-controls="list"
          aria-activedescendant=${expanded && this.marked >= 0 ? `offer-${this.marked}` : nothing}
          placeholder=${this.placeholder}
          @input=${this.#onInput}
          @keydown=${this.#onKey}
          @click=${this.#onOpen}
          @blur=${this.#close}
        />
        ${this.#tail()}
      </div>
      <p class="visually-hidden" role="status">${this.open ? this.#spoken() : ''}</p>
      ${this.open ? this.#list(groups) : nothing}
    `;
  }

  #tail(): TemplateResult | typeof nothing {
    if (this.typed !== '') {
      return html`<button
        class="button quiet icon clear"
        type="button"
        aria-label=${t('search.clear')}
        @click=${this.#onClear}
      >
        <t-icon name="x"></t-icon>
      </button>`;
    }
    return this.shortcut === '' ? nothing : html`<kbd aria-hidden="true">${this.shortcut}</kbd>`;
  }

  #list(groups: readonly OfferGroup[]): TemplateResult | typeof nothing {
    if (groups.length === 0) return this.#nothingFound();
    let index = -1;
    return html`<div
      class="list"
      id="list"
      role="listbox"
      aria-label=${t('search.results')}
      @pointerdown=${this.#onPress}
    >
      ${this.#task.state.is === 'idle' ? html`<p class="heading" role="presentation">${t('search.suggested')}</p>` : nothing}
      ${groups.map((group) => {
        const kind = this.graph.kind(group.kind);
        const name = kind === undefined ? group.kind : labelOf(kind.label);
        return html`<div role="group" aria-label=${name}>
          <div class="heading" role="presentation">
            <t-swatch kind=${group.kind} family=${group.family}></t-swatch>${name}
          </div>
          ${group.offers.map((offer) => {
            index += 1;
            return this.#option(offer, index);
          })}
        </div>`;
      })}
    </div>`;
  }

  #option(offer: Offer, index: number): TemplateResult {
    const { state: found } = this.#task;
    const typed = 'question' in found ? found.question : '';
    // The keys go to the field, as the combobox pattern has it.
    // eslint-disable-next-line lit-a11y/click-events-have-key-events
    return html`<div
      role="option"
      id=${`offer-${index}`}
      data-index=${index}
      aria-selected=${index === this.marked}
      @click=${this.#onOption}
      @pointermove=${this.#onOption}
    >
      <span class="name">
        <bdi>${marked(labelOf(offer.node.label), typed)}</bdi>
        ${offer.alias === null ? nothing : html`<span class="alias">${t('search.matched', { name: offer.alias })}</span>`}
      </span>
      <span class="count">${t('search.links', { n: offer.node.degree })}</span>
    </div>`;
  }

  #nothingFound(): TemplateResult | typeof nothing {
    const { state: found } = this.#task;
    if (found.is === 'failed') {
      return html`<div class="list none">
        <p>${labelOf(wordsOfFailure(found.problem))}</p>
      </div>`;
    }
    if (found.is !== 'found') return nothing;
    return html`<div class="list none">
      <p><bdi>${t('search.none', { q: found.question })}</bdi></p>
      <p class="soft">${t('search.noneHint')}</p>
    </div>`;
  }

  #spoken(): string {
    const { state: found } = this.#task;
    if (found.is === 'found') {
      if (found.hits.length === 0) return t('search.none', { q: found.question });
      return t('search.count', { n: found.hits.length });
    }
    return found.is === 'failed' ? labelOf(wordsOfFailure(found.problem)) : '';
  }
}

function marked(name: string, typed: string): TemplateResult[] {
  return markMatch(name, typed).map(({ text, matches }) =>
    matches ? html`<mark>${text}</mark>` : html`${text}`,
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-node-search': NodeSearch;
  }
}
