import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Statement } from '../../graph/model.ts';
import type { Actions } from '../app/actions.ts';
import { actionsContext, sourceContext } from '../app/contexts.ts';
import type { GraphSource } from '../source/graph-source.ts';
import { controls } from '../style/controls.ts';
import { textStyles } from '../style/text-styles.ts';
import { LanguageController, currentLanguage, labelOf, t } from '../words/words.ts';
import './clamped-text.ts';
import './problem.ts';
import './skeleton.ts';
import { arranged } from './statement-order.ts';

/** The surest sentence behind one step of a path, with the way to all of them. */
@customElement('telusur-step-sentence')
export class StepSentence extends LitElement {
  static override styles = [
    controls,
    textStyles,
    css`
      :host {
        display: grid;
        justify-items: start;
        gap: var(--t-space-1);
        padding: var(--t-space-1) var(--t-space-2) var(--t-space-3);
      }

      blockquote {
        font-size: 0.9375rem;
      }
    `,
  ];

  /** The edge's id. */
  @property() edge = '';

  @consume({ context: sourceContext }) private readonly source!: GraphSource;
  @consume({ context: actionsContext }) private readonly actions!: Actions;

  readonly #evidence = new Task(this, {
    task: ([id], { signal }) => this.source.edge({ id }, signal),
    args: () => [this.edge] as const,
  });

  constructor() {
    super();
    new LanguageController(this);
  }

  override render(): TemplateResult {
    return html`${this.#evidence.render({
      pending: () => html`<telusur-skeleton lines="2"></telusur-skeleton>`,
      error: (problem) =>
        html`<telusur-problem
          .problem=${problem}
          gone=${t('edge.unknown')}
          @retry=${() => void this.#evidence.run()}
        ></telusur-problem>`,
      complete: ({ statements }) => {
        const affirming = statements.filter(({ negated }) => !negated);
        return this.#sentence(arranged(affirming, 'surest', null, currentLanguage())[0]);
      },
    })}`;
  }

  #sentence(statement: Statement | undefined): TemplateResult {
    if (statement === undefined) return html`<p class="soft small">${t('path.noSentence')}</p>`;
    const { attributedTo, document, quote } = statement;
    const said = attributedTo === null ? '' : ` · ${t('edge.accordingTo')} ${labelOf(attributedTo.label)}`;
    return html`<blockquote class="set" dir="auto" lang=${document.language}>
        <telusur-clamped-text .text=${quote} limit="420"></telusur-clamped-text>
      </blockquote>
      <p class="soft small"><bdi>${document.title}</bdi>${said}</p>
      <button class="link small" type="button" @click=${() => void this.actions.openEdge(this.edge)}>
        ${t('path.openEdge')}
      </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-step-sentence': StepSentence;
  }
}
