import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestText, PatternRefusal } from '../../../../graph/query/cypher/bounds/pattern-cost.ts';

describe('how long a regular expression can take', () => {
  it.each([
    ['abc', 1_000_000],
    ['^abc.*', 1_000_000],
    ['(?i).*siber.*', 20_000],
    ['.*(serangan|ancaman) siber.*', 15_000],
    ['[A-Z][a-z]+ \\d{4}', 1_000_000],
    ['\\p{L}+', 1_000_000],
    ['.*a.*b.*', 700],
    ['(?:ab|cd){1,3}', 1_000_000],
    ['[^\\]]*', 1_000_000],
    ['a?+b*?', 100_000],
  ])('%s is tried on texts of some length', (pattern, least) => {
    expect(longestText(pattern)).toBeGreaterThanOrEqual(least);
  });

  it.each([
    '(a+)+b',
    '(a|aa)+b',
    '(.*)*b',
    '(?:x+x+)+y',
    '(a|a){30}',
    '((a?){16}){16}',
    '.*.*.*.*.*b',
    '([a-z]+)*\\d',
    '(a*)\\1',
    '(?<name>a)',
    '(?=a*)b',
    '(?<!a)b',
    '(?x)a #)',
    '\\Q(a+)+\\E',
    '[a&&[b]]',
    '[]a]',
    '[a',
    '(a',
    'a)',
    '*a',
    'a**',
    'a\\',
    'a'.repeat(2_000),
  ])('%s is refused', (pattern) => {
    expect(() => longestText(pattern)).toThrow(PatternRefusal);
  });

  it('either refuses any pattern or answers at once', () => {
    const piece = fc.constantFrom(
      'a',
      '.',
      '[ab]',
      '(',
      ')',
      '|',
      '*',
      '+',
      '?',
      '{2,3}',
      '\\d',
      '^',
      '$',
      '(?:',
      '[',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        try {
          expect(longestText(pieces.join(''))).toBeGreaterThanOrEqual(100);
        } catch (error) {
          expect(error).toBeInstanceOf(PatternRefusal);
        }
      }),
    );
  });
});
