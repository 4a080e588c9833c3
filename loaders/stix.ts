/**
 * STIX 2.0 and 2.1 bundles: objects become entities, relationships statements with their sources. Read twice: what an
 * object is called, which version of it counts and what replaced it may stand anywhere in a bundle.
 */
import type { LoadItem } from '../graph/load/item.ts';
import { loadOntology } from '../graph/ontology.ts';
import { documentIdOf } from './document-id.ts';
import { FieldNames } from './field-names.ts';
import { InputError } from './input-error.ts';
import { jsonRecords, type JsonRecord } from './json-records.ts';
import type { Loader, LoaderOptions } from './loader.ts';
import { NameBook } from './name-book.ts';
import { Reading } from './reading.ts';
import type { Source } from './source.ts';
import { Catalogue } from './stix/catalogue.ts';
import { StixObject } from './stix/object.ts';
import { objectItems, type BundleContext } from './stix/object-items.ts';
import { Publications } from './stix/references.ts';
import { endsOf, relationshipItems } from './stix/relationship-items.ts';
import { StixVocabulary } from './stix/vocabulary.ts';

const IS_BUNDLE = /"type"\s*:\s*"bundle"/;
const HOLDS_OBJECTS = /"objects"\s*:\s*\[.*"id"\s*:\s*"[a-z0-9-]+--[0-9a-f]{8}-/s;

export const stixLoader: Loader = {
  format: 'stix',
  describes: 'a STIX 2 bundle',
  sniff(head) {
    const text = new TextDecoder()
      .decode(head)
      .replace(/^\uFEFF/, '')
      .trimStart();
    return text.startsWith('{') && (IS_BUNDLE.test(text) || HOLDS_OBJECTS.test(text));
  },
  load: items,
};

async function* items(source: Source, options: LoaderOptions): AsyncGenerator<LoadItem> {
  const ontology = loadOntology();
  const vocabulary = new StixVocabulary(ontology);
  const book = new NameBook(ontology, options.gazetteers);
  const fields = new FieldNames(book);
  const catalogue = new Catalogue(vocabulary, book, fields);
  const reading = new Reading(source, options, 2);
  await fill(catalogue, reading, source.name);
  const taken = new Set(catalogue.live().map((entry) => entry.id));
  const publications = new Publications((id) => taken.has(id) || book.byId(id) !== undefined);
  const context = { catalogue, vocabulary, book, fields, publications };
  yield {
    item: 'document',
    record: {
      id: options.id ?? documentIdOf(source.name),
      title: options.title ?? source.name,
      language: options.language ?? 'en',
      format: 'stix',
      sha256: reading.sha256,
      records: true,
    },
  };
  let index = 0;
  for await (const record of jsonRecords(reading.bytes(), source.name, ['objects'])) {
    if (record.index === -1) continue;
    reading.check();
    const object = new StixObject(record, source.name);
    let passages = 0;
    for (const item of itemsOf(object, index, context)) {
      if (item.item === 'passage') passages += 1;
      yield item;
    }
    index += passages;
  }
  await reading.finish();
}

function* itemsOf(object: StixObject, index: number, context: BundleContext): Generator<LoadItem> {
  const skip = (reason: 'duplicate' | ReturnType<typeof endsOf>): LoadItem => ({
    item: 'skip',
    record: { locator: object.id, reason: typeof reason === 'string' ? reason : 'unsupported' },
  });
  if (!context.catalogue.isCurrent(object)) {
    yield skip('duplicate');
  } else if (object.type === 'relationship') {
    const ends = endsOf(object, context);
    if (typeof ends === 'string') yield skip(ends);
    else yield* relationshipItems(object, ends, index, context);
  } else {
    const entry = context.catalogue.entry(object.id);
    if (!entry || entry.skipped !== null) yield skip(entry?.skipped ?? 'unsupported');
    else yield* objectItems(object, entry, index, context);
  }
}

async function fill(catalogue: Catalogue, reading: Reading, name: string): Promise<void> {
  const members = new Map<string, JsonRecord>();
  let objects = 0;
  for await (const record of jsonRecords(reading.bytes(), name, ['objects'])) {
    if (record.index === -1) members.set(record.key, record);
    else {
      catalogue.add(new StixObject(record, name));
      objects += 1;
    }
  }
  const [type, wrong] = [members.get('type'), members.get('objects')];
  if (type?.value !== 'bundle' || wrong)
    throw new InputError(
      'malformed',
      `${name}:${wrong?.line ?? type?.line ?? 1}: this is no STIX bundle: ${wrong ? '"objects" is no list' : 'its type is not "bundle"'}.`,
      'A bundle is {"type": "bundle", "id": "bundle--…", "objects": […]}.',
      undefined,
      wrong?.line ?? type?.line ?? 1,
      wrong?.offset ?? type?.offset ?? 0,
    );
  if (objects === 0)
    throw new InputError('empty', `${name} is a bundle without objects.`, 'Nothing was read.');
  catalogue.settle();
}
