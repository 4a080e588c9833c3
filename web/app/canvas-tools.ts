import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { controls } from '../style/controls.ts';
import '../style/icon.ts';
import type { IconName } from '../style/icons.ts';
import '../style/tooltip.ts';
import { LanguageController, t, type MessageKey } from '../words/words.ts';

export type CanvasTool = 'in' | 'out' | 'fit';

/** A tool of the canvas was used. */
export class ToolEvent extends Event {
  static readonly type = 'tool';
  readonly tool: CanvasTool;

  constructor(tool: CanvasTool) {
    super(ToolEvent.type);
    this.tool = tool;
  }
}

interface Tool {
  readonly tool: CanvasTool;
  readonly icon: IconName;
  readonly words: Extract<MessageKey, 'app.zoomIn' | 'app.zoomOut' | 'app.fit'>;
}

const tools: readonly Tool[] = [
  { tool: 'in', icon: 'plus', words: 'app.zoomIn' },
  { tool: 'out', icon: 'minus', words: 'app.zoomOut' },
  { tool: 'fit', icon: 'maximize', words: 'app.fit' },
];

/**
 * Zooming and fitting, at the edge of the canvas.
 *
 * @event {ToolEvent} tool
 */
@customElement('telusur-canvas-tools')
export class CanvasTools extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        overflow: hidden;
        border: 1px solid var(--t-line);
        border-radius: var(--t-radius-m);
        background: var(--t-surface);
      }

      .button {
        border-radius: 0;
      }

      .button:focus-visible {
        outline-offset: -3px;
      }
    `,
  ];

  constructor() {
    super();
    new LanguageController(this);
  }

  #onClick(event: Event): void {
    const tool = (event.currentTarget as HTMLElement).dataset['tool'] as CanvasTool;
    this.dispatchEvent(new ToolEvent(tool));
  }

  override render(): TemplateResult {
    return html`${tools.map(
      ({ tool, icon, words }) =>
        html`<t-tooltip text=${t(words)}>
          <button
            class="button quiet icon"
            type="button"
            data-tool=${tool}
            aria-label=${t(words)}
            @click=${this.#onClick}
          >
            <t-icon name=${icon}></t-icon>
          </button>
        </t-tooltip>`,
    )}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-canvas-tools': CanvasTools;
  }
  interface HTMLElementEventMap {
    tool: ToolEvent;
  }
}
