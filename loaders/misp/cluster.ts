/** One cluster of a MISP galaxy, checked. */
import type { Properties } from '../../graph/model.ts';
import { InputError } from '../input-error.ts';
import type { JsonRecord } from '../json-records.ts';
import {
  isObject,
  needText,
  optionalText,
  optionalTexts,
  told,
  type Fail,
  type JsonObject,
} from '../record-shape.ts';

const HINT = 'A cluster has a value (its name), and may have uuid, description, meta and related.';
/** An id of ATT&CK: G0030, S0154, T1059.001, C0022, M1032, TA0043. */
const ATTACK_ID = /^(?:[GSCM]\d{4}|TA\d{4}|T\d{4}(?:\.\d{3})?)$/;
/** They are read as what they are, not as properties. */
const OWN_FIELDS = new Set(['synonyms', 'attribution-confidence', 'external_id']);

export class Cluster {
  /** Its number in the galaxy, from 0. */
  readonly at: number;
  readonly name: string;
  readonly uuid: string | null;
  readonly description: string;
  /** 0 to 1; null where nothing is said. */
  readonly attributionConfidence: number | null;
  /** Its other names. */
  readonly synonyms: string[];
  /** Under which ATT&CK knows it: MISP keeps them among the synonyms. */
  readonly attackIds: string[];
  readonly related: { uuid: string; type: string; tags: string[] }[];
  readonly #meta: JsonObject;
  readonly #fail: Fail;

  /** @throws {InputError} where it is no cluster */
  constructor({ value, index, line, offset }: JsonRecord, source: string) {
    const fail: Fail = (problem, hint, cause) => {
      const of = isObject(value) && typeof value['value'] === 'string' ? ` (in ${told(value['value'])})` : '';
      throw new InputError('malformed', `${source}:${line}: ${problem}${of}.`, hint, cause, line, offset);
    };
    this.#fail = fail;
    if (!isObject(value)) fail(`${told(value)} stands where a cluster should`, HINT);
    this.at = index;
    this.name = needText(value, 'value', HINT, fail).trim();
    if (this.name === '') fail('value: it is blank', HINT);
    this.uuid = optionalText(value, 'uuid', HINT, fail) ?? null;
    this.description =
      value['description'] === '' ? '' : (optionalText(value, 'description', HINT, fail) ?? '').trim();
    const meta = value['meta'] ?? {};
    if (!isObject(meta)) fail(`meta: ${told(meta)} is no object`, HINT);
    this.#meta = meta;
    const names = this.values('synonyms');
    this.synonyms = names.filter((name) => !ATTACK_ID.test(name) && name !== this.name);
    const ids = [...names, ...this.values('external_id')].filter((name) => ATTACK_ID.test(name));
    this.attackIds = [...new Set(ids)];
    this.related = this.#related(value['related']);
    this.attributionConfidence = this.#confidence();
  }

  get locator(): string {
    return this.uuid ?? `value ${this.name}`;
  }

  /** The values of a field, each once; a single text counts as a list of one. */
  values(key: string): string[] {
    const value = Object.hasOwn(this.#meta, key) ? this.#meta[key] : undefined;
    const texts =
      typeof value === 'string'
        ? [value]
        : optionalTexts(this.#meta, key, `meta.${key}: write a list.`, this.#fail);
    return [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== '');
  }

  #confidence(): number | null {
    const value = this.#meta['attribution-confidence'];
    if (value === undefined || value === null || value === '') return null;
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number === 'number' && number >= 0 && number <= 100) return number / 100;
    return this.#fail(`meta.attribution-confidence: ${told(value)} is no number from 0 to 100`, HINT);
  }

  /** All fields that are not read otherwise. Of a name's origins, each a field of its own, one list is made. */
  properties(read: ReadonlySet<string>): Properties {
    const properties: Properties = {};
    const origins: string[] = [];
    for (const key of Object.keys(this.#meta)) {
      if (read.has(key) || OWN_FIELDS.has(key)) continue;
      const value = this.#meta[key];
      if (key.startsWith('origin:'))
        origins.push(`${key.slice('origin:'.length)}: ${this.values(key).join(', ')}`);
      else if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value))
        properties[propertyName(key)] = value as string | number | boolean;
      else if (value !== null && value !== undefined) properties[propertyName(key)] = this.values(key);
    }
    if (origins.length > 0) properties['origins'] = origins;
    return properties;
  }

  #related(value: unknown): Cluster['related'] {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) return this.#fail(`related: ${told(value)} is no list`, HINT);
    return value.map((each: unknown, index) => {
      if (!isObject(each)) return this.#fail(`related.${index}: ${told(each)} is no object`, HINT);
      return {
        uuid: needText(each, 'dest-uuid', HINT, this.#fail),
        type: optionalText(each, 'type', HINT, this.#fail) ?? 'related-to',
        tags: optionalTexts(each, 'tags', HINT, this.#fail),
      };
    });
  }
}

/** 'cfr-type-of-incident' becomes `cfrTypeOfIncident`. */
function propertyName(key: string): string {
  const words = key.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const [first = 'field', ...rest] = words;
  const start = /^\p{Lu}{2,}/u.test(first)
    ? first.toLowerCase()
    : first.slice(0, 1).toLowerCase() + first.slice(1);
  return start + rest.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
}
