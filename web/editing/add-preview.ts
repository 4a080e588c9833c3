import { consume } from '@lit/context';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ReviewEntry } from '../../graph/api/contract.ts';
import type { Preview, PreviewEntity, PreviewRelation } from '../../graph/api/editing-contract.ts';
import { graphContext } from '../app/contexts.ts';
import { breakable } from '../panels/breakable.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { controls } from '../style/controls.ts';
import '../style/icon.ts';
import '../style/swatch.ts';
import { textStyles } from '../style/text-styles.ts';
import { addingWords } from '../words/adding-messages.ts';
import { number } from '../words/format.ts';
import { reviewWords } from '../words/review-messages.ts';
import { LanguageController, labelOf, t as say } from '../words/words.ts';
import { addPreviewStyles } from './add-preview-styles.ts';
import { reasonOf } from './review-groups.ts';
import { formatName } from './format-names.ts';
import { markedSentence } from './marked-sentence.ts';
import { reviewTitle } from './review-title.ts';

const { t } = addingWords;

/** Of each list, shown before the rest waits for a press. */
const PAGE = { entities: 40, relations: 12, review: 12 } as const;

type List = keyof typeof PAGE;

/** What loading a text would add: counts, new nodes, new relations with their sentence, what is left out. */
@customElement('telusur-add-preview')
export class AddPreview extends LitElement {
  static override styles = [controls, textStyles, addPreviewStyles];

  @property({ attribute: false }) preview!: Preview;

  @consume({ context: graphContext }) private readonly graph!: GraphStore;

  @state() private shown: Readonly<Record<List, number>> = PAGE;

  constructor() {
    super();
    new LanguageController(this);
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.document')?.focus({ preventScroll: true });
  }

  override render(): TemplateResult {
    const { document, counts } = this.preview;
    const nothingFound = counts.entities === 0 && counts.edges === 0;
    return html`
      <div>
        <h3 class="document" tabindex="-1" dir="auto">${breakable(document.title)}</h3>
        <p class="soft small">
          ${say(`document.language.${document.language}`)} · ${formatName(document.format)} ·
          <bdi>${document.id}</bdi>
        </p>
      </div>
      ${
        document.replaces
          ? html`<p class="callout"><t-icon name="info"></t-icon><span>${t('preview.replaces')}</span></p>`
          : nothing
      }
      ${this.#counts()}
      ${
        nothingFound
          ? html`<p class="callout"><t-icon name="info"></t-icon><span>${t('preview.nothing')}</span></p>`
          : html`${this.#entities()}${this.#relations()}`
      }
      ${this.#review()}
    `;
  }

  #counts(): TemplateResult {
    const { counts } = this.preview;
    const known = counts.entities - counts.newEntities;
    const there = counts.edges - counts.newEdges;
    return html`<dl class="counts">
      ${figure(counts.passages, t('preview.passages'), skippedWords(counts.skipped))}
      ${figure(counts.newEntities, t('preview.newEntities'), known === 0 ? '' : t('preview.knownEntities', { n: known }))}
      ${figure(counts.newEdges, t('preview.newEdges'), there === 0 ? '' : t('preview.knownEdges', { n: there }))}
      ${figure(counts.review, t('preview.review'), '')}
    </dl>`;
  }

  #entities(): TemplateResult {
    const fresh = this.preview.entities.filter(({ known }) => !known);
    return html`<section>
      <h3>${t('preview.entities')}</h3>
      ${
        fresh.length === 0
          ? html`<p class="soft small">${t('preview.noEntities')}</p>`
          : html`<ul class="kinds">
                ${byKind(fresh.slice(0, this.shown.entities)).map(([kind, list]) => this.#kind(kind, list))}
              </ul>
              ${this.#more('entities', fresh.length, this.preview.counts.newEntities)}`
      }
    </section>`;
  }

  #kind(kind: string, entities: readonly PreviewEntity[]): TemplateResult {
    const known = this.graph.kind(kind);
    return html`<li>
      <p class="kind">
        <t-swatch kind=${kind} family=${known?.family ?? ''}></t-swatch>
        <span>${known === undefined ? kind : labelOf(known.label)}</span>
      </p>
      <ul class="entities">
        ${entities.map((entity) => chip(entity))}
      </ul>
    </li>`;
  }

  #relations(): TemplateResult {
    const fresh = this.preview.relations.filter(({ known }) => !known);
    return html`<section>
      <h3>${t('preview.relations')}</h3>
      ${
        fresh.length === 0
          ? html`<p class="soft small">${t('preview.noRelations')}</p>`
          : html`<ol class="relations">
                ${fresh.slice(0, this.shown.relations).map((relation) => this.#relation(relation))}
              </ol>
              ${this.#more('relations', fresh.length, this.preview.counts.newEdges)}`
      }
    </section>`;
  }

  #relation(relation: PreviewRelation): TemplateResult {
    const known = this.graph.relation(relation.type);
    const word = known === undefined ? relation.type : labelOf(known.label);
    const { language } = this.preview.document;
    return html`<li>
      <p class=${relation.negated ? 'says denied' : 'says'}>
        ${this.#end(relation.subject)} <span class="relation">${breakable(word)}</span>
        ${this.#end(relation.object)}
        ${relation.negated ? html`<span class="tag denied">${say('edge.negated')}</span>` : nothing}
        ${
          relation.hedge === null
            ? nothing
            : html`<span class="tag doubtful">${say('edge.hedged', { word: relation.hedge })}</span>`
        }
        ${
          relation.mode === 'explicit'
            ? nothing
            : html`<span class="tag doubtful">${say(`edge.mode.${relation.mode}`)}</span>`
        }
      </p>
      <blockquote class="set" dir="auto" lang=${language}>${breakable(relation.quote)}</blockquote>
    </li>`;
  }

  #end(id: string): TemplateResult {
    const entity = this.preview.entities.find((candidate) => candidate.id === id);
    const node = this.graph.node(id);
    const kind = entity?.kind ?? node?.kind ?? '';
    const label = entity?.label ?? node?.label;
    return html`<t-swatch kind=${kind} family=${this.graph.kind(kind)?.family ?? ''}></t-swatch>
      <bdi>${breakable(label === undefined ? id : labelOf(label))}</bdi>`;
  }

  #review(): TemplateResult {
    const { review, counts } = this.preview;
    return html`<section>
      <h3>${t('preview.doubts')}</h3>
      ${
        review.length === 0
          ? html`<p class="soft small">${t('preview.noDoubts')}</p>`
          : html`<p class="soft small note">${t('preview.doubtsNote')}</p>
              <ul class="doubts">
                ${review.slice(0, this.shown.review).map((entry) => this.#entry(entry))}
              </ul>
              ${this.#more('review', review.length, counts.review)}`
      }
    </section>`;
  }

  #entry(entry: ReviewEntry): TemplateResult {
    return html`<li>
      <p>
        <bdi class="phrase">${breakable(reviewTitle(entry, this.graph))}</bdi>
        <span class="tag doubtful">${reviewWords.t(`reason.${reasonOf(entry)}`)}</span>
      </p>
      ${markedSentence(entry, this.preview.document.language)}
    </li>`;
  }

  /** @param sent how many the answer holds, of `all` */
  #more(list: List, sent: number, all: number): TemplateResult | typeof nothing {
    const left = sent - this.shown[list];
    if (left > 0) {
      const next = Math.min(left, PAGE[list] * 3);
      return html`<button
        class="button"
        type="button"
        @click=${() => {
          this.shown = { ...this.shown, [list]: this.shown[list] + next };
        }}
      >
        ${t('preview.more', { n: next })}
      </button>`;
    }
    return sent < all
      ? html`<p class="soft small">${t('preview.cut', { shown: sent, n: all })}</p>`
      : nothing;
  }
}

function chip({ label, mentions }: PreviewEntity): TemplateResult {
  return html`<li class="chip">
    <bdi>${breakable(labelOf(label))}</bdi>
    <span class="soft number">
      <span aria-hidden="true">×${number(mentions)}</span>
      <span class="visually-hidden">${t('preview.mentions', { n: mentions })}</span>
    </span>
  </li>`;
}

/** The kinds that are mentioned most come first, and in each the most mentioned. */
function byKind(entities: readonly PreviewEntity[]): [kind: string, entities: PreviewEntity[]][] {
  const kinds = new Map<string, PreviewEntity[]>();
  for (const entity of entities.toSorted((one, other) => other.mentions - one.mentions))
    kinds.set(entity.kind, [...(kinds.get(entity.kind) ?? []), entity]);
  const weight = (list: readonly PreviewEntity[]): number =>
    list.reduce((sum, { mentions }) => sum + mentions, 0);
  return [...kinds].sort(([, one], [, other]) => weight(other) - weight(one));
}

function figure(count: number, words: string, aside: string): TemplateResult {
  return html`<div>
    <dt>${words}</dt>
    <dd class="figure number">${number(count)}</dd>
    <dd class="soft">${aside}</dd>
  </div>`;
}

function skippedWords(skipped: number): string {
  return skipped === 0 ? '' : t('preview.skipped', { n: skipped });
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-add-preview': AddPreview;
  }
}
