import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ReviewEntry } from '../../graph/api/contract.ts';
import type { DocumentSummary } from '../../graph/model.ts';
import type { Actions } from '../app/actions.ts';
import {
  actionsContext,
  editingContext,
  graphContext,
  selectionContext,
  sourceContext,
} from '../app/contexts.ts';
import type { GraphSource } from '../source/graph-source.ts';
import type { EditingDesk } from '../store/editing-desk.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { SelectionStore } from '../store/selection-store.ts';
import { StoreController } from '../store/store-controller.ts';
import { controls } from '../style/controls.ts';
import '../style/icon.ts';
import { textStyles } from '../style/text-styles.ts';
import { documentToolsWords } from '../words/document-tools-messages.ts';
import { LanguageController, t } from '../words/words.ts';
import { breakable } from './breakable.ts';
import { documentPanelStyles } from './document-panel-styles.ts';
import './document-tools.ts';
import { panelStyles } from './panel-styles.ts';
import type { Range } from './passage-runs.ts';
import './problem.ts';
import { readingOf, type Reading } from './reading.ts';
import { bringIntoView } from './scrolling.ts';
import './skeleton.ts';
import { selectedPassages } from './text-selection.ts';
import './text-slice.ts';
import type { MentionEvent } from './text-slice.ts';
import { passageAt, sliceAt, type Slice } from './text-slices.ts';

/** Texts of up to this many slices are drawn whole, so that the browser's own search finds everything. */
const WHOLE = 30;

/** The reading view: a document's text with its mentions and the relations that its passages state. */
@customElement('telusur-document-panel')
export class DocumentPanel extends LitElement {
  static override styles = [controls, textStyles, panelStyles, documentPanelStyles];

  /** The document's id. */
  @property() document = '';
  /** Offsets of the quote that the reader is brought to; null for the beginning. */
  @property({ attribute: false }) at: Range | null = null;

  @consume({ context: sourceContext }) private readonly source!: GraphSource;
  @consume({ context: graphContext }) private readonly graph!: GraphStore;
  @consume({ context: editingContext }) private readonly desk!: EditingDesk;
  @consume({ context: selectionContext }) private readonly selection!: SelectionStore;
  @consume({ context: actionsContext }) private readonly actions!: Actions;

  @state() private tab: Tab = 'text';

  readonly #reading = new Task(this, {
    task: async ([id, _revision], { signal }): Promise<Reading> => {
      const view = await this.source.document({ id }, signal);
      this.graph.learn(view.subgraph);
      return readingOf(view, (edge) => this.#isStated(edge));
    },
    args: () => [this.document, this.graph.revision] as const,
  });

  readonly #review = new Task(this, {
    task: async ([document, _revision], { signal }): Promise<readonly ReviewEntry[]> =>
      (await this.source.review({ document }, signal)).entries,
    args: () => [this.document, this.graph.revision] as const,
  });

  /** What the reader was brought to a place of last. */
  #reached: Reading | undefined;
  #endPointing: (() => void) | undefined;

  constructor() {
    super();
    new LanguageController(this);
    new StoreController(this, () => [this.graph, this.desk]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('selectionchange', this.#onSelection);
    this.#endPointing = this.selection.subscribe(() => this.#markPointed());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('selectionchange', this.#onSelection);
    this.#endPointing?.();
    this.selection.light(null);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('document') || changed.has('at')) this.tab = 'text';
  }

  override updated(changed: PropertyValues<this>): void {
    const reading = this.#reading.value;
    if (reading === undefined || (reading === this.#reached && !changed.has('at'))) return;
    this.#reached = reading;
    void this.#goTo(reading, this.at);
  }

  #isStated(id: string): boolean {
    const edge = this.graph.edge(id);
    return edge === undefined || this.graph.relation(edge.type)?.weak !== true;
  }

  /** Lights up what the selected passages name and state. */
  readonly #onSelection = (): void => {
    const reading = this.#reading.value;
    if (reading === undefined || this.shadowRoot === null) return;
    const selected = new Set(selectedPassages(this.shadowRoot));
    if (selected.size === 0) {
      this.selection.light(null);
      return;
    }
    const passages = reading.passages.filter((passage) => selected.has(passage.index));
    this.selection.light({
      nodes: [...new Set(passages.flatMap(({ mentions }) => mentions.map(({ node }) => node)))],
      edges: [...new Set(passages.flatMap(({ edges }) => edges))],
    });
  };

  /** Marks the mentions of the node that is pointed at, anywhere in the explorer, in what is drawn. */
  #markPointed(): void {
    const pointed = this.selection.pointed;
    for (const mention of this.renderRoot.querySelectorAll('.mention.pointed'))
      mention.classList.remove('pointed');
    if (pointed === null || !('node' in pointed)) return;
    const named = `.mention[data-node="${CSS.escape(pointed.node)}"]`;
    for (const mention of this.renderRoot.querySelectorAll(named)) mention.classList.add('pointed');
  }

  /** Brings the quote to the middle of the panel, the focus to its passage, and what that says to light. */
  async #goTo(reading: Reading, at: Range | null): Promise<void> {
    if (at === null) return;
    const slice = sliceAt(reading.slices, at.start);
    const passage = passageAt(reading.passages, at.start);
    if (slice === undefined || passage === undefined) return;
    const element = this.renderRoot.querySelectorAll('telusur-text-slice')[slice.index];
    const target = await element?.draw(passage.index);
    if (target === null || target === undefined) return;
    const nodes = [...new Set(passage.mentions.map(({ node }) => node))];
    this.selection.light({ nodes, edges: passage.edges });
    this.actions.reveal(nodes);
    target.focus({ preventScroll: true });
    await bringIntoView(target.querySelector('mark') ?? target);
  }

  override render(): TemplateResult {
    const reading = this.#reading.value;
    const read = reading?.document.id === this.document ? reading : undefined;
    const summary = read?.document ?? this.graph.document(this.document);
    return html`
      <header>
        <p class="eyebrow"><t-icon name="file-text"></t-icon>${t('document.document')}</p>
        <h2 tabindex="-1"><bdi>${breakable(summary?.title ?? this.document)}</bdi></h2>
        ${summary === undefined ? nothing : this.#about(summary, read)}
      </header>
      ${this.#reading.render({
        pending: () => html`<telusur-skeleton lines="9"></telusur-skeleton>`,
        error: (problem) =>
          html`<telusur-problem
            .problem=${problem}
            gone=${t('document.unknown')}
            @retry=${() => void this.#reading.run()}
          ></telusur-problem>`,
        complete: (reading) => this.#parts(reading),
      })}
    `;
  }

  /** The text, and beside it what was left out of the graph, where something was or anything can be decided. */
  #parts(reading: Reading): TemplateResult {
    const entries = this.#review.value ?? [];
    if (entries.length === 0 && this.desk.access !== 'open') return this.#text(reading);
    return html`<div class="tabs" role="tablist" aria-label=${tools('tabs')} @keydown=${this.#onTabKey}>
        ${this.#tab('text', tools('tab.text'))}
        ${this.#tab('review', tools('tab.review', { n: entries.length }))}
      </div>
      <div id="part" role="tabpanel" aria-labelledby=${`tab-${this.tab}`} tabindex="-1">
        ${this.tab === 'text' ? this.#text(reading) : this.#reviewing(reading, entries)}
      </div>`;
  }

  #tab(tab: Tab, words: string): TemplateResult {
    const chosen = tab === this.tab;
    return html`<button
      id=${`tab-${tab}`}
      class="tab"
      type="button"
      role="tab"
      aria-selected=${chosen}
      aria-controls="part"
      tabindex=${chosen ? 0 : -1}
      @click=${() => this.#turnTo(tab)}
    >
      ${words}
    </button>`;
  }

  #turnTo(tab: Tab): void {
    this.tab = tab;
    if (tab === 'review') void import('../editing/review-list.ts');
  }

  #onTabKey(event: KeyboardEvent): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const next = this.tab === 'text' ? 'review' : 'text';
    this.#turnTo(next);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${next}`)?.focus());
  }

  #reviewing({ document, passages }: Reading, entries: readonly ReviewEntry[]): TemplateResult {
    // Records count from their own beginning.
    const whole = passages.every(({ locator }) => locator === undefined);
    const starts = new Map(whole ? passages.map(({ index, start }) => [index, start]) : []);
    return html`<telusur-review-list
      document=${document.id}
      language=${document.language}
      .entries=${entries}
      .starts=${starts}
      @read=${() => this.#turnTo('text')}
    ></telusur-review-list>`;
  }

  #about(summary: DocumentSummary, read: Reading | undefined): TemplateResult {
    const counts = [
      summary.format === 'text'
        ? t('document.passages', { n: summary.passages })
        : t('document.records', { n: summary.passages }),
      t('document.entities', { n: summary.entities }),
      ...(read === undefined ? [] : [t('document.edges', { n: read.edges })]),
    ];
    return html`<dl class="facts">
        <dt>${t('document.language')}</dt>
        <dd>${t(`document.language.${summary.language}`)}</dd>
        ${
          summary.author === undefined
            ? nothing
            : html`<dt>${t('document.author')}</dt>
                <dd><bdi>${summary.author}</bdi></dd>`
        }
        ${
          summary.licence === undefined
            ? nothing
            : html`<dt>${t('document.licence')}</dt>
                <dd><bdi>${summary.licence}</bdi></dd>`
        }
      </dl>
      <p class="soft small counts">${counts.join(' · ')}</p>
      <telusur-document-tools document=${summary.id}></telusur-document-tools>`;
  }

  #text({ document, text, passages, slices }: Reading): TemplateResult {
    if (passages.length === 0) return html`<p class="soft">${t('document.empty')}</p>`;
    return html`<section>
      <h3 class="visually-hidden">${t('document.text')}</h3>
      <p class="soft small hint">${t('document.reading')}</p>
      <div
        class="text set"
        lang=${document.language}
        @mention=${(event: MentionEvent) => void this.actions.openNode(event.node)}
      >
        ${slices.map(
          (slice) =>
            html`<telusur-text-slice
              .text=${text}
              .slice=${slice}
              .quoted=${holds(slice, this.at) ? this.at : null}
              .graph=${this.graph}
              .selection=${this.selection}
              ?eager=${slices.length <= WHOLE}
            ></telusur-text-slice>`,
        )}
      </div>
    </section>`;
  }
}

const tools = documentToolsWords.t;

type Tab = 'text' | 'review';

function holds(slice: Slice, at: Range | null): boolean {
  return at !== null && at.start < slice.end && at.end > slice.start;
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-document-panel': DocumentPanel;
  }
}
