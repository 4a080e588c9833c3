import { damagedJson, NOT_LIST, NOT_TEXT } from '../../support/malformed-json.ts';
import { type MalformedInput, inputsOf } from '../../support/malformed-input.ts';

type Change = Record<string, unknown>;
const TEXT = 'Indonesia menghadapi serangan siber.';
const meta = { schema: 'kg-gold/0.1', lang: 'id' };
const sentence = (change: Change = {}): Change => ({
  index: 0,
  start: 0,
  end: TEXT.length,
  text: TEXT,
  ...change,
});
const mention = (change: Change = {}): Change => ({
  sentence: 0,
  start: 0,
  end: 9,
  text: 'Indonesia',
  ...change,
});
const entity = (change: Change = {}): Change => ({
  id: 'indonesia',
  kind: 'State',
  labelId: 'Indonesia',
  labelEn: 'Indonesia',
  aliases: [],
  mentions: [mention()],
  ...change,
});
const threat = { id: 'serangan-siber', kind: 'Threat', labelId: 'Serangan siber' };
const evidence = (change: Change = {}): Change => ({
  sentence: 0,
  start: 0,
  end: TEXT.length,
  quote: TEXT,
  ...change,
});
const relation = (change: Change = {}): Change => ({
  subject: 'indonesia',
  type: 'FACES',
  object: 'serangan-siber',
  mode: 'explicit',
  confidence: 0.9,
  citation: null,
  props: {},
  evidence: evidence(),
  ...change,
});
const graph = (change: Change = {}): string =>
  JSON.stringify({ meta, sentences: [sentence()], entities: [entity(), threat], relations: [relation()], ...change }, null, 1); // prettier-ignore

const file = 'graph.json';

export function* malformed(): Generator<MalformedInput> {
  const { of, reads } = inputsOf(file);
  const withEntity = (change: Change): string => graph({ entities: [entity(change), threat] });
  const withRelation = (change: Change): string => graph({ relations: [relation(change)] });
  yield* damagedJson(graph(), file, '"labelId": "Indonesia"');

  for (const key of ['meta', 'sentences'])
    yield of('missing members', `no ${key}`, graph({ [key]: undefined }));
  for (const key of ['index', 'start', 'end', 'text'])
    yield of(
      'missing members',
      `a sentence without ${key}`,
      graph({ sentences: [sentence({ [key]: undefined })] }),
    );
  for (const key of ['id', 'kind'])
    yield of('missing members', `an entity without ${key}`, withEntity({ [key]: undefined }));
  for (const key of ['subject', 'type', 'object', 'evidence'])
    yield of('missing members', `a relation without ${key}`, withRelation({ [key]: undefined }));
  for (const key of ['sentence', 'start', 'end', 'quote'])
    yield of(
      'missing members',
      `evidence without ${key}`,
      withRelation({ evidence: evidence({ [key]: undefined }) }),
    );

  for (const key of ['sentences', 'entities', 'relations', 'denied'])
    for (const value of [{}, 'x', 3])
      yield of('arrays for objects', `${key} are ${JSON.stringify(value)}`, graph({ [key]: value }));
  for (const key of ['sentences', 'entities', 'relations'])
    yield of('arrays for objects', `a list among the ${key}`, graph({ [key]: [[]] }));
  for (const key of ['id', 'kind', 'labelId'])
    for (const [name, value] of NOT_TEXT)
      yield of('wrong types', `an entity's ${key} is ${name}`, withEntity({ [key]: value }));
  for (const key of ['aliases', 'mentions'])
    for (const [name, value] of NOT_LIST)
      yield of('wrong types', `${key} are ${name}`, withEntity({ [key]: value }));
  for (const key of ['subject', 'type', 'object', 'mode', 'citation'])
    for (const [name, value] of NOT_TEXT.slice(0, 2))
      yield of('wrong types', `a relation's ${key} is ${name}`, withRelation({ [key]: value }));
  for (const confidence of [2, -1, '1', [], 1e300])
    yield of('huge numbers', `a confidence of ${JSON.stringify(confidence)}`, withRelation({ confidence }));
  for (const value of [-1, 1e15, 1.5, '0', null]) {
    yield of(
      'wrong offsets',
      `a sentence from ${JSON.stringify(value)}`,
      graph({ sentences: [sentence({ start: value })] }),
    );
    yield of(
      'wrong offsets',
      `a mention from ${JSON.stringify(value)}`,
      withEntity({ mentions: [mention({ start: value })] }),
    );
    yield of(
      'wrong offsets',
      `evidence to ${JSON.stringify(value)}`,
      withRelation({ evidence: evidence({ end: value }) }),
    );
    yield of('wrong offsets', `evidence in sentence ${JSON.stringify(value)}`, withRelation({ evidence: evidence({ sentence: value }) })); // prettier-ignore
  }
  yield of('wrong offsets', 'a gap of a billion', graph({ sentences: [sentence({ start: 1e9, end: 1e9 + TEXT.length })], entities: [threat], relations: [] })); // prettier-ignore
  yield of(
    'wrong offsets',
    'a quote that reads otherwise',
    withRelation({ evidence: evidence({ quote: 'Malaysia' }) }),
  );
  yield of(
    'wrong offsets',
    'a mention that reads otherwise',
    withEntity({ mentions: [mention({ text: 'Malaysia!' })] }),
  );
  yield of('wrong offsets', 'a text that reads otherwise', graph({ text: TEXT.toUpperCase() }));
  yield of(
    'wrong offsets',
    'sentences that overlap',
    graph({ sentences: [sentence(), sentence({ index: 1 })] }),
  );
  yield of('wrong offsets', 'sentences in the wrong order', graph({ sentences: [sentence({ index: 1 })] }));
  yield of('dangling references', 'no such subject', withRelation({ subject: 'malaysia' }));
  yield of('dangling references', 'no such citation', withRelation({ citation: 'nobody-2020' }));
  yield of('dangling references', 'no such speaker', withRelation({ props: { attributedTo: 'nobody' } }));
  yield of('wrong values', 'an unknown kind', withEntity({ kind: 'Country' }));
  yield of('wrong values', 'an unknown relation', withRelation({ type: 'LIKES' }));
  yield of('wrong values', 'an unknown mode', withRelation({ mode: 'guess' }));
  yield of('wrong values', 'another schema', graph({ meta: { schema: 'kg-gold/9' } }));
  yield of('duplicates', 'the same entity twice', graph({ entities: [entity(), entity(), threat] }));
  yield of(
    'odd names',
    '__proto__ as a property',
    graph().replace('"props": {}', '"props": {"__proto__": 1}'),
  );
  yield reads('odd names', '__proto__ as an id', graph({ entities: [entity(), threat, { id: '__proto__', kind: 'State' }] })); // prettier-ignore
  yield reads('odd names', 'half a surrogate pair', withEntity({ labelId: 'odd \ud800' }));
  yield reads('cycles', 'a relation to itself', withRelation({ object: 'indonesia', type: 'RELATED_TO' }));
  yield reads('scripts', 'in a label', withEntity({ labelId: '<script>alert(1)</script>' }));
}
