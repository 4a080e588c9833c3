import { describe, expect, it } from 'vitest';
import type { PassageView } from '../../../graph/model.ts';
import { passageAt, sliceAt, slicesOf } from '../../../web/panels/text-slices.ts';

/** The sentences of a text as its passages. */
function sentences(text: string, locator?: (index: number) => string): PassageView[] {
  return [...text.matchAll(/[^.\n]+\./g)].map((match, index) => ({
    index,
    start: match.index,
    end: match.index + match[0].length,
    mentions: [],
    edges: [],
    ...(locator === undefined ? {} : { locator: locator(index) }),
  }));
}

function paragraphs(text: string, locator?: (index: number) => string): number[][] {
  return slicesOf(text, sentences(text, locator)).flatMap((slice) =>
    slice.paragraphs.map(({ pieces }) => pieces.map(({ passage }) => passage.index)),
  );
}

describe('slicesOf', () => {
  it('ends a paragraph at a blank line, and not at a single line break', () => {
    expect(paragraphs('Satu. Dua.\nTiga.\n\nEmpat.')).toEqual([[0, 1, 2], [3]]);
  });

  it('ends a paragraph at each line break in a text without blank lines', () => {
    expect(paragraphs('Satu. Dua.\nTiga.')).toEqual([[0, 1], [2]]);
  });

  it('gives each record of a structured source a paragraph of its own', () => {
    expect(paragraphs('Satu. Dua.', (index) => `baris ${index}`)).toEqual([[0], [1]]);
  });

  it('keeps a heading that is no passage before what follows it', () => {
    const text = 'BAGIAN SATU\n\nSatu. Dua.';
    const [slice] = slicesOf(text, sentences(text.replace('BAGIAN SATU', ' '.repeat(11))));
    expect(slice?.paragraphs[0]?.pieces[0]?.lead).toBe('BAGIAN SATU');
  });

  it('leaves out the head of the file', () => {
    const head = '---\ntitle: "Laut"\nlanguage: id\n---\n\n';
    const text = `${head}BAGIAN SATU\n\nSatu. Dua.`;
    const [slice] = slicesOf(
      text,
      sentences(text.replace(`${head}BAGIAN SATU`, ' '.repeat(head.length + 11))),
    );
    expect(slice?.paragraphs[0]?.pieces[0]?.lead).toBe('BAGIAN SATU');
  });

  it('cuts a long text into slices that follow on each other', () => {
    const text = Array.from({ length: 400 }, (_, index) => `Kalimat nomor ${index} tentang laut.`).join(
      '\n\n',
    );
    const slices = slicesOf(text, sentences(text));
    expect(slices.length).toBeGreaterThan(2);
    for (const [index, slice] of slices.entries()) {
      expect(slice.index).toBe(index);
      expect(slice.start).toBe(index === 0 ? 0 : slices[index - 1]?.end);
      expect(slice.end - slice.start).toBeLessThan(8000);
    }
    expect(slices.at(-1)?.end).toBe(text.length);
  });

  it('cuts an endless paragraph, too', () => {
    const text = 'Laut tenang sekali. '.repeat(4000);
    expect(slicesOf(text, sentences(text)).length).toBeGreaterThan(5);
  });

  it('has nothing to show for a text without passages', () => {
    expect(slicesOf('', [])).toEqual([]);
  });
});

describe('finding a place', () => {
  const text = Array.from({ length: 400 }, (_, index) => `Kalimat nomor ${index} tentang laut.`).join('\n\n');
  const passages = sentences(text);
  const slices = slicesOf(text, passages);

  it('finds the slice and the passage of an offset', () => {
    const at = text.indexOf('nomor 321');
    const slice = sliceAt(slices, at);
    expect(slice !== undefined && slice.start <= at && at < slice.end).toBe(true);
    expect(passageAt(passages, at)?.index).toBe(321);
  });

  it('comes to the end for an offset beyond the text', () => {
    expect(sliceAt(slices, text.length + 10)).toBe(slices.at(-1));
    expect(passageAt(passages, text.length + 10)?.index).toBe(399);
  });
});
