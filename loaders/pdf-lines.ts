/** Puts the pieces of a page together into lines, each within its column. */
import type { PdfPiece } from './pdf-document.ts';

export interface PdfLine {
  /** From 1. */
  page: number;
  text: string;
  /** Left and right end, and the base line, in points. */
  x: number;
  right: number;
  y: number;
  size: number;
  turn: number;
  /** How many lines stand side by side at this height, this one counted. */
  beside: number;
}

/** Lengths in the size of the letters. */
const SPACE = 0.15;
const COLUMN_GAP = 1.5;
const OVERLAP = 0.6;
const SAME_LINE = 0.45;
/** '2.1 Syntax . . . . . 12': a line of a table of contents, which leads to text and is none. */
const CONTENTS = /(?:\s?\.){6,}\s*(?:\d{1,4}|[ivxlc]{1,7})?$/i;

export function linesOf(pieces: readonly PdfPiece[], page: number): PdfLine[] {
  const lines: PdfLine[] = [];
  let line: PdfLine | null = null;
  for (const piece of pieces) {
    if (piece.text.trim() === '') {
      if (line && isOn(line, piece) && !line.text.endsWith(' ')) line.text += ' ';
    } else if (line && isOn(line, piece) && gapBefore(line, piece) < COLUMN_GAP && !isBehind(line, piece)) {
      if (!isNoteMark(line, piece)) add(line, piece);
    } else {
      const { text, x, y, size, turn } = piece;
      line = { page, text, x, right: x + piece.width, y, size, turn, beside: 1 };
      lines.push(line);
    }
  }
  for (const found of lines) found.text = clean(found.text);
  return countBeside(lines.filter(({ text }) => text !== '' && !CONTENTS.test(text)));
}

function add(line: PdfLine, piece: PdfPiece): void {
  const apart = gapBefore(line, piece) > SPACE && !line.text.endsWith(' ') && !piece.text.startsWith(' ');
  line.text += (apart ? ' ' : '') + piece.text;
  line.right = Math.max(line.right, piece.x + piece.width);
  if (piece.size <= line.size) return;
  line.size = piece.size;
  line.y = piece.y;
}

function isOn(line: PdfLine, { turn, y, size }: PdfPiece): boolean {
  return turn === line.turn && Math.abs(y - line.y) < SAME_LINE * Math.max(size, line.size);
}

/** In the size of the letters; negative where they overlap. */
function gapBefore(line: PdfLine, { x, size }: PdfPiece): number {
  return (x - line.right) / Math.max(size, line.size, 1);
}

function isBehind(line: PdfLine, piece: PdfPiece): boolean {
  return gapBefore(line, piece) < -OVERLAP && piece.x < line.x + OVERLAP * line.size;
}

/** A small raised number after a word names a note; after a number it is a power. */
function isNoteMark(line: PdfLine, { text, size, y }: PdfPiece): boolean {
  return (
    size < 0.85 * line.size &&
    y > line.y + 0.15 * line.size &&
    /^\d{1,3}$/.test(text.trim()) &&
    !/\d$/.test(line.text)
  );
}

/** Ligatures are letters again, and marks stand on theirs. */
function clean(text: string): string {
  return text
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

function countBeside(lines: PdfLine[]): PdfLine[] {
  const rows = new Map<string, PdfLine[]>();
  for (const line of lines) {
    const row = `${line.turn}:${Math.round(line.y / 2)}`;
    rows.set(row, [...(rows.get(row) ?? []).slice(-50), line]);
  }
  for (const row of rows.values()) for (const line of row) line.beside = row.length;
  return lines;
}
