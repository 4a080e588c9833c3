import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Actions } from '../app/actions.ts';
import { actionsContext } from '../app/contexts.ts';
import '../search/node-picker.ts';
import type { PickEvent } from '../search/pick-event.ts';
import type { PathQuestion } from '../store/scene.ts';
import { controls } from '../style/controls.ts';
import '../style/icon.ts';
import { textStyles } from '../style/text-styles.ts';
import { LanguageController, t } from '../words/words.ts';
import { panelStyles } from './panel-styles.ts';
import './skeleton.ts';

/** The most steps that may be asked for. */
const LONGEST = 8;

/** Where the ends of a path are chosen, and what may count as one. */
@customElement('telusur-ends-panel')
export class EndsPanel extends LitElement {
  static override styles = [
    controls,
    textStyles,
    panelStyles,
    css`
      form {
        display: grid;
        gap: var(--t-space-4);
      }

      header .soft {
        margin-block-start: var(--t-space-2);
      }

      .swap {
        justify-self: start;
        margin-block: calc(-1 * var(--t-space-2));
      }

      fieldset {
        display: grid;
        gap: var(--t-space-1);
        margin: 0;
        padding: 0;
        border: 0;
        font-size: var(--t-size-s);
      }

      legend {
        padding: 0;
        margin-block-end: var(--t-space-1);
        font-weight: 600;
      }

      label {
        display: flex;
        align-items: center;
        gap: var(--t-space-2);
        min-block-size: max(var(--t-target), 28px);
      }

      .length {
        justify-content: space-between;
        font-size: var(--t-size-s);
      }

      select {
        font-size: var(--t-size-s);
      }

      input {
        inline-size: 18px;
        block-size: 18px;
        margin: 0;
        flex: none;
      }

      .reason {
        font-size: var(--t-size-s);
        color: var(--t-ink-soft);
      }
    `,
  ];

  /** Id of the node that the path begins at; null while none is chosen. */
  @property({ attribute: false }) from: string | null = null;
  @property({ attribute: false }) to: string | null = null;

  @consume({ context: actionsContext }) private readonly actions!: Actions;

  @state() private direction: PathQuestion['direction'] = 'any';
  @state() private mode: PathQuestion['mode'] = 'shortest';
  @state() private maxLength = LONGEST;
  @state() private weak = false;
  @state() private busy = false;
  @state() private reason = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('from') || changed.has('to')) this.reason = '';
  }

  #choose(from: string | null, to: string | null): void {
    this.actions.chooseEnds(from === '' ? null : from, to === '' ? null : to);
  }

  async #find(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { from, to, direction, mode, maxLength, weak } = this;
    if (from === null || to === null) {
      this.reason = t('path.missingEnd');
      return;
    }
    if (from === to) {
      this.reason = t('path.sameEnds');
      return;
    }
    this.busy = true;
    await this.actions.findPaths({ from, to, direction, mode, maxLength, weak });
    this.busy = false;
  }

  override render(): TemplateResult {
    return html`
      <header>
        <p class="eyebrow"><t-icon name="route"></t-icon>${t('path.path')}</p>
        <h2 tabindex="-1">${t('path.choose')}</h2>
        <p class="soft small">${t('path.chooseNote')}</p>
      </header>
      <form @submit=${(event: SubmitEvent) => void this.#find(event)}>
        <telusur-node-picker
          label=${t('path.from')}
          .value=${this.from}
          @pick=${(event: PickEvent) => this.#choose(event.node, this.to)}
        ></telusur-node-picker>
        <button
          class="button quiet swap"
          type="button"
          ?disabled=${this.from === null && this.to === null}
          @click=${() => this.#choose(this.to, this.from)}
        >
          <t-icon name="arrow-down-up"></t-icon>${t('path.swap')}
        </button>
        <telusur-node-picker
          label=${t('path.to')}
          .value=${this.to}
          @pick=${(event: PickEvent) => this.#choose(this.from, event.node)}
        ></telusur-node-picker>
        ${this.#directions()} ${this.#modes()} ${this.#length()}
        <label class="small">
          <input
            type="checkbox"
            .checked=${this.weak}
            @change=${(event: Event) => {
              this.weak = (event.currentTarget as HTMLInputElement).checked;
            }}
          />
          ${t('path.weak')}
        </label>
        <button class="button primary" type="submit" aria-disabled=${this.busy ? 'true' : 'false'}>
          <t-icon name="route"></t-icon>${t('path.find')}
        </button>
        <p class="reason" role="status">${this.reason}</p>
      </form>
      ${this.busy ? html`<telusur-skeleton lines="3"></telusur-skeleton>` : nothing}
    `;
  }

  #directions(): TemplateResult {
    return html`<fieldset>
      <legend>${t('path.direction')}</legend>
      ${(['any', 'out'] as const).map(
        (direction) =>
          html`<label>
            <input
              type="radio"
              name="direction"
              .checked=${this.direction === direction}
              @change=${() => {
                this.direction = direction;
              }}
            />
            ${t(`path.direction.${direction}`)}
          </label>`,
      )}
    </fieldset>`;
  }

  #modes(): TemplateResult {
    return html`<fieldset>
      <legend>${t('path.mode')}</legend>
      ${(['shortest', 'all'] as const).map(
        (mode) =>
          html`<label>
            <input
              type="radio"
              name="mode"
              .checked=${this.mode === mode}
              @change=${() => {
                this.mode = mode;
              }}
            />
            ${t(`path.mode.${mode}`)}
          </label>`,
      )}
    </fieldset>`;
  }

  #length(): TemplateResult {
    return html`<label class="length">
      ${t('path.maxLength')}
      <select
        class="field"
        @change=${(event: Event) => {
          this.maxLength = (event.currentTarget as HTMLSelectElement).selectedIndex + 1;
        }}
      >
        ${Array.from(
          { length: LONGEST },
          (_, index) =>
            html`<option ?selected=${index + 1 === this.maxLength}>
              ${t('path.steps', { n: index + 1 })}
            </option>`,
        )}
      </select>
    </label>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-ends-panel': EndsPanel;
  }
}
