import { consume } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DiffAnswer } from '../../graph/api/contract.ts';
import type { DocumentSummary, Node, Statement } from '../../graph/model.ts';
import { graphContext } from '../app/contexts.ts';
import { comparedLine } from '../legend/compared-key.ts';
import { breakable } from '../panels/breakable.ts';
import { excerptOf } from '../panels/excerpt.ts';
import { voices, type Voice } from '../store/comparison-store.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { controls } from '../style/controls.ts';
import '../style/icon.ts';
import '../style/swatch.ts';
import { textStyles } from '../style/text-styles.ts';
import { comparingWords } from '../words/comparing-messages.ts';
import { number } from '../words/format.ts';
import { LanguageController, labelOf } from '../words/words.ts';
import { diffListStyles } from './diff-list-styles.ts';
import { diffRows, type DiffRow } from './diff-rows.ts';
import { formStyles } from './form-styles.ts';

const { t } = comparingWords;

const PAGE = 15;
const CONTEXT = 90;
const LONGEST = 420;

/** A relation of the list is to be opened. */
export class OpenEdgeEvent extends Event {
  static readonly type = 'open-edge';
  /** Its id. */
  readonly edge: string;

  constructor(edge: string) {
    super(OpenEdgeEvent.type);
    this.edge = edge;
  }
}

/**
 * What two documents say, by who says it, with both quotes side by side.
 *
 * @event {OpenEdgeEvent} open-edge
 */
@customElement('telusur-diff-list')
export class DiffList extends LitElement {
  static override styles = [controls, textStyles, formStyles, diffListStyles];

  @property({ attribute: false }) answer!: DiffAnswer;

  @consume({ context: graphContext }) private readonly graph!: GraphStore;

  @state() private voice: Voice = 'shared';
  @state() private filter = '';
  @state() private limit = PAGE;

  constructor() {
    super();
    new LanguageController(this);
  }

  /** What is there to be seen comes first: they may dispute something, or share nothing. */
  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('answer')) return;
    const { totals } = this.answer;
    const first: Voice[] = ['contradicted', 'shared', 'onlyA', 'onlyB'];
    this.voice = first.find((voice) => totals[voice] > 0) ?? 'shared';
    this.filter = '';
    this.limit = PAGE;
  }

  #onFilter(event: Event): void {
    this.filter = (event.currentTarget as HTMLInputElement).value;
    this.limit = PAGE;
  }

  override render(): TemplateResult {
    const { totals, a, b } = this.answer;
    const rows = diffRows(
      this.answer,
      this.voice,
      this.filter,
      (type, language) => this.graph.relation(type)?.label[language] ?? type,
    );
    return html`
      <p class="visually-hidden" role="status">
        ${t('result', { shared: totals.shared, a: totals.onlyA, b: totals.onlyB, contradicted: totals.contradicted })}
      </p>
      <div class="voices" role="group" aria-label=${t('voices')}>
        ${voices.map((voice) => this.#tab(voice, totals[voice]))}
      </div>
      <input
        class="field"
        type="search"
        aria-label=${t('filter')}
        placeholder=${t('filter')}
        .value=${this.filter}
        @input=${this.#onFilter}
      />
      ${rows.length === 0 ? this.#nothing() : this.#list(rows, a, b)}
    `;
  }

  #tab(voice: Voice, total: number): TemplateResult {
    return html`<button
      class="button"
      type="button"
      aria-pressed=${voice === this.voice}
      @click=${() => {
        this.voice = voice;
        this.limit = PAGE;
      }}
    >
      ${comparedLine(voice)}<span>${t(`voice.${voice}`)}</span>
      <span class="soft number">${number(total)}</span>
    </button>`;
  }

  #nothing(): TemplateResult {
    const words = this.filter.trim() === '' ? t(`none.${this.voice}`) : t('none.filtered');
    return html`<p class="soft none">${words}</p>`;
  }

  #list(rows: readonly DiffRow[], a: DocumentSummary, b: DocumentSummary): TemplateResult {
    const sent = this.answer[this.voice].length;
    const total = this.answer.totals[this.voice];
    const next = Math.min(rows.length - this.limit, PAGE);
    return html`<div class="heads" aria-hidden="true">
        <p><span class="side">A</span><bdi>${breakable(a.title)}</bdi></p>
        <p><span class="side">B</span><bdi>${breakable(b.title)}</bdi></p>
      </div>
      <ol>
        ${repeat(
          rows.slice(0, this.limit),
          ({ entry }) => entry.edge,
          (row) => this.#row(row, a, b),
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
      ${sent < total ? html`<p class="soft small">${t('cut', { shown: sent, n: total })}</p>` : nothing}`;
  }

  #row(row: DiffRow, a: DocumentSummary, b: DocumentSummary): TemplateResult {
    const { entry, edge } = row;
    const relation = edge === undefined ? undefined : this.graph.relation(edge.type);
    const says =
      edge === undefined
        ? html`<bdi>${entry.edge}</bdi>`
        : html`${end(row.source, edge.source)}
            <span class="relation"
              >${breakable(relation === undefined ? edge.type : labelOf(relation.label))}</span
            >
            ${end(row.target, edge.target)}`;
    return html`<li>
      <div class="head">
        <h3>${says}</h3>
        <button
          class="button quiet icon"
          type="button"
          aria-label=${t('open')}
          title=${t('open')}
          @click=${() => this.dispatchEvent(new OpenEdgeEvent(entry.edge))}
        >
          <t-icon name="text-quote"></t-icon>
        </button>
      </div>
      <div class="sides">
        ${this.#side('A', a, entry.a, this.voice === 'onlyB')}
        ${this.#side('B', b, entry.b, this.voice === 'onlyA')}
      </div>
    </li>`;
  }

  #side(
    side: 'A' | 'B',
    document: DocumentSummary,
    statements: readonly Statement[],
    silent: boolean,
  ): TemplateResult {
    const [first] = statements;
    return html`<div class=${silent ? 'quoted silent' : 'quoted'}>
      <p class="whose">
        <span class="side">${side}</span><bdi class="visually-hidden">${document.title}</bdi>
        ${first?.negated === true ? html`<span class="tag">${t('denies')}</span>` : nothing}
      </p>
      ${
        first === undefined
          ? html`<p class="soft small">${silent ? t('silent') : t('noQuote')}</p>`
          : quote(first, document)
      }
      ${
        statements.length > 1
          ? html`<p class="soft small">${t('others', { n: statements.length - 1 })}</p>`
          : nothing
      }
    </div>`;
  }
}

function quote(statement: Statement, { language }: DocumentSummary): TemplateResult {
  const { before, quote, after } = excerptOf(statement, CONTEXT, LONGEST);
  return html`<blockquote class="set" dir="auto" lang=${language}>
    ${breakable(before)}<mark>${breakable(quote)}</mark>${breakable(after)}
  </blockquote>`;
}

function end(node: Node | undefined, id: string): TemplateResult {
  if (node === undefined) return html`<bdi>${breakable(id)}</bdi>`;
  return html`<t-swatch kind=${node.kind} family=${node.family}></t-swatch>
    <bdi>${breakable(labelOf(node.label))}</bdi>`;
}

declare global {
  interface HTMLElementEventMap {
    'open-edge': OpenEdgeEvent;
  }
  interface HTMLElementTagNameMap {
    'telusur-diff-list': DiffList;
  }
}
