import { describe, expect, test } from 'vitest';
import {
  fitCamera,
  revealCamera,
  showCamera,
  viewOf,
  type Camera,
  type View,
} from '../../../web/canvas/viewport.ts';

const size = { width: 1000, height: 800 };
const none = { top: 0, right: 0, bottom: 0, left: 0 };
const panel = { ...none, right: 400 };

function onScreen(view: View, { pan, zoom }: Camera): View {
  return {
    left: view.left * zoom + pan.x,
    right: view.right * zoom + pan.x,
    top: view.top * zoom + pan.y,
    bottom: view.bottom * zoom + pan.y,
  };
}

const wide: View = { left: -2000, right: 3000, top: 100, bottom: 900 };

describe('the camera', () => {
  test('fits a picture into what panels leave free', () => {
    const seen = onScreen(wide, fitCamera(wide, size, panel));
    expect(seen.left).toBeGreaterThanOrEqual(0);
    expect(seen.right).toBeLessThanOrEqual(600);
    expect(seen.bottom).toBeLessThanOrEqual(800);
  });

  test('does not blow up a picture of one node', () => {
    const one: View = { left: 0, right: 20, top: 0, bottom: 20 };
    expect(fitCamera(one, size, none).zoom).toBeLessThan(1.5);
  });

  test('does not move for what is in sight', () => {
    const camera = fitCamera(wide, size, none);
    const inSight: View = { left: 0, right: 20, top: 400, bottom: 420 };
    expect(revealCamera(inSight, camera, size, none)).toEqual(camera);
  });

  test('moves as little as needed for what a panel covers, without zooming', () => {
    const camera: Camera = { zoom: 1, pan: { x: 0, y: 0 } };
    const covered: View = { left: 700, right: 720, top: 300, bottom: 320 };
    const next = revealCamera(covered, camera, size, panel);
    expect(next.zoom).toBe(1);
    expect(next.pan.y).toBe(0);
    expect(onScreen(covered, next).right).toBeLessThanOrEqual(600);
  });

  test('shows the same part again in a window of another size', () => {
    const camera: Camera = { zoom: 0.7, pan: { x: -130, y: 40 } };
    const view = viewOf(camera, size, panel);
    expect(showCamera(view, size, panel)).toEqual({
      zoom: expect.closeTo(0.7, 6) as number,
      pan: { x: expect.closeTo(-130, 6) as number, y: expect.closeTo(40, 6) as number },
    });
    const small = { width: 390, height: 700 };
    const seen = onScreen(view, showCamera(view, small, none));
    expect(seen.left).toBeGreaterThanOrEqual(-0.01);
    expect(seen.right).toBeLessThanOrEqual(390.01);
  });
});
