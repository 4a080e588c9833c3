import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsOf } from '../../../web/panels/passage-runs.ts';

function passage(
  start: number,
  end: number,
  mentions: [string, number, number][],
): Parameters<typeof runsOf>[1] {
  return {
    index: 0,
    start,
    end,
    edges: [],
    mentions: mentions.map(([node, from, to]) => ({ node, start: from, end: to })),
  };
}

const text = 'Negara kawasan selatan menjaga laut.';

describe('runsOf', () => {
  it('links each name to its node, of names within names the innermost', () => {
    const runs = runsOf(
      text,
      passage(0, 36, [
        ['negara-selatan', 0, 22],
        ['selatan', 15, 22],
        ['laut', 31, 35],
      ]),
      null,
    );
    expect(runs.map((run) => [run.text, run.node])).toEqual([
      ['Negara kawasan ', 'negara-selatan'],
      ['selatan', 'selatan'],
      [' menjaga ', null],
      ['laut', 'laut'],
      ['.', null],
    ]);
  });

  it('marks the quote across names', () => {
    const runs = runsOf(text, passage(0, 36, [['laut', 31, 35]]), { start: 23, end: 33 });
    expect(runs.filter((run) => run.quoted).map((run) => [run.text, run.node])).toEqual([
      ['menjaga ', null],
      ['la', 'laut'],
    ]);
  });

  it('marks nothing where the quote lies elsewhere', () => {
    expect(runsOf(text, passage(0, 10, []), { start: 20, end: 30 }).some((run) => run.quoted)).toBe(false);
  });

  it('gives back the text of the passage, whatever the offsets', () => {
    const offset = fc.integer({ min: -5, max: 45 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), offset, offset), { maxLength: 6 }),
        fc.option(fc.record({ start: offset, end: offset })),
        (mentions, quoted) => {
          const runs = runsOf(text, passage(7, 30, mentions), quoted);
          expect(runs.map((run) => run.text).join('')).toBe(text.slice(7, 30));
        },
      ),
    );
  });
});
