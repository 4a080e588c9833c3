import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Language } from '../../graph/model.ts';
import { StoreController } from '../store/store-controller.ts';
import { controls } from '../style/controls.ts';
import '../style/icon.ts';
import { textStyles } from '../style/text-styles.ts';
import { addingWords } from '../words/adding-messages.ts';
import { number } from '../words/format.ts';
import { LanguageController, t as say } from '../words/words.ts';
import { addChoiceStyles } from './add-choice-styles.ts';
import { addProblem } from './add-problem.ts';
import type { Adding } from './adding.ts';
import { formatNames } from './format-names.ts';
import { formStyles } from './form-styles.ts';

const { t } = addingWords;

/** Choosing a file or pasting a text, and what may be said of it. */
@customElement('telusur-add-choice')
export class AddChoice extends LitElement {
  static override styles = [controls, textStyles, formStyles, addChoiceStyles];

  @property({ attribute: false }) adding!: Adding;

  @query('input[type="file"]') private readonly picker!: HTMLInputElement;

  constructor() {
    super();
    new LanguageController(this);
    new StoreController(this, () => [this.adding]);
  }

  #onPicked(): void {
    const files = [...(this.picker.files ?? [])];
    if (files.length > 0) this.adding.take(...files);
    this.picker.value = '';
  }

  #onPick(): void {
    this.picker.click();
  }

  #onRemove(): void {
    this.adding.next();
  }

  #onPaste(event: Event): void {
    this.adding.paste((event.currentTarget as HTMLTextAreaElement).value);
  }

  override render(): TemplateResult {
    return html`
      <p class="soft">${t('choose.intro')}</p>
      ${addProblem(this.adding.problem)}
      ${this.adding.file === null ? this.#choice() : this.#chosen(this.adding.file)} ${this.#settings()}
    `;
  }

  #choice(): TemplateResult {
    const { pasted } = this.adding;
    return html`<div class="ground">
        <input type="file" multiple hidden @change=${this.#onPicked} />
        <button class="button" type="button" @click=${this.#onPick}>
          <t-icon name="upload"></t-icon>${t('choose.file')}
        </button>
        <span class="soft drop">${t('choose.drop')}</span>
        <p class="soft small">${t('choose.formats')}</p>
      </div>
      <label>
        <span class="name">${t('choose.paste')}</span>
        <textarea
          class="field pasted"
          dir="auto"
          spellcheck="false"
          placeholder=${t('choose.pastePlaceholder')}
          .value=${pasted}
          @input=${this.#onPaste}
        ></textarea>
        <span class="aside number" ?hidden=${pasted === ''}>${t('choose.length', { n: pasted.length })}</span>
      </label>`;
  }

  #chosen(file: File): TemplateResult {
    return html`<div class="chosen" role="group" aria-label=${t('choose.chosen')}>
      <t-icon name="file-text"></t-icon>
      <bdi>${file.name}</bdi>
      <span class="soft number">${bytes(file.size)}</span>
      <button
        class="button quiet icon"
        type="button"
        aria-label=${t('choose.remove', { name: file.name })}
        @click=${this.#onRemove}
      >
        <t-icon name="x"></t-icon>
      </button>
    </div>`;
  }

  #settings(): TemplateResult {
    const { title, language, id, format } = this.adding.settings;
    const said = title !== '' || language !== '' || id !== '' || format !== '';
    return html`<details ?open=${said}>
      <summary><t-icon name="chevron-right"></t-icon>${t('choose.more')}</summary>
      <div class="two">
        <label>
          <span class="name">${t('choose.titleField')}</span>
          ${this.#input('title', title, t('choose.found'))}
        </label>
        <label>
          <span class="name">${t('choose.language')}</span>
          ${this.#select('language', language, {
            id: say('document.language.id'),
            en: say('document.language.en'),
          })}
        </label>
        <label>
          <span class="name">${t('choose.id')}</span>
          ${this.#input('id', id, t('choose.found'))}
          <span class="aside">${t('choose.idNote')}</span>
        </label>
        <label>
          <span class="name">${t('choose.format')}</span>
          ${this.#select('format', format, formatNames())}
        </label>
      </div>
    </details>`;
  }

  #input(name: 'title' | 'id', value: string, placeholder: string): TemplateResult {
    return html`<input
      class="field"
      dir="auto"
      autocomplete="off"
      maxlength="200"
      placeholder=${placeholder}
      .value=${value}
      @input=${(event: Event) => {
        this.adding.say({ [name]: (event.currentTarget as HTMLInputElement).value });
      }}
    />`;
  }

  #select(
    name: 'language' | 'format',
    value: string,
    options: Readonly<Record<string, string>>,
  ): TemplateResult {
    return html`<select
      class="field"
      @change=${(event: Event) => {
        const chosen = (event.currentTarget as HTMLSelectElement).value;
        this.adding.say(name === 'format' ? { format: chosen } : { language: chosen as Language | '' });
      }}
    >
      <option value="" ?selected=${value === ''}>${t('choose.guess')}</option>
      ${Object.entries(options).map(
        ([id, label]) => html`<option value=${id} ?selected=${id === value}>${label}</option>`,
      )}
    </select>`;
  }

  /** The first thing to do. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.ground button, .chosen button')?.focus();
  }
}

/** `12,3 MB` in Indonesian, `12.3 MB` in English. */
function bytes(size: number): string {
  if (size < 1000) return `${number(size)} B`;
  return size < 1_000_000
    ? `${number(Math.round(size / 1000))} kB`
    : `${number(Math.round(size / 1e5) / 10)} MB`;
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-add-choice': AddChoice;
  }
}
