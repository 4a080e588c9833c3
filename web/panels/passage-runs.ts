import type { PassageView } from '../../graph/model.ts';

/** A stretch of text that is the same all through. */
export interface Run {
  readonly text: string;
  /** The node that it names; of names within names the innermost. */
  readonly node: string | null;
  /** It belongs to the quote that the reader was brought to. */
  readonly quoted: boolean;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A passage as runs; put together they are its text. Offsets outside the passage are cut to it. */
export function runsOf(text: string, passage: PassageView, quoted: Range | null): Run[] {
  const mentions = passage.mentions
    .map((mention) => ({ ...mention, ...within(mention, passage) }))
    .filter((mention) => mention.end > mention.start)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const marked = quoted === null ? null : within(quoted, passage);
  const borders = new Set([passage.start, passage.end]);
  for (const range of [...mentions, ...(marked === null || marked.end <= marked.start ? [] : [marked])])
    borders.add(range.start).add(range.end);
  const cuts = [...borders].sort((a, b) => a - b);

  const runs: Run[] = [];
  for (let index = 0; index + 1 < cuts.length; index += 1) {
    const start = cuts[index] ?? 0;
    const end = cuts[index + 1] ?? start;
    const covers = (range: Range): boolean => range.start <= start && range.end >= end;
    runs.push({
      text: text.slice(start, end),
      node: mentions.find(covers)?.node ?? null,
      quoted: marked !== null && covers(marked),
    });
  }
  return runs;
}

function within(range: Range, bounds: Range): Range {
  return { start: Math.max(range.start, bounds.start), end: Math.min(range.end, bounds.end) };
}
