import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../web/panels/excerpt.ts';

function quoted(text: string, quote: string, start = text.indexOf(quote)): Parameters<typeof excerptOf>[0] {
  return { text, quote, start: 1000 + start, passage: { start: 1000 } };
}

const long = `${'kata '.repeat(200)}Badai merusak pelabuhan${' lagi'.repeat(200)}`;

describe('excerptOf', () => {
  it('shows a short passage whole, with the quote where its offsets say', () => {
    const text = 'Badai datang, lalu Badai pergi.';
    const excerpt = excerptOf(quoted(text, 'Badai', 19), 100, 100);
    expect(excerpt).toEqual({
      before: 'Badai datang, lalu ',
      quote: 'Badai',
      after: ' pergi.',
      cut: { before: false, quote: false, after: false },
    });
  });

  it('cuts a long passage between words on both sides, and says so', () => {
    const { before, quote, after, cut } = excerptOf(quoted(long, 'Badai merusak pelabuhan'), 40, 500);
    expect(quote).toBe('Badai merusak pelabuhan');
    expect(before).toMatch(/^…(kata )+$/);
    expect(after).toMatch(/^( lagi)+…$/);
    expect(before.length).toBeLessThanOrEqual(42);
    expect(after.length).toBeLessThanOrEqual(42);
    expect(cut).toEqual({ before: true, quote: false, after: true });
  });

  it('cuts a quote that is too long, with what follows it', () => {
    const text = `${'sangat '.repeat(300)}panjang.`;
    const { quote, after, cut } = excerptOf(quoted(text, text), 40, 100);
    expect(quote.length).toBeLessThanOrEqual(101);
    expect(quote.endsWith('sangat…')).toBe(true);
    expect(after).toBe('');
    expect(cut.quote).toBe(true);
  });

  it('cuts one endless word without breaking a character in two', () => {
    const text = '😀'.repeat(600);
    const { quote } = excerptOf(quoted(text, text), 10, 101);
    expect(quote).toBe(`${'😀'.repeat(50)}…`);
  });

  it('finds the quote by its words where the offsets do not lead to it', () => {
    expect(excerptOf(quoted('Laut tenang.', 'tenang', 2), 50, 50)).toMatchObject({
      before: 'Laut ',
      after: '.',
    });
  });

  it('shows the quote alone where the passage does not hold it', () => {
    expect(excerptOf(quoted('Laut tenang.', 'badai', 0), 50, 50)).toMatchObject({
      before: '',
      quote: 'badai',
      after: '',
    });
  });

  it('shows all where nothing limits it', () => {
    const all = Number.POSITIVE_INFINITY;
    const { before, quote, after } = excerptOf(quoted(long, 'Badai merusak pelabuhan'), all, all);
    expect(before + quote + after).toBe(long);
  });
});
