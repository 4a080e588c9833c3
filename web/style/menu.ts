import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, queryAll, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { controls } from './controls.ts';
import './icon.ts';
import type { IconName } from './icons.ts';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  /** Given on all items of a menu that chooses one of several. */
  readonly checked?: boolean;
}

/** One item of a menu was chosen. */
export class ChooseEvent extends Event {
  static readonly type = 'choose';
  readonly item: string;

  constructor(item: string) {
    super(ChooseEvent.type, { bubbles: true, composed: true });
    this.item = item;
  }
}

const GAP = 4;

/**
 * A button that opens a list of things to do, or to choose one of.
 *
 * @event {ChooseEvent} choose
 */
@customElement('t-menu')
export class Menu extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: inline-flex;
      }

      [popover] {
        position: fixed;
        inset: auto;
        margin: 0;
        padding: var(--t-space-1);
        min-inline-size: 12rem;
        max-inline-size: calc(100vw - 16px);
        max-block-size: 70vh;
        overflow: auto;
        border: 1px solid var(--t-line);
        border-radius: var(--t-radius-m);
        background: var(--t-raised);
        color: var(--t-ink);
        box-shadow: 0 8px 28px var(--t-shadow);
      }

      .item {
        display: flex;
        align-items: center;
        gap: var(--t-space-3);
        inline-size: 100%;
        min-block-size: max(var(--t-target), 36px);
        padding: var(--t-space-1) var(--t-space-3);
        border: 0;
        border-radius: var(--t-radius-s);
        background: none;
        font-size: var(--t-size-s);
        text-align: start;
        cursor: pointer;
      }

      .item:hover,
      .item:focus-visible {
        background: var(--t-accent-soft);
      }

      .item span {
        flex: 1;
      }

      .item t-icon {
        color: var(--t-ink-soft);
      }
    `,
  ];

  /** Names the button and the list. */
  @property() label = '';
  @property() icon: IconName | '' = '';
  /** Shows the icon alone; the label is then spoken only. */
  @property({ type: Boolean }) compact = false;
  @property({ attribute: false }) items: readonly MenuItem[] = [];

  @state() private open = false;

  @query('.opener') private readonly opener!: HTMLButtonElement;
  @query('[popover]') private readonly list!: HTMLElement;
  @queryAll('.item') private readonly entries!: NodeListOf<HTMLButtonElement>;

  #toggle(): void {
    if (this.open) this.list.hidePopover();
    else this.#show(0);
  }

  #show(focused: number): void {
    this.list.showPopover();
    const opener = this.opener.getBoundingClientRect();
    const size = this.list.getBoundingClientRect();
    const below = opener.bottom + GAP;
    const top =
      below + size.height < window.innerHeight ? below : Math.max(GAP, opener.top - GAP - size.height);
    this.list.style.top = `${top}px`;
    this.list.style.left = `${Math.max(8, Math.min(opener.left, window.innerWidth - size.width - 8))}px`;
    const checked = this.items.findIndex((item) => item.checked === true);
    this.#focus(checked >= 0 ? checked : focused);
  }

  #focus(index: number): void {
    const count = this.entries.length;
    this.entries[(index + count) % count]?.focus();
  }

  #choose(item: string): void {
    this.list.hidePopover();
    this.opener.focus();
    this.dispatchEvent(new ChooseEvent(item));
  }

  #onOpenerKey(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    if (!this.open) this.#show(event.key === 'ArrowDown' ? 0 : this.items.length - 1);
  }

  #onListKey(event: KeyboardEvent): void {
    const at = [...this.entries].findIndex((entry) => entry.matches(':focus'));
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: this.entries.length - 1,
    };
    const move = moves[event.key];
    if (move !== undefined) {
      event.preventDefault();
      this.#focus(move);
    } else if (event.key === 'Tab' || event.key === 'Escape') {
      if (event.key === 'Escape') event.preventDefault();
      event.stopPropagation();
      this.list.hidePopover();
      this.opener.focus();
    }
  }

  override render(): TemplateResult {
    const choosing = this.items.some((item) => item.checked !== undefined);
    return html`
      <button
        class="opener button quiet ${this.compact ? 'icon' : ''}"
        type="button"
        aria-haspopup="menu"
        aria-expanded=${this.open}
        aria-label=${this.compact ? this.label : nothing}
        @click=${this.#toggle}
        @keydown=${this.#onOpenerKey}
      >
        ${this.icon === '' ? nothing : html`<t-icon name=${this.icon}></t-icon>`}
        ${this.compact ? nothing : html`${this.label}<t-icon name="chevron-down"></t-icon>`}
      </button>
      <div
        popover="auto"
        role="menu"
        aria-label=${this.label}
        @keydown=${this.#onListKey}
        @toggle=${(event: ToggleEvent) => {
          this.open = event.newState === 'open';
        }}
      >
        ${this.items.map(
          (item) => html`
            <button
              class="item"
              type="button"
              tabindex="-1"
              role=${choosing ? 'menuitemradio' : 'menuitem'}
              aria-checked=${ifDefined(choosing ? (item.checked === true ? 'true' : 'false') : undefined)}
              @click=${() => this.#choose(item.id)}
            >
              ${item.icon === undefined ? nothing : html`<t-icon name=${item.icon}></t-icon>`}
              <span>${item.label}</span>
              ${item.checked === true ? html`<t-icon name="check"></t-icon>` : nothing}
            </button>
          `,
        )}
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    't-menu': Menu;
  }
  interface HTMLElementEventMap {
    choose: ChooseEvent;
  }
}
