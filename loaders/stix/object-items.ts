/** An object of a bundle as a passage with its entity, and with the edges that stand in its own members. */
import type { EntityRecord, LoadItem } from '../../graph/load/item.ts';
import type { Properties } from '../../graph/model.ts';
import type { FieldNames } from '../field-names.ts';
import { doubts } from '../identity/doubts.ts';
import { aliasesFor, declareByName, entityByName, type Entry } from '../identity/entry.ts';
import type { NameBook } from '../name-book.ts';
import { RecordText } from '../record.ts';
import { aliasesOf } from './aliases.ts';
import type { Catalogue } from './catalogue.ts';
import type { StixObject } from './object.ts';
import { plainText } from './plain-text.ts';
import type { Publications } from './references.ts';
import type { StixVocabulary } from './vocabulary.ts';

export interface BundleContext {
  catalogue: Catalogue;
  vocabulary: StixVocabulary;
  book: NameBook;
  fields: FieldNames;
  publications: Publications;
}

/** Members that become properties as they are: texts and lists of texts. */
const TEXTS: Record<string, string> = {
  first_seen: 'firstSeen',
  last_seen: 'lastSeen',
  published: 'published',
  sophistication: 'sophistication',
  resource_level: 'resourceLevel',
  primary_motivation: 'primaryMotivation',
  pattern: 'pattern',
  pattern_type: 'patternType',
};
const LISTS: Record<string, string> = {
  malware_types: 'malwareTypes',
  tool_types: 'toolTypes',
  threat_actor_types: 'threatActorTypes',
  infrastructure_types: 'infrastructureTypes',
  indicator_types: 'indicatorTypes',
  report_types: 'reportTypes',
  goals: 'goals',
  x_mitre_platforms: 'platforms',
  x_mitre_domains: 'domains',
};

export function* objectItems(
  object: StixObject,
  entry: Entry,
  index: number,
  context: BundleContext,
): Generator<LoadItem> {
  const text = new RecordText(index, object.id);
  const entity = wholeEntity(object, entry, context);
  text.mention(entity.id, text.add(entry.name === '' ? entry.label : entry.name));
  const description = plainText(object.text('description') ?? '');
  if (description !== '') text.line(description);
  const aliases = aliasesOf(object);
  for (const [at, alias] of aliases.entries()) {
    if (at === 0) text.line('Also known as: ');
    else text.add(', ');
    text.mention(entity.id, text.add(alias));
  }
  yield text.passage();
  yield { item: 'entity', record: entity };
  entry.declared = 'wholly';
  yield* text.mentions();
  yield* ownEdges(object, entry, index, context);
  yield* doubts(text, entry, [entry.name, ...aliases], context.book);
}

function wholeEntity(object: StixObject, entry: Entry, { vocabulary }: BundleContext): EntityRecord {
  const base = entityByName(entry);
  const ids = [entry.externalId ?? [], ...(base.externalIds ?? []), `stix:${object.id}`].flat();
  return {
    ...base,
    aliases: aliasesFor(entry, base, aliasesOf(object)),
    externalIds: [...new Set(ids)],
    properties: { ...base.properties, ...propertiesOf(object, vocabulary) },
  };
}

function propertiesOf(object: StixObject, vocabulary: StixVocabulary): Properties {
  const properties: Properties = { stixType: object.type };
  const others: string[] = [];
  for (const { sourceName, externalId, url } of object.references()) {
    if (externalId === '') continue;
    if (!vocabulary.identifies(sourceName, object.type)) others.push(`${sourceName}:${externalId}`);
    else if (url !== '') properties['url'] ??= url;
  }
  if (others.length > 0) properties['seeAlso'] = others;
  for (const [key, name] of Object.entries(TEXTS)) {
    const value = object.text(key);
    if (value !== undefined) properties[name] = value;
  }
  for (const [key, name] of Object.entries(LISTS)) {
    const value = object.texts(key);
    if (value.length > 0) properties[name] = value;
  }
  return properties;
}

function* ownEdges(
  object: StixObject,
  entry: Entry,
  passage: number,
  { catalogue, fields, publications }: BundleContext,
): Generator<LoadItem> {
  const declared: LoadItem[] = [];
  const works = publications.idsOf(object.references(), (item) => declared.push(item));
  yield* declared;
  for (const work of works) yield edge(passage, work, 'CITED_FOR', entry.id);
  for (const { chain, phase } of object.killChainPhases()) {
    const tactic = catalogue.tactic(chain, phase);
    if (!tactic) continue;
    yield* declareByName(tactic);
    yield edge(passage, entry.id, 'PART_OF', tactic.id);
  }
  for (const sector of object.texts('sectors')) {
    const record = fields.sector(sector);
    yield { item: 'entity', record };
    yield edge(passage, entry.id, 'PART_OF', record.id);
  }
  const country = object.type === 'location' && !entry.sure ? object.text('country') : undefined;
  const state = country === undefined ? null : fields.state(country);
  if (state) {
    yield { item: 'entity', record: state };
    yield edge(passage, entry.id, 'LOCATED_IN', state.id);
  }
  if (object.type === 'report' || object.type === 'grouping')
    yield* pointing(object, entry, object.texts('object_refs'), 'CONCERNS', passage, catalogue);
  yield* pointing(object, entry, object.texts('x_mitre_analytic_refs'), 'HAS_PART', passage, catalogue);
  const source = object.text('x_mitre_data_source_ref');
  if (source !== undefined) yield* pointing(object, entry, [source], 'PART_OF', passage, catalogue);
}

function* pointing(
  object: StixObject,
  entry: Entry,
  ids: readonly string[],
  type: 'CONCERNS' | 'PART_OF' | 'HAS_PART',
  passage: number,
  catalogue: Catalogue,
): Generator<LoadItem> {
  for (const id of new Set(ids)) {
    const other = catalogue.resolve(id);
    if (typeof other === 'string') {
      yield { item: 'skip', record: { locator: `${object.id} → ${id}`, reason: other } };
    } else if (other !== entry) {
      yield* declareByName(other);
      yield type === 'HAS_PART'
        ? edge(passage, other.id, 'PART_OF', entry.id)
        : edge(passage, entry.id, type, other.id);
    }
  }
}

function edge(passage: number, subject: string, type: string, object: string): LoadItem {
  return { item: 'edge', record: { passage, subject, type, object } };
}
