import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controls } from '../style/controls.ts';
import { LanguageController, t } from '../words/words.ts';
import { breakable } from './breakable.ts';

/** A text of any length: what goes past the limit is there on demand. Each line takes its own direction. */
@customElement('telusur-clamped-text')
export class ClampedText extends LitElement {
  static override styles = [
    controls,
    css`
      bdi {
        overflow-wrap: anywhere;
      }

      .link {
        font-family: var(--t-sans);
        font-size: var(--t-size-s);
        font-weight: 400;
      }
    `,
  ];

  @property() text = '';
  /** Characters that are shown before it is cut. */
  @property({ type: Number }) limit = 280;

  @state() private whole = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('text')) this.whole = false;
  }

  override render(): TemplateResult {
    const long = this.text.length > this.limit * 1.15;
    if (!long) return html`<bdi>${breakable(this.text)}</bdi>`;
    return html`<bdi>${breakable(this.whole ? this.text : `${cut(this.text, this.limit)}…`)}</bdi>
      <button
        class="link"
        type="button"
        aria-expanded=${this.whole}
        @click=${() => {
          this.whole = !this.whole;
        }}
      >
        ${this.whole ? t('edge.lessPassage') : t('edge.wholePassage')}
      </button>`;
  }
}

/** Never in the middle of a character that takes two code units. */
function cut(text: string, limit: number): string {
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit).trimEnd();
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-clamped-text': ClampedText;
  }
}
