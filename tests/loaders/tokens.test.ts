import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainWords, tokenise, withoutParticle } from '../../loaders/text/tokens.ts';

function keyOf(word: string): string | undefined {
  return tokenise(word)[0]?.key;
}

describe('tokens', () => {
  it('are words, numbers and marks, each with its place', () => {
    const text = 'BSSN mencatat 88.414.296 serangan (2020).';
    const tokens = tokenise(text, 100);
    expect(tokens.map((token) => token.text)).toEqual([
      'BSSN',
      'mencatat',
      '88.414.296',
      'serangan',
      '(',
      '2020',
      ')',
      '.',
    ]);
    expect(tokens[2]).toMatchObject({ start: 114, end: 124, shape: 'number' });
    expect(tokens[0]).toMatchObject({ shape: 'word', capital: true, upper: true });
    expect(tokens[4]?.shape).toBe('mark');
  });

  it.each([
    ['serangannya', 'serangan'],
    ['attacks', 'attack'],
    ['companies', 'company'],
    ['breaches', 'breach'],
    ['organisation', 'organization'],
    ['defence', 'defense'],
    ['programme', 'program'],
    ['Kébijakan', 'kebijakan'],
  ])('%s is compared as %s', (word, key) => {
    expect(keyOf(word)).toBe(key);
  });

  it.each(['virus', 'crisis', 'access', 'bus', 'tanya'])('%s has nothing taken from it', (word) => {
    expect(keyOf(word)).toBe(word);
  });

  it('take a doubled word as one, of the single key', () => {
    const [token, ...others] = tokenise('negara-negara');
    expect(others).toEqual([]);
    expect(token).toMatchObject({ text: 'negara-negara', key: 'negara', start: 0, end: 13 });
    expect(tokenise('sayur-mayur')).toHaveLength(3);
  });

  it('lose an emphatic particle only where enough is left', () => {
    expect(withoutParticle('diplomasilah')).toBe('diplomasi');
    expect(withoutParticle('negarapun')).toBe('negara');
    expect(withoutParticle('salah')).toBeNull();
  });

  it('stand where they say, for any text, in order and without overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), fc.nat(1000), (text, offset) => {
        let end = offset;
        for (const token of tokenise(text, offset)) {
          expect(text.slice(token.start - offset, token.end - offset)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(end);
          end = token.end;
        }
      }),
    );
  });

  it('are the same in a text of ASCII alone as beside other letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 120 }), (text) => {
        expect(tokenise(text)).toEqual(tokenise(`${text} é`).slice(0, -1));
      }),
    );
  });

  it('have one number for one spelling', () => {
    const [small, capital, again, doubled] = tokenise('negara Negara negara negara-negara');
    expect(again?.id).toBe(small?.id);
    expect(new Set([small?.id, capital?.id, doubled?.id]).size).toBe(3);
  });

  it('are the same read straight, where a text is of plain words only', () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-z]{1,12}$/), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ');
        const places = tokenise(text).map(({ start: _start, end: _end, ...word }) => word);
        expect(plainWords(text)).toEqual(places);
      }),
    );
    expect(plainWords('e-mail')).toBeNull();
  });
});
