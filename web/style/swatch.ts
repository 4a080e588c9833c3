import { LitElement, css, html, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { kindLook } from './kind-look.ts';
import { onThemeChange, resolvedTheme } from './resolved-theme.ts';
import { shapeOf } from './shapes.ts';

/** The shape of a kind, filled and bordered as on the canvas. It says nothing to screen readers: name the kind beside it. */
@customElement('t-swatch')
export class Swatch extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      inline-size: 1.05em;
      block-size: 1.05em;
      flex: none;
      vertical-align: -0.17em;
    }

    svg {
      inline-size: 100%;
      block-size: 100%;
      overflow: visible;
      stroke-width: 2.4;
      stroke-linejoin: round;
    }
  `;

  @property() kind = '';
  @property() family = '';

  @state() private theme = resolvedTheme();

  #end: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('aria-hidden', 'true');
    this.theme = resolvedTheme();
    this.#end = onThemeChange((theme) => {
      this.theme = theme;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end?.();
  }

  override render(): TemplateResult {
    const look = kindLook(this.kind, this.family, this.theme);
    return html`<svg viewBox="0 0 24 24" focusable="false">
      ${svg`<path d=${shapeOf(this.kind, this.family).path} fill=${look.fill} stroke=${look.border}></path>`}
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    't-swatch': Swatch;
  }
}
