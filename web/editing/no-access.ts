import { consume } from '@lit/context';
import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { editingContext } from '../app/contexts.ts';
import type { EditingDesk } from '../store/editing-desk.ts';
import { StoreController } from '../store/store-controller.ts';
import { controls } from '../style/controls.ts';
import '../style/icon.ts';
import { textStyles } from '../style/text-styles.ts';
import { editingWords } from '../words/editing-messages.ts';
import { LanguageController } from '../words/words.ts';

const { t } = editingWords;

/** What stands in the place of the editing tools where this page may not write: why, and what to do. */
@customElement('telusur-no-access')
export class NoAccess extends LitElement {
  static override styles = [
    controls,
    textStyles,
    css`
      :host {
        display: grid;
        gap: var(--t-space-1);
        padding: var(--t-space-4);
        border-radius: var(--t-radius-m);
        background: var(--t-sunken);
        font-size: var(--t-size-s);
      }

      .title {
        display: flex;
        gap: var(--t-space-2);
        font-weight: 600;
      }

      t-icon {
        color: var(--t-ink-soft);
      }
    `,
  ];

  @consume({ context: editingContext }) private readonly desk!: EditingDesk;

  constructor() {
    super();
    new LanguageController(this);
    new StoreController(this, () => [this.desk]);
  }

  override render(): TemplateResult {
    const { access } = this.desk;
    const why = access === 'open' ? 'no-key' : access;
    return html`<p class="title"><t-icon name="ban"></t-icon><span>${t('access.title')}</span></p>
      <p>${t(`access.${why}`)}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-no-access': NoAccess;
  }
}
