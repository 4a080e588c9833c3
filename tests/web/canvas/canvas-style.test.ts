import { describe, expect, test } from 'vitest';
import { canvasStyle, lineOpacity, nameSize, relationSize } from '../../../web/canvas/canvas-style.ts';
import { surfaces, type ThemeName } from '../../../web/style/palette.ts';
import { contrast } from '../../support/colour.ts';

/** What the eye sees of a colour that lets so much of the ground through. */
function laidOn(ground: string, colour: string, opacity: number): string {
  const channel = (from: string, at: number): number => Number.parseInt(from.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(channel(colour, at) * opacity + channel(ground, at) * (1 - opacity)),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

describe.each<ThemeName>(['light', 'dark'])('lines, %s', (theme) => {
  const { paper, lineStrong, danger, doubt } = surfaces[theme];

  test.each([
    ['stated', lineStrong, lineOpacity.stated],
    ['inferred', lineStrong, lineOpacity.inferred],
    ['denied', danger, lineOpacity.denied],
    ['disputed', doubt, lineOpacity.stated],
  ])('%s stand out of the ground by 3:1', (_, colour, opacity) => {
    expect(contrast(laidOn(paper, colour, opacity), paper)).toBeGreaterThanOrEqual(3);
  });

  const rules = canvasStyle(theme, [], 1) as { selector: string; style: Record<string, unknown> }[];
  const of = (selector: string): Record<string, unknown> =>
    rules.find((rule) => rule.selector === selector)?.style ?? {};
  const compared = ['edge.said-by-both', 'edge.said-by-a', 'edge.said-by-b', 'edge.contradicted'];

  test.each(compared)('of a comparison stand out of the ground by 3:1: %s', (selector) => {
    const { 'line-color': colour, 'line-opacity': opacity } = of(selector);
    expect(opacity).toBe(1);
    expect(contrast(String(colour), paper)).toBeGreaterThanOrEqual(3);
  });

  test('of a comparison can be told apart without their colours, by their marks', () => {
    const marks = compared.map((selector) => of(selector)['mid-target-arrow-shape']);
    expect(marks).toEqual(['none', 'circle', 'square', 'tee']);
    const widths = compared.map((selector) => Number(of(selector)['width']));
    expect(Math.max(...widths)).toBe(widths[0]);
  });

  test('that belong to no compared document step back', () => {
    expect(Number(of('edge.not-compared')['opacity'])).toBeLessThan(0.5);
  });

  test('can be told apart without their colours', () => {
    const drawn = ['edge', 'edge.inferred', 'edge.hedged', 'edge.denied'].map((selector) => {
      const style = { ...of('edge'), ...of(selector) };
      return JSON.stringify([style['line-style'] ?? 'solid', style['target-arrow-fill'] ?? 'filled']);
    });
    expect(new Set(drawn).size).toBe(4);
  });
});

test('no name is smaller than 11 pixels on the screen', () => {
  expect(Math.min(nameSize, relationSize)).toBeGreaterThanOrEqual(11);
});
