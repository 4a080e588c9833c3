import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';

const DELAY = 450;
const GAP = 6;

/**
 * Shows a control's name to those who see it, on hover and focus. The control needs a name of its own
 * (`aria-label`): this one is hidden from screen readers.
 *
 * @slot the control
 */
@customElement('t-tooltip')
export class Tooltip extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
    }

    [popover] {
      position: fixed;
      inset: auto;
      margin: 0;
      padding: var(--t-space-1) var(--t-space-2);
      max-inline-size: 18rem;
      border: 1px solid transparent;
      border-radius: var(--t-radius-s);
      background: var(--t-ink);
      color: var(--t-paper);
      font-size: var(--t-size-xs);
      line-height: 1.3;
      pointer-events: none;
    }
  `;

  /** Empty for none. */
  @property() text = '';

  @query('[popover]') private readonly bubble!: HTMLElement;

  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.addEventListener('pointerenter', (event) => {
      if (event.pointerType === 'mouse') this.#plan();
    });
    this.addEventListener('pointerleave', () => this.#hide());
    this.addEventListener('pointerdown', () => this.#hide());
    this.addEventListener('focusin', (event) => {
      if (event.target instanceof Element && event.target.matches(':focus-visible')) this.#plan();
    });
    this.addEventListener('focusout', () => this.#hide());
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#hide();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('text') && this.text === '') this.#hide();
  }

  #plan(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show(), DELAY);
  }

  #show(): void {
    if (this.text === '' || !this.isConnected) return;
    this.bubble.showPopover();
    const control = this.getBoundingClientRect();
    const size = this.bubble.getBoundingClientRect();
    const below = control.bottom + GAP;
    const fits = below + size.height < window.innerHeight;
    const left = control.left + control.width / 2 - size.width / 2;
    this.bubble.style.top = `${fits ? below : control.top - GAP - size.height}px`;
    this.bubble.style.left = `${Math.max(GAP, Math.min(left, window.innerWidth - size.width - GAP))}px`;
  }

  #hide(): void {
    clearTimeout(this.#timer);
    if (this.hasUpdated && this.bubble.matches(':popover-open')) this.bubble.hidePopover();
  }

  override render(): TemplateResult {
    return html`<slot></slot>
      <div popover="manual" aria-hidden="true">${this.text}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    't-tooltip': Tooltip;
  }
}
