import { consume } from '@lit/context';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Bilingual } from '../../graph/model.ts';
import type { Actions } from '../app/actions.ts';
import { actionsContext, graphContext, selectionContext } from '../app/contexts.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { SelectionStore } from '../store/selection-store.ts';
import { StoreController } from '../store/store-controller.ts';
import { controls } from '../style/controls.ts';
import '../style/swatch.ts';
import { LanguageController, labelOf } from '../words/words.ts';
import { breakable } from './breakable.ts';

/** A first word up to this long stays on the line of the swatch. */
const WORD = 24;

/**
 * A node's name, wherever it stands: pointing at it marks it on the canvas, pressing it opens its panel. No
 * button, so that a long name breaks like the text around it.
 */
@customElement('telusur-node-link')
export class NodeLink extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: inline;
      }

      .link {
        color: inherit;
        text-decoration-color: var(--t-line-strong);
      }

      .link:hover {
        color: var(--t-accent);
      }

      .head {
        white-space: nowrap;
      }

      t-swatch {
        margin-inline-end: 0.3em;
      }
    `,
  ];

  /** The node's id. */
  @property() node = '';
  /** What to call it while the explorer does not know it. */
  @property({ attribute: false }) label: Bilingual | undefined;
  /** Without the shape of its kind. */
  @property({ type: Boolean }) plain = false;

  @consume({ context: graphContext }) private readonly graph!: GraphStore;
  @consume({ context: selectionContext }) private readonly selection!: SelectionStore;
  @consume({ context: actionsContext }) private readonly actions!: Actions;

  constructor() {
    super();
    new LanguageController(this);
    new StoreController(this, () => [this.graph]);
  }

  override render(): TemplateResult {
    const node = this.graph.node(this.node);
    const label = node?.label ?? this.label;
    const point = (): void => this.selection.point({ node: this.node });
    const open = (): void => void this.actions.openNode(this.node);
    const leave = (): void => this.selection.point(null);
    const name = label === undefined ? this.node : labelOf(label);
    const first = name.search(/\s|$/);
    const head = first <= WORD ? name.slice(0, first) : '';
    return html`<span
      class="link"
      role="link"
      tabindex="0"
      @click=${open}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Enter') open();
      }}
      @pointerenter=${point}
      @pointerleave=${leave}
      @focus=${point}
      @blur=${leave}
      ><bdi
        ><span class="head"
          >${
            node === undefined || this.plain
              ? nothing
              : html`<t-swatch kind=${node.kind} family=${node.family}></t-swatch>`
          }${head}</span
        >${breakable(name.slice(head.length))}</bdi
      ></span
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-node-link': NodeLink;
  }
}
