/** A quote within its passage, cut to what fits a panel. Put together, the parts are a piece of the passage. */
export interface Excerpt {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  /** Something of the passage was left out at the start, within the quote, at the end. */
  readonly cut: { readonly before: boolean; readonly quote: boolean; readonly after: boolean };
}

/** The part of a statement that tells where its quote stands. */
export interface Quoted {
  readonly text: string;
  readonly quote: string;
  /** Offset of the quote in the document. */
  readonly start: number;
  readonly passage: { readonly start: number };
}

/**
 * The quote with up to `context` characters of its passage on either side, cut between words. A quote longer
 * than `longest` loses its end. Where the offsets do not lead to the quote, it is looked for by its words; a
 * passage that does not hold it gives the quote alone.
 */
export function excerptOf(quoted: Quoted, context: number, longest: number): Excerpt {
  const at = placeOf(quoted);
  const long = quoted.quote.length > longest;
  const quote = long
    ? `${quoted.quote.slice(0, wholeWords(quoted.quote, longest)).trimEnd()}…`
    : quoted.quote;
  if (at < 0) return { before: '', quote, after: '', cut: { before: false, quote: long, after: false } };
  const before = quoted.text.slice(0, at);
  const after = long ? '' : quoted.text.slice(at + quoted.quote.length);
  const cutBefore = before.length > context * 1.25;
  const cutAfter = after.length > context * 1.25;
  return {
    before: cutBefore ? `…${before.slice(nextWord(before, before.length - context))}` : before,
    quote,
    after: cutAfter ? `${after.slice(0, wholeWords(after, context)).trimEnd()}…` : after,
    cut: { before: cutBefore, quote: long, after: cutAfter },
  };
}

function placeOf({ text, quote, start, passage }: Quoted): number {
  const place = start - passage.start;
  return text.startsWith(quote, place) ? place : text.indexOf(quote);
}

/** The end of the last word before `limit`; `limit` itself in one endless word. */
function wholeWords(text: string, limit: number): number {
  const space = text.lastIndexOf(' ', limit);
  return space > limit / 2 ? space : offSurrogates(text, limit);
}

/** The start of the first word from `from`. */
function nextWord(text: string, from: number): number {
  const space = text.indexOf(' ', from);
  return space >= 0 && space - from < (text.length - from) / 2 ? space + 1 : offSurrogates(text, from);
}

/** Never between the two halves of a character. */
function offSurrogates(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
