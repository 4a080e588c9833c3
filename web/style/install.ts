import './fonts.css';
import './tokens.css';
import { colourSheet } from './colour-sheet.ts';

/** The fonts that the first screen is set in. */
const first = ['500 1em "Source Sans 3 Variable"', '600 1em "Source Serif 4 Variable"'];

/** Gives the document the explorer's scales, colours and fonts. Once, before anything is drawn. */
export function installStyle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(colourSheet());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  for (const font of first) void document.fonts.load(font).catch(systemFontsStandIn);
}

/** A font that does not arrive is no failure: the style sheet names what stands in for it. */
function systemFontsStandIn(): void {
  return;
}
