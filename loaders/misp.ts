/**
 * Clusters of a MISP galaxy: each value is an entity, its fields and relations are what is said of it. Read twice:
 * what the galaxy holds, and whom a UUID means, may stand anywhere in it.
 *
 * A cluster's references are addresses without title or author, and say nothing of which field they support: they are
 * kept as its property `refs` rather than as publications.
 */
import type { LoadItem } from '../graph/load/item.ts';
import { loadOntology } from '../graph/ontology.ts';
import { documentIdOf } from './document-id.ts';
import { FieldNames } from './field-names.ts';
import { InputError } from './input-error.ts';
import { jsonRecords, type JsonRecord } from './json-records.ts';
import type { Loader, LoaderOptions } from './loader.ts';
import { Cluster } from './misp/cluster.ts';
import { clusterItems } from './misp/cluster-items.ts';
import { Galaxy } from './misp/galaxy.ts';
import { MispVocabulary } from './misp/vocabulary.ts';
import { NameBook } from './name-book.ts';
import { Reading } from './reading.ts';
import type { Source } from './source.ts';

const SHAPE = 'A galaxy of clusters is {"type": "threat-actor", "values": [{"value": …}, …]}.';

export const mispLoader: Loader = {
  format: 'misp',
  describes: 'clusters of a MISP galaxy',
  sniff(head) {
    const text = new TextDecoder()
      .decode(head)
      .replace(/^\uFEFF/, '')
      .trimStart();
    return text.startsWith('{') && /"values"\s*:\s*\[/.test(text) && /"value"\s*:\s*"/.test(text);
  },
  load: items,
};

async function* items(source: Source, options: LoaderOptions): AsyncGenerator<LoadItem> {
  const ontology = loadOntology();
  const vocabulary = new MispVocabulary(ontology);
  const book = new NameBook(ontology, options.gazetteers);
  const fields = new FieldNames(book);
  const reading = new Reading(source, options, 3);
  const head = await readHead(reading, source.name);
  const galaxy = new Galaxy(vocabulary.kindOf(head.type), book, fields);
  for await (const cluster of clusters(reading, source.name)) galaxy.add(cluster);
  galaxy.settle();
  yield {
    item: 'document',
    record: {
      id: options.id ?? documentIdOf(source.name),
      title: options.title ?? head.name ?? source.name,
      language: options.language ?? 'en',
      format: 'misp',
      sha256: reading.sha256,
      ...(head.authors.length === 0 ? {} : { author: head.authors.join(', ') }),
      records: true,
    },
  };
  let index = 0;
  for await (const cluster of clusters(reading, source.name)) {
    reading.check();
    const entry = galaxy.entry(cluster.locator);
    if (!entry || !galaxy.isCurrent(cluster)) {
      yield { item: 'skip', record: { locator: cluster.locator, reason: 'duplicate' } };
      continue;
    }
    yield* clusterItems(cluster, entry, index, { galaxy, vocabulary, book, fields });
    index += 1;
  }
  await reading.finish();
}

async function* clusters(reading: Reading, name: string): AsyncGenerator<Cluster> {
  for await (const record of jsonRecords(reading.bytes(), name, ['values'])) {
    if (record.index !== -1) yield new Cluster(record, name);
  }
}

interface Head {
  type: string;
  name: string | null;
  authors: string[];
}

/** The members beside the clusters, which may come last. */
async function readHead(reading: Reading, name: string): Promise<Head> {
  const members = new Map<string, JsonRecord>();
  let count = 0;
  for await (const record of jsonRecords(reading.bytes(), name, ['values'])) {
    if (record.index === -1) members.set(record.key, record);
    else count += 1;
  }
  const type = members.get('type');
  const values = members.get('values');
  const refuse = (record: JsonRecord | undefined, problem: string): never => {
    const line = record?.line ?? 1;
    throw new InputError(
      'malformed',
      `${name}:${line}: ${problem}.`,
      SHAPE,
      undefined,
      line,
      record?.offset ?? 0,
    );
  };
  if (values) refuse(values, 'the values of the galaxy are no list');
  if (typeof type?.value !== 'string') return refuse(type, 'this is no MISP galaxy: it has no type');
  if (count === 0) throw new InputError('empty', `${name} is a galaxy without clusters.`, SHAPE);
  const title = members.get('name')?.value;
  const authors = members.get('authors')?.value;
  return {
    type: type.value,
    name: typeof title === 'string' && title.trim() !== '' ? title.trim() : null,
    authors: Array.isArray(authors) ? authors.filter((author) => typeof author === 'string') : [],
  };
}
