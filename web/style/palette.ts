/**
 * Every colour of the explorer, as plain data: the style sheet and the canvas are made from it.
 *
 * Each family of kinds has one hue. Within a theme any two of them stay at least 15 apart (CIEDE2000), also
 * for eyes without red, green or blue cones, and each stands out from the paper by 3:1. They colour shapes and
 * lines, never text. `tests/web/style/palette.test.ts` computes all of this.
 */

export type ThemeName = 'light' | 'dark';

export type Family = 'Actor' | 'Threat' | 'Field' | 'Practice' | 'Idea' | 'Evidence';

export interface Surfaces {
  /** The ground of the canvas. */
  paper: string;
  /** Panels and bars. */
  surface: string;
  /** What lies lower than its surroundings: wells, tracks, a passage quoted in a panel. */
  sunken: string;
  /** Menus, dialogs, a hovered row. */
  raised: string;
  /** Divides; carries no meaning. */
  line: string;
  /** Edges of controls and of the graph: 3:1 on every surface. */
  lineStrong: string;
  ink: string;
  /** Second rank of text: still 4.5:1 on every surface. */
  inkSoft: string;
  accent: string;
  onAccent: string;
  /** Ground of what is chosen. */
  accentSoft: string;
  /** Ground of a quoted sentence within its passage. */
  marker: string;
  danger: string;
  /** Denied, suspected, attributed: words and lines. */
  doubt: string;
  focus: string;
  shadow: string;
}

export const surfaces: Record<ThemeName, Surfaces> = {
  light: {
    paper: '#fbfaf6',
    surface: '#fffefb',
    sunken: '#f3f1ea',
    raised: '#ffffff',
    line: '#e0dcd1',
    lineStrong: '#84806f',
    ink: '#1c2129',
    inkSoft: '#565b64',
    accent: '#0d5968',
    onAccent: '#ffffff',
    accentSoft: '#dcecee',
    marker: '#fbeab0',
    danger: '#a02c1c',
    doubt: '#7a5200',
    focus: '#0d5968',
    shadow: '#1c21292e',
  },
  dark: {
    paper: '#14181e',
    surface: '#1a1f27',
    sunken: '#11151a',
    raised: '#242b35',
    line: '#313945',
    lineStrong: '#848d9b',
    ink: '#ece9e2',
    inkSoft: '#b0b6bf',
    accent: '#7fcad6',
    onAccent: '#0d1a1d',
    accentSoft: '#1d3d45',
    marker: '#53461a',
    danger: '#f39a89',
    doubt: '#e6bd66',
    focus: '#7fcad6',
    shadow: '#00000080',
  },
};

const families: Record<ThemeName, Record<Family, string>> = {
  light: {
    Actor: '#1f57a4',
    Threat: '#a63a20',
    Field: '#26937d',
    Practice: '#9878c4',
    Idea: '#b57f18',
    Evidence: '#43464c',
  },
  dark: {
    Actor: '#4f86e0',
    Threat: '#cf5a48',
    Field: '#8fe3bd',
    Practice: '#e6c4f3',
    Idea: '#dfa536',
    Evidence: '#989ea6',
  },
};

export const familyNames = Object.keys(families.light) as Family[];

/** What one of two compared documents says: two hues of the palette that any eye tells apart. */
export const compared: Record<ThemeName, { a: string; b: string }> = {
  light: { a: families.light.Actor, b: families.light.Idea },
  dark: { a: families.dark.Actor, b: families.dark.Idea },
};

/** The hue of a family; a family that the explorer does not know has the colour of strong lines. */
export function familyColour(family: string, theme: ThemeName): string {
  return isFamily(family) ? families[theme][family] : surfaces[theme].lineStrong;
}

function isFamily(family: string): family is Family {
  return Object.hasOwn(families.light, family);
}
