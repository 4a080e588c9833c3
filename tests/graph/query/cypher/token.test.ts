import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiFailure } from '../../../../graph/api/failure.ts';
import { tokenize } from '../../../../graph/query/cypher/text/token.ts';

function values(query: string): string[] {
  return tokenize(query).tokens.map(({ value }) => value);
}

describe('cutting Cypher into tokens', () => {
  it('tells words, names, texts, numbers, parameters and signs apart', () => {
    expect(tokenize("MATCH (n:`Ent``ity` {id: $p})\nWHERE n.x >= 1.5e3 RETURN 'a\\'b'").tokens).toMatchObject(
      [
        { kind: 'word', value: 'match' },
        { kind: 'symbol', value: '(' },
        { kind: 'word', value: 'n' },
        { kind: 'symbol', value: ':' },
        { kind: 'quoted', value: 'Ent`ity' },
        { kind: 'symbol', value: '{' },
        { kind: 'word', value: 'id' },
        { kind: 'symbol', value: ':' },
        { kind: 'parameter', value: 'p' },
        { kind: 'symbol', value: '}' },
        { kind: 'symbol', value: ')' },
        { kind: 'word', value: 'where' },
        { kind: 'word', value: 'n' },
        { kind: 'symbol', value: '.' },
        { kind: 'word', value: 'x' },
        { kind: 'symbol', value: '>=' },
        { kind: 'number', value: '1.5e3' },
        { kind: 'word', value: 'return' },
        { kind: 'string', value: "a'b" },
      ],
    );
  });

  it.each([
    ['1..3', ['1', '..', '3']],
    ['[0..2]', ['[', '0', '..', '2', ']']],
    ['a=~b', ['a', '=~', 'b']],
    ['x IN$p', ['x', 'in', 'p']],
    ['"a"AS', ['a', 'as']],
    ["'\\\\'+'x'", ['\\', '+', 'x']],
    ["'\\n\\q'", ['\n\\q']],
    ["'\\u0041'", ['A']],
    ['`a\nb`', ['a\nb']],
  ])('reads %s', (query, expected) => {
    expect(values(query)).toEqual(expected);
  });

  it('blanks comments out and keeps all other places', () => {
    const { text, tokens } = tokenize('RETURN 1 // CREATE\r+ 2 /* a\nb */ + 3');
    expect(text).toBe('RETURN 1          \r+ 2     \n     + 3');
    expect(tokens.map(({ value }) => value)).toEqual(['return', '1', '+', '2', '+', '3']);
  });

  it('leaves what only looks like a comment', () => {
    expect(values("RETURN 'http://x /* y */'")).toEqual(['return', 'http://x /* y */']);
    expect(values('RETURN `//x`')).toEqual(['return', '//x']);
  });

  it.each([
    ['an escape outside quotes', 'RET\\u0055RN 1'],
    ['an escaped quote', "RETURN '\\u0027 + 1"],
    ['an escaped backslash', "RETURN '\\u005c' + 1"],
    ['an escaped end of line', "RETURN '\\u000a'"],
    ['an escape that is none', "RETURN '\\user'"],
    ['an escape in a name', 'RETURN 1 AS `a\\u0060b`'],
    ['a space that has no width', 'LOAD\u200bCSV'],
    ['a joiner within a word', 'd\u200cb.labels'],
    ['a null character', 'RETURN\u00001'],
    ['a separator of files', 'RETURN\u001c1'],
    ['a parameter with a space', 'RETURN $ p'],
  ])('refuses %s, because another reader could take it for something else', (_, query) => {
    expect(() => tokenize(query)).toThrow(ApiFailure);
  });

  it.each([
    ["RETURN 'abc", 8],
    ['RETURN "abc', 8],
    ['RETURN `abc', 8],
    ['RETURN 1 /* abc', 10],
  ])('says where %s begins that is not closed', (query, column) => {
    expect(() => tokenize(query)).toThrow(
      expect.objectContaining({ status: 422, code: 'cypher_invalid', position: { line: 1, column } }),
    );
  });

  it('gives, for any text it accepts, a text as long, and tokens in order', () => {
    const piece = fc.constantFrom(
      'MATCH', '(', ')', "'a//b'", '"/*"', '`x y`', '/* c */', '// d\n', '$p', '1.5', '=~', '..', '\n', ' ', 'é',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const query = pieces.join('');
        const { text, tokens } = tokenize(query);
        expect(text).toHaveLength(query.length);
        let end = 0;
        for (const token of tokens) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(token.start, token.end)).toBe(query.slice(token.start, token.end));
          end = token.end;
        }
      }),
    );
  });
});
