import { consume } from '@lit/context';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { layouts } from '../canvas/layout/layouts.ts';
import { downloadFormats, type DownloadFormat } from '../export/download-formats.ts';
import type { HistoryLog } from '../history/log.ts';
import '../history/step-list.ts';
import '../search/node-search.ts';
import type { NodeSearch } from '../search/node-search.ts';
import type { PickEvent } from '../search/pick-event.ts';
import { StoreController } from '../store/store-controller.ts';
import { controls } from '../style/controls.ts';
import '../style/icon.ts';
import type { IconName } from '../style/icons.ts';
import type { ChooseEvent, MenuItem } from '../style/menu.ts';
import '../style/menu.ts';
import '../style/tooltip.ts';
import { LanguageController, labelOf, setLanguage, t } from '../words/words.ts';
import type { Actions } from './actions.ts';
import { AskEvent, type Ask } from './ask-event.ts';
import { actionsContext, historyContext } from './contexts.ts';
import { theme, type ThemeChoice } from './theme.ts';
import { topBarStyles } from './top-bar-styles.ts';

const layoutIcons: Record<string, IconName> = { force: 'network', radial: 'orbit', columns: 'columns-3' };
const themeIcons: Record<ThemeChoice, IconName> = { auto: 'sun-moon', light: 'sun', dark: 'moon' };
const themes = Object.keys(themeIcons) as ThemeChoice[];

/**
 * Name, search and tools. On a narrow screen the tools stand at the foot of the page.
 *
 * @event {AskEvent} ask something of the page around it
 */
@customElement('telusur-top-bar')
export class TopBar extends LitElement {
  static override styles = [controls, topBarStyles];

  @property({ type: Boolean }) outline = false;
  @property({ type: Boolean }) legend = false;

  @consume({ context: historyContext }) private readonly history!: HistoryLog;
  @consume({ context: actionsContext }) private readonly actions!: Actions;

  @query('telusur-node-search') private readonly search!: NodeSearch;
  @query('[popover]') private readonly steps!: HTMLElement;

  readonly #language = new LanguageController(this);

  constructor() {
    super();
    new StoreController(this, () => [this.history, theme]);
  }

  override focus(): void {
    this.search.focus();
  }

  #onPick(event: PickEvent): void {
    void this.actions.openNode(event.node);
  }

  #onUndo(): void {
    this.actions.undo();
  }

  #onRedo(): void {
    this.actions.redo();
  }

  #onSteps(): void {
    this.steps.togglePopover();
  }

  #onPath(): void {
    const { opened } = this.history.scene;
    this.actions.chooseEnds(opened?.panel === 'node' ? opened.node : null, null);
  }

  #onShare(): void {
    void this.actions.share();
  }

  #onDownload(event: ChooseEvent): void {
    void this.actions.download(event.item as DownloadFormat);
  }

  #onLanguage(): void {
    setLanguage(this.#language.current === 'id' ? 'en' : 'id');
  }

  #onAsk(event: Event): void {
    const ask = (event.currentTarget as HTMLElement).dataset['ask'] as Ask;
    this.dispatchEvent(new AskEvent(ask));
  }

  #onLayout(event: ChooseEvent): void {
    void this.actions.runLayout(event.item);
  }

  #onTheme(event: ChooseEvent): void {
    theme.choose(event.item as ThemeChoice);
  }

  #onMore(event: ChooseEvent): void {
    const [what, which = ''] = event.item.split(' ');
    if (what === 'layout') void this.actions.runLayout(which);
    else if (what === 'theme') theme.choose(which as ThemeChoice);
    else if (what === 'language') this.#onLanguage();
    else if (what === 'share') this.#onShare();
    else if (what === 'download') void this.actions.download(which as DownloadFormat);
    else if (what === 'steps') this.steps.showPopover();
    else if (what === 'corrections') this.dispatchEvent(new AskEvent('corrections'));
    else this.dispatchEvent(new AskEvent('help'));
  }

  override render(): TemplateResult {
    return html`
      <h1 class="brand">${t('app.title')}<small>${t('app.tagline')}</small></h1>
      <telusur-node-search
        label=${t('search.label')}
        placeholder=${t('search.placeholder')}
        shortcut="/"
        @pick=${this.#onPick}
      ></telusur-node-search>
      <div class="tools" role="toolbar" aria-label=${t('app.tools')}>
        <div class="group">
          ${this.#button('undo-2', t('app.undo'), this.#onUndo, { disabled: !this.history.canUndo })}
          ${this.#button('redo-2', t('app.redo'), this.#onRedo, { disabled: !this.history.canRedo })}
          ${this.#button('history', t('app.steps'), this.#onSteps, { wide: true })}
        </div>
        <div class="group">
          ${this.#button('route', t('app.path'), this.#onPath, { labelled: true })}
          ${this.#button('list-tree', t('app.outline'), this.#onAsk, { labelled: true, ask: 'outline', on: this.outline })}
          ${this.#button('file-plus', t('app.add'), this.#onAsk, { labelled: true, ask: 'add' })}
          ${this.#button('layers', t('app.legend'), this.#onAsk, { ask: 'legend', on: this.legend })}
          <t-menu
            class="wide"
            compact
            icon="network"
            label=${t('app.layout')}
            .items=${this.#layoutItems()}
            @choose=${this.#onLayout}
          ></t-menu>
        </div>
        <div class="group">
          ${this.#button('share-2', t('app.share'), this.#onShare, { wide: true })}
          <t-menu
            class="wide"
            compact
            icon="download"
            label=${t('app.download')}
            .items=${downloadItems()}
            @choose=${this.#onDownload}
          ></t-menu>
          <button
            class="button quiet icon language wide"
            type="button"
            lang=${this.#language.current === 'id' ? 'en' : 'id'}
            @click=${this.#onLanguage}
          >
            <span class="visually-hidden">${t('app.language.switch')}</span>
            <span aria-hidden="true">${this.#language.current === 'id' ? 'EN' : 'ID'}</span>
          </button>
          <t-menu
            class="wide"
            compact
            icon=${themeIcons[theme.choice]}
            label=${t('app.theme')}
            .items=${this.#themeItems()}
            @choose=${this.#onTheme}
          ></t-menu>
          ${this.#button('circle-question-mark', t('app.help'), this.#onAsk, { ask: 'help', wide: true })}
          <t-menu
            class="narrow"
            compact
            icon="ellipsis"
            label=${t('app.more')}
            .items=${this.#moreItems()}
            @choose=${this.#onMore}
          ></t-menu>
        </div>
      </div>
      <div popover="auto" aria-label=${t('steps.title')} role="dialog">
        <telusur-step-list></telusur-step-list>
      </div>
    `;
  }

  #button(
    icon: IconName,
    label: string,
    onClick: (event: Event) => void,
    { labelled = false, disabled = false, wide = false, on, ask }: ButtonOptions,
  ): TemplateResult {
    return html`<t-tooltip class=${wide ? 'wide' : ''} text=${labelled ? '' : label}>
      <button
        class="button quiet ${labelled ? 'labelled' : 'icon'}"
        type="button"
        data-ask=${ask ?? nothing}
        aria-label=${label}
        aria-expanded=${ifDefined(on)}
        aria-disabled=${ifDefined(disabled ? 'true' : undefined)}
        @click=${onClick}
      >
        <t-icon name=${icon}></t-icon>${labelled ? html`<span>${label}</span>` : nothing}
      </button>
    </t-tooltip>`;
  }

  #layoutItems(): MenuItem[] {
    const { layout } = this.history.scene;
    return layouts.map(({ id, label }) => ({
      id,
      label: labelOf(label),
      checked: id === layout,
      ...iconItem(layoutIcons[id]),
    }));
  }

  #themeItems(): MenuItem[] {
    return themes.map((id) => ({
      id,
      label: t(`app.theme.${id}`),
      icon: themeIcons[id],
      checked: id === theme.choice,
    }));
  }

  #moreItems(): MenuItem[] {
    return [
      { id: 'share', label: t('app.share'), icon: 'share-2' },
      ...downloadItems().map(({ id, label }) => ({
        id: `download ${id}`,
        label: `${t('app.download')}: ${label}`,
        icon: 'download' as const,
      })),
      { id: 'steps', label: t('app.steps'), icon: 'history' },
      ...this.#layoutItems().map(({ id, label, icon }) => ({
        id: `layout ${id}`,
        label: `${t('app.layout')}: ${label}`,
        ...iconItem(icon),
      })),
      { id: 'language', label: t('app.language.switch'), icon: 'languages' },
      ...this.#themeItems().map(({ id, label, icon }) => ({
        id: `theme ${id}`,
        label: `${t('app.theme')}: ${label}`,
        ...iconItem(icon),
      })),
      { id: 'corrections', label: t('app.corrections'), icon: 'pencil-line' },
      { id: 'help', label: t('app.help'), icon: 'circle-question-mark' },
    ];
  }
}

interface ButtonOptions {
  /** Its words are shown, where there is room. */
  readonly labelled?: boolean;
  readonly disabled?: boolean;
  /** Only on wide screens. */
  readonly wide?: boolean;
  /** Whether what it opens is open. */
  readonly on?: boolean;
  readonly ask?: Ask;
}

function downloadItems(): MenuItem[] {
  return downloadFormats.map((id) => ({ id, label: t(`app.download.${id}`) }));
}

function iconItem(icon: IconName | undefined): { icon?: IconName } {
  return icon === undefined ? {} : { icon };
}

declare global {
  interface HTMLElementTagNameMap {
    'telusur-top-bar': TopBar;
  }
}
