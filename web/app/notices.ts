import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Notice, NoticeStore } from '../store/notice-store.ts';
import { StoreController } from '../store/store-controller.ts';
import { controls } from '../style/controls.ts';
import '../style/icon.ts';
import type { IconName } from '../style/icons.ts';
import { LanguageController, labelOf, t } from '../words/words.ts';
import { noticesContext } from './contexts.ts';

const iconOf: Record<Notice['tone'], IconName> = { done: 'check', note: 'info', problem: 'circle-alert' };
/** A notice leaves after this time; a problem stays until it is dismissed. */
const SHOWN = 6000;
/** One that offers something to do stays longer. */
const OFFERED = 15_000;

/** What the explorer has to tell, for a while at the foot of the canvas; and the live region that speaks. */
@customElement('telusur-notices')
export class Notices extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        justify-items: center;
        gap: var(--t-space-2);
        pointer-events: none;
      }

      .notice {
        display: flex;
        align-items: center;
        gap: var(--t-space-3);
        max-inline-size: min(36rem, calc(100vw - 2 * var(--t-space-4)));
        padding: var(--t-space-1) var(--t-space-1) var(--t-space-1) var(--t-space-4);
        border-radius: var(--t-radius-m);
        background: var(--t-ink);
        color: var(--t-paper);
        font-size: var(--t-size-s);
        box-shadow: 0 8px 28px var(--t-shadow);
        pointer-events: auto;
        overflow-wrap: anywhere;
      }

      .button {
        color: inherit;
      }

      .act {
        flex: none;
        font-weight: 600;
        text-decoration: underline;
        text-underline-offset: 0.18em;
      }

      .button t-icon {
        color: inherit;
      }

      .button:hover {
        background: color-mix(in oklab, var(--t-paper) 20%, transparent);
      }
    `,
  ];

  @consume({ context: noticesContext }) private readonly notices!: NoticeStore;

  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();

  constructor() {
    super();
    new LanguageController(this);
    new StoreController(this, () => [this.notices]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  override updated(): void {
    for (const { id, tone, act } of this.notices.notices) {
      if (tone === 'problem' || this.#timers.has(id)) continue;
      this.#timers.set(
        id,
        setTimeout(() => this.notices.dismiss(id), act === undefined ? SHOWN : OFFERED),
      );
    }
  }

  #onDismiss(event: Event): void {
    this.notices.dismiss(Number((event.currentTarget as HTMLElement).dataset['id']));
  }

  #onAct(event: Event): void {
    const id = Number((event.currentTarget as HTMLElement).dataset['id']);
    const act = this.notices.notices.find((notice) => notice.id === id)?.act;
    this.notices.dismiss(id);
    act?.run();
  }

  override render(): TemplateResult {
    return html`
      <p class="visually-hidden" role="status">${labelOf(this.notices.spoken)}</p>
      ${repeat(
        this.notices.notices,
        (notice) => notice.id,
        (notice) => this.#notice(notice),
      )}
    `;
  }

  #notice({ id, tone, words, act }: Notice): TemplateResult {
    return html`<div class="notice">
      <t-icon name=${iconOf[tone]}></t-icon>
      <span>${labelOf(words)}</span>
      ${
        act === undefined
          ? nothing
          : html`<button class="button quiet act" type="button" data-id=${id} @click=${this.#onAct}>
              ${labelOf(act.words)}
            </button>`
      }
      <button
        class="button quiet icon"
        type="button"
        data-id=${id}
        aria-label=${t('app.close')}
        @click=${this.#onDismiss}
      >
        <t-icon name="x"></t-icon>
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-notices': Notices;
  }
}
