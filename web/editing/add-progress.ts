import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { LoadProgress } from '../../graph/api/editing-contract.ts';
import { StoreController } from '../store/store-controller.ts';
import { textStyles } from '../style/text-styles.ts';
import { addingWords } from '../words/adding-messages.ts';
import { LanguageController } from '../words/words.ts';
import type { Adding } from './adding.ts';

const { t } = addingWords;

/** How far a text is on its way: read for its preview, or loaded. */
@customElement('telusur-add-progress')
export class AddProgress extends LitElement {
  static override styles = [
    textStyles,
    css`
      :host {
        display: grid;
        gap: var(--t-space-3);
        padding-block: var(--t-space-4);
        overflow-wrap: anywhere;
      }

      progress {
        inline-size: 100%;
        block-size: 10px;
        border: 1px solid var(--t-line);
        border-radius: var(--t-radius-full);
        overflow: hidden;
        appearance: none;
        background: var(--t-sunken);
      }

      progress::-webkit-progress-bar {
        background: var(--t-sunken);
      }

      progress::-webkit-progress-value {
        background: var(--t-accent);
        transition: inline-size var(--t-slow) var(--t-ease);
      }

      progress::-moz-progress-bar {
        background: var(--t-accent);
      }

      progress:indeterminate {
        background: repeating-linear-gradient(
          -45deg,
          color-mix(in oklab, var(--t-accent) 40%, var(--t-accent-soft)) 0 8px,
          var(--t-accent-soft) 8px 16px
        );
        background-size: 200% 100%;
      }

      progress:indeterminate::-webkit-progress-bar {
        background: transparent;
      }

      progress:indeterminate::-moz-progress-bar {
        background: transparent;
      }

      @media (prefers-reduced-motion: no-preference) {
        progress:indeterminate {
          animation: pass 1.2s linear infinite;
        }
      }

      /* One period of the stripes, measured along the bar: the square root of two times 16 px. */
      @keyframes pass {
        from {
          background-position-x: -22.627px;
        }
      }

      .what:focus {
        outline: none;
      }

      .row {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: var(--t-space-1) var(--t-space-4);
        font-size: var(--t-size-s);
      }

      @media (forced-colors: active) {
        progress {
          appearance: auto;
        }
      }
    `,
  ];

  @property({ attribute: false }) adding!: Adding;

  constructor() {
    super();
    new LanguageController(this);
    new StoreController(this, () => [this.adding]);
  }

  override render(): TemplateResult {
    const { state, name } = this.adding;
    if (state.is !== 'loading') {
      return html`<p class="what" tabindex="-1"><bdi>${t('reading.note', { name })}</bdi></p>
        <progress aria-label=${t('title.reading')}></progress>`;
    }
    const { progress } = state;
    const share = shareOf(progress);
    return html`
      <div class="row">
        <strong class="what" role="status" tabindex="-1"
          >${t(`phase.${progress?.phase ?? 'sending'}`)}</strong
        >
        <span class="number"
          >${share === null ? countOf(progress) : t('progress.share', { share: Math.floor(share * 100) })}</span
        >
      </div>
      <progress aria-label=${t('title.loading')} max="1" value=${ifDefined(share ?? undefined)}></progress>
      <div class="row soft number"><span>${this.#rate(progress)}</span><span>${this.#left()}</span></div>
      <p class="soft small">${t('progress.note')}</p>
    `;
  }

  /** What begins is read aloud; nothing happens by itself where a key is pressed once too often. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.what')?.focus();
  }

  #rate(progress: LoadProgress | null): string {
    if (progress === null || progress.phase === 'reading') return '';
    const done =
      progress.total === undefined
        ? t('progress.items', { n: progress.items })
        : t('progress.of', { done: progress.items, total: progress.total });
    const { rate } = this.adding.pace;
    return rate === null ? done : `${done} · ${t('progress.rate', { n: Math.round(rate) })}`;
  }

  #left(): string {
    const { left } = this.adding.pace;
    if (left === null || left < 1) return '';
    return left < 90
      ? t('progress.left', { n: Math.ceil(left) })
      : t('progress.minutes', { n: Math.ceil(left / 60) });
  }
}

/** Null where the whole is not known. */
function shareOf(progress: LoadProgress | null): number | null {
  if (progress?.total === undefined || progress.total <= 0) return null;
  return Math.min(1, progress.items / progress.total);
}

function countOf(progress: LoadProgress | null): string {
  if (progress === null) return '';
  return t('progress.items', { n: progress.items });
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-add-progress': AddProgress;
  }
}
