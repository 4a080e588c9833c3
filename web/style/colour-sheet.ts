import { familyColour, familyNames, surfaces, type Surfaces, type ThemeName } from './palette.ts';

/** The colours of the palette as custom properties of the root, for both themes. */
export function colourSheet(): string {
  return [
    `:root { color-scheme: light; ${properties('light')} }`,
    `@media (prefers-color-scheme: dark) { :root:not([data-theme='light']) { color-scheme: dark; ${properties('dark')} } }`,
    `:root[data-theme='dark'] { color-scheme: dark; ${properties('dark')} }`,
    `@media (forced-colors: active) { :root:root { ${systemColours} } }`,
  ].join('\n');
}

function properties(theme: ThemeName): string {
  const grounds = Object.entries(surfaces[theme]).map(([name, value]) => `--t-${dashed(name)}: ${value};`);
  const hues = [...familyNames, 'other'].map(
    (family) => `--t-family-${family.toLowerCase()}: ${familyColour(family, theme)};`,
  );
  return [...grounds, ...hues].join(' ');
}

function dashed(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Where the system forces its colours, ours give way; the shapes then carry the meaning. */
const system: Record<keyof Surfaces, string> = {
  paper: 'Canvas',
  surface: 'Canvas',
  sunken: 'Canvas',
  raised: 'Canvas',
  line: 'CanvasText',
  lineStrong: 'CanvasText',
  ink: 'CanvasText',
  inkSoft: 'CanvasText',
  accent: 'LinkText',
  onAccent: 'Canvas',
  accentSoft: 'Canvas',
  marker: 'Mark',
  danger: 'CanvasText',
  doubt: 'CanvasText',
  focus: 'Highlight',
  shadow: 'transparent',
};

const systemColours = Object.entries(system)
  .map(([name, value]) => `--t-${dashed(name)}: ${value};`)
  .join(' ');
