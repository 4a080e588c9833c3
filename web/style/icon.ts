import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icons, type IconName } from './icons.ts';

const drawn = new Map<IconName, SVGElement>();

/** A line icon in the colour and size of the text around it. It says nothing to screen readers. */
@customElement('t-icon')
export class Icon extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      inline-size: 1.2em;
      block-size: 1.2em;
      flex: none;
      vertical-align: -0.22em;
    }

    :host([hidden]) {
      display: none;
    }

    svg {
      inline-size: 100%;
      block-size: 100%;
      stroke-width: 1.75;
    }
  `;

  @property() name: IconName = 'info';

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('aria-hidden', 'true');
  }

  override render(): TemplateResult {
    return html`${drawing(this.name)}`;
  }
}

function drawing(name: IconName): Node {
  let icon = drawn.get(name);
  if (icon === undefined) {
    const parsed = new DOMParser().parseFromString(icons[name], 'image/svg+xml');
    icon = document.importNode(parsed.documentElement as unknown as SVGElement, true);
    drawn.set(name, icon);
  }
  return icon.cloneNode(true);
}

declare global {
  interface HTMLElementTagNameMap {
    't-icon': Icon;
  }
}
