import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { controls } from './controls.ts';
import './icon.ts';
import { textStyles } from './text-styles.ts';

const shown = new Set<Dialog>();

/**
 * Whether a dialog has the page to itself. What was focused in it may have gone, and the focus with it: keys then
 * come from the page, and are the dialog's all the same.
 */
export function isDialogShown(): boolean {
  return shown.size > 0;
}

/**
 * A dialog over the page, on the browser's own: it keeps the focus inside and gives it back when it closes.
 *
 * @slot the content
 * @slot foot what stays in sight at its foot: its buttons
 * @event close it was closed, in whichever way
 */
@customElement('t-dialog')
export class Dialog extends LitElement {
  static override styles = [
    controls,
    textStyles,
    css`
      dialog {
        inline-size: min(44rem, calc(100vw - 2 * var(--t-space-4)));
        max-block-size: min(48rem, calc(100dvh - 2 * var(--t-space-4)));
        padding: 0;
        border: 1px solid var(--t-line);
        border-radius: var(--t-radius-l);
        background: var(--t-surface);
        color: var(--t-ink);
        box-shadow: 0 20px 60px var(--t-shadow);
        overflow: auto;
      }

      dialog::backdrop {
        background: #0b0e1299;
      }

      .bar {
        position: sticky;
        inset-block-start: 0;
        display: flex;
        align-items: center;
        gap: var(--t-space-3);
        padding: var(--t-space-4) var(--t-space-5);
        border-block-end: 1px solid var(--t-line);
        background: var(--t-surface);
      }

      h2 {
        flex: 1;
      }

      .content {
        padding: var(--t-space-4) var(--t-space-5) var(--t-space-5);
      }

      :host([wide]) dialog {
        inline-size: min(64rem, calc(100vw - 2 * var(--t-space-4)));
      }

      .bar {
        z-index: 2;
      }

      slot[name='foot']::slotted(*) {
        position: sticky;
        z-index: 2;
        inset-block-end: 0;
        display: flex;
        flex-wrap: wrap;
        justify-content: end;
        gap: var(--t-space-2);
        padding: var(--t-space-3) var(--t-space-5);
        border-block-start: 1px solid var(--t-line);
        background: var(--t-surface);
      }

      /* A sheet from below. */
      @media (max-width: 760px) {
        :host([sheet]) dialog {
          inline-size: 100vw;
          max-inline-size: 100vw;
          max-block-size: calc(100dvh - var(--t-space-4));
          margin: auto 0 0;
          border-inline: 0;
          border-block-end: 0;
          border-radius: var(--t-radius-l) var(--t-radius-l) 0 0;
        }

        :host([sheet]) .bar,
        :host([sheet]) .content,
        :host([sheet]) slot[name='foot']::slotted(*) {
          padding-inline: var(--t-space-4);
        }

        :host([sheet]) slot[name='foot']::slotted(*) {
          padding-block-end: calc(var(--t-space-3) + env(safe-area-inset-bottom));
        }
      }
    `,
  ];

  @property() label = '';
  /** Wide enough for two texts side by side. */
  @property({ type: Boolean, reflect: true }) wide = false;
  /** On a narrow screen it comes from below, as wide as the screen. */
  @property({ type: Boolean, reflect: true }) sheet = false;
  /** Names the button that closes it. */
  @property() closeLabel = '';

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  show(): void {
    if (this.dialog.open) return;
    this.dialog.showModal();
    shown.add(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    shown.delete(this);
  }

  close(): void {
    this.dialog.close();
  }

  get open(): boolean {
    return this.dialog.open;
  }

  /** The browser's own event does not leave the shadow root. */
  #onClose(): void {
    shown.delete(this);
    this.dispatchEvent(new Event('close'));
  }

  /** A press on the backdrop closes it, too. */
  #onPress(event: PointerEvent): void {
    if (event.target !== this.dialog) return;
    const box = this.dialog.getBoundingClientRect();
    const inside =
      event.clientX >= box.left &&
      event.clientX <= box.right &&
      event.clientY >= box.top &&
      event.clientY <= box.bottom;
    if (!inside) this.close();
  }

  override render(): TemplateResult {
    return html`
      <dialog aria-labelledby="title" @pointerdown=${this.#onPress} @close=${this.#onClose}>
        <div class="bar">
          <h2 id="title">${this.label}</h2>
          <button class="button quiet icon" type="button" aria-label=${this.closeLabel} @click=${this.close}>
            <t-icon name="x"></t-icon>
          </button>
        </div>
        <div class="content"><slot></slot></div>
        <slot name="foot"></slot>
      </dialog>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    't-dialog': Dialog;
  }
}
