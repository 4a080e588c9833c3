/** What an item must fulfil before it may be written; the ontology decides which relations may stand. */
import type { Properties } from '../model.ts';
import type { Ontology } from '../ontology.ts';
import {
  EDGE_PROPERTIES,
  ENTITY_PROPERTIES,
  STATEMENT_PROPERTIES,
  storedKey,
} from '../schema/stored-properties.ts';
import type { Tokens } from '../schema/tokens.ts';
import { edgeEnds, mayRelate } from './edge-key.ts';
import type { EntityTable } from './entity-table.ts';
import { fingerprint } from './hash.ts';
import type {
  EdgeRecord,
  EntityRecord,
  MentionRecord,
  PassageRecord,
  ReviewRecord,
  StatementRecord,
} from './item.ts';
import { LoadError } from './load-error.ts';
import { NumberSet } from './number-set.ts';
import { idForKind } from './stored-id.ts';

/** A source may bring as many names of properties as it has records. */
const MOST_KEYS = 1_000;

interface Ends {
  subject: string;
  type: string;
  object: string;
}

export class DraftChecks {
  readonly #ontology: Ontology;
  readonly #entities: EntityTable;
  #edges = new NumberSet();
  /** Where an id was declared for a second kind: what it means from then on. */
  readonly #meanings = new Map<string, string>();
  readonly #kinds = new Set<string>();
  readonly #types = new Set<string>();
  readonly #keys = new Set<string>();

  constructor(ontology: Ontology, entities: EntityTable) {
    this.#ontology = ontology;
    this.#entities = entities;
  }

  /** How many distinct edges there were; to be asked once, when all are read: they are let go of. */
  takeEdgeCount(): number {
    const { size } = this.#edges;
    this.#edges = new NumberSet();
    return size;
  }

  /** What Neo4j has to know by name. */
  get tokens(): Tokens {
    return { labels: this.#kinds, relationshipTypes: this.#types, propertyKeys: this.#keys };
  }

  /** The ids that were declared for two kinds: as they were given, and as they are stored. */
  get renamed(): { id: string; kind: string; as: string }[] {
    return [...this.#meanings].map(([id, as]) => {
      const kind = this.#entities.kindOf(this.#entities.find(as));
      return { id, kind, as };
    });
  }

  entity(record: EntityRecord, where: string): EntityRecord {
    if (!this.#ontology.kinds.has(record.kind)) throw unknownKind(record, where);
    if (record.id === '')
      throw new LoadError('invalid_item', at(where, 'An entity has no id.'), 'Give it one.');
    this.#kinds.add(record.kind);
    this.#learnKeys(record.properties, ENTITY_PROPERTIES);
    const known = this.#entities.find(record.id);
    if (known < 0 || this.#entities.kindOf(known) === record.kind) {
      this.#meanings.delete(record.id);
      return record;
    }
    for (let attempt = 1; ; attempt += 1) {
      const id = idForKind(record.id, record.kind, attempt);
      const other = this.#entities.find(id);
      if (other >= 0 && this.#entities.kindOf(other) !== record.kind) continue;
      this.#meanings.set(record.id, id);
      return { ...record, id };
    }
  }

  mention(record: MentionRecord, where: string): MentionRecord {
    const entity = this.#known(record.entity, 'A mention', where);
    return entity === record.entity ? record : { ...record, entity };
  }

  /** The statement itself, or what is left for review where it is outside its relation's signature. */
  statement(record: StatementRecord, where: string): StatementRecord | ReviewRecord {
    const named = (id: string): string => this.#known(id, 'A statement', where);
    const { attributedTo, citation, citations } = record;
    const ends = { subject: named(record.subject), type: record.type, object: named(record.object) };
    const others = {
      attributedTo: attributedTo === null ? null : named(attributedTo),
      citation: citation === null ? null : named(citation),
      ...(citations === undefined ? {} : { citations: citations.map(named) }),
    };
    if (!this.#mayRelate(ends)) {
      const { quote, passage, start, end } = record;
      return misfit(ends, `: ${quote}`, passage, start, end);
    }
    if (!record.negated) this.#count(ends);
    this.#learnKeys(record.facts, STATEMENT_PROPERTIES);
    return this.#meanings.size === 0 ? record : { ...record, ...ends, ...others };
  }

  edge(record: EdgeRecord, where: string, row: PassageRecord): EdgeRecord | ReviewRecord {
    const named = (id: string): string => this.#known(id, 'An edge', where);
    const ends = { subject: named(record.subject), type: record.type, object: named(record.object) };
    if (!this.#mayRelate(ends)) return misfit(ends, '', record.passage, row.start, row.end);
    this.#count(ends);
    this.#learnKeys(record.properties, EDGE_PROPERTIES);
    return this.#meanings.size === 0 ? record : { ...record, ...ends };
  }

  #learnKeys(properties: Properties | undefined, ours: ReadonlySet<string>): void {
    for (const key in properties) if (this.#keys.size < MOST_KEYS) this.#keys.add(storedKey(key, ours));
  }

  #known(id: string, namedBy: string, where: string): string {
    const meant = this.#meanings.get(id) ?? id;
    if (this.#entities.find(meant) >= 0) return meant;
    throw new LoadError(
      'unknown_entity',
      at(where, `${namedBy} names the entity '${shown(id)}', which is not declared before it.`),
      'Declare every entity, with id, kind and labels, before what names it.',
    );
  }

  #mayRelate({ subject, type, object }: Ends): boolean {
    const kindOf = (id: string) => this.#entities.kindOf(this.#entities.find(id));
    const ends = [
      { id: subject, kind: kindOf(subject) },
      { id: object, kind: kindOf(object) },
    ] as const;
    return mayRelate(this.#ontology, ends[0], type, ends[1]);
  }

  #count({ subject, type, object }: Ends): void {
    const relation = this.#ontology.relations.get(type);
    if (!relation) return;
    this.#types.add(type);
    this.#edges.add(fingerprint(edgeEnds(relation, subject, object).id));
  }
}

function misfit(
  { subject, type, object }: Ends,
  said: string,
  passage: number,
  start: number,
  end: number,
): ReviewRecord {
  return {
    text: `${subject} ${type} ${object}${said}`,
    proposedKind: null,
    candidates: [subject, object],
    passage,
    start,
    end,
    reason: 'signature',
  };
}

function unknownKind({ id, kind }: EntityRecord, where: string): LoadError {
  return new LoadError(
    'unknown_kind',
    at(where, `The entity '${shown(id)}' is of the kind '${shown(kind)}', which the ontology does not know.`),
    'Use a kind of graph/ontology.yaml, or add it there.',
  );
}

/** @param where the record's locator, or empty */
function at(where: string, problem: string): string {
  return where === '' ? problem : `${where}: ${problem}`;
}

function shown(id: string): string {
  return id.length > 80 ? `${id.slice(0, 80)}…` : id;
}
