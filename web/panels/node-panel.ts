import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Node, NodeDetail } from '../../graph/model.ts';
import type { Actions } from '../app/actions.ts';
import { actionsContext, graphContext, historyContext, sourceContext } from '../app/contexts.ts';
import type { HistoryLog } from '../history/log.ts';
import type { GraphSource } from '../source/graph-source.ts';
import { isDenied, type GraphStore } from '../store/graph-store.ts';
import { StoreController } from '../store/store-controller.ts';
import { controls } from '../style/controls.ts';
import '../style/icon.ts';
import type { IconName } from '../style/icons.ts';
import '../style/swatch.ts';
import { textStyles } from '../style/text-styles.ts';
import { factsOf } from '../words/facts.ts';
import { LanguageController, currentLanguage, labelOf, t } from '../words/words.ts';
import './clamped-text.ts';
import './edge-link.ts';
import { nodePanelStyles } from './node-panel-styles.ts';
import './node-relations.ts';
import { panelStyles } from './panel-styles.ts';
import './problem.ts';
import './skeleton.ts';

/**
 * All about one node: its names and facts, its relations with their counts, the documents that mention it.
 *
 * @event shown something on the canvas is to be looked at
 */
@customElement('telusur-node-panel')
export class NodePanel extends LitElement {
  static override styles = [controls, textStyles, panelStyles, nodePanelStyles];

  /** The node's id. */
  @property() node = '';

  @consume({ context: sourceContext }) private readonly source!: GraphSource;
  @consume({ context: graphContext }) private readonly graph!: GraphStore;
  @consume({ context: historyContext }) private readonly history!: HistoryLog;
  @consume({ context: actionsContext }) private readonly actions!: Actions;

  @state() private correcting = false;

  readonly #detail = new Task(this, {
    task: async ([id, _revision], { signal }) => {
      const detail = await this.source.node({ id }, signal);
      this.graph.learn({ nodes: [detail.node], edges: [], denied: detail.denied });
      return detail;
    },
    args: () => [this.node, this.graph.revision] as const,
  });

  constructor() {
    super();
    new LanguageController(this);
    new StoreController(this, () => [this.graph, this.history]);
  }

  override render(): TemplateResult {
    const node = this.graph.node(this.node) ?? this.#detail.value?.node;
    return html`
      ${node === undefined ? this.#unnamed() : html`${this.#heading(node)}${this.#facts(node)}`}
      ${this.#detail.render({
        pending: () => html`<telusur-skeleton lines="6"></telusur-skeleton>`,
        error: (problem) =>
          html`<telusur-problem
            .problem=${problem}
            gone=${t('node.unknown')}
            @retry=${() => void this.#detail.run()}
          ></telusur-problem>`,
        complete: (detail) =>
          html`${this.#relations(detail)}${this.#denied(detail)}${this.#documents(detail)}`,
      })}
    `;
  }

  #unnamed(): TemplateResult {
    return html`<header>
      <p class="eyebrow"></p>
      <h2 tabindex="-1"><bdi>${this.node}</bdi></h2>
    </header>`;
  }

  #heading(node: Node): TemplateResult {
    const kind = this.graph.kind(node.kind);
    const kindName = kind === undefined ? node.kind : labelOf(kind.label);
    const actorClass = node.actorClass === undefined ? '' : t(`node.actorClass.${node.actorClass}`);
    const other = currentLanguage() === 'id' ? 'en' : 'id';
    return html`<header>
        <p class="eyebrow">
          <t-swatch kind=${node.kind} family=${node.family}></t-swatch>
          <span>${kindName}</span>
          ${actorClass === '' || actorClass === kindName ? nothing : aside(actorClass)}
          ${node.properties['collective'] === true ? aside(t('node.collective')) : nothing}
        </p>
        <h2 tabindex="-1">
          <telusur-clamped-text .text=${labelOf(node.label)} limit="160"></telusur-clamped-text>
        </h2>
        ${
          node.label[other] === labelOf(node.label)
            ? nothing
            : html`<p class="other" lang=${other}>
                <telusur-clamped-text .text=${node.label[other]} limit="160"></telusur-clamped-text>
              </p>`
        }
        ${
          node.aliases.length === 0
            ? nothing
            : html`<p class="aliases">
                <span class="soft">${t('node.aliases')}</span>
                <telusur-clamped-text .text=${node.aliases.join(' · ')} limit="220"></telusur-clamped-text>
              </p>`
        }
      </header>
      ${this.#actions(node)}`;
  }

  #actions(node: Node): TemplateResult {
    const hidden = this.#hiddenRelations();
    return html`<section class="actions" aria-label=${t('node.actions')}>
      ${hidden === null ? nothing : this.#expansion(node, hidden)}
      <div class="tools">
        ${this.#tool('route', t('node.path'), () => this.actions.chooseEnds(node.id, null))}
        ${this.#tool('focus', t('node.only'), () => void this.actions.showOnly(node.id))}
        ${this.#tool('crosshair', t('node.reveal'), () => this.#show(node.id))}
        ${this.#tool('shrink', t('node.collapse'), () => this.actions.collapse(node.id))}
        ${this.#tool('eye-off', t('node.hide'), () => this.actions.hide([node.id]))}
        ${this.#tool('link', t('node.share'), () => void this.actions.share())}
        <button
          class="button quiet wrong"
          type="button"
          aria-expanded=${this.correcting}
          @click=${this.#onWrong}
        >
          <t-icon name="pencil-line"></t-icon>${t('panel.wrong')}
        </button>
      </div>
      ${this.correcting ? html`<telusur-correct-node .node=${node} @corrected=${this.#onCorrected}></telusur-correct-node>` : nothing}
    </section>`;
  }

  #onWrong(): void {
    this.correcting = !this.correcting;
    if (this.correcting) void import('../editing/correct-node.ts');
  }

  /** The form goes, and the focus back to what opened it; a panel that went with it takes care of its own. */
  async #onCorrected(): Promise<void> {
    this.correcting = false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.wrong')?.focus();
  }

  #show(node: string): void {
    this.dispatchEvent(new Event('shown', { bubbles: true }));
    this.actions.reveal([node]);
  }

  #expansion(node: Node, hidden: number): TemplateResult {
    if (hidden === 0)
      return html`<p class="soft small"><t-icon name="check"></t-icon> ${t('node.allShown')}</p>`;
    return html`<button
      class="button primary"
      type="button"
      @click=${() => void this.actions.expand(node.id)}
    >
      <t-icon name="expand"></t-icon>${t('node.expandAll', { n: hidden })}
    </button>`;
  }

  #tool(icon: IconName, label: string, act: () => void): TemplateResult {
    return html`<button class="button quiet" type="button" @click=${act}>
      <t-icon name=${icon}></t-icon>${label}
    </button>`;
  }

  /** Stated relations that are not on the canvas; null while they are not counted yet. */
  #hiddenRelations(): number | null {
    const detail = this.#detail.value;
    if (detail === undefined || detail.node.id !== this.node) return null;
    const all = detail.relations.filter(({ type }) => this.graph.relation(type)?.weak !== true);
    const total = all.reduce((sum, { count }) => sum + count, 0);
    let shown = 0;
    for (const id of this.history.scene.edges) {
      const edge = this.graph.edge(id);
      if (edge === undefined || isDenied(edge)) continue;
      if (this.graph.relation(edge.type)?.weak === true) continue;
      if (edge.source === this.node || edge.target === this.node) shown += 1;
    }
    return Math.max(0, total - shown);
  }

  #facts(node: Node): TemplateResult | typeof nothing {
    const facts = factsOf(node.properties);
    if (facts.length === 0) return nothing;
    return html`<section>
      <h3>${t('node.facts')}</h3>
      <dl class="facts">
        ${facts.map(
          (fact) =>
            html`<dt>${fact.name}</dt>
              <dd><telusur-clamped-text .text=${fact.value}></telusur-clamped-text></dd>`,
        )}
      </dl>
    </section>`;
  }

  #relations(detail: NodeDetail): TemplateResult {
    return html`<section>
      <h3>${t('node.relations')}</h3>
      ${
        detail.relations.length === 0
          ? html`<p class="soft small">${t('node.noRelations')}</p>`
          : html`<telusur-node-relations
              node=${detail.node.id}
              .counts=${detail.relations}
            ></telusur-node-relations>`
      }
    </section>`;
  }

  #denied(detail: NodeDetail): TemplateResult | typeof nothing {
    if (detail.denied.length === 0) return nothing;
    return html`<section>
      <h3>${t('node.denied')}</h3>
      <p class="soft small">${t('node.deniedNote')}</p>
      <ul>
        ${detail.denied.map((edge) => html`<li><telusur-edge-link edge=${edge.id}></telusur-edge-link></li>`)}
      </ul>
    </section>`;
  }

  #documents(detail: NodeDetail): TemplateResult | typeof nothing {
    if (detail.mentions.length === 0) return nothing;
    return html`<section>
      <h3>${t('node.documents')}</h3>
      <ul class="documents">
        ${detail.mentions.map(
          ({ document, count }) =>
            html`<li>
              <button class="link" type="button" @click=${() => this.actions.openDocument(document)}>
                <bdi>${this.graph.document(document)?.title ?? document}</bdi>
              </button>
              <span class="soft number">${t('node.mentionCount', { n: count })}</span>
            </li>`,
        )}
      </ul>
    </section>`;
  }
}

function aside(words: string): TemplateResult {
  return html`<span aria-hidden="true">·</span><span>${words}</span>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-node-panel': NodePanel;
  }
}
