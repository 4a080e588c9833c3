import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { SourceError } from '../source/source-error.ts';
import { controls } from '../style/controls.ts';
import '../style/icon.ts';
import { textStyles } from '../style/text-styles.ts';
import { LanguageController, t } from '../words/words.ts';

/** Somebody asked to try once more. */
class RetryEvent extends Event {
  static readonly type = 'retry';

  constructor() {
    super(RetryEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * What one panel shows when its part of the graph could not be read: what is wrong, and one thing to do.
 *
 * @event {RetryEvent} retry
 */
@customElement('telusur-problem')
export class Problem extends LitElement {
  static override styles = [
    controls,
    textStyles,
    css`
      :host {
        display: grid;
        justify-items: start;
        gap: var(--t-space-2);
        padding: var(--t-space-4);
        border-radius: var(--t-radius-m);
        background: var(--t-sunken);
        font-size: var(--t-size-s);
      }

      .title {
        display: flex;
        gap: var(--t-space-2);
        font-weight: 600;
      }

      t-icon {
        color: var(--t-doubt);
      }

      .button {
        margin-block-start: var(--t-space-1);
      }
    `,
  ];

  /** What was thrown. */
  @property({ attribute: false }) problem: unknown;
  /** What to say where the thing asked for is gone. */
  @property() gone = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('role', 'alert');
  }

  override render(): TemplateResult {
    const { title, note, lasting } = this.#words();
    return html`
      <p class="title"><t-icon name="triangle-alert"></t-icon><span>${title}</span></p>
      <p class="soft">${note}</p>
      ${
        lasting
          ? nothing
          : html`<button class="button" type="button" @click=${() => this.dispatchEvent(new RetryEvent())}>
              <t-icon name="rotate-cw"></t-icon>${t('problem.retry')}
            </button>`
      }
    `;
  }

  #words(): { title: string; note: string; lasting: boolean } {
    const code = this.problem instanceof SourceError ? this.problem.code : undefined;
    if (code === 'not_found' && this.gone !== '')
      return { title: this.gone, note: t('problem.gone.note'), lasting: true };
    const titles = {
      timeout: t('problem.timeout'),
      unreachable: t('state.unreachable'),
      database_away: t('state.failing'),
      starting: t('state.starting'),
      unauthorized: t('state.unauthorized'),
    };
    const known = code !== undefined && code in titles ? titles[code as keyof typeof titles] : undefined;
    return { title: known ?? t('problem.panel'), note: t('problem.panel.note'), lasting: false };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-problem': Problem;
  }
  interface HTMLElementEventMap {
    retry: RetryEvent;
  }
}
