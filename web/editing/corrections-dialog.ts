import { consume } from '@lit/context';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { editingContext, sourceContext } from '../app/contexts.ts';
import type { GraphSource } from '../source/graph-source.ts';
import type { EditingDesk } from '../store/editing-desk.ts';
import { StoreController } from '../store/store-controller.ts';
import { controls } from '../style/controls.ts';
import '../style/dialog.ts';
import type { Dialog } from '../style/dialog.ts';
import { textStyles } from '../style/text-styles.ts';
import { correctingWords } from '../words/correcting-messages.ts';
import { LanguageController } from '../words/words.ts';
import './corrections-list.ts';
import './no-access.ts';

const { t } = correctingWords;

/** What people have put right, each with who and why, and the way to take it back. */
@customElement('telusur-corrections-dialog')
export class CorrectionsDialog extends LitElement {
  static override styles = [controls, textStyles];

  @consume({ context: sourceContext }) private readonly source!: GraphSource;
  @consume({ context: editingContext }) private readonly desk!: EditingDesk;

  @query('t-dialog') private readonly dialog!: Dialog;

  #shown = false;

  constructor() {
    super();
    new LanguageController(this);
    new StoreController(this, () => [this.desk]);
  }

  show(): void {
    this.#shown = true;
    this.requestUpdate();
    void this.desk.check(this.source);
    this.dialog.show();
  }

  /** Read anew when it is shown again. */
  #onClose(): void {
    this.#shown = false;
    this.requestUpdate();
  }

  override render(): TemplateResult {
    return html`<t-dialog
      sheet
      label=${t('list.title')}
      closeLabel=${t('list.close')}
      @close=${this.#onClose}
    >
      ${this.desk.access === 'open' ? nothing : html`<telusur-no-access></telusur-no-access>`}
      ${
        this.#shown && this.desk.access !== 'no-key' && this.desk.access !== 'old-key'
          ? html`<telusur-corrections-list></telusur-corrections-list>`
          : nothing
      }
    </t-dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-corrections-dialog': CorrectionsDialog;
  }
}
