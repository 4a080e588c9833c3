/** Splits a text into sentences, each with its place. A citation in brackets after the full stop belongs to it. */

export interface Sentence {
  index: number;
  start: number;
  end: number;
  text: string;
  /** Number of its paragraph: blank lines and lines that end a sentence part them. */
  paragraph: number;
}

export interface Abbreviations {
  /** Never the end of a sentence: 'Dr.' */
  neverEnd: ReadonlySet<string>;
  /** The end where a capital follows: 'dll.' */
  mayEnd: ReadonlySet<string>;
}

const CLOSERS = /^["'”’»)\]]*/;
const TRAILING_CITATION = /^[ \t]*\(([^()\n]{0,120}?\b(?:1[89]|20)\d{2}[a-z]?\b[^()\n]{0,60})\)\.?/;
const NAME_IN_CITATION = /\p{Lu}\p{L}+/u;
const HEADING_LENGTH = 60;
const LONGEST = 4_000;

/** The sentences of `text` from `from` on, one after the other. */
export function* sentences(text: string, abbreviations: Abbreviations, from = 0): Generator<Sentence> {
  const terminals = new Terminals(text);
  let index = 0;
  let paragraph = 0;
  for (const block of blocks(text, from)) {
    let start = block.start;
    for (const end of ends(text, block.start, block.end, abbreviations, terminals)) {
      for (const part of parts(text, start, end)) {
        const span = trim(text, part.start, part.end);
        if (span) yield { index: index++, ...span, text: text.slice(span.start, span.end), paragraph };
      }
      start = end;
    }
    paragraph += 1;
  }
}

interface Span {
  start: number;
  end: number;
}

/** A stretch that is longer than any sentence is cut, where it can be after a semicolon, a comma or a word. */
function* parts(text: string, start: number, end: number): Generator<Span> {
  let from = start;
  while (end - from > LONGEST) {
    const window = text.slice(from, from + LONGEST);
    const cut = [';', ',', ' ', '\n'].map((mark) => window.lastIndexOf(mark)).find((at) => at > LONGEST / 2);
    const to = from + (cut === undefined ? whole(window) : cut + 1);
    yield { start: from, end: to };
    from = to;
  }
  yield { start: from, end };
}

/** Never between the two halves of one character. */
function whole(window: string): number {
  return /[\uD800-\uDBFF]$/.test(window) ? window.length - 1 : window.length;
}

/** Stretches between blank lines, headings, list items and lines that close a sentence. */
function* blocks(text: string, from: number): Generator<Span> {
  let start = from;
  let lineStart = from;
  for (;;) {
    const newline = text.indexOf('\n', lineStart);
    if (newline < 0) break;
    if (breaksParagraph(text, lineStart, newline)) {
      yield { start, end: newline };
      start = newline + 1;
    }
    lineStart = newline + 1;
  }
  if (start < text.length) yield { start, end: text.length };
}

/** A hard-wrapped line goes on in the next one; a finished line, a heading or a list item does not. */
function breaksParagraph(text: string, lineStart: number, newline: number): boolean {
  const line = text.slice(Math.max(lineStart, newline - HEADING_LENGTH - 1), newline).trim();
  if (line === '' || /[.!?…:;]["'”’»)\]]*$/.test(line)) return true;
  const next = text.slice(newline + 1, newline + 80);
  if (/^\s*(?:\r?\n|$|[-*•#>]|\d+[.)]\s)/.test(next)) return true;
  if (/^(?:#|[-*•]\s)/.test(text.slice(lineStart, lineStart + 2)))
    return newline - lineStart < HEADING_LENGTH;
  return newline - lineStart < HEADING_LENGTH && /^\s*\p{Lu}/u.test(next) && !/[,-]$/.test(line);
}

/** The full stops, question marks and the like of a text, each sought once however many blocks ask for it. */
class Terminals {
  readonly #text: string;
  readonly #pattern = /[.!?…]+/g;
  #found: { at: number; mark: string } | null | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The first at `from` or after it. */
  next(from: number): { at: number; mark: string } | null {
    if (this.#found === null || (this.#found && this.#found.at >= from)) return this.#found;
    this.#pattern.lastIndex = from;
    const match = this.#pattern.exec(this.#text);
    this.#found = match && { at: match.index, mark: match[0] };
    return this.#found;
  }
}

/** Where sentences end within one block; the last is the block's own end. */
function* ends(
  text: string,
  start: number,
  end: number,
  abbreviations: Abbreviations,
  terminals: Terminals,
): Generator<number> {
  let from = start;
  let search = start;
  for (let found = terminals.next(search); found && found.at < end; found = terminals.next(search)) {
    const { at, mark } = found;
    const after = at + mark.length;
    search = after;
    const closed = after + (CLOSERS.exec(text.slice(after, Math.min(after + 8, end)))?.[0].length ?? 0);
    if (!endsSentence(text, from, at, mark, closed, end, abbreviations)) continue;
    from = closed + trailingCitation(text.slice(closed, Math.min(closed + 220, end)));
    search = from;
    yield from;
  }
  if (from < end) yield end;
}

function trailingCitation(rest: string): number {
  const match = TRAILING_CITATION.exec(rest);
  return match?.[1] && NAME_IN_CITATION.test(match[1]) ? match[0].length : 0;
}

function endsSentence(
  text: string,
  from: number,
  at: number,
  mark: string,
  closed: number,
  end: number,
  abbreviations: Abbreviations,
): boolean {
  if (closed >= end) return true;
  const rest = text.slice(closed, Math.min(closed + 40, end));
  if (!/^\s/.test(rest)) return mark === '.' && missingSpace(text, at, rest);
  const next = rest.trimStart();
  if (/^\p{Ll}/u.test(next) || /^[,;:]/.test(next)) return false;
  if (mark !== '.') return true;
  const word = wordBefore(text, Math.max(from, at - 24), at);
  const lower = word.toLowerCase();
  if (/^\p{Lu}$/u.test(word) || abbreviations.neverEnd.has(lower)) return false;
  if (/^\d{1,3}$/.test(word) && at - from < 8 && text.slice(from, at).trim() === word) return false;
  if (abbreviations.mayEnd.has(lower)) return /^["'“‘(]?\p{Lu}/u.test(next);
  return true;
}

/** The letters, digits and stops right before `at`. */
function wordBefore(text: string, from: number, at: number): string {
  let start = at;
  while (start > from) {
    const code = text.charCodeAt(start - 1);
    const plain =
      (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 46;
    if (!plain && (code < 128 || !/[\p{L}\p{N}]/u.test(text.charAt(start - 1)))) break;
    start -= 1;
  }
  return text.slice(start, at);
}

/** 'kegiatan.Cyberspace': a lower-case word, a full stop, a capitalised word, and no address. */
function missingSpace(text: string, at: number, rest: string): boolean {
  const before = /\S+$/.exec(text.slice(Math.max(0, at - 60), at))?.[0] ?? '';
  const after = /^\S+/.exec(rest)?.[0] ?? '';
  if (/[@/\\.:_]/.test(before) || /[@/\\_]|\.\p{L}/u.test(after)) return false;
  return /\p{Ll}{3}$/u.test(before) && /^\p{Lu}\p{Ll}{2}/u.test(after);
}

function trim(text: string, start: number, end: number): Span | null {
  let a = start;
  let b = end;
  while (a < b && /\s/.test(text[a] ?? '')) a += 1;
  while (b > a && /\s/.test(text[b - 1] ?? '')) b -= 1;
  return a < b ? { start: a, end: b } : null;
}
