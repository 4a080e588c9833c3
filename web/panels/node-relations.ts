import { consume } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { RelationCount } from '../../graph/model.ts';
import type { Actions } from '../app/actions.ts';
import { actionsContext, graphContext, historyContext, selectionContext } from '../app/contexts.ts';
import type { HistoryLog } from '../history/log.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { SelectionStore } from '../store/selection-store.ts';
import { StoreController } from '../store/store-controller.ts';
import { controls } from '../style/controls.ts';
import '../style/icon.ts';
import '../style/swatch.ts';
import { textStyles } from '../style/text-styles.ts';
import { number } from '../words/format.ts';
import { LanguageController, labelOf, t } from '../words/words.ts';
import './edge-link.ts';
import { nodeRelationsStyles } from './node-relations-styles.ts';
import { otherEnd, relationGroups, type KindCount, type RelationGroup } from './relation-groups.ts';

/** Edges listed one by one before the rest waits for a press. */
const LISTED = 4;

/** A node's relations with their counts: one press on a count puts those neighbours on the canvas. */
@customElement('telusur-node-relations')
export class NodeRelations extends LitElement {
  static override styles = [controls, textStyles, nodeRelationsStyles];

  /** The node's id. */
  @property() node = '';
  @property({ attribute: false }) counts: readonly RelationCount[] = [];

  @consume({ context: graphContext }) private readonly graph!: GraphStore;
  @consume({ context: historyContext }) private readonly history!: HistoryLog;
  @consume({ context: selectionContext }) private readonly selection!: SelectionStore;
  @consume({ context: actionsContext }) private readonly actions!: Actions;

  /** The groups of which every edge is listed. */
  @state() private whole: ReadonlySet<string> = new Set();

  /** The group whose count was pressed last: the focus stays with it when the count goes. */
  #pressed: string | null = null;

  constructor() {
    super();
    new LanguageController(this);
    new StoreController(this, () => [this.graph, this.history]);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('node')) return;
    this.whole = new Set();
    this.#pressed = null;
  }

  override updated(): void {
    if (this.#pressed === null) return;
    const group = this.renderRoot.querySelector(`li[data-group="${CSS.escape(this.#pressed)}"]`);
    if (group === null || group.querySelector('button.chip') !== null) return;
    this.#pressed = null;
    if (this.shadowRoot?.activeElement === null) group.querySelector('telusur-edge-link')?.focus();
  }

  #groups(): RelationGroup[] {
    const { edges } = this.history.scene;
    return relationGroups({
      node: this.node,
      counts: this.counts,
      known: this.graph.edges,
      isShown: (edge) => edges.has(edge.id),
      relation: (type) => this.graph.relation(type),
      kindOf: (node) => this.graph.node(node)?.kind,
    });
  }

  /** Brings those that are on the canvas into sight; expands where some are not. */
  #press(group: RelationGroup, { kind, count, shown }: KindCount): void {
    if (shown < count) {
      this.#pressed = keyOf(group);
      void this.actions.expand(this.node, {
        relation: group.type,
        kind,
        ...(group.direction === 'both' ? {} : { direction: group.direction }),
      });
      return;
    }
    const members = this.#members(group, kind);
    this.actions.reveal([this.node, ...members.map((edge) => otherEnd(edge, this.node))]);
  }

  #members(group: RelationGroup, kind: string): RelationGroup['shown'] {
    return group.shown.filter((edge) => this.graph.node(otherEnd(edge, this.node))?.kind === kind);
  }

  #light(group: RelationGroup, kind: string): void {
    const members = this.#members(group, kind);
    if (members.length === 0) return;
    this.selection.light({
      nodes: [this.node, ...members.map((edge) => otherEnd(edge, this.node))],
      edges: members.map((edge) => edge.id),
    });
  }

  override render(): TemplateResult {
    return html`<ul class="groups">
      ${repeat(this.#groups(), keyOf, (group) => this.#group(group))}
    </ul>`;
  }

  #group(group: RelationGroup): TemplateResult {
    const counted = group.weak || group.shown.length < group.count || group.count > LISTED;
    return html`<li class=${group.weak ? 'weak' : ''} data-group=${keyOf(group)}>
      <p class="relation">
        ${directionIcon(group.direction)}
        <span>${this.#name(group.type)}</span>
        <span class="visually-hidden">${directionWords(group.direction)}</span>
        <span class="soft number">${number(group.count)}</span>
      </p>
      ${group.weak ? html`<p class="soft small note">${t('node.weakNote')}</p>` : nothing}
      ${counted ? html`<div class="kinds">${group.kinds.map((kind) => this.#kind(group, kind))}</div>` : nothing}
      ${group.weak ? nothing : this.#list(group)}
    </li>`;
  }

  #kind(group: RelationGroup, kind: KindCount): TemplateResult {
    const summary = this.graph.kind(kind.kind);
    const name = summary === undefined ? kind.kind : labelOf(summary.label);
    const complete = kind.shown >= kind.count;
    const light = (): void => this.#light(group, kind.kind);
    const leave = (): void => this.selection.light(null);
    return html`<button
      class="chip ${complete ? 'complete' : ''}"
      type="button"
      aria-label=${
        complete
          ? t('node.revealOne', { relation: this.#name(group.type), kind: name, n: kind.count })
          : t('node.expandOne', {
              relation: this.#name(group.type),
              kind: name,
              n: kind.count,
              shown: kind.shown,
            })
      }
      @click=${() => this.#press(group, kind)}
      @pointerenter=${light}
      @pointerleave=${leave}
      @focus=${light}
      @blur=${leave}
    >
      <t-swatch kind=${kind.kind} family=${summary?.family ?? ''}></t-swatch>
      <span class="kind">${name}</span>
      <span class="number">
        ${
          complete || kind.shown === 0
            ? number(kind.count)
            : t('node.shownOfAll', { shown: kind.shown, n: kind.count })
        }
      </span>
      <t-icon name=${complete ? 'check' : 'plus'}></t-icon>
    </button>`;
  }

  #list(group: RelationGroup): TemplateResult {
    const whole = this.whole.has(keyOf(group));
    const listed = whole ? group.shown : group.shown.slice(0, LISTED);
    return html`<ul class="edges">
        ${listed.map(
          (edge) => html`<li><telusur-edge-link edge=${edge.id} from=${this.node}></telusur-edge-link></li>`,
        )}
      </ul>
      ${
        group.shown.length > listed.length
          ? html`<button
              class="link small all"
              type="button"
              @click=${() => {
                this.whole = new Set([...this.whole, keyOf(group)]);
              }}
            >
              ${t('node.listEdges', { n: group.shown.length })}
            </button>`
          : nothing
      }`;
  }

  #name(type: string): string {
    const relation = this.graph.relation(type);
    return relation === undefined ? type : labelOf(relation.label);
  }
}

function keyOf(group: RelationGroup): string {
  return `${group.type} ${group.direction}`;
}

function directionIcon(direction: RelationGroup['direction']): TemplateResult {
  if (direction === 'both') return html`<t-icon name="arrow-left-right"></t-icon>`;
  return direction === 'out'
    ? html`<t-icon name="arrow-right"></t-icon>`
    : html`<t-icon name="arrow-left"></t-icon>`;
}

function directionWords(direction: RelationGroup['direction']): string {
  if (direction === 'both') return t('node.bothWays');
  return direction === 'out' ? t('node.outgoing') : t('node.incoming');
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-node-relations': NodeRelations;
  }
}
