import { consume } from '@lit/context';
import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { AskEvent } from '../app/ask-event.ts';
import { graphContext } from '../app/contexts.ts';
import { keyHints, type KeyPlace } from '../app/keys.ts';
import { lineKey } from '../legend/line-key.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { StoreController } from '../store/store-controller.ts';
import { controls } from '../style/controls.ts';
import '../style/dialog.ts';
import type { Dialog } from '../style/dialog.ts';
import { familyNames } from '../style/palette.ts';
import '../style/swatch.ts';
import { textStyles } from '../style/text-styles.ts';
import { LanguageController, labelOf, t } from '../words/words.ts';
import { helpDialogStyles } from './help-dialog-styles.ts';

const places: readonly KeyPlace[] = ['anywhere', 'canvas', 'outline', 'search'];

/** What this is, the keys, and what the shapes and lines mean. */
@customElement('telusur-help-dialog')
export class HelpDialog extends LitElement {
  static override styles = [controls, textStyles, helpDialogStyles];

  @consume({ context: graphContext }) private readonly graph!: GraphStore;

  @query('t-dialog') private readonly dialog!: Dialog;

  constructor() {
    super();
    new LanguageController(this);
    new StoreController(this, () => [this.graph]);
  }

  show(): void {
    this.dialog.show();
  }

  #onCorrections(): void {
    this.dialog.close();
    this.dispatchEvent(new AskEvent('corrections'));
  }

  override render(): TemplateResult {
    return html`<t-dialog label=${t('help.title')} closeLabel=${t('help.close')}>
      <section>
        <p>${t('help.aboutNote')}</p>
        <p class="soft">${t('help.tracing')}</p>
        <p>
          <button class="link" type="button" @click=${this.#onCorrections}>${t('app.corrections')}</button>
        </p>
      </section>
      <section>
        <h3>${t('help.shapes')}</h3>
        <p class="soft small">${t('help.shapesNote')}</p>
        <div class="families">${familyNames.map((family) => this.#family(family))}</div>
      </section>
      <section>
        <h3>${t('help.lines')}</h3>
        ${lineKey()}
      </section>
      <section>
        <h3>${t('help.keys')}</h3>
        <div class="places">${places.map((place) => keysOf(place))}</div>
      </section>
    </t-dialog>`;
  }

  #family(family: (typeof familyNames)[number]): TemplateResult {
    const kinds = this.graph.kinds.filter((kind) => kind.family === family);
    return html`<div ?hidden=${kinds.length === 0}>
      <h4>${t(`family.${family}`)}</h4>
      <ul>
        ${kinds.map(
          ({ kind, label, definition }) =>
            html`<li title=${labelOf(definition)}>
              <t-swatch kind=${kind} family=${family}></t-swatch><span>${labelOf(label)}</span>
            </li>`,
        )}
      </ul>
    </div>`;
  }
}

function keysOf(place: KeyPlace): TemplateResult {
  return html`<div>
    <h4>${t(`help.keys.${place}`)}</h4>
    <dl>
      ${keyHints
        .filter((hint) => hint.place === place)
        .map(
          ({ keys, words }) =>
            html`<dt>${keys.map((key) => html`<kbd>${key}</kbd>`)}</dt>
              <dd>${t(words)}</dd>`,
        )}
    </dl>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-help-dialog': HelpDialog;
  }
}
