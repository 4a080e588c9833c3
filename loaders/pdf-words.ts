/** Writes blocks of a PDF as plain text: lines are joined, and words that a line's end has cut are whole again. */
import { BlockWriter } from './block-writer.ts';
import type { PageStart } from './extracted-text.ts';
import type { PdfBlock } from './pdf-blocks.ts';

const CUT = /(\p{L}+)([-\u2010\u00ad])$/u;
const WORD = /\p{L}+(?:[-\u2010]\p{L}+)*/gu;

export function wordsOf(blocks: readonly PdfBlock[]): { text: string; pages: PageStart[] } {
  const seen = wholeWords(blocks);
  const writer = new BlockWriter();
  const pages: PageStart[] = [];
  for (const { lines } of blocks) {
    for (const [index, line] of lines.entries()) {
      if (pages.at(-1)?.page !== line.page) pages.push({ from: writer.length, page: line.page });
      const next = lines[index + 1]?.text;
      writer.write(next === undefined ? line.text : joined(line.text, next, seen));
    }
    writer.endBlock();
  }
  return { text: writer.text(), pages };
}

/** The line as it goes before the next one: with a space, or with its last word open. */
function joined(line: string, next: string, seen: ReadonlySet<string>): string {
  const [, begun, hyphen] = CUT.exec(line) ?? [];
  const rest = /^\p{Ll}[\p{L}]*/u.exec(next)?.[0];
  if (begun === undefined || rest === undefined) return /[\p{L}\d]-$/u.test(line) ? line : `${line} `;
  return hyphen !== '\u00ad' && keepsHyphen(begun, rest, seen) ? line : line.slice(0, -1);
}

/** 'negara-negara' says a word twice; 'state-sponsored' is written so elsewhere in the text. */
function keepsHyphen(begun: string, rest: string, seen: ReadonlySet<string>): boolean {
  const [first, second] = [begun.toLowerCase(), rest.toLowerCase()];
  if (first.length > 1 && (second.startsWith(first) || first.endsWith(second))) return true;
  return seen.has(`${first}-${second}`) && !seen.has(first + second);
}

/** Words as they stand within lines, where nothing has cut them. */
function wholeWords(blocks: readonly PdfBlock[]): Set<string> {
  const seen = new Set<string>();
  for (const { lines } of blocks) {
    for (const { text } of lines)
      for (const [word] of text.replace(CUT, '').matchAll(WORD)) seen.add(word.toLowerCase());
  }
  return seen;
}
