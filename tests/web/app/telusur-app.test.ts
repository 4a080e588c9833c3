import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { bindActions } from '../../../web/app/bind-actions.ts';
import '../../../web/app/telusur-app.ts';
import type { TelusurApp } from '../../../web/app/telusur-app.ts';
import { theme } from '../../../web/app/theme.ts';
import { SourceError } from '../../../web/source/source-error.ts';
import { installStyle } from '../../../web/style/install.ts';
import { setLanguage } from '../../../web/words/words.ts';
import { harbour, harm, pier, storm } from '../../support/harbour.ts';
import type { Before, MemoryGraph } from '../../support/memory-source.ts';
import { accessibilityProblems } from '../support/accessibility.ts';
import { deepAll, deepText } from '../support/panel-stage.ts';
import { testBench, type TestBench } from '../support/workbench.ts';

installStyle();

let app: TelusurApp;
let bench: TestBench;

beforeEach(async () => {
  setLanguage('id');
  await page.viewport(1280, 800);
});

afterEach(() => {
  app.remove();
  theme.choose('auto');
});

async function open(world: MemoryGraph = harbour, before?: Before): Promise<void> {
  bench = testBench(world, before);
  app = document.createElement('telusur-app');
  document.body.append(app);
  document.body.style.margin = '0';
  app.open(bench, bindActions(bench));
  await app.updateComplete;
}

async function drawn(): Promise<void> {
  await vi.waitFor(() => expect(deepAll(document.body, 'canvas').length).toBeGreaterThan(0), {
    timeout: 5000,
  });
  await vi.waitFor(() => expect(deepAll(document.body, '.veiled')).toEqual([]), { timeout: 5000 });
}

async function shows(text: string): Promise<void> {
  await vi.waitFor(() => expect(deepText(app)).toContain(text), { timeout: 4000 });
}

function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

describe('the explorer', () => {
  test('opens on the graph, drawn, with the one thing to try next', async () => {
    await open();
    await drawn();
    await shows('8 simpul · 5 garis');
    await userEvent.click(page.getByRole('button', { name: /^Buka contoh: Badai selatan → Dermaga Lama/ }));
    await shows('Badai selatan merusak Dermaga Lama');
    expect(bench.history.scene.opened).toEqual({ panel: 'edge', edge: harm.id });
    await vi.waitFor(() => expect(deepAll(document.body, 'telusur-first-hint section')).toEqual([]));
  });

  test('moves the focus into what opens, and back when it closes', async () => {
    await open();
    await drawn();
    await userEvent.keyboard('/');
    await userEvent.keyboard('derm');
    await vi.waitFor(() => expect(deepAll(document.body, '[role="option"]').length).toBe(1));
    const field = focused();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(focused()?.tagName).toBe('H2'));
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(focused()).toBe(field));
    expect(bench.history.scene.opened).toBeNull();
  });

  test('can be walked by keyboard alone: to a node, along an edge, to its sentence', async () => {
    await open();
    await drawn();
    await userEvent.keyboard('g');
    await vi.waitFor(() => expect(bench.selection.pointed).toEqual({ node: storm.id }));
    expect(bench.notices.spoken.id).toContain('Badai selatan, Ancaman, 4 garis');
    await userEvent.keyboard('{ArrowRight}');
    expect(bench.selection.pointed).toHaveProperty('edge');
    expect(bench.notices.spoken.id).toMatch(/^Badai selatan — /);
    await userEvent.keyboard('{ArrowDown}');
    expect(bench.selection.pointed).toHaveProperty('node');
    expect(bench.selection.pointed).not.toEqual({ node: storm.id });
    await userEvent.keyboard('{ArrowUp}{ArrowRight}{Enter}');
    await vi.waitFor(() => expect(bench.history.scene.opened?.panel).toBe('edge'));
  });

  test('holds the same in the outline, from which everything opens, too', async () => {
    await open();
    await drawn();
    await userEvent.keyboard('o');
    await vi.waitFor(() => expect(focused()?.getAttribute('role')).toBe('treeitem'));
    await userEvent.keyboard('{ArrowRight}{ArrowDown}{ArrowRight}{ArrowDown}');
    expect(focused()?.textContent).toMatch(/Dermaga Lama (←|—)/);
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(bench.history.scene.opened?.panel).toBe('edge'));
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(focused()?.getAttribute('role')).toBe('treeitem'));
  });

  test('undoes and redoes by keys and by buttons', async () => {
    await open();
    await drawn();
    await userEvent.click(page.getByRole('button', { name: 'Ancaman 1 di kanvas' }));
    expect(bench.history.scene.filters.kinds).toEqual(['Threat']);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(bench.history.scene.filters.kinds).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: 'Ulangi' }));
    expect(bench.history.scene.filters.kinds).toEqual(['Threat']);
  });

  test('lists the steps, and goes back to any of them', async () => {
    await open();
    await drawn();
    await bench.source.health({});
    await userEvent.click(page.getByRole('button', { name: 'Ancaman 1 di kanvas' }));
    await userEvent.click(page.getByRole('button', { name: 'Tokoh 1 di kanvas' }));
    await userEvent.click(page.getByRole('button', { name: 'Langkah', exact: true }));
    await userEvent.click(page.getByRole('button', { name: /Membuka graf/ }));
    expect(bench.history.cursor).toBe(0);
    expect(bench.history.scene.filters.kinds).toEqual([]);
  });

  test('speaks English when asked to, everywhere at once', async () => {
    await open();
    await drawn();
    await userEvent.click(page.getByRole('button', { name: 'Switch to English' }));
    await shows('8 nodes · 5 edges');
    await shows('Click a line to read the sentence it came from.');
    expect(document.documentElement.lang).toBe('en');
  });

  test('where every node is filtered away says so and brings them back', async () => {
    await open();
    await drawn();
    bench.history.commit(
      { did: 'filter', what: 'kind' },
      {
        ...bench.history.scene,
        filters: { ...bench.history.scene.filters, kinds: harbour.kinds.map(({ kind }) => kind) },
      },
    );
    await shows('Semua simpul tersembunyi atau tersaring.');
    await userEvent.click(page.getByRole('button', { name: 'Tampilkan semua', exact: true }).first());
    await shows('8 simpul · 5 garis');
  });
});

describe('the explorer without a graph', () => {
  test('says what to do where nothing is loaded', async () => {
    await open({ ...harbour, nodes: [], edges: [] });
    await shows('Graf ini masih kosong');
  });

  test('says that the database does not answer, tries again by itself, and then opens', async () => {
    let away = true;
    await open(harbour, () =>
      away ? Promise.reject(new SourceError('database_away', 'gone')) : Promise.resolve(),
    );
    await shows('Basis data tidak menjawab');
    away = false;
    await shows('8 simpul · 5 garis');
    await drawn();
  });
});

const screens: [string, () => Promise<void>][] = [
  ['the first screen', () => drawn()],
  ['a node', () => openBy(() => bindActions(bench).openNode(pier.id), 'Dermaga Lama')],
  ['an edge', () => openBy(() => bindActions(bench).openEdge(harm.id), 'Badai selatan merusak')],
  ['the outline', () => openBy(() => userEvent.keyboard('o'), 'Daftar isi graf')],
  ['the search', () => openBy(() => userEvent.keyboard('/'), 'Paling banyak terhubung')],
];

async function openBy(act: () => Promise<unknown>, text: string): Promise<void> {
  await drawn();
  await act();
  await shows(text);
}

describe.each(['light', 'dark'] as const)('accessibility, %s', (chosen) => {
  test.each(screens)('%s has no problem that axe finds', async (_, go) => {
    theme.choose(chosen);
    await open();
    await go();
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect(await accessibilityProblems(app)).toEqual([]);
  });

  test('the first screen on a phone has no problem that axe finds', async () => {
    theme.choose(chosen);
    await page.viewport(390, 844);
    await open();
    await drawn();
    expect(await accessibilityProblems(app)).toEqual([]);
  });
});
