/**
 * Graphs in the exchange shape kg-gold/0.1, as `telusur extract` prints them: sentences, entities with their mentions,
 * relations with their evidence. Read twice: sentences may stand before or after what stands in them.
 */
import type { EntityRecord, LoadItem } from '../graph/load/item.ts';
import { loadOntology } from '../graph/ontology.ts';
import { documentIdOf } from './document-id.ts';
import { InputError } from './input-error.ts';
import { jsonRecords, type JsonRecord } from './json-records.ts';
import { failAt, GoldGraph, type GoldSentence } from './kg-gold/gold-graph.ts';
import type { Loader, LoaderOptions } from './loader.ts';
import { Reading } from './reading.ts';
import { isObject, told } from './record-shape.ts';
import type { Source } from './source.ts';

const ARRAYS = ['sentences', 'entities', 'relations', 'denied'];
/** The graph of a text is kept in memory while its sentences are read. */
const LIMIT = 256_000_000;
/** Between two sentences, where the text itself is not told. */
const WIDEST_GAP = 1_000_000;
const SHAPE =
  'A graph is {"meta": {"schema": "kg-gold/0.1", …}, "sentences": […], "entities": […], "relations": […]}.';

export const kgGoldLoader: Loader = {
  format: 'kg-gold',
  describes: 'a graph with its evidence, as telusur extract prints it',
  sniff(head) {
    const text = new TextDecoder()
      .decode(head)
      .replace(/^\uFEFF/, '')
      .trimStart();
    if (!text.startsWith('{')) return false;
    return (
      /"schema"\s*:\s*"kg-gold\//.test(text) ||
      /"(?:sentences|entities)"\s*:\s*\[.*"(?:labelId|index)"\s*:/s.test(text)
    );
  },
  load: items,
};

async function* items(source: Source, options: LoaderOptions): AsyncGenerator<LoadItem> {
  if (source.size > LIMIT)
    throw new InputError(
      'too_large',
      `${source.name} has more than ${LIMIT / 1e6} MB.`,
      'Load its text instead, or split it.',
    );
  const reading = new Reading(source, options, 2);
  const graph = new GoldGraph(source.name, loadOntology());
  const head = await readHead(reading, graph, source.name);
  const tail = head.text?.slice(graph.end) ?? '';
  yield {
    item: 'document',
    record: {
      id: options.id ?? documentIdOf(source.name),
      title: options.title ?? head.title ?? source.name,
      language: options.language ?? head.language,
      format: 'kg-gold',
      sha256: reading.sha256,
      ...(tail === '' ? {} : { tail }),
    },
  };
  const told = new Set<string>();
  let end = 0;
  for await (const record of jsonRecords(reading.bytes(), source.name, ARRAYS)) {
    if (record.key !== 'sentences' || record.index === -1) continue;
    reading.check();
    const sentence = graph.sentence(record);
    const { index, start, text } = sentence;
    yield {
      item: 'passage',
      record: { index, start, end: sentence.end, text, lead: leadOf(sentence, end, head.text) },
    };
    yield* itemsIn(sentence, graph, told);
    end = sentence.end;
  }
  for (const entity of graph.entities.values()) yield* declare(entity, told);
  await reading.finish();
}

function* itemsIn(sentence: GoldSentence, graph: GoldGraph, told: Set<string>): Generator<LoadItem> {
  const { index, start, end, text } = sentence;
  const mentions = graph.mentions.get(index) ?? [];
  const statements = graph.statements.get(index) ?? [];
  const named = [
    ...mentions.map((mention) => mention.entity),
    ...statements.flatMap(({ record }) => [
      record.subject,
      record.object,
      record.citation,
      record.attributedTo,
    ]),
  ];
  for (const id of named) {
    const entity = id === null ? undefined : graph.entities.get(id);
    if (entity) yield* declare(entity, told);
  }
  const slice = (from: number, to: number): string | null =>
    from < start || to > end || from >= to ? null : text.slice(from - start, to - start);
  for (const { fail, text: expected, ...record } of mentions) {
    const there = slice(record.start, record.end);
    if (there === null || (expected !== null && expected !== there))
      fail(`the mention from ${record.start} to ${record.end} does not stand in sentence ${index}`, 'Count in UTF-16 code units of the whole text.'); // prettier-ignore
    yield { item: 'mention', record };
  }
  for (const { fail, record } of statements) {
    if (slice(record.start, record.end) !== record.quote)
      fail(`the quote from ${record.start} to ${record.end} does not stand in sentence ${index}`, 'Count in UTF-16 code units of the whole text.'); // prettier-ignore
    yield { item: 'statement', record };
  }
}

function* declare(record: EntityRecord, told: Set<string>): Generator<LoadItem> {
  if (told.has(record.id)) return;
  told.add(record.id);
  yield { item: 'entity', record };
}

/** What stands between two sentences; spaces, where the text itself is not told. */
function leadOf({ start, end, text, index, fail }: GoldSentence, from: number, whole: string | null): string {
  if (start < from) fail(`sentence ${index} begins before the one before it ends`, SHAPE);
  if (whole === null) {
    if (start - from > WIDEST_GAP)
      fail(`sentence ${index} begins ${start - from} units after the one before`, SHAPE);
    return ' '.repeat(start - from);
  }
  if (whole.slice(start, end) !== text) fail(`sentence ${index} does not stand in the text there`, SHAPE);
  return whole.slice(from, start);
}

interface Head {
  language: 'id' | 'en';
  title: string | null;
  /** The whole text, where the file has it. */
  text: string | null;
}

async function readHead(reading: Reading, graph: GoldGraph, name: string): Promise<Head> {
  const members = new Map<string, JsonRecord>();
  for await (const record of jsonRecords(reading.bytes(), name, ARRAYS)) {
    if (record.index !== -1) graph.add(record);
    else members.set(record.key, record);
  }
  const start = { key: '', index: -1, value: null, offset: 0, line: 1 };
  const wrong = ARRAYS.map((key) => members.get(key)).find((record) => record !== undefined);
  if (wrong) failAt(wrong, name)(`"${wrong.key}" is no list`, SHAPE);
  const record = members.get('meta') ?? start;
  const fail = failAt(record, name);
  if (!isObject(record.value)) return fail('this is no kg-gold graph: it has no meta', SHAPE);
  const { schema, lang, title } = record.value;
  if (schema !== 'kg-gold/0.1') fail(`the schema is ${told(schema)}, not "kg-gold/0.1"`, SHAPE);
  if (graph.sentences === 0) throw new InputError('empty', `${name} has no sentences.`, SHAPE);
  graph.settle();
  const text = members.get('text');
  if (text && typeof text.value !== 'string') failAt(text, name)('"text" is no text', SHAPE);
  return {
    language: lang === 'en' ? 'en' : 'id',
    title: typeof title === 'string' && title !== '' ? title : null,
    text: typeof text?.value === 'string' ? text.value : null,
  };
}
