import { gzipSync } from 'node:zlib';
import { NOT_LIST, NOT_TEXT } from '../../support/malformed-json.ts';
import { blanked, flipped, inputsOf, type MalformedInput } from '../../support/malformed-input.ts';

type Change = Record<string, unknown>;
const node = (change: Change = {}): Change => ({
  id: 'bssn',
  kind: 'GovernmentBody',
  labelId: 'BSSN',
  ...change,
});
const edge = (change: Change = {}): Change => ({
  subject: 'bssn',
  type: 'ADDRESSES',
  object: 'bssn',
  ...change,
});
const lines = (...rows: (Change | string)[]): string =>
  rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n');

const file = 'mine.jsonl';

export function* malformed(): Generator<MalformedInput> {
  const { of, reads } = inputsOf(file);
  const sound = lines(node(), edge());
  const last = JSON.stringify(node());
  for (let cut = 1; cut < last.length; cut += 5)
    yield of('truncated', `a line cut off after ${cut} characters`, lines(node(), last.slice(0, cut)));
  for (const [name, damaged] of blanked(Buffer.from(sound), 10)) yield of('NUL bytes', name, damaged);
  for (const [name, damaged] of flipped(Buffer.from(sound), 15, 3))
    yield { ...of('changed bytes', name, damaged), reads: 'perhaps' };
  for (const rest of ['x', '}', ',', ' {}', '\0', 'null'])
    yield of('trailing garbage', JSON.stringify(rest), lines(node(), last + rest));
  for (const row of [
    '[]',
    '3',
    '"text"',
    'null',
    'true',
    '<xml/>',
    '{',
    '{}',
    'NaN',
    "{'id': 'x'}",
    '{id: 1}',
    '{"id": 1,}',
    '{"id" "x"}',
    '{"id": 0x1}',
    '{"a":1}{"b":2}',
  ])
    // prettier-ignore
    yield of('something else', `${row} in a line`, lines(node(), row));
  yield of('something else', 'an object over several lines', JSON.stringify(node(), null, 1));
  for (const deep of [1_000, 100_000]) {
    yield of('deep nesting', `${deep} arrays`, lines(node(), '['.repeat(deep) + ']'.repeat(deep)));
    yield of('deep nesting', `${deep} objects in properties`, lines(JSON.stringify(node({ properties: 1 })).replace(':1}', `:${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}}`))); // prettier-ignore
    yield of('deep nesting', `${deep} brackets that never close`, lines(node(), '['.repeat(deep)));
  }
  for (const key of ['id', 'kind'])
    yield of('missing members', `a node without ${key}`, lines(node({ [key]: undefined })));
  for (const key of ['type', 'object']) yield of('missing members', `an edge without ${key}`, lines(node(), edge({ [key]: undefined }))); // prettier-ignore
  for (const key of ['id', 'kind', 'labelId', 'labelEn'])
    for (const [name, value] of [...NOT_TEXT, ['nothing', ''] as const])
      yield of('wrong types', `${key} is ${name}`, lines(node({ [key]: value })));
  for (const key of ['subject', 'type', 'object'])
    for (const [name, value] of NOT_TEXT)
      yield of('wrong types', `${key} is ${name}`, lines(node(), edge({ [key]: value })));
  for (const key of ['aliases', 'externalIds'])
    for (const [name, value] of NOT_LIST)
      yield of('wrong types', `${key} is ${name}`, lines(node({ [key]: value })));
  yield of('wrong types', 'a flag in words', lines(node({ collective: 'yes' })));
  for (const [name, value] of [
    ['a list', [1]],
    ['a text', 'a'],
  ] as const)
    // prettier-ignore
    yield of('arrays for objects', `properties are ${name}`, lines(node({ properties: value })));
  for (const [name, value] of [
    ['an object', { a: 1 }],
    ['null', null],
    ['a list of lists', [[1]]],
    ['a list of objects', [{}]],
  ] as const)
    // prettier-ignore
    yield of('arrays for objects', `a property is ${name}`, lines(node({ properties: { a: value } })));
  yield of(
    'huge numbers',
    'beyond all bounds',
    lines(JSON.stringify(node({ properties: { a: 7 } })).replace(':7', ':1e999')),
  );
  yield of(
    'huge numbers',
    'in a list',
    lines(JSON.stringify(node({ properties: { a: [7] } })).replace('[7', '[-1e999')),
  );
  yield of('odd names', 'a member that nothing takes', lines(node({ colour: 'red' })));
  yield of(
    'odd names',
    '__proto__ as a member',
    lines(JSON.stringify(node()).replace('{', '{"__proto__":{"a":1},')),
  );
  yield of('odd names', '__proto__ as a property', lines(JSON.stringify(node({ properties: { a: 1 } })).replace('"a"', '"__proto__"'))); // prettier-ignore
  yield of('odd names', 'a property without name', lines(node({ properties: { '': 1 } })));
  yield of('wrong values', 'an unknown kind', lines(node({ kind: 'Body' })));
  yield of('wrong values', 'an unknown relation', lines(node(), edge({ type: 'LIKES' })));
  yield of('wrong values', 'a kind of the prototype', lines(node({ kind: 'constructor' })));
  for (const [name, odd] of [
    ['a stray byte', [0x80]],
    ['half a character', [0xe2, 0x82]],
    ['an overlong slash', [0xc0, 0xaf]],
    ['half a surrogate pair', [0xed, 0xa0, 0x80]],
  ] as const)
    // prettier-ignore
    yield of('wrong encoding', name, Buffer.concat([Buffer.from(`${last}\n{"id":"`), Buffer.from(odd), Buffer.from('"}\n')]));
  yield of('wrong encoding', 'Latin-1', Buffer.from(lines(node({ labelId: 'é' })), 'latin1'));
  yield of('wrong encoding', 'UTF-16 without its mark', Buffer.from(sound, 'utf16le'));
  yield of('damaged archives', 'cut off', gzipSync(sound).subarray(0, -9));
  yield of('bombs', 'line feeds', gzipSync(Buffer.alloc(30_000_000, 0x0a)));
  yield of('bombs', 'spaces', gzipSync(Buffer.alloc(30_000_000, 0x20)));
  yield of('huge values', 'a line that never ends', `${last}\n{"id":"${'x'.repeat(6_000_000)}`);
  yield of('huge values', 'a first line that never ends', '{"id":"'.padEnd(6_000_000, 'x'));
  yield reads('huge values', 'a label of a megabyte', lines(node({ labelId: 'x'.repeat(1_000_000) })));
  yield reads('duplicates', 'the same node twice', lines(node(), node()));
  yield reads('cycles', 'an edge to itself', lines(node(), edge()));
  yield reads('scripts', 'in a label', lines(node({ labelId: '<script>alert(1)</script>' })));
  yield reads('odd names', 'half a surrogate pair', lines(node({ labelId: 'odd \ud800' })));
}
