import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { bindActions } from '../../../web/app/bind-actions.ts';
import { nearestHeight } from '../../../web/app/sheet.ts';
import '../../../web/app/telusur-app.ts';
import type { TelusurApp } from '../../../web/app/telusur-app.ts';
import { installStyle } from '../../../web/style/install.ts';
import { setLanguage } from '../../../web/words/words.ts';
import { harbour, harm, pier } from '../../support/harbour.ts';
import { deepAll, deepText } from '../support/panel-stage.ts';
import { testBench, type TestBench } from '../support/workbench.ts';

installStyle();

let app: TelusurApp | undefined;
let bench: TestBench;

async function openOn(width: number, height: number): Promise<void> {
  await page.viewport(width, height);
  setLanguage('id');
  bench = testBench(harbour);
  app = document.createElement('telusur-app');
  document.body.append(app);
  document.body.style.margin = '0';
  app.open(bench, bindActions(bench));
  await vi.waitFor(() => expect(deepAll(document.body, 'canvas').length).toBeGreaterThan(0), 5000);
  await vi.waitFor(() => expect(deepAll(document.body, '.veiled')).toEqual([]), 5000);
  await bindActions(bench).openEdge(harm.id);
  await vi.waitFor(
    () => expect(deepText(document.body)).toContain('Badai selatan merusak Dermaga Lama'),
    4000,
  );
  await vi.waitFor(() =>
    expect(only('.content').contains(only('aside').querySelector(':focus-within'))).toBe(true),
  );
}

afterEach(() => app?.remove());

/** The part of the side panel, or of the page round it. */
function only(selector: string): HTMLElement {
  const page = app?.shadowRoot;
  const found =
    page?.querySelector('telusur-side-panel')?.shadowRoot?.querySelector<HTMLElement>(selector) ??
    page?.querySelector<HTMLElement>(selector);
  if (found === null || found === undefined) throw new Error(`No ${selector}`);
  return found;
}

function legendClose(): HTMLElement {
  const [close] = deepAll(document.body, '.legend .close');
  if (close === undefined) throw new Error('No legend');
  return close;
}

/** Whether a press in its middle would reach it. */
function reachable(element: HTMLElement): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const root = element.getRootNode() as ShadowRoot;
  return element.contains(root.elementFromPoint((left + right) / 2, (top + bottom) / 2));
}

async function settled(height: string): Promise<void> {
  const panel = (only('aside').getRootNode() as ShadowRoot).host;
  await vi.waitFor(() => expect(panel.getAttribute('height')).toBe(height));
  await Promise.all(panel.getAnimations().map(({ finished }) => finished));
}

test('a sheet that is let go settles at the nearest height', () => {
  expect(nearestHeight(80, 700)).toBe('peek');
  expect(nearestHeight(330, 700)).toBe('half');
  expect(nearestHeight(640, 700)).toBe('tall');
});

describe('a panel on a phone', () => {
  beforeEach(() => openOn(390, 844));

  test('can be made higher, lower and left at every height', async () => {
    for (const height of ['half', 'tall', 'peek']) {
      await settled(height);
      expect(reachable(only('.grip')), `grip, ${height}`).toBe(true);
      expect(reachable(only('.close')), `close, ${height}`).toBe(true);
      const bar = only('telusur-top-bar').getBoundingClientRect();
      expect(only('aside').getBoundingClientRect().top).toBeGreaterThan(bar.bottom);
      await userEvent.click(only('.grip'));
    }
    await settled('half');
  });

  test('says what it is about where its heading is not in sight', async () => {
    const title = only('.title');
    expect(title.textContent.trim()).toBe('Badai selatan merugikan Dermaga Lama');
    expect(getComputedStyle(title).visibility).toBe('hidden');
    only('.content').scrollTop = 150;
    await vi.waitFor(() => expect(getComputedStyle(title).visibility).toBe('visible'));
    only('.content').scrollTop = 0;
    await vi.waitFor(() => expect(getComputedStyle(title).visibility).toBe('hidden'));
    only('.grip').focus();
    await userEvent.keyboard('{ArrowDown}');
    await settled('peek');
    expect(getComputedStyle(title).visibility).toBe('visible');
    expect(only('.content').inert).toBe(true);
  });

  test('rises again when something else is opened', async () => {
    only('.grip').focus();
    await userEvent.keyboard('{ArrowDown}');
    await settled('peek');
    await bindActions(bench).openNode(pier.id);
    await settled('half');
  });

  test('stands alone: the legend goes when it opens', async () => {
    await userEvent.click(page.getByRole('button', { name: 'Legenda' }));
    await vi.waitFor(() => expect(deepAll(document.body, '.legend').length).toBe(1));
    expect(reachable(legendClose())).toBe(true);
    await bindActions(bench).openNode(pier.id);
    await vi.waitFor(() => expect(deepAll(document.body, '.legend')).toEqual([]));
  });
});

describe('a panel beside the canvas', () => {
  beforeEach(() => openOn(1280, 420));

  test('lets no text show beneath its close button', async () => {
    const bar = only('.bar');
    only('.content').scrollTop = 120;
    await vi.waitFor(() => expect(bar.classList.contains('past')).toBe(true));
    expect(getComputedStyle(bar).backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
    expect(reachable(only('.close'))).toBe(true);
    expect(getComputedStyle(only('.grip')).display).toBe('none');
  });
});
