import { consume } from '@lit/context';
import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Actions } from '../app/actions.ts';
import { actionsContext } from '../app/contexts.ts';
import type { PathQuestion } from '../store/scene.ts';
import { controls } from '../style/controls.ts';
import '../style/icon.ts';
import type { IconName } from '../style/icons.ts';
import { textStyles } from '../style/text-styles.ts';
import { LanguageController, t } from '../words/words.ts';
import { panelStyles } from './panel-styles.ts';
import './skeleton.ts';

/** The most steps that may be asked for. */
const LONGEST = 8;

/** The answer where no path was found: what was tried, and what may be tried next. */
@customElement('telusur-no-path')
export class NoPath extends LitElement {
  static override styles = [
    controls,
    textStyles,
    panelStyles,
    css`
      :host {
        padding: 0;
      }

      .tried li {
        display: flex;
        gap: var(--t-space-2);
        font-size: var(--t-size-s);
      }

      .tried t-icon {
        margin-block-start: 0.1em;
        color: var(--t-ink-soft);
      }

      .next {
        display: grid;
        gap: var(--t-space-2);
      }

      .next .button {
        inline-size: 100%;
        justify-content: start;
      }
    `,
  ];

  @property({ attribute: false }) question!: PathQuestion;

  @consume({ context: actionsContext }) private readonly actions!: Actions;

  @state() private busy = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  async #ask(change: Partial<PathQuestion>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    await this.actions.findPaths({ ...this.question, ...change });
    this.busy = false;
  }

  override render(): TemplateResult {
    const { direction, maxLength, weak } = this.question;
    const tried = [
      t(`path.tried.${direction}`),
      t('path.tried.length', { n: maxLength }),
      weak ? t('path.tried.weak') : t('path.tried.stated'),
    ];
    return html`
      <section>
        <h3>${t('path.tried')}</h3>
        <ul class="tried">
          ${tried.map((words) => html`<li><t-icon name="x"></t-icon>${words}</li>`)}
        </ul>
      </section>
      <section>
        <h3>${t('path.next')}</h3>
        <div class="next">${this.#next()}</div>
        ${this.busy ? html`<telusur-skeleton lines="2"></telusur-skeleton>` : ''}
      </section>
    `;
  }

  #next(): TemplateResult[] {
    const { from, to, direction, maxLength, weak } = this.question;
    const offers: TemplateResult[] = [];
    if (direction === 'out') {
      offers.push(
        this.#offer('arrow-left-right', t('path.next.any'), () => void this.#ask({ direction: 'any' })),
        this.#offer('arrow-left', t('path.next.reverse'), () => void this.#ask({ from: to, to: from })),
      );
    }
    if (maxLength < LONGEST)
      offers.push(
        this.#offer(
          'expand',
          t('path.next.longer', { n: LONGEST }),
          () => void this.#ask({ maxLength: LONGEST }),
        ),
      );
    if (!weak)
      offers.push(this.#offer('waypoints', t('path.next.weak'), () => void this.#ask({ weak: true })));
    offers.push(this.#offer('search', t('path.next.ends'), () => this.actions.chooseEnds(from, null)));
    return offers;
  }

  #offer(icon: IconName, label: string, act: () => void): TemplateResult {
    return html`<button class="button" type="button" @click=${act}>
      <t-icon name=${icon}></t-icon>${label}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-no-path': NoPath;
  }
}
