/** Damage that can befall any JSON document. */
import { gzipSync } from 'node:zlib';
import { blanked, flipped, inputsOf, tenths, type MalformedInput } from './malformed-input.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');

/**
 * @param text a sound document whose outermost value is an object
 * @param member how one of its members begins, with the name: `"name": "`
 */
export function* damagedJson(text: string, file: string, member: string): Generator<MalformedInput> {
  if (!text.includes(member)) throw new Error(`There is no ${member} in the sample.`);
  const { of } = inputsOf(file);
  const whole = bytes(text.trim());
  for (const [name, cut] of tenths(whole)) yield of('truncated', name, cut);
  yield of('truncated', 'without its last byte', whole.subarray(0, -1));
  yield of('truncated', 'its first byte alone', whole.subarray(0, 1));
  yield of('truncated', 'without its first byte', whole.subarray(1));
  for (const [name, damaged] of blanked(whole, 10)) yield of('NUL bytes', name, damaged);
  for (const [name, damaged] of flipped(whole, 15, 7))
    yield { ...of('changed bytes', name, damaged), reads: 'perhaps' };

  for (const rest of ['x', '}', ']', '{}', ',', '\0', text, 'null'])
    yield of('trailing garbage', `${JSON.stringify(rest.slice(0, 12))} after its end`, text + rest);
  for (const other of ['[', '3', '"text"', 'null', 'true', '<xml/>', '   ', '', '{', '[1,2]', '{}', '[[]]'])
    yield of('something else', JSON.stringify(other), other);

  const put = (start: string): string => text.replace(member, start + member);
  const changes: [name: string, damaged: string][] = [
    ['a second comma', put(', ')],
    ['a comment', put('/* note */ ')],
    ['a line comment', put('// note\n')],
    ['a name without quotes', put('name: 3, ')],
    ['single quotes', put("'name': 3, ")],
    ['no colon', put('"odd" 3, ')],
    ['no comma', put('"odd": 3 ')],
    ['no value', put('"odd": , ')],
    ['no name', put(': 3, ')],
    ['NaN', put('"odd": NaN, ')],
    ['Infinity', put('"odd": -Infinity, ')],
    ['undefined', put('"odd": undefined, ')],
    ['a hexadecimal number', put('"odd": 0xff, ')],
    ['a leading zero', put('"odd": 007, ')],
    ['a leading plus', put('"odd": +7, ')],
    ['a number without digits', put('"odd": -, ')],
    ['a number that ends in a point', put('"odd": 1., ')],
    ['brackets that do not match', put('"odd": [1}, ')],
    ['a half literal', put('"odd": tru, ')],
    ['a comma at the end', text.replace(/\}\s*$/, ',}')],
  ];
  for (const [name, damaged] of changes) yield of('no JSON', name, damaged);
  for (const [name, string] of [
    ['a line feed', '"a\nb"'],
    ['a tab', '"a\tb"'],
    ['a control character', '"a\u0001b"'],
    ['an unknown escape', '"a\\xb"'],
    ['a short escape', '"a\\u12"'],
    ['no closing quote', '"a'],
  ] as const)
    yield of('damaged strings', name, put(`"odd": ${string}, `));

  const deep = 100_000;
  for (const [name, open, close] of [
    ['arrays', '['.repeat(deep), ']'.repeat(deep)],
    ['objects', '{"a":'.repeat(deep), `1${'}'.repeat(deep)}`],
    ['both', '[{"a":'.repeat(deep), `1${'}]'.repeat(deep)}`],
    ['arrays that never close', '['.repeat(deep), ''],
  ] as const) {
    yield of('deep nesting', `${name} in a member`, put(`"odd": ${open}${close}, `));
    yield of('deep nesting', `${name} alone`, open + close);
  }

  const accented = text.replace(member, `"é": "naïve", ${member}`);
  yield of('wrong encoding', 'Latin-1', Buffer.from(accented, 'latin1'));
  yield of('wrong encoding', 'UTF-16 without its mark', Buffer.from(text, 'utf16le'));
  yield of('wrong encoding', 'UTF-16 with the other mark', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le')])); // prettier-ignore
  for (const [name, odd] of [
    ['a stray continuation byte', [0x80]],
    ['half a character', [0xe2, 0x82]],
    ['an overlong slash', [0xc0, 0xaf]],
    ['half a surrogate pair', [0xed, 0xa0, 0x80]],
    ['a character beyond Unicode', [0xf5, 0x80, 0x80, 0x80]],
  ] as const) {
    const [before = '', after = ''] = put('"odd": "@", ').split('@');
    yield of('wrong encoding', name, Buffer.concat([bytes(before), Buffer.from(odd), bytes(after)]));
  }

  const packed = gzipSync(whole);
  yield of('damaged archives', 'cut off', packed.subarray(0, -12));
  yield of(
    'damaged archives',
    'its sum changed',
    Buffer.concat([packed.subarray(0, -8), Buffer.alloc(8, 1)]),
  );
  yield of('bombs', 'spaces', gzipSync(Buffer.alloc(30_000_000, 0x20)));
  yield of('bombs', 'open brackets', gzipSync(Buffer.alloc(30_000_000, 0x5b)));
  yield of('huge values', 'a string of 33 MB', put(`"odd": "${'x'.repeat(33_000_000)}", `));
  yield of('huge values', 'a name of 33 MB', put(`"${'x'.repeat(33_000_000)}": 1, `));
  yield {
    ...of('huge values', 'a number of 100,000 digits', put(`"odd": ${'9'.repeat(100_000)}, `)),
    reads: true,
  };
}

/** The values that a member may not have, each under a name. */
export const NOT_TEXT: readonly (readonly [name: string, value: unknown])[] = [
  ['a number', 7],
  ['a list', ['a']],
  ['an object', { a: 1 }],
  ['true', true],
];
export const NOT_LIST: readonly (readonly [name: string, value: unknown])[] = [
  ['a text', 'a'],
  ['a number', 7],
  ['an object', { a: 1 }],
  ['a list of numbers', [1]],
  ['a list of lists', [['a']]],
];
