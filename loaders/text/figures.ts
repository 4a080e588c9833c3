/** Numbers in a sentence that count or measure something, with their scale, comparator and unit. */
import { normalise } from './tokens.ts';
import { parseNumber, scaled } from './numbers.ts';
import type { Reading } from './mention-table.ts';

export type Comparator = '>=' | '>' | '<' | '<=' | '~';

export interface Figure {
  value: number;
  comparator: Comparator | null;
  /** 'percent', a currency, or null for a plain count. */
  unit: string | null;
  /** Tokens of the number with its scale and unit sign. */
  from: number;
  to: number;
}

const LEAST_COUNTED = 10;
const YEAR = /^(?:1[5-9]|20)\d{2}$/;

/** The figures of the sentence; years, dates and bare small numbers are none. */
export function findFigures(reading: Reading): Figure[] {
  const { tokens, table } = reading;
  const figures: Figure[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (table.at(at)) continue;
    const figure = figureAt(reading, at);
    if (!figure) continue;
    figures.push(figure);
    at = figure.to - 1;
  }
  return figures;
}

function figureAt(reading: Reading, at: number): Figure | null {
  const { tokens, lexicon, language } = reading;
  const token = tokens[at];
  if (!token) return null;
  const written = token.shape === 'number' ? parseNumber(token.text, language) : null;
  const spelled = lexicon.numbers.get(token.norm);
  const digits = written ?? spelled;
  if (digits === undefined) return null;
  let to = at + 1;
  const scale = lexicon.scales.get(tokens[to]?.norm ?? '');
  const next = tokens[to];
  if (scale !== undefined && next && (next.norm.length > 1 || next.start === token.end)) to += 1;
  let unit: string | null = null;
  const percent = percentEnd(reading, to);
  if (percent > to) {
    unit = 'percent';
    to = percent;
  } else if (isCurrency(reading, to)) {
    unit = tokens[to]?.norm ?? null;
    to += 1;
  } else if (isCurrency(reading, at - 1)) unit = tokens[at - 1]?.norm ?? null;
  const from = unit !== null && isCurrency(reading, at - 1) ? at - 1 : at;
  if (unit === null && scale === undefined) {
    if (written === null || isDateNumber(reading, at)) return null;
    if (written < 1000 && !isCounted(reading, at, written)) return null;
    if (YEAR.test(token.text) && isYearLike(reading, at)) return null;
  }
  return { value: scaled(digits, scale ?? 1), comparator: comparatorBefore(reading, from), unit, from, to };
}

/** '45 insiden', 'at least 30 attacks': a small number counts where the noun after it, and its size, say so. */
function isCounted(reading: Reading, at: number, value: number): boolean {
  const { tokens, lexicon } = reading;
  if (value < LEAST_COUNTED) return false;
  return lexicon.countNouns.has(tokens[at + 1]?.norm ?? '') || comparatorBefore(reading, at) !== null;
}

function percentEnd({ tokens, lexicon }: Reading, at: number): number {
  const one = tokens[at]?.norm ?? '';
  if (lexicon.cues.percent.includes(one)) return at + 1;
  return lexicon.cues.percent.includes(`${one} ${tokens[at + 1]?.norm ?? ''}`) ? at + 2 : at;
}

function isCurrency({ tokens, lexicon }: Reading, at: number): boolean {
  const norm = tokens[at]?.norm;
  return norm !== undefined && lexicon.cues.currencies.includes(norm);
}

/** '12 Mei', 'No. 27': a day or the number of a law. */
function isDateNumber({ tokens }: Reading, at: number): boolean {
  const before = tokens[at - 1]?.norm ?? '';
  return (
    /^(?:no|nomor|number|pasal|article|tahun|year)$/.test(before) ||
    (before === '.' && /^(?:no|nos)$/.test(tokens[at - 2]?.norm ?? ''))
  );
}

/** A four-digit number is a year unless something counted follows it. */
function isYearLike(reading: Reading, at: number): boolean {
  const { table, tokens, lexicon } = reading;
  const next = tokens[at + 1]?.norm ?? '';
  return (
    !lexicon.countNouns.has(next) ||
    /^(?:in|pada|tahun|since|sejak|by)$/.test(tokens[at - 1]?.norm ?? '') ||
    table.at(at + 1) !== undefined
  );
}

/** 'setidaknya 205 juta': what bounds the number. */
function comparatorBefore({ tokens, lexicon }: Reading, from: number): Comparator | null {
  const before = tokens
    .slice(Math.max(0, from - 4), from)
    .map((token) => token.norm)
    .join(' ');
  for (const [comparator, words] of Object.entries(lexicon.cues.comparators)) {
    if (words.some((word) => before === normalise(word) || before.endsWith(` ${normalise(word)}`)))
      return comparator as Comparator;
  }
  return null;
}
