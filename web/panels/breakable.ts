import { html, type TemplateResult } from 'lit';

/** Longer runs without a space are given places to break; no word of a language is as long. */
const LONGEST = 80;
const PIECE = 40;
const endless = new RegExp(`\\S{${LONGEST + 1},}`);

/**
 * A text that any width can hold. A browser shapes an endless word with kerning anew for each of its lines, which
 * takes seconds for ten thousand characters; places to break keep its pieces short. The text itself stays as it is.
 */
export function breakable(text: string): string | TemplateResult {
  if (!endless.test(text)) return text;
  return html`${text.split(/(\s+)/).map((word) => (word.length > LONGEST ? piecesOf(word) : word))}`;
}

function piecesOf(word: string): TemplateResult {
  const pieces: string[] = [];
  for (let at = 0; at < word.length; at += PIECE)
    pieces.push(word.slice(whole(word, at), whole(word, at + PIECE)));
  return html`${pieces.map((piece) => html`${piece}<wbr />`)}`;
}

/** Never between the two halves of a character. */
function whole(word: string, at: number): number {
  const unit = word.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
