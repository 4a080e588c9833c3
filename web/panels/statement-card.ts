import { consume } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Statement } from '../../graph/model.ts';
import type { Actions } from '../app/actions.ts';
import { actionsContext, noticesContext } from '../app/contexts.ts';
import type { NoticeStore } from '../store/notice-store.ts';
import { controls } from '../style/controls.ts';
import '../style/icon.ts';
import { textStyles } from '../style/text-styles.ts';
import { factsOf } from '../words/facts.ts';
import { both } from '../words/both.ts';
import { number } from '../words/format.ts';
import { LanguageController, t } from '../words/words.ts';
import { breakable } from './breakable.ts';
import './clamped-text.ts';
import { copyText } from './copying.ts';
import { excerptOf, type Excerpt } from './excerpt.ts';
import './node-link.ts';
import { panelStyles } from './panel-styles.ts';
import { quotation } from './quotation.ts';
import { statementCardStyles } from './statement-card-styles.ts';

/** Characters of the passage on either side of the quote, and of the quote itself, before it is cut. */
const CONTEXT = 180;
const LONGEST = 900;

/** What one sentence of one document says: the quote in its passage, and how far it is to be believed. */
@customElement('telusur-statement')
export class StatementCard extends LitElement {
  static override styles = [controls, textStyles, panelStyles, statementCardStyles];

  @property({ attribute: false }) statement!: Statement;

  @consume({ context: actionsContext }) private readonly actions!: Actions;
  @consume({ context: noticesContext }) private readonly notices!: NoticeStore;

  @state() private whole = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('statement')) this.whole = false;
  }

  async #copy(): Promise<void> {
    const copied = await copyText(quotation(this.statement));
    const key = copied ? 'edge.copied' : 'edge.notCopied';
    this.notices.show(copied ? 'done' : 'problem', both(key));
  }

  #read(): void {
    const { document, start, end } = this.statement;
    this.actions.openDocument(document.id, { start, end });
  }

  override render(): TemplateResult {
    const { document, passage } = this.statement;
    return html`<figure class=${this.statement.negated ? 'denied' : ''}>
      ${this.#doubts()} ${this.#quote()}
      <figcaption>
        <t-icon name="book-open-text"></t-icon>
        <button class="link" type="button" title=${t('edge.openDocument')} @click=${this.#read}>
          <bdi>${breakable(document.title)}</bdi>
        </button>
        <span class="soft">
          <bdi>${passage.locator ?? t('edge.passage', { n: passage.index + 1 })}</bdi>
        </span>
      </figcaption>
      ${this.#facts()}
      <div class="foot">
        ${this.#reading()}
        <button class="button quiet" type="button" @click=${() => void this.#copy()}>
          <t-icon name="copy"></t-icon>${t('edge.copy')}
        </button>
      </div>
    </figure>`;
  }

  #doubts(): TemplateResult | typeof nothing {
    const { negated, hedge, attributedTo, citations, mode } = this.statement;
    const marked = negated || hedge !== null || mode !== 'explicit';
    if (!marked && attributedTo === null && citations.length === 0) return nothing;
    return html`<p class="doubts">
      ${
        negated
          ? html`<span class="tag denied"><t-icon name="ban"></t-icon>${t('edge.negated')}</span>`
          : nothing
      }
      ${
        hedge === null
          ? nothing
          : html`<span class="tag doubtful"
              ><t-icon name="circle-question-mark"></t-icon>${t('edge.hedged', { word: hedge })}</span
            >`
      }
      ${mode === 'explicit' ? nothing : html`<span class="tag doubtful">${t(`edge.mode.${mode}`)}</span>`}
      ${
        attributedTo === null
          ? nothing
          : html`<span
              >${t('edge.accordingTo')}
              <telusur-node-link node=${attributedTo.id} .label=${attributedTo.label}></telusur-node-link
            ></span>`
      }
      ${citations.map(
        ({ id, label }) =>
          html`<span
            >${t('edge.citing')} <telusur-node-link node=${id} .label=${label}></telusur-node-link
          ></span>`,
      )}
    </p>`;
  }

  #quote(): TemplateResult {
    const limit = this.whole ? Number.POSITIVE_INFINITY : undefined;
    const excerpt = excerptOf(this.statement, limit ?? CONTEXT, limit ?? LONGEST);
    const cuts = this.whole || excerpt.cut.before || excerpt.cut.quote || excerpt.cut.after;
    return html`<blockquote class="set" dir="auto" lang=${this.statement.document.language}>
        ${marked(excerpt)}
      </blockquote>
      ${
        cuts
          ? html`<button
              class="link small"
              type="button"
              aria-expanded=${this.whole}
              @click=${() => {
                this.whole = !this.whole;
              }}
            >
              ${this.whole ? t('edge.lessPassage') : t('edge.wholePassage')}
            </button>`
          : nothing
      }`;
  }

  #facts(): TemplateResult | typeof nothing {
    const facts = factsOf(this.statement.facts);
    if (facts.length === 0) return nothing;
    return html`<dl class="facts">
      ${facts.map(
        (fact) =>
          html`<dt>${fact.name}</dt>
            <dd><telusur-clamped-text .text=${fact.value}></telusur-clamped-text></dd>`,
      )}
    </dl>`;
  }

  #reading(): TemplateResult {
    const { confidence, mode, rule } = this.statement;
    return html`<details>
      <summary>${t('edge.details')}</summary>
      <dl class="facts">
        <dt>${t('edge.readAs')}</dt>
        <dd>${t(`edge.mode.${mode}`)}</dd>
        <dt>${t('edge.confidence')}</dt>
        <dd>${t(`edge.confidence.${confidenceWord(confidence)}`)} (${number(confidence)})</dd>
        <dt>${t('edge.rule')}</dt>
        <dd><bdi>${rule}</bdi></dd>
      </dl>
    </details>`;
  }
}

/** In one line, so that no space comes between the quote and what follows it. */
function marked({ before, quote, after }: Excerpt): TemplateResult {
  return html`${breakable(before)}<mark>${breakable(quote)}</mark>${breakable(after)}`;
}

export function confidenceWord(confidence: number): 'high' | 'moderate' | 'low' {
  if (confidence >= 0.85) return 'high';
  return confidence >= 0.6 ? 'moderate' : 'low';
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-statement': StatementCard;
  }
}
