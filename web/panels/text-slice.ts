import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { GraphStore } from '../store/graph-store.ts';
import type { SelectionStore } from '../store/selection-store.ts';
import { number } from '../words/format.ts';
import { LanguageController, labelOf, t } from '../words/words.ts';
import { breakable } from './breakable.ts';
import './edge-link.ts';
import { whenNear } from './nearness.ts';
import { runsOf, type Range, type Run } from './passage-runs.ts';
import type { Paragraph, Piece, Slice } from './text-slices.ts';

/** Somebody pressed a name in the text. */
export class MentionEvent extends Event {
  static readonly type = 'mention';
  readonly node: string;

  constructor(node: string) {
    super(MentionEvent.type, { bubbles: true, composed: true });
    this.node = node;
  }
}

/** Keeps the count of a passage's relations on the line of its last word. */
const WORD_JOINER = '\u2060';
/** About one line of reading text, to give an undrawn slice its likely height. */
const LINE = { characters: 46, height: 27 };

/**
 * A piece of a document's text, drawn when it comes near the screen. It has no shadow root, so that a reader
 * selects across slices; the reading view styles it.
 *
 * @event {MentionEvent} mention
 */
@customElement('telusur-text-slice')
export class TextSlice extends LitElement {
  @property() text = '';
  @property({ attribute: false }) slice!: Slice;
  @property({ attribute: false }) quoted: Range | null = null;
  /** Drawn from the beginning. */
  @property({ type: Boolean }) eager = false;
  @property({ attribute: false }) graph!: GraphStore;
  @property({ attribute: false }) selection!: SelectionStore;

  @state() private drawn = false;
  /** Index of the passage whose relations are listed. */
  @state() private listing: number | null = null;

  #endWaiting: (() => void) | undefined;

  constructor() {
    super();
    new LanguageController(this);
  }

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endWaiting?.();
    this.#endWaiting = undefined;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (this.eager) this.drawn = true;
    if (changed.has('slice')) this.listing = null;
  }

  override updated(): void {
    if (this.drawn) {
      this.style.minBlockSize = '';
      this.#endWaiting?.();
      return;
    }
    const lines = (this.slice.end - this.slice.start) / LINE.characters + this.slice.paragraphs.length;
    this.style.minBlockSize = `${Math.round(lines * LINE.height)}px`;
    this.#endWaiting ??= whenNear(this, () => {
      this.drawn = true;
    });
  }

  /** Draws it now. Resolves to the passage's element. */
  async draw(passage: number): Promise<HTMLElement | null> {
    this.drawn = true;
    await this.updateComplete;
    return this.querySelector<HTMLElement>(`[data-passage="${passage}"]`);
  }

  override render(): TemplateResult {
    if (!this.drawn) return html``;
    return html`${this.slice.paragraphs.map((paragraph) => this.#paragraph(paragraph))}`;
  }

  #paragraph({ pieces, locator }: Paragraph): TemplateResult {
    const listed = pieces.find(({ passage }) => passage.index === this.listing);
    return html`${locator === undefined ? nothing : html`<p class="locator"><bdi>${locator}</bdi></p>`}
      <p class=${locator === undefined ? 'paragraph' : 'paragraph record'} dir="auto">
        ${pieces.map((piece) => this.#piece(piece))}
      </p>
      ${
        listed === undefined
          ? nothing
          : html`<ul class="stated">
              ${listed.passage.edges.map(
                (edge) => html`<li><telusur-edge-link edge=${edge}></telusur-edge-link></li>`,
              )}
            </ul>`
      }`;
  }

  #piece({ lead, passage }: Piece): TemplateResult {
    const runs = runsOf(this.text, passage, this.quoted);
    return html`${lead === '' ? nothing : `${lead} `}<span
        class="passage"
        data-passage=${passage.index}
        tabindex="-1"
        >${runs.map((run) => this.#run(run))}</span
      >${passage.edges.length === 0 ? nothing : WORD_JOINER}${passage.edges.length === 0 ? nothing : this.#mark(passage.index, passage.edges, passage)} `;
  }

  #run({ text, node, quoted }: Run): TemplateResult {
    const words = node === null ? html`${breakable(text)}` : this.#mention(text, node);
    return quoted ? html`<mark>${words}</mark>` : words;
  }

  #mention(text: string, id: string): TemplateResult {
    const node = this.graph.node(id);
    const family = node?.family ?? '';
    const open = (): void => void this.dispatchEvent(new MentionEvent(id));
    const point = (): void => this.selection.point({ node: id });
    const leave = (): void => this.selection.point(null);
    return html`<span
      class="mention"
      data-family=${family}
      role="link"
      tabindex="0"
      data-node=${id}
      title=${node === undefined ? id : labelOf(node.label)}
      @click=${open}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Enter') open();
      }}
      @pointerenter=${point}
      @pointerleave=${leave}
      @focus=${point}
      @blur=${leave}
      >${breakable(text)}</span
    >`;
  }

  #mark(
    index: number,
    edges: readonly string[],
    passage: { mentions: readonly { node: string }[] },
  ): TemplateResult {
    const open = this.listing === index;
    const light = (): void =>
      this.selection.light({ nodes: passage.mentions.map(({ node }) => node), edges });
    const leave = (): void => this.selection.light(null);
    const toggle = (): void => {
      this.listing = open ? null : index;
    };
    return html`<span
      class="states"
      role="button"
      tabindex="0"
      aria-expanded=${open}
      aria-label=${t('document.edgesHere', { n: edges.length })}
      title=${t('document.edgesHere', { n: edges.length })}
      @click=${toggle}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        toggle();
      }}
      @pointerenter=${light}
      @pointerleave=${leave}
      @focus=${light}
      @blur=${leave}
      >${number(edges.length)}</span
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-text-slice': TextSlice;
  }
  interface HTMLElementEventMap {
    mention: MentionEvent;
  }
}
