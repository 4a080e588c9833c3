import { describe, expect, it } from 'vitest';
import { kindLook } from '../../../web/style/kind-look.ts';
import {
  familyColour,
  familyNames,
  surfaces,
  type Surfaces,
  type ThemeName,
} from '../../../web/style/palette.ts';
import { shapedKinds } from '../../../web/style/shapes.ts';
import { ciede2000, contrast, distance, eyes } from '../../support/colour.ts';

const themes: ThemeName[] = ['light', 'dark'];
const grounds = ['paper', 'surface', 'sunken', 'raised', 'accentSoft'] as const;
const texts = ['ink', 'inkSoft', 'accent', 'danger', 'doubt'] as const;

describe('the arithmetic of colours', () => {
  it('gives the distances that the standard publishes', () => {
    expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 3);
    expect(ciede2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 3);
    expect(ciede2000([22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619])).toBeCloseTo(2.0373, 3);
  });

  it('gives black on white the highest contrast', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  });
});

describe.each(themes)('the %s theme', (theme) => {
  const of = (name: keyof Surfaces): string => surfaces[theme][name];

  it.each(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))(
    'writes %s on %s with a contrast of 4.5 at least',
    (text, ground) => {
      expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('writes on its buttons and on a marked quote with a contrast of 4.5 at least', () => {
    expect(contrast(of('onAccent'), of('accent'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of('ink'), of('marker'))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['paper', 'surface', 'sunken', 'raised'] as const)(
    'draws controls and focus on %s with a contrast of 3 at least',
    (ground) => {
      expect(contrast(of('lineStrong'), of(ground))).toBeGreaterThanOrEqual(3);
      expect(contrast(of('focus'), of(ground))).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(['paper', 'surface'] as const)(
    'draws the outline of every kind on %s with a contrast of 3 at least',
    (ground) => {
      for (const family of familyNames)
        expect(contrast(familyColour(family, theme), of(ground)), family).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(Object.keys(eyes))('keeps any two families 15 apart under %s', (eye) => {
    const matrix = eyes[eye];
    if (matrix === undefined) throw new Error(`No matrix for ${eye}`);
    for (const [index, first] of familyNames.entries())
      for (const second of familyNames.slice(index + 1)) {
        const apart = distance(familyColour(first, theme), familyColour(second, theme), matrix);
        expect(apart, `${first} and ${second}`).toBeGreaterThanOrEqual(15);
      }
  });

  it('fills and names every kind with colours that Cytoscape reads', () => {
    for (const kind of shapedKinds) {
      const look = kindLook(kind, 'Field', theme);
      expect(look.fill).toMatch(/^#[0-9a-f]{6}$/);
      expect(contrast(look.text, of('paper'))).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('draws a family that it does not know in the colour of strong lines', () => {
    expect(familyColour('Weather', theme)).toBe(of('lineStrong'));
  });
});
