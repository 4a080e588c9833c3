/** Width of a text in pixels at the size at which names are drawn. */
export type Measure = (text: string) => number;

export interface LabelText {
  /** Its lines, joined by line feeds. */
  readonly text: string;
  readonly width: number;
  readonly lines: number;
}

/** What people see as one sign, emoji and accents included. */
const segmenter = new Intl.Segmenter();

const MOST_LINES = 3;
const MOST_SIGNS = 90;

/** Breaks a name into at most three lines; what is longer ends in an ellipsis. */
export function breakLabel(name: string, widest: number, measure: Measure): LabelText {
  const words = shorten(name.replace(/\s+/gu, ' ').trim()).split(' ');
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure(longer) <= widest) lines[lines.length - 1] = longer;
    else lines.push(clip(word, widest, measure));
  }
  const kept = lines.slice(0, MOST_LINES);
  if (lines.length > MOST_LINES) kept[MOST_LINES - 1] = `${kept[MOST_LINES - 1] ?? ''}…`;
  return { text: kept.join('\n'), width: Math.max(...kept.map(measure)), lines: kept.length };
}

function shorten(name: string): string {
  if (name.length <= MOST_SIGNS) return name;
  const signs = signsOf(name.slice(0, MOST_SIGNS * 8));
  return signs.length <= MOST_SIGNS ? name : `${signs.slice(0, MOST_SIGNS - 1).join('')}…`;
}

/** A word that is wider than a line by itself. */
function clip(word: string, widest: number, measure: Measure): string {
  if (measure(word) <= widest * 1.3) return word;
  const signs = signsOf(word);
  while (signs.length > 1 && measure(`${signs.join('')}…`) > widest) signs.pop();
  return `${signs.join('')}…`;
}

function signsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
