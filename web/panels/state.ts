import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SourceError } from '../source/source-error.ts';
import { controls } from '../style/controls.ts';
import '../style/icon.ts';
import type { IconName } from '../style/icons.ts';
import { textStyles } from '../style/text-styles.ts';
import { LanguageController, t } from '../words/words.ts';
import { copyText } from './copying.ts';
import { stateStyles } from './state-styles.ts';

export type ShownState = 'loading' | 'slow' | 'empty' | 'failing' | 'nothing' | 'much';

/** The one thing that a state offers was chosen: look again, try now, show everything, search. */
class ActEvent extends Event {
  static readonly type = 'act';

  constructor() {
    super(ActEvent.type, { bubbles: true, composed: true });
  }
}

interface Words {
  readonly icon: IconName;
  readonly title: string;
  readonly note: string;
  readonly command?: string;
  readonly act?: string;
}

/**
 * What stands in the place of the graph while there is none to show, or beside it where it is cut: what is the
 * case, and one thing to do.
 *
 * @event {ActEvent} act
 */
@customElement('telusur-state')
export class State extends LitElement {
  static override styles = [controls, textStyles, stateStyles];

  @property() state: ShownState = 'loading';
  /** Why it fails. */
  @property({ attribute: false }) problem: SourceError | null = null;
  /** Milliseconds until the next try, which is made elsewhere; 0 for none. */
  @property({ type: Number }) pause = 0;

  @state() private secondsLeft = 0;
  @state() private copied = false;

  #timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    new LanguageController(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('state') || changed.has('problem') || changed.has('pause')) this.#count();
    if (changed.has('state')) this.copied = false;
  }

  /** Counts down to the next try. */
  #count(): void {
    clearInterval(this.#timer);
    this.secondsLeft = this.state === 'failing' ? Math.round(this.pause / 1000) : 0;
    if (this.secondsLeft < 2) return;
    this.#timer = setInterval(() => {
      this.secondsLeft -= 1;
      if (this.secondsLeft <= 0) clearInterval(this.#timer);
    }, 1000);
  }

  async #copy(command: string): Promise<void> {
    this.copied = await copyText(command);
  }

  override render(): TemplateResult {
    if (this.state === 'loading') return this.#loading();
    const words = this.#words();
    const { icon, title, note, command, act } = words;
    return html`<div class="card" role=${this.state === 'failing' ? 'alert' : 'status'}>
      <t-icon class="sign" name=${icon}></t-icon>
      <h2>${title}</h2>
      <p class="soft">${note}</p>
      ${command === undefined ? nothing : this.#command(command)}
      ${
        act === undefined
          ? nothing
          : html`<button
              class="button primary"
              type="button"
              @click=${() => this.dispatchEvent(new ActEvent())}
            >
              ${act}
            </button>`
      }
      ${
        this.state === 'failing' && this.secondsLeft > 0
          ? html`<p class="soft small number" aria-hidden="true">
              ${t('state.failing.retry', { n: this.secondsLeft })}
            </p>`
          : nothing
      }
    </div>`;
  }

  #loading(): TemplateResult {
    return html`<div class="loading" role="status">
      <svg viewBox="0 0 240 120" aria-hidden="true">
        <path d="M40 70 92 34 150 62 206 30M92 34 112 98 150 62 190 96"></path>
        <circle cx="40" cy="70" r="9"></circle>
        <circle cx="92" cy="34" r="12"></circle>
        <circle cx="150" cy="62" r="15"></circle>
        <circle cx="206" cy="30" r="8"></circle>
        <circle cx="112" cy="98" r="8"></circle>
        <circle cx="190" cy="96" r="9"></circle>
      </svg>
      <p class="soft">${t('state.loading')}</p>
    </div>`;
  }

  #command(command: string): TemplateResult {
    return html`<div class="command">
      <code>${command}</code>
      <button
        class="button quiet icon"
        type="button"
        aria-label=${this.copied ? t('state.copied') : t('state.copyCommand')}
        @click=${() => void this.#copy(command)}
      >
        <t-icon name=${this.copied ? 'check' : 'copy'}></t-icon>
      </button>
    </div>`;
  }

  #words(): Words {
    switch (this.state) {
      case 'slow':
        return {
          icon: 'hourglass',
          title: t('state.slow'),
          note: t('state.slow.note'),
          act: t('state.slow.act'),
        };
      case 'empty':
        return {
          icon: 'inbox',
          title: t('state.empty'),
          note: t('state.empty.note'),
          command: 'npx telusur load teks.txt',
          act: t('state.empty.act'),
        };
      case 'nothing':
        return {
          icon: 'eye-off',
          title: t('state.nothing'),
          note: t('state.nothing.note'),
          act: t('state.nothing.act'),
        };
      case 'much':
        return {
          icon: 'layers',
          title: t('state.much'),
          note: t('state.much.note'),
          act: t('state.much.act'),
        };
      default:
        return this.#failure();
    }
  }

  #failure(): Words {
    switch (this.problem?.code) {
      case 'starting':
        return { icon: 'hourglass', title: t('state.starting'), note: t('state.starting.note') };
      case 'unauthorized':
        return { icon: 'ban', title: t('state.unauthorized'), note: t('state.unauthorized.note') };
      case 'unreachable':
        return {
          icon: 'unplug',
          title: t('state.unreachable'),
          note: t('state.unreachable.note'),
          command: 'npx telusur start',
          act: t('state.failing.act'),
        };
      default:
        return {
          icon: 'database',
          title: t('state.failing'),
          note: t('state.failing.note'),
          command: 'npx telusur doctor',
          act: t('state.failing.act'),
        };
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-state': State;
  }
  interface HTMLElementEventMap {
    act: ActEvent;
  }
}
