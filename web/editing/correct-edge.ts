import { consume } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Change } from '../../graph/api/editing-contract.ts';
import type { Edge, RelationSummary } from '../../graph/model.ts';
import type { Actions } from '../app/actions.ts';
import { actionsContext, editingContext, graphContext } from '../app/contexts.ts';
import type { EditingDesk } from '../store/editing-desk.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { StoreController } from '../store/store-controller.ts';
import { controls } from '../style/controls.ts';
import '../style/icon.ts';
import { textStyles } from '../style/text-styles.ts';
import { correctingWords } from '../words/correcting-messages.ts';
import { editingWords } from '../words/editing-messages.ts';
import { LanguageController, labelOf } from '../words/words.ts';
import './author-fields.ts';
import type { AuthorFields } from './author-fields.ts';
import { correctStyles } from './correct-styles.ts';
import { fittingRelations, type End } from './fitting-relations.ts';
import { formStyles } from './form-styles.ts';
import './no-access.ts';

const { t } = correctingWords;

/**
 * Rejecting a relation, or saying which one it is.
 *
 * @event corrected it was put right
 */
@customElement('telusur-correct-edge')
export class CorrectEdge extends LitElement {
  static override styles = [controls, textStyles, formStyles, correctStyles];

  @property({ attribute: false }) edge!: Edge;

  @consume({ context: graphContext }) private readonly graph!: GraphStore;
  @consume({ context: editingContext }) private readonly desk!: EditingDesk;
  @consume({ context: actionsContext }) private readonly actions!: Actions;

  @state() private way: 'reject' | 'retype' = 'reject';
  @state() private type = '';
  @state() private turned = false;
  @state() private busy = false;

  @query('telusur-author-fields') private readonly said!: AuthorFields;

  constructor() {
    super();
    new LanguageController(this);
    new StoreController(this, () => [this.graph, this.desk]);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('edge')) return;
    this.way = 'reject';
    this.type = '';
    this.turned = false;
  }

  #onWay(event: Event): void {
    this.way = (event.currentTarget as HTMLInputElement).value === 'retype' ? 'retype' : 'reject';
  }

  #onTurned(event: Event): void {
    this.turned = (event.currentTarget as HTMLInputElement).checked;
    this.type = '';
  }

  #onType(event: Event): void {
    this.type = (event.currentTarget as HTMLSelectElement).value;
  }

  async #onSend(): Promise<void> {
    if (this.busy) return;
    const { source, type, target } = this.edge;
    const edge = { subject: source, type, object: target };
    const change: Change =
      this.way === 'reject'
        ? { change: 'reject', edge }
        : { change: 'retype', edge, type: this.#chosen(), turned: this.turned };
    this.busy = true;
    const corrected = await this.actions.correct(change, this.said.take());
    this.busy = false;
    if (corrected) this.dispatchEvent(new Event('corrected'));
  }

  /** What fits the two as they would stand; the same relation only the other way round. */
  #offered(): RelationSummary[] {
    const { source, target, type } = this.edge;
    const [subject, object] = this.turned ? [target, source] : [source, target];
    const ends = [this.#end(subject), this.#end(object)] as const;
    return fittingRelations(this.graph.relations, ...ends).filter(
      (relation) => relation.type !== type || (this.turned && !relation.symmetric),
    );
  }

  #end(id: string): End {
    const node = this.graph.node(id);
    return { kind: node?.kind ?? '', family: node?.family ?? '' };
  }

  /** Empty while none is chosen; the other way round it is the same relation first. */
  #chosen(): string {
    const wanted = this.type === '' && this.turned ? this.edge.type : this.type;
    return this.#offered().find(({ type }) => type === wanted)?.type ?? '';
  }

  override render(): TemplateResult {
    if (this.desk.access !== 'open') return html`<telusur-no-access></telusur-no-access>`;
    const impossible = this.way === 'retype' && this.#chosen() === '';
    return html`<div class="form" role="group" aria-label=${t('edge.legend')}>
      ${this.#choice('reject')} ${this.#choice('retype')}
      ${this.way === 'retype' ? this.#retyping() : nothing}
      <telusur-author-fields></telusur-author-fields>
      <div class="buttons">
        <button
          class="button primary"
          type="button"
          ?disabled=${impossible}
          aria-disabled=${this.busy}
          @click=${() => void this.#onSend()}
        >
          ${this.way === 'reject' ? t('edge.doReject') : t('edge.doRetype')}
        </button>
        <span class="soft small" role="status">${this.busy ? editingWords.t('busy') : ''}</span>
      </div>
    </div>`;
  }

  #choice(way: 'reject' | 'retype'): TemplateResult {
    return html`<label class="choice">
      <input
        type="radio"
        name="way"
        value=${way}
        .checked=${this.way === way}
        ?disabled=${this.busy}
        @change=${this.#onWay}
      />
      <span>
        <span class="name">${t(`edge.${way}`)}</span>
        <span class="aside">${t(`edge.${way}.note`)}</span>
      </span>
    </label>`;
  }

  #retyping(): TemplateResult {
    const offered = this.#offered();
    const chosen = this.#chosen();
    return html`<div class="inner">
      <label class="check">
        <input type="checkbox" .checked=${this.turned} @change=${this.#onTurned} />
        <span>${t('edge.turned')}</span>
      </label>
      ${
        offered.length === 0
          ? html`<p class="soft small">${t('edge.none')}</p>`
          : html`<label>
                <span class="name">${t('edge.as')}</span>
                <select class="field" @change=${this.#onType}>
                  <option value="" ?selected=${chosen === ''}>${t('edge.choose')}</option>
                  ${offered.map(
                    ({ type, label }) =>
                      html`<option value=${type} ?selected=${type === chosen}>${labelOf(label)}</option>`,
                  )}
                </select>
              </label>
              <p class="small becomes" ?hidden=${chosen === ''}>
                <bdi>${t('edge.becomes', { edge: this.#reading(chosen) })}</bdi>
              </p>`
      }
    </div>`;
  }

  #reading(type: string): string {
    const nameOf = (id: string): string => {
      const node = this.graph.node(id);
      return node === undefined ? id : labelOf(node.label);
    };
    const relation = this.graph.relation(type);
    const { source, target } = this.edge;
    const [subject, object] = this.turned ? [target, source] : [source, target];
    return `${nameOf(subject)} — ${relation === undefined ? type : labelOf(relation.label)} → ${nameOf(object)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-correct-edge': CorrectEdge;
  }
}
