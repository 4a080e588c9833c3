import './fonts.css';
import './tokens.css';
import { colourSheet } from './colour-sheet.ts';

/** Gives the document the explorer's scales, colours and fonts. Once, before anything is drawn. */
export function installStyle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(colourSheet());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
