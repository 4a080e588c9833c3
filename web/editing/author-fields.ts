import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { controls } from '../style/controls.ts';
import { editingWords } from '../words/editing-messages.ts';
import { LanguageController } from '../words/words.ts';
import { rememberAuthor, rememberedAuthor } from './author.ts';
import { formStyles } from './form-styles.ts';

const { t } = editingWords;

/** Who says that something is wrong, and why. The name is remembered. */
@customElement('telusur-author-fields')
export class AuthorFields extends LitElement {
  static override styles = [
    controls,
    formStyles,
    css`
      :host {
        display: grid;
        gap: var(--t-space-3);
      }
    `,
  ];

  @state() private author = rememberedAuthor();
  @state() private note = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  /** What was typed; the name is remembered from now on. */
  take(): { author: string; note: string } {
    const said = { author: this.author.trim(), note: this.note.trim() };
    rememberAuthor(said.author);
    return said;
  }

  #onAuthor(event: Event): void {
    this.author = (event.currentTarget as HTMLInputElement).value;
  }

  #onNote(event: Event): void {
    this.note = (event.currentTarget as HTMLTextAreaElement).value;
  }

  override render(): TemplateResult {
    return html`
      <label>
        <span class="name">${t('author.author')} <span class="aside">(${t('author.authorNote')})</span></span>
        <input
          class="field"
          dir="auto"
          autocomplete="name"
          maxlength="120"
          .value=${this.author}
          @input=${this.#onAuthor}
        />
      </label>
      <label>
        <span class="name">${t('author.note')}</span>
        <textarea
          class="field"
          dir="auto"
          rows="2"
          maxlength="2000"
          placeholder=${t('author.notePlaceholder')}
          .value=${this.note}
          @input=${this.#onNote}
        ></textarea>
      </label>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-author-fields': AuthorFields;
  }
}
