import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, t } from '../words/words.ts';

/** Quiet lines in the place of what is still being read. A quick answer comes before they appear. */
@customElement('telusur-skeleton')
export class Skeleton extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      gap: var(--t-space-3);
      padding-block: var(--t-space-4);
      opacity: 0;
      animation: appear var(--t-slow) 350ms forwards;
    }

    span {
      block-size: 0.8em;
      border-radius: var(--t-radius-s);
      background: var(--t-sunken);
    }

    span:nth-child(3n + 2) {
      inline-size: 82%;
    }

    span:nth-child(3n) {
      inline-size: 64%;
    }

    @keyframes appear {
      to {
        opacity: 1;
      }
    }

    @media (forced-colors: active) {
      span {
        border: 1px solid GrayText;
      }
    }
  `;

  @property({ type: Number }) lines = 4;

  constructor() {
    super();
    new LanguageController(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('role', 'status');
  }

  override render(): TemplateResult {
    this.setAttribute('aria-label', t('problem.loading'));
    return html`${Array.from({ length: this.lines }, () => html`<span></span>`)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-skeleton': Skeleton;
  }
}
