import { consume } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Decision } from '../../graph/api/editing-contract.ts';
import type { Language, Node } from '../../graph/model.ts';
import type { Actions } from '../app/actions.ts';
import { actionsContext, graphContext, sourceContext } from '../app/contexts.ts';
import { breakable } from '../panels/breakable.ts';
import '../panels/node-link.ts';
import '../search/node-picker.ts';
import type { PickEvent } from '../search/pick-event.ts';
import type { GraphSource } from '../source/graph-source.ts';
import { SourceError } from '../source/source-error.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { StoreController } from '../store/store-controller.ts';
import { controls } from '../style/controls.ts';
import '../style/icon.ts';
import { textStyles } from '../style/text-styles.ts';
import { reviewWords } from '../words/review-messages.ts';
import { LanguageController, labelOf } from '../words/words.ts';
import { DecideEvent } from './decide-event.ts';
import { decisionWords } from './decision-words.ts';
import { formStyles } from './form-styles.ts';
import { kindOptions } from './kind-options.ts';
import { markedSentence } from './marked-sentence.ts';
import type { ReviewItem } from './review-groups.ts';
import { reviewItemStyles } from './review-item-styles.ts';
import { reviewTitle } from './review-title.ts';

const { t } = reviewWords;

/** What a name is taken for where nothing is proposed and nobody chose. */
const UNPROPOSED = 'Concept';
const MOST_CANDIDATES = 4;

/**
 * A name that was left for review, in its sentence, and what may be decided on it.
 *
 * @event {DecideEvent} decide
 * @event read its place in the text is to be looked at
 */
@customElement('telusur-review-item')
export class ReviewItemRow extends LitElement {
  static override styles = [controls, textStyles, formStyles, reviewItemStyles];

  @property({ attribute: false }) item!: ReviewItem;
  /** Null while nothing is decided. */
  @property({ attribute: false }) decision: Decision | null = null;
  @property() language: Language = 'id';
  /** Where the first place's passage begins in the document; undefined where that is not known. */
  @property({ attribute: false }) passageStart: number | undefined;
  /** It may be read, and not decided. */
  @property({ type: Boolean }) still = false;

  @consume({ context: sourceContext }) private readonly source!: GraphSource;
  @consume({ context: graphContext }) private readonly graph!: GraphStore;
  @consume({ context: actionsContext }) private readonly actions!: Actions;

  @state() private kind = '';
  @state() private merging = false;

  constructor() {
    super();
    new LanguageController(this);
    new StoreController(this, () => [this.graph]);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('item');
    if (!changed.has('item') || before?.key === this.item.key) return;
    const { proposedKind } = this.item;
    const known = this.graph.kinds.some(({ kind }) => kind === UNPROPOSED);
    this.kind = proposedKind ?? (known ? UNPROPOSED : (this.graph.kinds[0]?.kind ?? ''));
    this.merging = false;
    void this.#learnCandidates();
  }

  /** What to do where a key was pressed on it. */
  accept(): void {
    if (this.item.reason === 'unknown' || this.item.reason === 'near')
      this.#decide({ text: this.item.text, decision: 'accept', kind: this.kind });
  }

  merge(): void {
    if (this.item.reason === 'unknown' || this.item.reason === 'near') this.#openSearch();
  }

  ignore(): void {
    if (this.item.reason === 'identity') this.#apart();
    else this.#decide({ text: this.item.text, decision: 'ignore' });
  }

  /** A candidate may not be on the canvas, and have no name here yet. */
  async #learnCandidates(): Promise<void> {
    for (const id of this.item.candidates.slice(0, MOST_CANDIDATES)) {
      if (this.graph.node(id) !== undefined) continue;
      try {
        const { node } = await this.source.node({ id });
        this.graph.learn({ nodes: [node], edges: [], denied: [] });
      } catch (failure) {
        if (!(failure instanceof SourceError)) throw failure;
      }
    }
  }

  #decide(decision: Decision | null): void {
    if (this.still) return;
    this.merging = false;
    this.dispatchEvent(new DecideEvent(this.item.text, decision));
  }

  #openSearch(): void {
    if (this.still) return;
    this.merging = true;
    void this.updateComplete.then(async () => {
      const picker = this.renderRoot.querySelector('telusur-node-picker');
      await picker?.updateComplete;
      picker?.renderRoot.querySelector('telusur-node-search')?.focus();
    });
  }

  #onPick(event: PickEvent): void {
    event.stopPropagation();
    if (event.node !== '') this.#mergeInto(event.node);
  }

  #mergeInto(into: string): void {
    this.#decide({ text: this.item.text, decision: 'merge', into });
  }

  #onKind(event: Event): void {
    this.kind = (event.currentTarget as HTMLSelectElement).value;
  }

  /** Of entities that may be one, the first is the one that is asked about. */
  #unite(into: string): void {
    const [entity = ''] = this.item.candidates;
    void this.actions.correct({ change: 'merge', entity, into }, { author: '', note: '' });
  }

  #apart(): void {
    if (this.still) return;
    const [entity = '', ...others] = this.item.candidates;
    void this.actions.correct({ change: 'apart', entity, others }, { author: '', note: '' });
  }

  #onRead(): void {
    const [{ document, start, end } = { document: '', start: 0, end: 0 }] = this.item.places;
    this.actions.openDocument(document, { start, end });
    this.dispatchEvent(new Event('read', { bubbles: true, composed: true }));
  }

  override render(): TemplateResult {
    const { item, decision } = this;
    const [first] = item.places;
    return html`<div class=${decision === null ? 'item' : 'item decided'}>
      <h4><bdi>${breakable(reviewTitle(item, this.graph))}</bdi></h4>
      ${first === undefined ? nothing : markedSentence(first, this.language, this.passageStart)}
      <p class="soft small where">
        <button class="link" type="button" @click=${this.#onRead}>${t('read')}</button>
        ${first?.locator === undefined ? nothing : html`<bdi>${first.locator}</bdi>`}
        ${item.places.length > 1 ? html`<span>${t('places', { n: item.places.length - 1 })}</span>` : nothing}
      </p>
      ${this.#sources()} ${decision === null ? this.#choices() : this.#decided(decision)}
    </div>`;
  }

  #sources(): TemplateResult | typeof nothing {
    if (this.item.sources.length === 0) return nothing;
    const titles = this.item.sources.map((id) => this.graph.document(id)?.title ?? id).join(', ');
    return html`<p class="soft small"><bdi>${t('sources', { titles })}</bdi></p>`;
  }

  #choices(): TemplateResult | typeof nothing {
    if (this.still) return nothing;
    switch (this.item.reason) {
      case 'signature':
        return this.#misfit();
      case 'identity':
        return this.#likeness();
      default:
        return this.#naming();
    }
  }

  #naming(): TemplateResult {
    const { text, reason } = this.item;
    return html`${this.#candidates()}
      <div class="row">
        <label class="kind">
          <span class="visually-hidden">${t('accept.as', { name: text })}</span>
          <select class="field" @change=${this.#onKind}>
            ${kindOptions(this.graph, this.kind)}
          </select>
        </label>
        <button class="button ${reason === 'unknown' ? 'primary' : ''}" type="button" @click=${this.accept}>
          <t-icon name="check"></t-icon>${t('accept')}
        </button>
      </div>
      <div class="row">
        <button class="button" type="button" aria-expanded=${this.merging} @click=${this.#openSearch}>
          <t-icon name="merge"></t-icon>${t('merge.into')}
        </button>
        <button class="button quiet" type="button" @click=${this.ignore}>
          <t-icon name="eye-off"></t-icon>${t('ignore')}
        </button>
      </div>
      ${
        this.merging
          ? html`<telusur-node-picker
              label=${t('merge.search', { name: text })}
              .value=${null}
              @pick=${this.#onPick}
            ></telusur-node-picker>`
          : nothing
      }`;
  }

  /** What it nearly matched: one press away. */
  #candidates(): TemplateResult | typeof nothing {
    const candidates = this.#known(this.item.candidates);
    if (candidates.length === 0) return nothing;
    return html`<div class="row">
      ${candidates.map(
        (node) =>
          html`<button class="button primary" type="button" @click=${() => this.#mergeInto(node.id)}>
            <t-icon name="merge"></t-icon>
            <span dir="auto">${t('merge.name', { name: short(labelOf(node.label)) })}</span>
          </button>`,
      )}
    </div>`;
  }

  #likeness(): TemplateResult {
    const [, ...others] = this.item.candidates;
    return html`<p class="soft small">${t('identity.note')}</p>
      <div class="row">
        ${this.#known(others).map(
          (node) =>
            html`<button class="button primary" type="button" @click=${() => this.#unite(node.id)}>
              <t-icon name="merge"></t-icon>
              <span dir="auto">${t('merge.name', { name: short(labelOf(node.label)) })}</span>
            </button>`,
        )}
        <button class="button quiet" type="button" @click=${this.#apart}>
          <t-icon name="split"></t-icon>${t('apart')}
        </button>
      </div>`;
  }

  #misfit(): TemplateResult {
    return html`<p class="soft small">${t('signature.note')}</p>
      <div class="row ends">
        ${this.item.candidates.map((id) => html`<telusur-node-link node=${id}></telusur-node-link>`)}
        <button class="button quiet" type="button" @click=${this.ignore}>
          <t-icon name="eye-off"></t-icon>${t('ignore')}
        </button>
      </div>`;
  }

  #decided(decision: Decision): TemplateResult {
    return html`<p class="row decision">
      <t-icon name="check"></t-icon>
      <span
        ><bdi>${decisionWords(decision, this.graph)}</bdi> ·
        <span class="soft">${t('decided.waiting')}</span></span
      >
      <button
        class="button quiet"
        type="button"
        aria-label=${t('takeBackOf', { name: this.item.text })}
        @click=${() => this.#decide(null)}
      >
        <t-icon name="undo-2"></t-icon>${t('takeBack')}
      </button>
    </p>`;
  }

  #known(ids: readonly string[]): Node[] {
    return ids
      .slice(0, MOST_CANDIDATES)
      .map((id) => this.graph.node(id))
      .filter((node) => node !== undefined);
  }
}

function short(name: string): string {
  return name.length > 48 ? `${name.slice(0, 47)}…` : name;
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-review-item': ReviewItemRow;
  }
}
