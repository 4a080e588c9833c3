import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Edge } from '../../graph/model.ts';
import type { HistoryLog } from '../history/log.ts';
import { isDenied, type GraphStore } from '../store/graph-store.ts';
import { StoreController } from '../store/store-controller.ts';
import { controls } from '../style/controls.ts';
import '../style/icon.ts';
import { LanguageController, labelOf, t } from '../words/words.ts';
import type { Actions } from './actions.ts';
import { actionsContext, graphContext, historyContext } from './contexts.ts';

/** More than any edge weighs. */
const SOURCE_LAST = 1_000_000;

/** The one thing to try next, until somebody has read the sentence behind an edge. */
@customElement('telusur-first-hint')
export class FirstHint extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }

      .frame {
        display: flex;
        align-items: center;
        gap: var(--t-space-3);
        max-inline-size: min(54rem, 100%);
        padding: var(--t-space-2) var(--t-space-2) var(--t-space-2) var(--t-space-4);
        border: 1px solid var(--t-line);
        border-radius: var(--t-radius-l);
        background: var(--t-surface);
        box-shadow: 0 6px 24px var(--t-shadow);
        font-size: var(--t-size-s);
        pointer-events: auto;
      }

      p {
        margin: 0;
        font-family: var(--t-serif);
        font-size: var(--t-size-m);
        line-height: 1.3;
      }

      .frame > t-icon {
        color: var(--t-accent);
        font-size: 1.2rem;
      }

      .primary {
        flex: none;
        max-inline-size: 24rem;
      }

      @media (max-width: 1000px) {
        .frame {
          flex-wrap: wrap;
          padding-inline-end: 44px;
          position: relative;
        }

        p {
          flex: 1;
          min-inline-size: 60%;
        }

        .dismiss {
          position: absolute;
          inset-block-start: 4px;
          inset-inline-end: 4px;
        }

        .primary {
          flex: 1 1 100%;
          max-inline-size: none;
        }
      }
    `,
  ];

  @consume({ context: graphContext }) private readonly graph!: GraphStore;
  @consume({ context: historyContext }) private readonly history!: HistoryLog;
  @consume({ context: actionsContext }) private readonly actions!: Actions;

  @state() private dismissed = false;

  constructor() {
    super();
    new LanguageController(this);
    new StoreController(this, () => [this.graph, this.history]);
  }

  #onOpen(): void {
    const edge = this.#example();
    if (edge !== null) void this.actions.openEdge(edge.id);
  }

  #onDismiss(): void {
    this.dismissed = true;
  }

  /** The edge with most behind it: of what the texts are about, rather than of who is cited for it. */
  #example(): Edge | null {
    let best: Edge | null = null;
    let bestWeight = -Infinity;
    for (const id of this.history.scene.edges) {
      const edge = this.graph.edge(id);
      if (edge === undefined || isDenied(edge)) continue;
      const ends = [this.graph.node(edge.source), this.graph.node(edge.target)];
      const degree = ends.reduce((sum, end) => sum + (end?.degree ?? 0), 0);
      const ofSource = ends.some((end) => end?.family === 'Evidence');
      const weight =
        edge.statements * 20 + degree + (edge.mode === 'explicit' ? 10 : 0) - (ofSource ? SOURCE_LAST : 0);
      if (weight > bestWeight) [best, bestWeight] = [edge, weight];
    }
    return best;
  }

  override render(): TemplateResult | typeof nothing {
    const done = this.history.entries.some(({ step }) => step.did === 'open-edge');
    const edge = done || this.dismissed || this.history.scene.opened !== null ? null : this.#example();
    if (edge === null) return nothing;
    const [source, target] = [this.graph.node(edge.source), this.graph.node(edge.target)];
    const ends = [source, target].map((node) => (node === undefined ? '' : labelOf(node.label))).join(' → ');
    return html`<section class="frame" aria-label=${t('hint.title')}>
      <t-icon name="text-quote"></t-icon>
      <p>${t('hint.text')}</p>
      <button class="button primary" type="button" @click=${this.#onOpen}>
        <bdi>${t('hint.open', { edge: ends })}</bdi>
      </button>
      <button
        class="button quiet icon dismiss"
        type="button"
        aria-label=${t('hint.dismiss')}
        @click=${this.#onDismiss}
      >
        <t-icon name="x"></t-icon>
      </button>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-first-hint': FirstHint;
  }
}
