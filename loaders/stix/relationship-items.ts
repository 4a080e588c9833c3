/** A relationship of a bundle as a passage with its statement, or with a bare edge where nothing describes it. */
import type { LoadItem, SkipReason } from '../../graph/load/item.ts';
import type { Properties } from '../../graph/model.ts';
import { declareByName, type Entry } from '../identity/entry.ts';
import { RecordText } from '../record.ts';
import type { StixObject } from './object.ts';
import type { BundleContext } from './object-items.ts';
import { plainText } from './plain-text.ts';
import type { Joining } from './vocabulary.ts';

export interface Ends {
  source: Entry;
  target: Entry;
}

/** What the relationship joins now, or why it is left out. */
export function endsOf(relationship: StixObject, { catalogue }: BundleContext): Ends | SkipReason {
  if (relationship.flag('revoked') || relationship.need('relationship_type') === 'revoked-by')
    return 'revoked';
  if (relationship.flag('x_mitre_deprecated')) return 'deprecated';
  const source = catalogue.resolve(relationship.need('source_ref'));
  const target = catalogue.resolve(relationship.need('target_ref'));
  if (typeof source === 'string') return source;
  if (typeof target === 'string') return target;
  // Both ends have become one thing.
  return source.id === target.id ? 'revoked' : { source, target };
}

export function* relationshipItems(
  relationship: StixObject,
  { source, target }: Ends,
  index: number,
  { vocabulary, publications }: BundleContext,
): Generator<LoadItem> {
  const word = relationship.need('relationship_type');
  const joining = vocabulary.joining(word, source.kind, target.kind);
  const description = plainText(relationship.text('description') ?? '');
  const text = new RecordText(index, relationship.id);
  if (description === '') readPlainly(text, source, word, target);
  else describe(text, description, source, target);
  yield text.passage();
  yield* declareByName(source);
  yield* declareByName(target);
  const declared: LoadItem[] = [];
  const works = publications.idsOf(relationship.references(), (item) => declared.push(item));
  yield* declared;
  yield* text.mentions();
  const [subject, object] = joining.turned ? [target.id, source.id] : [source.id, target.id];
  const facts = factsOf(relationship, joining, word);
  const [citation = null] = works;
  const confidence = relationship.confidence();
  if (description === '' && citation === null && confidence === null) {
    const properties = Object.keys(facts).length === 0 ? {} : { properties: facts };
    yield { item: 'edge', record: { passage: index, subject, type: joining.type, object, ...properties } };
    return;
  }
  yield {
    item: 'statement',
    record: {
      passage: index,
      subject,
      type: joining.type,
      object,
      mode: 'explicit',
      confidence: confidence ?? 1,
      rule: 'stix-relationship',
      start: 0,
      end: text.text.length,
      quote: text.text,
      negated: false,
      hedge: null,
      attributedTo: null,
      citation,
      ...(works.length > 1 ? { citations: works } : {}),
      facts,
    },
  };
}

function readPlainly(text: RecordText, source: Entry, word: string, target: Entry): void {
  text.mention(source.id, text.add(source.label));
  text.add(` ${word.replace(/-/g, ' ')} `);
  text.mention(target.id, text.add(target.label));
}

function describe(text: RecordText, description: string, source: Entry, target: Entry): void {
  text.add(description);
  for (const { id, name } of [source, target]) {
    const at = name === '' ? null : text.find(name);
    if (at) text.mention(id, at);
  }
}

function factsOf(relationship: StixObject, { type }: Joining, word: string): Properties {
  const [since, until] = [relationship.text('start_time'), relationship.text('stop_time')];
  return {
    ...(since === undefined ? {} : { since: since.slice(0, 10) }),
    ...(until === undefined ? {} : { until: until.slice(0, 10) }),
    ...(type === 'RELATED_TO' ? { stixRelationship: word } : {}),
  };
}
