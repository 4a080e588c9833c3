/** A kg-gold graph as it is read: its entities and relations by sentence, each checked where it stands. */
import type { EntityRecord, MentionRecord, StatementRecord } from '../../graph/load/item.ts';
import type { Mode, Properties } from '../../graph/model.ts';
import type { Ontology } from '../../graph/ontology.ts';
import { InputError } from '../input-error.ts';
import type { JsonRecord } from '../json-records.ts';
import {
  isObject,
  needText,
  optionalFlag,
  optionalProperties,
  optionalText,
  optionalTexts,
  told,
  type Fail,
  type JsonObject,
} from '../record-shape.ts';

const HINT = "See 'telusur extract --help' for a program that writes this shape.";
const MODES: ReadonlySet<string> = new Set<Mode>(['explicit', 'inferred', 'co-occurrence']);

export interface GoldMention extends MentionRecord {
  text: string | null;
  fail: Fail;
}

export interface GoldStatement {
  record: StatementRecord;
  fail: Fail;
}

export interface GoldSentence {
  index: number;
  start: number;
  end: number;
  text: string;
  fail: Fail;
}

/** How to complain of a record. */
export function failAt({ line, offset }: JsonRecord, source: string): Fail {
  return (problem, hint, cause) => {
    throw new InputError('malformed', `${source}:${line}: ${problem}.`, hint, cause, line, offset);
  };
}

export class GoldGraph {
  readonly entities = new Map<string, EntityRecord>();
  readonly mentions = new Map<number, GoldMention[]>();
  readonly statements = new Map<number, GoldStatement[]>();
  readonly #source: string;
  readonly #ontology: Ontology;
  #sentences = 0;
  #end = 0;

  constructor(source: string, ontology: Ontology) {
    this.#source = source;
    this.#ontology = ontology;
  }

  /** Where the last sentence ends. */
  get end(): number {
    return this.#end;
  }

  get sentences(): number {
    return this.#sentences;
  }

  add(record: JsonRecord): void {
    if (record.key === 'sentences') {
      this.#end = this.sentence(record).end;
      this.#sentences += 1;
    } else if (record.key === 'entities') this.#addEntity(record);
    else this.#addRelation(record, record.key === 'denied');
  }

  sentence(record: JsonRecord): GoldSentence {
    const fail = failAt(record, this.#source);
    const row = objectOf(record, 'a sentence', fail);
    const [index, start, end] = ['index', 'start', 'end'].map((key) => offset(row, key, fail)) as [number, number, number]; // prettier-ignore
    const text = needText(row, 'text', HINT, fail);
    if (index !== record.index) fail(`sentence ${index} stands where sentence ${record.index} should`, HINT);
    if (end - start !== text.length)
      fail(
        `sentence ${index} has ${text.length} UTF-16 units, not ${end - start}`,
        'Count in UTF-16 code units.',
      );
    return { index, start, end, text, fail };
  }

  /** To be called when all has been added: what names what is not there is refused. */
  settle(): void {
    for (const [key, found] of [
      ['mention', this.mentions],
      ['relation', this.statements],
    ] as const) {
      // prettier-ignore
      for (const [sentence, [first]] of found) {
        if (sentence >= this.#sentences) first?.fail(`the ${key} stands in sentence ${sentence}, which is not there`, HINT);
      }
    }
    for (const { record, fail } of [...this.statements.values()].flat()) {
      const { subject, object, citation, attributedTo } = record;
      for (const id of [subject, object, citation, attributedTo]) {
        if (id !== null && !this.entities.has(id)) fail(`there is no entity ${told(id)}`, HINT);
      }
    }
  }

  #addEntity(record: JsonRecord): void {
    const fail = failAt(record, this.#source);
    const row = objectOf(record, 'an entity', fail);
    const id = needText(row, 'id', HINT, fail);
    const kind = needText(row, 'kind', HINT, fail);
    if (!this.#ontology.kinds.has(kind))
      fail(`there is no kind ${told(kind)}`, `The kinds are ${[...this.#ontology.kinds.keys()].join(', ')}.`);
    if (this.entities.has(id)) fail(`the entity ${told(id)} is there twice`, HINT);
    const labelId =
      optionalText(row, 'labelId', HINT, fail) ?? optionalText(row, 'labelEn', HINT, fail) ?? id;
    const properties = optionalProperties(row, 'props', fail);
    this.entities.set(id, {
      id,
      kind,
      labelId,
      labelEn: optionalText(row, 'labelEn', HINT, fail) ?? labelId,
      aliases: optionalTexts(row, 'aliases', HINT, fail),
      ...(optionalFlag(row, 'collective', HINT, fail) ? { collective: true } : {}),
      ...(properties === undefined ? {} : { properties }),
    });
    const mentions = row['mentions'] ?? [];
    if (!Array.isArray(mentions)) return fail(`mentions: ${told(mentions)} is no list`, HINT);
    for (const mention of mentions as unknown[]) {
      if (!isObject(mention)) return fail(`a mention is ${told(mention)}`, HINT);
      const passage = offset(mention, 'sentence', fail);
      const [start, end] = [offset(mention, 'start', fail), offset(mention, 'end', fail)];
      const text = optionalText(mention, 'text', HINT, fail) ?? null;
      push(this.mentions, passage, { passage, entity: id, start, end, text, fail });
    }
  }

  #addRelation(record: JsonRecord, negated: boolean): void {
    const fail = failAt(record, this.#source);
    const row = objectOf(record, 'a relation', fail);
    const type = needText(row, 'type', HINT, fail);
    if (!this.#ontology.relations.has(type))
      fail(
        `there is no relation ${told(type)}`,
        `The relations are ${[...this.#ontology.relations.keys()].join(', ')}.`,
      );
    const mode = optionalText(row, 'mode', HINT, fail) ?? 'explicit';
    if (!MODES.has(mode)) fail(`mode: ${told(mode)} is none of ${[...MODES].join(', ')}`, HINT);
    const evidence = row['evidence'];
    if (!isObject(evidence)) return fail('the relation has no evidence', HINT);
    const { hedge, attributedTo, ...facts } = optionalProperties(row, 'props', fail) ?? {};
    const passage = offset(evidence, 'sentence', fail);
    push(this.statements, passage, {
      fail,
      record: {
        passage,
        subject: needText(row, 'subject', HINT, fail),
        type,
        object: needText(row, 'object', HINT, fail),
        mode: mode as Mode,
        confidence: confidenceOf(row, fail),
        rule: optionalText(row, 'rule', HINT, fail) ?? 'kg-gold',
        start: offset(evidence, 'start', fail),
        end: offset(evidence, 'end', fail),
        quote: needText(evidence, 'quote', HINT, fail),
        negated,
        hedge: textOf(hedge, 'props.hedge', fail),
        attributedTo: textOf(attributedTo, 'props.attributedTo', fail),
        citation: optionalText(row, 'citation', HINT, fail) ?? null,
        facts,
      },
    });
  }
}

function objectOf({ value }: JsonRecord, what: string, fail: Fail): JsonObject {
  return isObject(value) ? value : fail(`${told(value)} stands where ${what} should`, HINT);
}

function offset(row: JsonObject, key: string, fail: Fail): number {
  const value = row[key];
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  return fail(`${key}: ${told(value)} is no count`, HINT);
}

function confidenceOf(row: JsonObject, fail: Fail): number {
  const value = row['confidence'] ?? 1;
  if (typeof value === 'number' && value >= 0 && value <= 1) return value;
  return fail(`confidence: ${told(value)} is no number from 0 to 1`, HINT);
}

function textOf(value: Properties[string] | undefined, path: string, fail: Fail): string | null {
  if (value === undefined) return null;
  return typeof value === 'string' && value !== '' ? value : fail(`${path}: ${told(value)} is no text`, HINT);
}

function push<Value>(lists: Map<number, Value[]>, key: number, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
