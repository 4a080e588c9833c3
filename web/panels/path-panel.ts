import { consume } from '@lit/context';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Path } from '../../graph/model.ts';
import type { Actions } from '../app/actions.ts';
import { actionsContext, graphContext } from '../app/contexts.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { Opened } from '../store/scene.ts';
import { StoreController } from '../store/store-controller.ts';
import { controls } from '../style/controls.ts';
import '../style/icon.ts';
import { textStyles } from '../style/text-styles.ts';
import { LanguageController, labelOf, t } from '../words/words.ts';
import { breakable } from './breakable.ts';
import './no-path.ts';
import { panelStyles } from './panel-styles.ts';
import './path-chain.ts';
import { pathPanelStyles } from './path-panel-styles.ts';

/** The paths between two nodes, each a chain that can be read aloud; or why there is none. */
@customElement('telusur-path-panel')
export class PathPanel extends LitElement {
  static override styles = [controls, textStyles, panelStyles, pathPanelStyles];

  @property({ attribute: false }) opened!: Extract<Opened, { panel: 'paths' }>;

  @consume({ context: graphContext }) private readonly graph!: GraphStore;
  @consume({ context: actionsContext }) private readonly actions!: Actions;

  constructor() {
    super();
    new LanguageController(this);
    new StoreController(this, () => [this.graph]);
  }

  #label(id: string): string {
    const node = this.graph.node(id);
    return node === undefined ? id : labelOf(node.label);
  }

  override render(): TemplateResult {
    const { question, paths } = this.opened;
    const ends = { from: this.#label(question.from), to: this.#label(question.to) };
    return html`
      <header>
        <p class="eyebrow"><t-icon name="route"></t-icon>${t('path.path')}</p>
        <h2 tabindex="-1">
          <bdi>${breakable(paths.length === 0 ? t('path.none', ends) : t('path.between', ends))}</bdi>
        </h2>
        ${paths.length === 0 ? nothing : html`<p class="soft small summary">${this.#summary()}</p>`}
      </header>
      ${
        paths.length === 0
          ? html`<telusur-no-path .question=${question}></telusur-no-path>`
          : this.#paths(paths)
      }
    `;
  }

  #summary(): string {
    const { paths } = this.opened;
    const shortest = Math.min(...paths.map(({ edges }) => edges.length));
    return `${t('path.found', { n: paths.length })} · ${t('path.shortest', { n: shortest })}`;
  }

  #paths(paths: readonly Path[]): TemplateResult {
    const { chosen, truncated, question } = this.opened;
    return html`<div class="buttons">
        <button
          class="button"
          type="button"
          @click=${() => this.actions.chooseEnds(question.from, question.to)}
        >
          <t-icon name="compass"></t-icon>${t('path.change')}
        </button>
        ${
          paths.length < 2
            ? nothing
            : html`<button
                class="button"
                type="button"
                aria-pressed=${chosen === null}
                @click=${() => this.actions.choosePath(null)}
              >
                <t-icon name="waypoints"></t-icon>${t('path.showAll')}
              </button>`
        }
      </div>
      <ol class="paths">
        ${paths.map((path, index) => this.#path(path, index))}
      </ol>
      ${
        truncated
          ? html`<p class="callout">
              <t-icon name="info"></t-icon><span>${t('path.truncated', { n: paths.length })}</span>
            </p>`
          : nothing
      }`;
  }

  #path(path: Path, index: number): TemplateResult {
    const chosen = this.opened.chosen === index;
    const alone = this.opened.paths.length === 1;
    return html`<li class=${chosen || alone ? 'chosen' : ''}>
      <div class="name">
        <h3>${t('path.number', { n: index + 1 })}</h3>
        <span class="soft small">${t('path.steps', { n: path.edges.length })}</span>
        ${
          alone
            ? nothing
            : html`<button
                class="button quiet"
                type="button"
                aria-pressed=${chosen}
                @click=${() => this.actions.choosePath(chosen ? null : index)}
              >
                <t-icon name="crosshair"></t-icon>${t('path.showOne')}
              </button>`
        }
      </div>
      <telusur-path-chain .path=${path}></telusur-path-chain>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-path-panel': PathPanel;
  }
}
