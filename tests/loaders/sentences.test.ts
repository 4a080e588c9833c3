import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../loaders/text/lexicon.ts';
import { sentences } from '../../loaders/text/sentences.ts';

const { sentenceAbbreviations } = loadLexicon();

function split(text: string): string[] {
  return [...sentences(text, sentenceAbbreviations)].map((each) => each.text);
}

describe('a text is cut into sentences', () => {
  it.each([
    ['abbreviations', ['Dr. Sari datang.', 'Prof. Budi pergi.']],
    ['decimals and grouped numbers', ['Naik 2.4 percent.', 'Ada 88.414.296 serangan.']],
    ['initials', ['J. S. Nye wrote it.', 'A. B. Susanto membacanya.']],
    ['letters with full stops', ['The U.S. government agreed.', 'It met U.K. officials.']],
    ['web and mail addresses', ['See www.example.org for more.', 'Write to a.b@example.org today.']],
    ['a quotation that ends with its stop', ['"Kita siap."', 'Lalu ia pergi.']],
    ['a stop inside brackets', ['It works (see Fig. 2).', 'It is fast.']],
    ['questions and exclamations', ['Seberapa besar?', 'Sangat besar!', 'Begitulah…']],
    ['a list of abbreviations', ['Bank, sekolah, dll. ikut serta.', 'Semua hadir.']],
  ])('around %s', (_, parts) => {
    expect(split(parts.join(' '))).toEqual(parts);
  });

  it('keeps a citation in brackets with the sentence that it follows', () => {
    expect(split('Serangan meningkat. (Chotimah, 2019) Indonesia waspada.')).toEqual([
      'Serangan meningkat. (Chotimah, 2019)',
      'Indonesia waspada.',
    ]);
  });

  it('finds the end where the space after the full stop is missing, but not in a file name', () => {
    expect(split('Ini kegiatan.Cyberspace adalah ruang.')).toEqual([
      'Ini kegiatan.',
      'Cyberspace adalah ruang.',
    ]);
    expect(split('Berkas laporan.txt hilang.')).toEqual(['Berkas laporan.txt hilang.']);
  });

  it('takes headings and list items for themselves', () => {
    expect(split('# Ruang siber\n\nIndonesia waspada.\n- Bank siap\n- Sekolah belajar\n')).toEqual([
      '# Ruang siber',
      'Indonesia waspada.',
      '- Bank siap',
      '- Sekolah belajar',
    ]);
  });

  it('reads on over lines that are only wrapped, with either kind of line end', () => {
    const wrapped =
      'Indonesia faces cyber attacks from abroad, and has\nfaced them since long ago. It copes.';
    expect(split(wrapped)).toHaveLength(2);
    expect(split(wrapped.replace('\n', '\r\n'))).toHaveLength(2);
    expect(split('Satu kalimat.\r\n\r\nDua kalimat.')).toEqual(['Satu kalimat.', 'Dua kalimat.']);
  });

  it('takes a text without a full stop as one sentence, and blanks as none', () => {
    expect(split('Indonesia menghadapi serangan siber')).toEqual(['Indonesia menghadapi serangan siber']);
    expect(split(' \n\t\r\n')).toEqual([]);
    expect(split('')).toEqual([]);
  });

  it('numbers the paragraphs', () => {
    const found = [...sentences('A one. A two.\n\nB one.', sentenceAbbreviations)];
    expect(found.map(({ index, paragraph }) => [index, paragraph])).toEqual([
      [0, 0],
      [1, 0],
      [2, expect.toSatisfy((paragraph: number) => paragraph > 0)],
    ]);
  });

  it('cuts what is longer than any sentence, and never between the halves of a character', () => {
    const found = split('😀'.repeat(5_000));
    expect(found.length).toBeGreaterThan(1);
    expect(found.join('')).toBe('😀'.repeat(5_000));
    for (const part of found) expect(part.isWellFormed()).toBe(true);
  });

  it('says where each sentence stands, for any text, and leaves out nothing but white space', () => {
    const pieces = fc.constantFrom(
      '. ',
      '.',
      '\n',
      '\r\n',
      ' ',
      'Dr. ',
      '(A, 2019)',
      '"',
      '?',
      '- ',
      'Kata',
      '1,5',
    );
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const each of sentences(text, sentenceAbbreviations)) {
          expect(text.slice(each.start, each.end)).toBe(each.text);
          expect(each.text.trim()).toBe(each.text);
          expect(text.slice(end, each.start).trim()).toBe('');
          end = each.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
      { numRuns: 300 },
    );
  });
});
