import { describe, expect, it } from 'vitest';
import { ProgressText } from '../../../graph/load/progress-text.ts';

describe('the line that tells how far a load is', () => {
  it('says what is done, of how much, how fast and how long yet', () => {
    const text = new ProgressText();
    expect(text.line({ phase: 'reading', items: 0, total: 4_000 }, 0)).toBe(
      'reading [....................] 0 % 0 of 4,000',
    );
    expect(text.line({ phase: 'reading', items: 1_000, total: 4_000 }, 1_000)).toBe(
      'reading [#####...............] 25 % 1,000 of 4,000 1,000/s 3 s left',
    );
    expect(text.line({ phase: 'reading', items: 4_000, total: 4_000 }, 2_000)).toBe(
      'reading [####################] 100 % 4,000 of 4,000 2,000/s',
    );
  });

  it('tells how much of a source is read in megabytes', () => {
    const text = new ProgressText();
    text.line({ phase: 'reading', items: 0, total: 4_000_000, unit: 'bytes' }, 0);
    expect(text.line({ phase: 'reading', items: 1_000_000, total: 4_000_000, unit: 'bytes' }, 1_000)).toBe(
      'reading [#####...............] 25 % 1.0 of 4.0 MB 1.0 MB/s 3 s left',
    );
  });

  it('counts alone where nobody knows how much there is', () => {
    const text = new ProgressText();
    expect(text.line({ phase: 'reading', items: 1_000 }, 0)).toBe('reading 1,000');
    expect(text.line({ phase: 'reading', items: 3_000 }, 1_000)).toBe('reading 3,000 2,000/s');
    expect(text.line({ phase: 'writing', items: 0, total: 0 }, 2_000)).toBe('writing 0 of 0');
  });

  it('tells the rate of the last moments, of this phase', () => {
    const text = new ProgressText();
    for (let second = 0; second <= 60; second += 1)
      text.line({ phase: 'reading', items: second * 1_000 }, second * 1_000);
    const slower = Array.from({ length: 12 }, (_, at) =>
      text.line({ phase: 'reading', items: 60_000 + (at + 1) * 10 }, 61_000 + at * 1_000),
    );
    expect(slower.at(-1)).toBe('reading 60,120 10/s');
    expect(text.line({ phase: 'writing', items: 10, total: 20 }, 80_000)).not.toMatch(/\/s/);
  });

  it.each([
    [59, '59 s left'],
    [60, '1 min 0 s left'],
    [3_599, '59 min 59 s left'],
    [3_600, '1 h 0 min left'],
    [200_000, 'more than a day left'],
  ])('says %i seconds as %s', (seconds, told) => {
    const text = new ProgressText();
    text.line({ phase: 'writing', items: 0, total: 1_000 + seconds * 1_000 }, 0);
    expect(text.line({ phase: 'writing', items: 1_000, total: 1_000 + seconds * 1_000 }, 1_000)).toMatch(
      new RegExp(`1,000/s ${told}$`),
    );
  });

  it('bears more than the whole, and no time between two moments', () => {
    const text = new ProgressText();
    expect(text.line({ phase: 'reading', items: 20, total: 10 }, 5)).toContain('100 %');
    expect(text.line({ phase: 'reading', items: 30, total: 10 }, 5)).not.toMatch(/Infinity|NaN/);
  });
});
