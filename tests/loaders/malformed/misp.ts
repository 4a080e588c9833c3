import { damagedJson, NOT_LIST, NOT_TEXT } from '../../support/malformed-json.ts';
import { type MalformedInput, inputsOf } from '../../support/malformed-input.ts';

type Change = Record<string, unknown>;
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const cluster = (n: number, change: Change = {}): Change => ({
  value: `Odd Group ${n}`,
  uuid: uuid(n),
  description: 'A group.',
  meta: { country: 'CN', synonyms: ['Odd'] },
  ...change,
});
const galaxy = (values: unknown, change: Change = {}): string =>
  JSON.stringify({ name: 'Odd', type: 'threat-actor', values, ...change }, null, 1);

const file = 'galaxy.json';

export function* malformed(): Generator<MalformedInput> {
  const { of, reads } = inputsOf(file);
  yield* damagedJson(galaxy([cluster(1), cluster(2)]), file, '"value": "Odd Group 1"');

  yield of('missing members', 'no value', galaxy([cluster(1, { value: undefined })]));
  yield of('missing members', 'an empty value', galaxy([cluster(1, { value: '' })]));
  yield of('missing members', 'a blank value', galaxy([cluster(1, { value: '  ' })]));
  yield of('missing members', 'no type of the galaxy', galaxy([cluster(1)], { type: undefined }));
  yield of('missing members', 'no values', galaxy(undefined));
  yield of(
    'missing members',
    'a relation to nothing',
    galaxy([cluster(1, { related: [{ type: 'similar' }] })]),
  );
  yield of('arrays for objects', 'the values are an object', galaxy({ a: cluster(1) }));
  yield of('arrays for objects', 'the values are a text', galaxy('none'));
  yield of('arrays for objects', 'no cluster at all', galaxy([]));
  yield of('arrays for objects', 'meta is a list', galaxy([cluster(1, { meta: ['CN'] })]));
  for (const [name, value] of [
    ['a list', []],
    ['a text', 'a'],
    ['null', null],
    ['a number', 3],
  ] as const)
    // prettier-ignore
    yield of('arrays for objects', `${name} among the clusters`, galaxy([cluster(1), value]));
  for (const key of ['value', 'uuid', 'description'])
    for (const [name, value] of NOT_TEXT)
      yield of('wrong types', `${key} is ${name}`, galaxy([cluster(1, { [key]: value })]));
  for (const key of ['synonyms', 'country', 'cfr-suspected-victims', 'targeted-sector'])
    for (const [name, value] of NOT_LIST.slice(1))
      yield of('wrong types', `meta.${key} is ${name}`, galaxy([cluster(1, { meta: { [key]: value } })]));
  for (const [name, value] of NOT_LIST)
    yield of('wrong types', `related is ${name}`, galaxy([cluster(1, { related: value })]));
  for (const [name, value] of NOT_LIST)
    yield of(
      'wrong types',
      `tags are ${name}`,
      galaxy([cluster(1, { related: [{ 'dest-uuid': uuid(2), tags: value }] })]),
    );
  yield of('wrong types', 'the galaxy is of a numbered type', galaxy([cluster(1)], { type: 7 }));
  yield of('wrong types', 'a nested field', galaxy([cluster(1, { meta: { odd: { a: { b: 1 } } } })]));
  for (const value of ['101', '-1', 'high', 'NaN', 1e300, [], '1e999'])
    yield of('huge numbers', `an attribution confidence of ${JSON.stringify(value)}`, galaxy([cluster(1, { meta: { 'attribution-confidence': value } })])); // prettier-ignore

  yield reads('duplicates', 'the same cluster twice', galaxy([cluster(1), cluster(1), cluster(2)]));
  yield reads(
    'duplicates',
    'the same name twice',
    galaxy([cluster(1), cluster(2, { value: 'Odd Group 1' })]),
  );
  yield reads('duplicates', 'one id of ATT&CK twice', galaxy([1, 2].map((n) => cluster(n, { meta: { synonyms: ['G0001'] } })))); // prettier-ignore
  yield reads('cycles', 'related to itself', galaxy([cluster(1, { related: [{ 'dest-uuid': uuid(1) }] })]));
  yield reads('cycles', 'related to each other', galaxy([1, 2].map((n) => cluster(n, { related: [{ 'dest-uuid': uuid(3 - n), type: 'part-of' }] })))); // prettier-ignore
  yield reads(
    'dangling references',
    'nothing there',
    galaxy([cluster(1, { related: [{ 'dest-uuid': 'x' }] })]),
  );
  yield reads(
    'odd names',
    '__proto__ as a field',
    galaxy([cluster(1)]).replace('"country"', '"__proto__": "x", "country"'),
  );
  yield reads(
    'odd names',
    '__proto__ as a name',
    galaxy([cluster(1, { value: '__proto__' })], { type: 'constructor' }),
  );
  yield reads('odd names', 'half a surrogate pair', galaxy([cluster(1, { value: 'odd \udc00' })]));
  yield reads(
    'odd names',
    'no word in the name',
    galaxy([cluster(1, { value: '!!!' }), cluster(2, { value: '???' })]),
  );
  yield reads(
    'scripts',
    'in a description',
    galaxy([cluster(1, { description: '<script>alert(1)</script>' })]),
  );
  yield reads('huge values', '20,000 victims', galaxy([cluster(1, { meta: { 'cfr-suspected-victims': Array.from({ length: 20_000 }, (_, n) => `V${n}`) } })])); // prettier-ignore
}
