/** How a document's text is laid out for reading: paragraphs of passages, and slices of paragraphs. */
import type { PassageView } from '../../graph/model.ts';

/** A passage with what stands between it and the one before, where that is more than space. */
export interface Piece {
  readonly lead: string;
  readonly passage: PassageView;
}

export interface Paragraph {
  readonly pieces: readonly Piece[];
  /** A record of a structured source: it keeps its line breaks and names its place. */
  readonly locator: string | undefined;
}

/** What is drawn at once when it comes near the screen. */
export interface Slice {
  readonly index: number;
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly paragraphs: readonly Paragraph[];
}

/** Characters after which a slice ends with its paragraph, and a paragraph with its passage. */
const SLICE = 6000;
const PARAGRAPH = 8000;

/** The head of a text file, between two lines of dashes: what it says stands above the text. */
const frontMatter = /^\uFEFF?---\r?\n[\s\S]*?\n---[^\S\n]*(?:\n|$)/;

/**
 * Cuts a text where its paragraphs end. A blank line ends a paragraph; in a text without blank lines, each line
 * break between passages does. The head of the file is left out.
 */
export function slicesOf(text: string, passages: readonly PassageView[]): Slice[] {
  const breaks = /\n[^\S\n]*\n/.test(text) ? /\n[^\S\n]*\n/ : /\n/;
  const slices: Slice[] = [];
  let paragraphs: Paragraph[] = [];
  let pieces: Piece[] = [];
  let start = 0;
  let end = 0;
  let begun = 0;

  const endParagraph = (): void => {
    if (pieces.length > 0) paragraphs.push({ pieces, locator: pieces[0]?.passage.locator });
    pieces = [];
  };
  const endSlice = (): void => {
    endParagraph();
    if (paragraphs.length > 0) slices.push({ index: slices.length, start, end, paragraphs });
    paragraphs = [];
    start = end;
  };

  for (const passage of passages) {
    const lead =
      end === 0 ? text.slice(0, passage.start).replace(frontMatter, '') : text.slice(end, passage.start);
    const own = passage.locator !== undefined || pieces[0]?.passage.locator !== undefined;
    if (own || breaks.test(lead) || passage.start - begun > PARAGRAPH) {
      endParagraph();
      if (end - start > SLICE) endSlice();
    }
    if (pieces.length === 0) begun = passage.start;
    pieces.push({ lead: lead.trim(), passage });
    end = passage.end;
  }
  endSlice();
  return slices;
}

/** The slice that holds an offset of the text; the nearest where none does. */
export function sliceAt(slices: readonly Slice[], offset: number): Slice | undefined {
  return slices.find((slice) => offset < slice.end) ?? slices.at(-1);
}

/** The passage that holds an offset of the text; the nearest after it where none does. */
export function passageAt(passages: readonly PassageView[], offset: number): PassageView | undefined {
  return passages.find((passage) => offset < passage.end) ?? passages.at(-1);
}
