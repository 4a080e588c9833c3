import { describe, expect, it } from 'vitest';
import { shapedKinds, shapeOf } from '../../../web/style/shapes.ts';

describe('the shapes of kinds', () => {
  it('are all different, so that a picture without colour tells kinds apart', () => {
    const outlines = shapedKinds.map((kind) => shapeOf(kind, '').path);
    expect(new Set(outlines).size).toBe(shapedKinds.length);
  });

  it.each(shapedKinds)('draw %s within their box, on the canvas and as a swatch', (kind) => {
    const { cytoscape, points, path } = shapeOf(kind, '');
    expect(points === undefined).toBe(cytoscape !== 'polygon');
    const coordinates = (points ?? '').split(' ').filter(Boolean).map(Number);
    expect(coordinates.length % 2).toBe(0);
    for (const coordinate of coordinates) expect(Math.abs(coordinate)).toBeLessThanOrEqual(1);

    const box = boundsOf(path);
    expect(box.x).toBeGreaterThanOrEqual(1);
    expect(box.y).toBeGreaterThanOrEqual(1);
    expect(box.x + box.width).toBeLessThanOrEqual(23);
    expect(box.y + box.height).toBeLessThanOrEqual(23);
    expect(box.width).toBeGreaterThan(10);
    expect(box.height).toBeGreaterThan(8);
  });

  it('give a kind that an expert added the shape of its family', () => {
    expect(shapeOf('Rumour', 'Threat')).toEqual(shapeOf('Threat', 'Threat'));
    expect(shapeOf('Rumour', 'Weather').path).not.toBe('');
  });
});

function boundsOf(path: string): DOMRect {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const drawn = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  drawn.setAttribute('d', path);
  svg.append(drawn);
  document.body.append(svg);
  const box = drawn.getBBox();
  svg.remove();
  return box;
}
