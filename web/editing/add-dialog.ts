import { consume } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Actions } from '../app/actions.ts';
import { actionsContext, editingContext, noticesContext, sourceContext } from '../app/contexts.ts';
import type { GraphSource } from '../source/graph-source.ts';
import { SourceError } from '../source/source-error.ts';
import type { EditingDesk } from '../store/editing-desk.ts';
import type { NoticeStore } from '../store/notice-store.ts';
import { StoreController } from '../store/store-controller.ts';
import { controls } from '../style/controls.ts';
import '../style/dialog.ts';
import type { Dialog } from '../style/dialog.ts';
import '../style/icon.ts';
import { textStyles } from '../style/text-styles.ts';
import { addingWords } from '../words/adding-messages.ts';
import { both } from '../words/both.ts';
import { wordsOfFailure } from '../words/failure.ts';
import { LanguageController } from '../words/words.ts';
import './add-choice.ts';
import { addDialogStyles } from './add-dialog-styles.ts';
import './add-preview.ts';
import { addProblem } from './add-problem.ts';
import './add-progress.ts';
import { addReport } from './add-report.ts';
import { Adding, type AddingState } from './adding.ts';
import { formStyles } from './form-styles.ts';
import './no-access.ts';

const { t } = addingWords;

/** Of the files that wait, told by name. */
const MOST_NAMED = 3;

/** Adding a text: choose, preview, load. Closed while it loads, it says what came of it by a notice. */
@customElement('telusur-add-dialog')
export class AddDialog extends LitElement {
  static override styles = [controls, textStyles, formStyles, addDialogStyles];

  @consume({ context: sourceContext }) private readonly source!: GraphSource;
  @consume({ context: editingContext }) private readonly desk!: EditingDesk;
  @consume({ context: noticesContext }) private readonly notices!: NoticeStore;
  @consume({ context: actionsContext }) private readonly actions!: Actions;

  @state() private adding: Adding | null = null;
  @state() private undoing = false;

  @query('t-dialog') private readonly dialog!: Dialog;

  #step: AddingState['is'] = 'choosing';
  #file: File | null = null;

  constructor() {
    super();
    new LanguageController(this);
    new StoreController(this, () => [this.adding ?? undefined, this.desk]);
  }

  show(): void {
    const adding = this.#begun();
    if (adding.state.is === 'done' || adding.state.is === 'undone') this.#onAnother(adding);
    void this.desk.check(this.source);
    this.dialog.show();
    void this.updateComplete.then(() => this.#focusStep());
  }

  /** Previews a file that was dropped on the page; more than one wait for their turn. */
  take(...files: readonly File[]): void {
    const adding = this.#begun();
    const loading = adding.state.is === 'loading';
    adding.take(...files);
    this.show();
    if (!loading && this.desk.access === 'open') void adding.preview();
  }

  /** On to the next file that waits, or back to the choice. */
  #onAnother(adding: Adding): void {
    if (adding.waiting.length === 0) {
      adding.back();
      return;
    }
    adding.next();
    void adding.preview();
  }

  #begun(): Adding {
    this.adding ??= new Adding(this.desk);
    return this.adding;
  }

  override updated(_changed: PropertyValues): void {
    const step = this.adding?.state.is ?? 'choosing';
    const file = this.adding?.file ?? null;
    const chosen = file !== this.#file;
    this.#file = file;
    if (step === this.#step) {
      if (chosen && this.dialog.open) void this.#focusStep();
      return;
    }
    this.#step = step;
    if (step === 'done') void this.actions.refresh();
    if (this.dialog.open) void this.#focusStep();
    else if (step === 'done') this.#announce();
  }

  /** What begins takes the focus, so that it is read aloud and the keys lead on from it. */
  async #focusStep(): Promise<void> {
    await this.updateComplete;
    const stage = this.renderRoot.querySelector<LitElement>(
      'telusur-add-choice, telusur-add-progress, telusur-add-preview',
    );
    await stage?.updateComplete;
    const chosen = this.adding?.state.is === 'choosing' && this.adding.ready && this.adding.problem === null;
    const begin = chosen ? this.renderRoot.querySelector<HTMLElement>('[slot="foot"] .primary') : null;
    (begin ?? stage ?? this.renderRoot.querySelector<HTMLElement>('.done'))?.focus({ preventScroll: true });
  }

  #onClose(): void {
    if (this.adding?.state.is === 'done') this.#announce();
  }

  /** Tells of a load that nobody is looking at any more. */
  #announce(): void {
    const state = this.adding?.state;
    if (state?.is !== 'done') return;
    const { title, report } = state;
    const undo = { words: both('app.undo'), run: () => void this.actions.unload(report.document) };
    this.notices.show(
      'done',
      addingWords.both('notice.loaded', { title }),
      report.outcome === 'added' ? undo : undefined,
    );
  }

  async #undo(): Promise<void> {
    const { adding } = this;
    if (adding?.state.is !== 'done') return;
    this.undoing = true;
    try {
      await adding.undo();
    } catch (failure) {
      if (!(failure instanceof SourceError)) throw failure;
      this.notices.show('problem', wordsOfFailure(failure));
      return;
    } finally {
      this.undoing = false;
    }
    await this.actions.refresh();
  }

  #see(document: string): void {
    this.adding?.back();
    this.dialog.close();
    void this.actions.showDocument(document);
  }

  override render(): TemplateResult {
    const step = this.adding?.state.is ?? 'choosing';
    const open = this.desk.access === 'open';
    return html`<t-dialog
      wide
      sheet
      label=${t(`title.${step}`)}
      closeLabel=${t('close')}
      @close=${this.#onClose}
    >
      ${open ? nothing : html`<telusur-no-access></telusur-no-access>`}
      ${this.adding === null || !open ? nothing : this.#waiting(this.adding)}
      ${this.adding === null || (!open && step === 'choosing') ? nothing : this.#stage(this.adding)}
      <p class="visually-hidden" role="status">${this.#spoken()}</p>
      ${this.adding === null || !open ? nothing : this.#foot(this.adding)}
    </t-dialog>`;
  }

  #waiting({ state, waiting }: Adding): TemplateResult | typeof nothing {
    if (waiting.length === 0 || state.is === 'done' || state.is === 'undone') return nothing;
    const names = waiting.slice(0, MOST_NAMED).map(({ name }) => name);
    const rest = waiting.length > MOST_NAMED ? ', …' : '';
    return html`<p class="callout"><bdi>${t('choose.waiting', { names: names.join(', ') + rest })}</bdi></p>`;
  }

  #stage(adding: Adding): TemplateResult {
    const { state } = adding;
    switch (state.is) {
      case 'choosing':
        return html`<telusur-add-choice .adding=${adding}></telusur-add-choice>`;
      case 'reading':
      case 'loading':
        return html`<telusur-add-progress .adding=${adding}></telusur-add-progress>`;
      case 'previewed':
        return html`${addProblem(adding.problem)}
          ${adding.cancelled ? html`<p class="callout">${cancelledWords(adding)}</p>` : nothing}
          <telusur-add-preview .preview=${state.preview}></telusur-add-preview>`;
      case 'done':
        return addReport(state);
      case 'undone':
        return html`<p class="done" tabindex="-1">
          <t-icon name="undo-2"></t-icon> <span>${t('undone', { title: state.title })}</span>
        </p>`;
    }
  }

  #spoken(): string {
    const state = this.adding?.state;
    if (state?.is === 'choosing') return this.adding?.file?.size === 0 ? t('choose.emptyFile') : '';
    if (state?.is !== 'previewed') return '';
    if (this.adding?.cancelled === true) return cancelledWords(this.adding);
    const { newEntities, newEdges } = state.preview.counts;
    return t('preview.ready', { nodes: newEntities, edges: newEdges });
  }

  #foot(adding: Adding): TemplateResult {
    const { state } = adding;
    switch (state.is) {
      case 'choosing':
        return html`<div slot="foot">
          ${adding.ready ? nothing : html`<p class="soft small hint">${lacking(adding)}</p>`}
          ${button(t('choose.preview'), () => void adding.preview(), { primary: true, disabled: !adding.ready })}
        </div>`;
      case 'reading':
      case 'loading':
        return html`<div slot="foot">${button(t('cancel'), () => adding.cancel())}</div>`;
      case 'previewed':
        return html`<div slot="foot">
          ${button(t('back'), () => adding.back())}
          ${button(t('load'), () => void adding.load(), { primary: true })}
        </div>`;
      case 'done':
        return html`<div slot="foot">
          ${
            state.report.outcome === 'added'
              ? button(t('report.undo'), () => void this.#undo(), { disabled: this.undoing })
              : nothing
          }
          ${this.#another(adding)}
          ${button(t('report.see'), () => this.#see(state.report.document), { primary: true })}
        </div>`;
      case 'undone':
        return html`<div slot="foot">${this.#another(adding)}</div>`;
    }
  }

  #another(adding: Adding): TemplateResult {
    const [next] = adding.waiting;
    const words = next === undefined ? t('report.another') : t('report.next', { name: next.name });
    return button(words, () => this.#onAnother(adding));
  }
}

function cancelledWords({ amid }: Adding): string {
  return t(amid ? 'cancelled.amid' : 'cancelled');
}

function lacking({ file }: Adding): string {
  return file === null ? t('choose.nothing') : t('choose.emptyFile');
}

function button(
  words: string,
  act: () => void,
  { primary = false, disabled = false }: { primary?: boolean; disabled?: boolean } = {},
): TemplateResult {
  return html`<button
    class=${primary ? 'button primary' : 'button'}
    type="button"
    ?disabled=${disabled}
    @click=${act}
  >
    ${words}
  </button>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-add-dialog': AddDialog;
  }
}
