/** Finds what repeats at the head and foot of pages: running titles and page numbers, which are no text. */
import type { PdfLine } from './pdf-lines.ts';

/** How many lines from the edge are looked at. */
const DEEP = 2;
/** How far the same line may move from page to page, in points. */
const DRIFT = 6;
const OFTEN = 3;
/** What stands beside a page number is a running head, though it changes with each chapter; in points. */
const SAME_ROW = 2;

interface Candidate {
  line: PdfLine;
  /** The numbers in it less the page's own: the same on every page where one of them is the page number. */
  shifts: number[];
}

/** The lines of `pages` without those; all of them, where nothing would be left. */
export function withoutMargins(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const groups = new Map<string, Candidate[]>();
  for (const lines of pages) {
    for (const [edge, line] of edgeLines(lines)) {
      const key = `${edge} ${line.text.replace(/\d+/g, '#').replace(ROMAN, '#')}`;
      const candidate = { line, shifts: numbersOf(line.text).map((number) => number - line.page) };
      const group = groups.get(key);
      if (group) group.push(candidate);
      else groups.set(key, [candidate]);
    }
  }
  const repeated = new Set<PdfLine>();
  const enough = Math.min(OFTEN, Math.max(2, pages.length));
  for (const group of groups.values()) {
    for (const { line } of repeating(group, enough)) repeated.add(line);
  }
  for (const lines of pages) {
    const edges = [...edgeLines(lines)].map(([, line]) => line);
    const heights = edges.filter((line) => repeated.has(line)).map(({ y }) => y);
    for (const line of edges) if (heights.some((y) => Math.abs(y - line.y) <= SAME_ROW)) repeated.add(line);
  }
  const left = pages.map((lines) => lines.filter((line) => !repeated.has(line)));
  return left.some((lines) => lines.length > 0) ? left : pages.map((lines) => [...lines]);
}

const ROMAN = /^[ivxlc]{1,7}$/i;

function* edgeLines(lines: readonly PdfLine[]): Generator<['top' | 'bottom', PdfLine]> {
  const upright = lines.filter(({ turn }) => turn === lines[0]?.turn).sort((a, b) => b.y - a.y);
  for (const line of upright.slice(0, DEEP)) yield ['top', line];
  for (const line of upright.slice(-DEEP)) yield ['bottom', line];
}

/** Those of a group that stand at one height, and say the same or count the pages. */
function repeating(group: readonly Candidate[], enough: number): Candidate[] {
  if (group.length < enough) return [];
  const heights = group.map(({ line }) => line.y).sort((a, b) => a - b);
  const middle = heights[Math.floor(heights.length / 2)] ?? 0;
  const level = group.filter(({ line }) => Math.abs(line.y - middle) <= DRIFT);
  const texts = tally(level.map(({ line }) => line.text));
  const shifts = tally(level.flatMap((candidate) => [...new Set(candidate.shifts)]));
  return level.filter(
    ({ line, shifts: own }) =>
      (texts.get(line.text) ?? 0) >= enough ||
      own.some((shift) => (shifts.get(shift) ?? 0) >= enough) ||
      (ROMAN.test(line.text) && level.length >= enough),
  );
}

function tally<Key>(keys: readonly Key[]): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function numbersOf(text: string): number[] {
  return (text.match(/\d{1,5}/g) ?? []).slice(0, 4).map(Number);
}
