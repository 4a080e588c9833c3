/** What loading a source would add to the graph. Nothing is written. */
import type { Preview, PreviewEntity, PreviewRelation } from '../api/editing-contract.ts';
import type { ReviewEntry } from '../api/contract.ts';
import type { Database } from '../database/database.ts';
import { edgeEnds } from '../load/edge-key.ts';
import type { EntityRecord, LoadItem, PassageRecord, StatementRecord } from '../load/item.ts';
import { LoadError } from '../load/load-error.ts';
import { fitsSignature, type Ontology } from '../ontology.ts';

const MOST_ENTITIES = 500;
const MOST_RELATIONS = 300;
const MOST_REVIEW = 500;
/** Of what is too much to show, the rest is counted only. */
const MOST_HELD = 200_000;

interface Seen {
  record: EntityRecord;
  mentions: number;
}

class Reading {
  document: Extract<LoadItem, { item: 'document' }>['record'] | undefined;
  readonly entities = new Map<string, Seen>();
  readonly relations = new Map<string, Omit<PreviewRelation, 'known'>>();
  readonly review: ReviewEntry[] = [];
  readonly counts = { passages: 0, statements: 0, review: 0, skipped: 0 };
  readonly #ontology: Ontology;
  #passage: PassageRecord | undefined;

  constructor(ontology: Ontology) {
    this.#ontology = ontology;
  }

  add(item: LoadItem): void {
    switch (item.item) {
      case 'document':
        this.document = item.record;
        return;
      case 'passage':
        this.#passage = item.record;
        this.counts.passages += 1;
        return;
      case 'entity': {
        const seen = this.entities.get(item.record.id);
        if (seen) seen.record = item.record;
        else if (this.entities.size < MOST_HELD)
          this.entities.set(item.record.id, { record: item.record, mentions: 0 });
        return;
      }
      case 'mention': {
        const seen = this.entities.get(item.record.entity);
        if (seen) seen.mentions += 1;
        return;
      }
      case 'statement':
        this.counts.statements += 1;
        {
          this.#relate(item.record);
          return;
        }
      case 'edge': {
        const said = { quote: this.#passage?.text ?? '', mode: 'explicit' as const, confidence: 1 };
        this.#relate({ ...item.record, ...said, negated: false, hedge: null });
        return;
      }
      case 'review':
        this.counts.review += 1;
        if (this.review.length < MOST_REVIEW) this.review.push(this.#entry(item.record));
        return;
      case 'skip':
        this.counts.skipped += 1;
    }
  }

  #relate(
    said: Pick<
      StatementRecord,
      'subject' | 'type' | 'object' | 'quote' | 'mode' | 'confidence' | 'negated' | 'hedge'
    >,
  ): void {
    const { subject, type, object, quote, mode, confidence, negated, hedge } = said;
    const relation = this.#ontology.relations.get(type);
    const kindOf = (id: string): string => this.entities.get(id)?.record.kind ?? '';
    if (!relation || relation.weak || !fitsSignature(this.#ontology, kindOf(subject), type, kindOf(object)))
      return;
    const { id } = edgeEnds(relation, subject, object);
    if (this.relations.has(id) || this.relations.size >= MOST_HELD) return;
    this.relations.set(id, { subject, type, object, quote, mode, confidence, negated, hedge });
  }

  #entry(record: Extract<LoadItem, { item: 'review' }>['record']): ReviewEntry {
    const { text: sentence = '', locator } = this.#passage ?? {};
    const place = locator === undefined ? {} : { locator };
    return { ...record, document: this.document?.id ?? '', sentence, sources: [], ...place };
  }
}

/** @throws an InputError or a LoadError for what is wrong in the source */
export async function preview(
  database: Database,
  ontology: Ontology,
  items: AsyncIterable<LoadItem>,
): Promise<Preview> {
  const reading = new Reading(ontology);
  for await (const item of items) reading.add(item);
  const { document } = reading;
  if (!document)
    throw new LoadError('document_first', 'Nothing was read.', 'Give a file that holds something.');
  const known = await knownIds(
    database,
    [...reading.entities.keys()],
    [...reading.relations.keys()],
    document.id,
  );
  const entities = [...reading.entities].map(([id, { record, mentions }]): PreviewEntity => ({
    id,
    kind: record.kind,
    label: { id: record.labelId, en: record.labelEn },
    known: known.entities.has(id),
    mentions,
  }));
  const relations = [...reading.relations].map(([id, relation]): PreviewRelation => ({
    ...relation,
    known: known.edges.has(id),
  }));
  const { id, title, language, format } = document;
  return {
    document: { id, title, language, format, replaces: known.document },
    counts: {
      ...reading.counts,
      entities: entities.length,
      newEntities: entities.filter((entity) => !entity.known).length,
      edges: relations.length,
      newEdges: relations.filter((relation) => !relation.known).length,
    },
    entities: entities
      .sort((a, b) => Number(a.known) - Number(b.known) || b.mentions - a.mentions || (a.id < b.id ? -1 : 1))
      .slice(0, MOST_ENTITIES),
    relations: relations.sort((a, b) => Number(a.known) - Number(b.known)).slice(0, MOST_RELATIONS),
    review: reading.review,
  };
}

interface Known {
  document: boolean;
  entities: Set<string>;
  edges: Set<string>;
}

async function knownIds(
  database: Database,
  entities: readonly string[],
  edges: readonly string[],
  document: string,
): Promise<Known> {
  return database.read(async (transaction) => {
    const { records } = await transaction.run(
      `RETURN EXISTS { MATCH (:Document {id: $document}) } AS document,
              COLLECT { UNWIND $entities AS id MATCH (e:Entity {id: id}) RETURN e.id } AS entities,
              COLLECT {
                UNWIND $entities AS id
                MATCH (:Entity {id: id})-[r]->(:Entity) WHERE r.id IN $edges
                RETURN r.id
              } AS edges`,
      { document, entities, edges },
    );
    const found = records[0]?.toObject() as
      { document: boolean; entities: string[]; edges: string[] } | undefined;
    return {
      document: found?.document ?? false,
      entities: new Set(found?.entities),
      edges: new Set(found?.edges),
    };
  });
}
