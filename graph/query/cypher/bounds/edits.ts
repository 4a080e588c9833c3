/** Changes to a query's text, collected by what they concern and made all at once. */
import type { Statement } from '../text/statement.ts';

export interface Edit {
  /** Offsets into the statement's text: what is put between brackets of ours, or taken out. */
  start: number;
  end: number;
  before: string;
  /** `null` takes out what stood here, and puts only `before`. */
  after: string | null;
}

/** Puts `before` and `after` around the tokens from `first` up to, but not with, `next`. */
export function around(
  { tokens }: Statement,
  first: number,
  next: number,
  before: string,
  after: string,
): Edit {
  return { start: tokens[first]?.start ?? 0, end: tokens[next - 1]?.end ?? 0, before, after };
}

/** Puts `text` in the place of the tokens from `first` up to, but not with, `next`. */
export function instead({ tokens }: Statement, first: number, next: number, text: string): Edit {
  return { start: tokens[first]?.start ?? 0, end: tokens[next - 1]?.end ?? 0, before: text, after: null };
}

/** Brackets that share a place are nested by how far they reach. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const marks = edits.flatMap(({ start, end, before, after }) =>
    after === null
      ? [{ at: start, opens: 1, reach: -end, text: before, skipTo: end }]
      : [
          { at: start, opens: 1, reach: -end, text: before, skipTo: start },
          { at: end, opens: 0, reach: -start, text: after, skipTo: end },
        ],
  );
  marks.sort((a, b) => a.at - b.at || a.opens - b.opens || a.reach - b.reach);
  let result = '';
  let at = 0;
  for (const mark of marks) {
    if (mark.at > at) {
      result += text.slice(at, mark.at);
      at = mark.at;
    }
    result += mark.text;
    at = Math.max(at, mark.skipTo);
  }
  return result + text.slice(at);
}
