import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../web/canvas/graph-canvas.ts';
import type { GraphCanvas } from '../../../web/canvas/graph-canvas.ts';
import type { Point } from '../../../web/store/scene.ts';
import { theme } from '../../../web/app/theme.ts';
import { harbour, harm, pier, storm } from '../../support/harbour.ts';
import { onStage, type Stage } from '../support/panel-stage.ts';

let stage: Stage;
let canvas: GraphCanvas;

const places = new Map<string, Point>(
  harbour.nodes.map(({ id }, index) => [id, { x: (index % 4) * 200, y: Math.floor(index / 4) * 200 }]),
);

beforeEach(async () => {
  await page.viewport(1000, 800);
  stage = await onStage(harbour, html`<telusur-graph-canvas></telusur-graph-canvas>`, {
    scene: { nodes: places },
    width: 900,
  });
  const element = stage.root.querySelector('telusur-graph-canvas');
  if (element === null) throw new Error('There is no canvas on the stage');
  canvas = element;
  canvas.style.blockSize = '600px';
  await vi.waitFor(() => expect(canvas.renderRoot.querySelector('canvas')).not.toBeNull(), { timeout: 5000 });
  await vi.waitFor(() => expect(canvas.renderRoot.querySelector('.veiled')).toBeNull(), { timeout: 5000 });
  canvas.fit();
  await rested();
});

afterEach(() => {
  stage.leave();
  theme.choose('auto');
});

async function rested(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 450));
}

/** Where a place of the canvas's own space is on the screen, from the canvas's corner. */
function onScreen({ x, y }: Point): Point {
  const { view } = canvas;
  if (view === null) throw new Error('The canvas shows nothing');
  const box = canvas.getBoundingClientRect();
  return {
    x: ((x - view.left) / (view.right - view.left)) * box.width,
    y: ((y - view.top) / (view.bottom - view.top)) * box.height,
  };
}

function placeOf(id: string): Point {
  return places.get(id) ?? { x: 0, y: 0 };
}

async function clickAt(point: Point): Promise<void> {
  await userEvent.click(canvas, { position: onScreen(point) });
}

/** Signs of ink: how many pixels of the drawing are not empty. */
function ink(): number {
  let count = 0;
  for (const layer of canvas.renderRoot.querySelectorAll('canvas')) {
    if (layer.width === 0 || layer.height === 0) continue;
    const { data } = layer.getContext('2d')?.getImageData(0, 0, layer.width, layer.height) ?? { data: [] };
    for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) > 0) count += 1;
  }
  return count;
}

describe('the canvas', () => {
  test('draws the scene', () => {
    expect(ink()).toBeGreaterThan(1000);
  });

  test('opens the node that is pressed', async () => {
    await clickAt(placeOf(pier.id));
    expect(stage.taken).toEqual([['openNode', pier.id]]);
  });

  test('opens the edge that is pressed, a little beside it too', async () => {
    const [a, b] = [placeOf(storm.id), placeOf(pier.id)];
    await clickAt({ x: a.x + (b.x - a.x) * 0.5, y: a.y + (b.y - a.y) * 0.5 + 3 });
    expect(stage.taken).toEqual([['openEdge', harm.id]]);
  });

  test('closes the panel when its ground is pressed', async () => {
    await clickAt({ x: -40, y: 130 });
    expect(stage.taken).toEqual([['closePanel']]);
  });

  test('marks what the pointer is over, and unmarks it', async () => {
    await userEvent.hover(canvas, { position: onScreen(placeOf(pier.id)) });
    await vi.waitFor(() => expect(stage.selection.pointed).toEqual({ node: pier.id }));
    await userEvent.hover(canvas, { position: onScreen({ x: -40, y: 130 }) });
    await vi.waitFor(() => expect(stage.selection.pointed).toBeNull());
  });

  test('draws a step, and takes away what has left', async () => {
    const before = ink();
    stage.history.commit(
      { did: 'hide', nodes: [] },
      { ...stage.history.scene, nodes: new Map([[pier.id, placeOf(pier.id)]]), edges: new Set() },
    );
    await rested();
    expect(ink()).toBeLessThan(before / 3);
  });

  test('keeps the view where it is when nodes are added', async () => {
    const { view } = canvas;
    const nodes = new Map([...stage.history.scene.nodes, ['sari-2001', { x: 4000, y: 4000 }] as const]);
    stage.history.commit(
      { did: 'expand', node: pier.id, expansion: {}, added: { nodes: 1, edges: 0 } },
      { ...stage.history.scene, nodes },
    );
    await rested();
    expect(canvas.view).toEqual(view);
  });

  test('brings into sight what is not, and leaves alone what is', async () => {
    const { view } = canvas;
    canvas.reveal([pier.id]);
    await rested();
    expect(canvas.view).toEqual(view);
    stage.history.commit(
      { did: 'move', nodes: [pier.id] },
      { ...stage.history.scene, nodes: new Map([...places, [pier.id, { x: 5000, y: 0 }]]) },
    );
    canvas.reveal([pier.id]);
    await rested();
    expect(canvas.view?.right).toBeGreaterThan(5000);
  });

  test('fits beside what covers it', async () => {
    canvas.insets = { top: 0, right: 400, bottom: 0, left: 0 };
    await canvas.updateComplete;
    canvas.fit();
    await rested();
    for (const place of places.values()) {
      const { left, right } = canvas.view ?? { left: 0, right: 0 };
      expect(place.x).toBeGreaterThan(left);
      expect(place.x).toBeLessThan(right);
    }
  });

  test('is drawn anew in the colours of another theme', async () => {
    theme.choose('light');
    await rested();
    const layer = [...canvas.renderRoot.querySelectorAll('canvas')].at(-1);
    const light = layer?.toDataURL();
    theme.choose('dark');
    await rested();
    expect(layer?.toDataURL()).not.toBe(light);
  });

  test('leaves nothing behind when it goes', async () => {
    const errors: unknown[] = [];
    const note = (event: ErrorEvent): number => errors.push(event.error);
    window.addEventListener('error', note);
    canvas.remove();
    stage.selection.point({ node: pier.id });
    stage.history.commit({ did: 'close' }, { ...stage.history.scene, nodes: new Map() });
    await rested();
    window.removeEventListener('error', note);
    expect(errors).toEqual([]);
  });
});

describe('the view', () => {
  const farRight = [...places].reduce((far, [id, { x }]) => (x > placeOf(far).x ? id : far), storm.id);

  function openAndClose(open: boolean): void {
    const { scene } = stage.history;
    if (open)
      stage.history.commit(
        { did: 'open-node', node: farRight },
        { ...scene, opened: { panel: 'node', node: farRight } },
      );
    else stage.history.commit({ did: 'close' }, { ...scene, opened: null });
  }

  beforeEach(async () => {
    canvas.insets = { top: 0, right: 420, bottom: 0, left: 0 };
    await canvas.updateComplete;
  });

  test('moves for what a panel would cover, and back when the panel closes', async () => {
    const before = canvas.view;
    openAndClose(true);
    await rested();
    expect(canvas.view?.left).toBeGreaterThan((before?.left ?? 0) + 20);
    openAndClose(false);
    await rested();
    expect(canvas.view?.left).toBeCloseTo(before?.left ?? NaN, 0);
  });

  test('stays where somebody has moved it to meanwhile', async () => {
    openAndClose(true);
    await rested();
    canvas.panBy(0, -60);
    await rested();
    const moved = canvas.view;
    openAndClose(false);
    await rested();
    expect(canvas.view).toEqual(moved);
  });
});
