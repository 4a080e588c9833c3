/**
 * Cuts Markdown into pieces that can be read one by one, so that a long text never stands in memory as a tree: only
 * where a new block must begin, never within a code block, a list, or a stretch of HTML.
 */

/** A piece may be longer where there is no place to cut it. */
const PIECE = 262_144;

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const FOOTNOTE = /^ {0,3}\[\^[^\]\s]+\]:[ \t]*/;
const REFERENCE = /^ {0,3}\[(?!\^)((?:[^\][\\]|\\.){1,999})\]:[ \t]*\S/;
/** Markup that goes on over blank lines until its own end. */
const LONG_MARKUP: readonly [begins: RegExp, ends: RegExp][] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
];

/** Labels of links that are defined somewhere in the text: `[Naikon]: https://…`. */
export function linkLabels(text: string): string[] {
  const labels: string[] = [];
  for (const line of lines(text)) {
    const label = line.includes(']:') ? REFERENCE.exec(line)?.[1] : undefined;
    if (label !== undefined) labels.push(label);
  }
  return labels;
}

/** The pieces; the definition of a footnote comes as a block like any other. */
export function* pieces(text: string): Generator<string> {
  let piece = '';
  let blank = true;
  let fence: string | null = null;
  let markupEnd: RegExp | null = null;
  let inFootnote = false;
  for (const given of lines(text)) {
    let line = given;
    if (markupEnd) {
      if (markupEnd.test(line)) markupEnd = null;
    } else if (fence !== null) {
      if (closes(line, fence)) fence = null;
    } else {
      const footnote = line.includes('[^') ? FOOTNOTE.exec(line)?.[0] : undefined;
      if (footnote !== undefined) {
        inFootnote = true;
        line = `\n${line.slice(footnote.length)}`;
      } else if (inFootnote && /^(?: {4}|\t)/.test(line)) line = line.replace(/^(?: {4}|\t)/, '');
      else if (blank && line.trim() !== '') inFootnote = false;
      if (piece.length >= PIECE && blank && beginsBlock(line)) {
        yield piece;
        piece = '';
      }
      fence = FENCE.exec(line)?.[1] ?? null;
      const markup = fence === null ? LONG_MARKUP.find(([begins]) => begins.test(line)) : undefined;
      if (markup && !markup[1].test(line)) markupEnd = markup[1];
    }
    piece += line;
    blank = line.trim() === '';
  }
  if (piece !== '') yield piece;
}

/** A line at the margin that belongs to no list, quote or table before it. */
function beginsBlock(line: string): boolean {
  return /^(?:#{1,6}\s|\p{L})/u.test(line);
}

function closes(line: string, fence: string): boolean {
  const mark = FENCE.exec(line)?.[1];
  return mark !== undefined && mark[0] === fence[0] && mark.length >= fence.length && line.trim() === mark;
}

/** With their ends. */
function* lines(text: string): Generator<string> {
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    yield text.slice(start, end);
    start = end;
  }
}
