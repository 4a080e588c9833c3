/** A cluster as a passage with its entity, and with what its fields say of other things. */
import type { EntityRecord, LoadItem } from '../../graph/load/item.ts';
import type { Properties } from '../../graph/model.ts';
import type { FieldNames } from '../field-names.ts';
import { doubts } from '../identity/doubts.ts';
import { aliasesFor, declareByName, entityByName, type Entry } from '../identity/entry.ts';
import type { NameBook } from '../name-book.ts';
import { RecordText, type Span } from '../record.ts';
import type { Cluster } from './cluster.ts';
import type { Galaxy } from './galaxy.ts';
import type { MispField, MispVocabulary } from './vocabulary.ts';

export interface GalaxyContext {
  galaxy: Galaxy;
  vocabulary: MispVocabulary;
  book: NameBook;
  fields: FieldNames;
}

/** A value of a field, and where it stands. */
interface Named {
  field: MispField;
  value: string;
  /** Null where nothing of that name is known. */
  entity: EntityRecord | null;
  at: Span;
  quote: Span;
}

/** MISP's own figure for an attribution that nobody has weighed. */
const UNWEIGHED = 0.5;
const SUSPECTED = 0.7;
const SAID = 0.9;

export function* clusterItems(
  cluster: Cluster,
  entry: Entry,
  index: number,
  context: GalaxyContext,
): Generator<LoadItem> {
  const text = new RecordText(index, cluster.locator);
  text.mention(entry.id, text.add(cluster.name));
  if (cluster.description !== '' && cluster.description !== cluster.name) text.line(cluster.description);
  for (const [at, name] of cluster.synonyms.entries()) {
    if (at === 0) text.line('Synonyms: ');
    else text.add(', ');
    text.mention(entry.id, text.add(name));
  }
  const named = writeFields(text, cluster, entry, context);
  yield text.passage();
  yield { item: 'entity', record: wholeEntity(cluster, entry, context) };
  entry.declared = 'wholly';
  for (const { entity } of named) if (entity) yield { item: 'entity', record: entity };
  yield* text.mentions();
  for (const each of named) yield statementOrReview(each, cluster, entry, text);
  yield* relatedEdges(cluster, entry, index, context);
  yield* doubts(text, entry, [cluster.name, ...cluster.synonyms], context.book);
  yield* contestedIds(cluster, entry, index, context.galaxy);
}

function writeFields(text: RecordText, cluster: Cluster, entry: Entry, context: GalaxyContext): Named[] {
  const { vocabulary, fields } = context;
  return vocabulary.fieldsOf(entry.kind).flatMap((field) => {
    const values = cluster.values(field.key).filter((value) => !vocabulary.namesNothing(value));
    if (values.length === 0) return [];
    const line = text.line(`${titleOf(field.key)}: `);
    const named = values.map((value, at) => {
      if (at > 0) text.add(', ');
      return { value, at: text.add(value) };
    });
    const confidence = field.names === 'country code' ? cluster.attributionConfidence : null;
    if (confidence !== null) text.add(` (${doubtOf(confidence)})`);
    const quote = { start: line.start, end: text.text.length };
    return named.map(({ value, at }) => {
      const entity = thingNamed(value, field, fields);
      if (entity) text.mention(entity.id, at);
      return { field, value, entity, at, quote };
    });
  });
}

function thingNamed(value: string, field: MispField, fields: FieldNames): EntityRecord | null {
  if (field.names === 'sector') return fields.sector(value);
  if (field.names === 'country code') return fields.state(value) ?? fields.place(value);
  return fields.place(value) ?? (/^[A-Z]{2}$/.test(value) ? fields.state(value) : null);
}

function statementOrReview(
  { field, value, entity, at, quote }: Named,
  cluster: Cluster,
  entry: Entry,
  text: RecordText,
): LoadItem {
  const passage = text.index;
  if (!entity) {
    return {
      item: 'review',
      record: { text: value, proposedKind: null, candidates: [], passage, ...at, reason: 'unknown' },
    };
  }
  const weighed = field.names === 'country code' ? cluster.attributionConfidence : null;
  const unsaid = field.names === 'country code' ? UNWEIGHED : field.suspected ? SUSPECTED : SAID;
  const doubt = weighed !== null && weighed <= UNWEIGHED ? doubtOf(weighed) : null;
  return {
    item: 'statement',
    record: {
      passage,
      subject: entry.id,
      type: field.relation,
      object: entity.id,
      mode: 'explicit',
      confidence: weighed ?? unsaid,
      rule: `misp-${field.key}`,
      ...quote,
      quote: text.quote(quote),
      negated: false,
      hedge: field.suspected ? 'suspected' : doubt,
      attributedTo: null,
      citation: null,
      facts: {},
    },
  };
}

function wholeEntity(cluster: Cluster, entry: Entry, { galaxy, vocabulary }: GalaxyContext): EntityRecord {
  const base = entityByName(entry);
  const read = new Set(vocabulary.fieldsOf(entry.kind).map((field) => field.key));
  const attackIds = cluster.attackIds.filter((id) => galaxy.rivals(id, cluster).length === 0);
  const ids = [
    ...(base.externalIds ?? []),
    ...attackIds.map((id) => `mitre-attack:${id}`),
    ...(cluster.uuid === null ? [] : [`misp:${cluster.uuid}`]),
  ];
  const properties: Properties = { ...base.properties, ...cluster.properties(read) };
  return {
    ...base,
    aliases: aliasesFor(entry, base, cluster.synonyms),
    ...(ids.length === 0 ? {} : { externalIds: ids }),
    ...(Object.keys(properties).length === 0 ? {} : { properties }),
  };
}

function* relatedEdges(
  cluster: Cluster,
  entry: Entry,
  passage: number,
  { galaxy, vocabulary }: GalaxyContext,
): Generator<LoadItem> {
  for (const { uuid, type, tags } of cluster.related) {
    const other = galaxy.entry(uuid);
    if (!other || other === entry) {
      const reason = other ? 'duplicate' : 'dangling';
      yield { item: 'skip', record: { locator: `${cluster.locator} ${type} ${uuid}`, reason } };
      continue;
    }
    yield* declareByName(other);
    const relation = vocabulary.relation(type, entry.kind, other.kind);
    const likelihood = /likelihood-probability="([^"]*)"/.exec(tags.join(' '))?.[1];
    const properties: Properties = {
      ...(relation === 'RELATED_TO' ? { mispRelation: type } : {}),
      ...(likelihood === undefined ? {} : { likelihood }),
    };
    yield {
      item: 'edge',
      record: { passage, subject: entry.id, type: relation, object: other.id, properties },
    };
  }
}

/** An id of ATT&CK that several clusters have is no proof of what they are. */
function* contestedIds(cluster: Cluster, entry: Entry, passage: number, galaxy: Galaxy): Generator<LoadItem> {
  for (const id of cluster.attackIds) {
    const rivals = galaxy.rivals(id, cluster);
    if (rivals.length === 0) continue;
    const candidates = [entry.id, ...rivals.map((rival) => rival.id)];
    const at = { start: 0, end: cluster.name.length };
    yield {
      item: 'review',
      record: {
        text: `${cluster.name} (${id})`,
        proposedKind: entry.kind,
        candidates,
        passage,
        ...at,
        reason: 'near',
      },
    };
  }
}

/** 'cfr-suspected-victims' reads 'Suspected victims'. */
function titleOf(key: string): string {
  const words = key.replace(/^cfr-/, '').replace(/[-_]+/g, ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function doubtOf(confidence: number): string {
  return `attribution confidence ${Math.round(confidence * 100)}`;
}
