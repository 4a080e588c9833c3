/** Points and spans of time in a sentence: 'Juli 2018', 'on 3 May 2021', 'sejak 2012–2013', 'a month later'. */
import type { Reading } from './mention-table.ts';

/** How far a phrase such as 'a month later' moves from the last date. */
export type Step = 'day' | 'month' | 'year';

export interface TimeMark {
  /** `date` is `YYYY-MM` or `YYYY-MM-DD`, `year` a number, `since` and `period` what the text says. */
  fact: { key: 'year'; value: number } | { key: 'date' | 'since' | 'period'; value: string };
  from: number;
  to: number;
}

const YEAR = /^(?:1[5-9]|20)\d{2}$/;

/** The time marks of the sentence, in order; years inside citations and names are none. */
export function findTimes(reading: Reading): TimeMark[] {
  const { tokens, table, memory } = reading;
  const marks: TimeMark[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (table.at(at)) continue;
    const mark = laterAt(reading, at) ?? timeAt(reading, at);
    if (!mark) continue;
    marks.push(mark);
    if (mark.fact.key === 'date') memory.lastDate = mark.fact.value;
    else if (mark.fact.key === 'year') memory.lastDate = String(mark.fact.value);
    at = mark.to - 1;
  }
  return marks;
}

function timeAt(reading: Reading, at: number): TimeMark | null {
  const { tokens } = reading;
  const token = tokens[at];
  if (!token) return null;
  const month = monthOf(reading, at);
  if (token.shape === 'number' && /^\d{1,2}$/.test(token.text)) {
    const named = monthOf(reading, at + 1);
    const year = named ? yearAt(reading, at + 2) : null;
    if (named && year) return date(at, year.to, year.value, named, Number(token.text));
  }
  if (month) {
    const day = /^\d{1,2}$/.test(tokens[at + 1]?.text ?? '') ? Number(tokens[at + 1]?.text) : null;
    const comma = tokens[at + 2]?.text === ',' ? 3 : 2;
    const after = day === null ? yearAt(reading, at + 1) : yearAt(reading, at + comma);
    if (after) return date(at, after.to, after.value, month, day);
  }
  const year = yearAt(reading, at);
  if (!year) return null;
  return span(reading, at, year);
}

interface Year {
  value: number;
  to: number;
}

function yearAt({ tokens, table }: Reading, at: number): Year | null {
  const token = tokens[at];
  if (!token || table.at(at) || !YEAR.test(token.text)) return null;
  return { value: Number(token.text), to: at + 1 };
}

/** A year with what stands before it ('sejak', 'selama') and after it ('–2013'). */
function span(reading: Reading, at: number, year: Year): TimeMark {
  const { tokens, lexicon } = reading;
  const dash = tokens[year.to];
  const second = dash && /^[-–—]$/.test(dash.text) ? yearAt(reading, year.to + 1) : null;
  const before = tokens
    .slice(Math.max(0, at - 4), at)
    .map((token) => token.norm)
    .join(' ');
  const isSince = lexicon.cues.since.some((word) => endsWith(before, word));
  const to = second?.to ?? year.to;
  if (isSince)
    return {
      fact: { key: 'since', value: second ? `${year.value}-${second.value}` : String(year.value) },
      from: at,
      to,
    };
  if (second) return { fact: { key: 'period', value: `${year.value}-${second.value}` }, from: at, to };
  return { fact: { key: 'year', value: year.value }, from: at, to };
}

function endsWith(text: string, phrase: string): boolean {
  return text === phrase || text.endsWith(` ${phrase}`);
}

function date(from: number, to: number, year: number, month: number, day: number | null): TimeMark {
  const two = (value: number): string => String(value).padStart(2, '0');
  const value =
    day === null || day < 1 || day > 31 ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
  return { fact: { key: 'date', value }, from, to };
}

function monthOf({ tokens, lexicon, table }: Reading, at: number): number | null {
  const token = tokens[at];
  if (!token?.capital || table.at(at)) return null;
  return lexicon.months.get(token.norm) ?? null;
}

/** 'Sebulan kemudian': counted from the last date that the document gave. */
function laterAt({ tokens, lexicon, memory }: Reading, at: number): TimeMark | null {
  const phrases = lexicon.later.get(tokens[at]?.norm ?? '');
  if (!phrases || memory.lastDate === null) return null;
  for (const { words, step } of phrases) {
    if (!words.every((word, index) => tokens[at + index]?.norm === word)) continue;
    const moved = move(memory.lastDate, step);
    return moved === null ? null : { fact: moved, from: at, to: at + words.length };
  }
  return null;
}

function move(last: string, step: Step): TimeMark['fact'] | null {
  const [year = 0, month, day] = last.split('-').map(Number);
  if (step === 'year') return { key: 'year', value: year + 1 };
  if (month === undefined) return null;
  if (step === 'month') {
    const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
    return { key: 'date', value: next };
  }
  if (day === undefined) return null;
  return { key: 'date', value: new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10) };
}
