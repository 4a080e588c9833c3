/** Puts lines together into paragraphs, cells and headings, by where they stand and how they look. */
import type { PdfLine } from './pdf-lines.ts';

export interface PdfBlock {
  lines: PdfLine[];
  /** A cell of a table, which no line goes on with. */
  cell: boolean;
}

/** How many blocks back a line may go on with one: columns that the file has row by row. */
const OPEN = 6;
/** How many blocks back a paragraph may go on from the page before: notes stand between. */
const BEFORE = 8;
const BULLET = /^(?:[•▪◦‣●■–—*-]\s|\(?(?:\d{1,3}|[a-z])[.)]\s)/;
const SENTENCE_END = /[.!?:;…]["'”’»)\]]*$/;

export function blocksOf(pages: readonly (readonly PdfLine[])[]): PdfBlock[] {
  const pitch = usualPitch(pages);
  const blocks: PdfBlock[] = [];
  for (const lines of pages) {
    const width = Math.max(0, ...lines.map(({ right }) => right));
    const first = blocks.length;
    for (const line of lines) {
      if (isCell(line, width)) blocks.push({ lines: [line], cell: true });
      else {
        const own = blocks
          .slice(Math.max(first, blocks.length - OPEN))
          .findLast((block) => goesOn(block, line, pitch));
        if (own) own.lines.push(line);
        else blocks.push({ lines: [line], cell: false });
      }
    }
    joinPages(blocks, first);
  }
  return blocks;
}

/** Three and more side by side are a row of a table; two are columns, unless they are narrow. */
function isCell(line: PdfLine, width: number): boolean {
  return line.beside > 2 || (line.beside === 2 && line.right - line.x < width / 4);
}

function goesOn({ lines, cell }: PdfBlock, line: PdfLine, pitch: number): boolean {
  const last = lines.at(-1);
  if (!last || cell || last.turn !== line.turn || !sameSize(last, line)) return false;
  const down = last.y - line.y;
  if (down <= 0 || down > 1.3 * pitch * line.size || overlap(last, line) <= 0) return false;
  if (BULLET.test(line.text)) return false;
  if (!SENTENCE_END.test(last.text)) return true;
  const left = Math.min(...lines.slice(-3).map(({ x }) => x));
  const right = Math.max(...lines.slice(-3).map((each) => each.right));
  // A finished sentence, and then an indented line, or before it one that ends early: a new paragraph.
  return line.x < left + 0.8 * line.size && last.right > right - 0.25 * (right - left);
}

/** Moves the first block of a page to the paragraph before, where that one is unfinished. */
function joinPages(blocks: PdfBlock[], first: number): void {
  const block = blocks[first];
  const start = block?.lines[0];
  if (!block || !start || block.cell || !/^\p{Ll}/u.test(start.text)) return;
  const before = blocks
    .slice(Math.max(0, first - BEFORE), first)
    .findLast(
      ({ lines, cell }) => !cell && lines.at(-1)?.page === start.page - 1 && sameSize(lines.at(-1), start),
    );
  const last = before?.lines.at(-1);
  if (!before || !last || SENTENCE_END.test(last.text)) return;
  before.lines.push(...block.lines);
  blocks.splice(first, 1);
}

function sameSize(a: PdfLine | undefined, b: PdfLine): boolean {
  return a !== undefined && Math.abs(a.size - b.size) <= 0.08 * Math.max(a.size, b.size);
}

function overlap(a: PdfLine, b: PdfLine): number {
  return Math.min(a.right, b.right) - Math.max(a.x, b.x);
}

/** From base line to base line, in the size of the letters: 1.2 where lines are close, 2.3 in a thesis. */
function usualPitch(pages: readonly (readonly PdfLine[])[]): number {
  const found: number[] = [];
  for (const lines of pages) {
    for (let at = 1; at < lines.length; at += 1) {
      const [above, below] = [lines[at - 1], lines[at]];
      if (!above || !below || !sameSize(above, below) || overlap(above, below) <= 0) continue;
      const pitch = (above.y - below.y) / below.size;
      if (pitch > 0.8 && pitch < 3.2) found.push(pitch);
    }
  }
  found.sort((a, b) => a - b);
  return Math.max(1.2, found[Math.floor(found.length / 2)] ?? 0);
}
