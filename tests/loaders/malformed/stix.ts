import { damagedJson, NOT_LIST, NOT_TEXT } from '../../support/malformed-json.ts';
import { type MalformedInput, inputsOf } from '../../support/malformed-input.ts';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
type Change = Record<string, unknown>;

const group = (n: number, change: Change = {}): Change => ({
  type: 'intrusion-set',
  id: `intrusion-set--${uuid(n)}`,
  modified: '2024-01-01T00:00:00.000Z',
  name: `Odd Group ${n}`,
  ...change,
});
const uses = (from: number, to: number, change: Change = {}): Change => ({
  type: 'relationship',
  id: `relationship--${uuid(from * 100 + to)}`,
  modified: '2024-01-01T00:00:00.000Z',
  relationship_type: 'related-to',
  source_ref: `intrusion-set--${uuid(from)}`,
  target_ref: `intrusion-set--${uuid(to)}`,
  ...change,
});
const bundle = (objects: unknown, change: Change = {}): string =>
  JSON.stringify({ type: 'bundle', id: `bundle--${uuid(1)}`, objects, ...change }, null, 1);
const without = (object: Change, key: string): Change =>
  Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));

const file = 'bundle.json';

export function* malformed(): Generator<MalformedInput> {
  const { of, reads } = inputsOf(file);
  yield* damagedJson(bundle([group(1), group(2), uses(1, 2)]), file, '"name": "Odd Group 1"');

  for (const key of ['type', 'id', 'name'])
    yield of('missing members', `no ${key}`, bundle([without(group(1), key)]));
  for (const key of ['relationship_type', 'source_ref', 'target_ref', 'id'])
    yield of(
      'missing members',
      `a relationship without ${key}`,
      bundle([group(1), without(uses(1, 1), key)]),
    );
  yield of('missing members', 'no type of the bundle', bundle([group(1)], { type: undefined }));
  yield of('missing members', 'no objects', bundle(undefined));
  yield of(
    'missing members',
    'a reference without source',
    bundle([group(1, { external_references: [{ url: 'x' }] })]),
  );
  yield of(
    'missing members',
    'a phase without chain',
    bundle([group(1, { kill_chain_phases: [{ phase_name: 'x' }] })]),
  );

  yield of('arrays for objects', 'the objects are an object', bundle({ a: group(1) }));
  yield of('arrays for objects', 'the objects are a text', bundle('none'));
  for (const [name, value] of [
    ['a list', []],
    ['a text', 'a'],
    ['null', null],
    ['a number', 3],
  ] as const)
    // prettier-ignore
    yield of('arrays for objects', `${name} among the objects`, bundle([group(1), value]));
  yield of('arrays for objects', 'no object at all', bundle([]));

  for (const key of ['type', 'id', 'name', 'description', 'modified'])
    for (const [name, value] of NOT_TEXT)
      yield of('wrong types', `${key} is ${name}`, bundle([group(1, { [key]: value })]));
  for (const key of ['aliases', 'external_references', 'kill_chain_phases'])
    for (const [name, value] of NOT_LIST)
      yield of('wrong types', `${key} is ${name}`, bundle([group(1, { [key]: value })]));
  for (const key of ['revoked', 'x_mitre_deprecated'])
    for (const value of ['true', 1, []])
      yield of('wrong types', `${key} is ${JSON.stringify(value)}`, bundle([group(1, { [key]: value })]));

  yield of('wrong values', 'a time that is none', bundle([group(1, { modified: 'yesterday' })]));
  yield of('wrong values', 'an id of another type', bundle([group(1, { id: `malware--${uuid(1)}` })]));
  yield of('wrong values', 'an id without its type', bundle([group(1, { id: uuid(1) })]));
  yield of(
    'wrong values',
    'an endless id',
    bundle([group(1, { id: `intrusion-set--${'x'.repeat(100_000)}` })]),
  );
  for (const confidence of [-1, 101, 1e300, '50'])
    yield of(
      'huge numbers',
      `a confidence of ${confidence}`,
      bundle([group(1), group(2), uses(1, 2, { confidence })]),
    );

  yield reads('duplicates', 'the same object twice', bundle([group(1), group(1), group(2)]));
  yield reads(
    'duplicates',
    'two versions',
    bundle([group(1), group(1, { modified: '2025-01-01T00:00:00Z', name: 'New' })]),
  );
  yield reads('cycles', 'revoked by each other', bundle([group(1, { revoked: true }), group(2, { revoked: true }), uses(1, 2, { relationship_type: 'revoked-by' }), uses(2, 1, { relationship_type: 'revoked-by' }), uses(1, 2, { id: `relationship--${uuid(9)}` })])); // prettier-ignore
  yield reads(
    'cycles',
    'part of itself',
    bundle([group(1), uses(1, 1, { relationship_type: 'subtechnique-of' })]),
  );
  yield reads('dangling references', 'nothing there', bundle([group(1), uses(1, 7)]));
  yield reads(
    'odd names',
    '__proto__ as a member',
    bundle([group(1)]).replace('"name"', '"__proto__": {"name": "x"}, "name"'),
  );
  yield reads(
    'odd names',
    '__proto__ as a name',
    bundle([group(1, { name: '__proto__' }), group(2, { name: 'constructor' })]),
  );
  yield reads('odd names', '__proto__ as a kind of relationship', bundle([group(1), group(2), uses(1, 2, { relationship_type: '__proto__' })])); // prettier-ignore
  yield reads('odd names', 'half a surrogate pair', bundle([group(1, { name: 'odd \ud800 name' })]));
  yield reads('scripts', 'in a name', bundle([group(1, { name: '<script>alert(1)</script>' })]));
  yield reads(
    'huge values',
    'a description of a megabyte',
    bundle([group(1, { description: '[a]('.repeat(250_000) })]),
  );
  yield reads(
    'huge values',
    'citations that never end',
    bundle([group(1, { description: '(Citation: '.repeat(100_000) })]),
  );
}
