/** The members of STIX objects that are read, checked: custom members pass, those of the standard must be what it says. */
import { InputError } from '../input-error.ts';
import type { JsonRecord } from '../json-records.ts';
import {
  isObject,
  needText,
  optionalFlag,
  optionalText,
  optionalTexts,
  told,
  type Fail,
  type JsonObject,
} from '../record-shape.ts';

const HINT = 'See the STIX 2.1 standard for what the member is, and check the program that wrote the bundle.';

export interface ExternalReference {
  sourceName: string;
  description: string;
  url: string;
  externalId: string;
}

/** One object of a bundle. */
export class StixObject {
  /** Its number in the bundle, from 0. */
  readonly at: number;
  readonly type: string;
  readonly id: string;
  readonly #value: JsonObject;
  readonly #fail: Fail;

  /** @throws {InputError} where it is no STIX object */
  constructor({ value, index, line, offset }: JsonRecord, source: string) {
    const fail: Fail = (problem, hint, cause) => {
      const of = isObject(value) && typeof value['id'] === 'string' ? ` (in ${shortened(value['id'])})` : '';
      throw new InputError('malformed', `${source}:${line}: ${problem}${of}.`, hint, cause, line, offset);
    };
    if (!isObject(value)) fail(`${told(value)} stands where an object should`, HINT);
    this.at = index;
    this.#value = value;
    this.#fail = fail;
    this.type = this.need('type');
    this.id = this.need('id');
    if (!this.id.startsWith(`${this.type}--`) || this.id.length > 200)
      fail(`the id is not '${shortened(this.type)}--' and a UUID`, HINT);
  }

  need(key: string): string {
    return needText(this.#value, key, HINT, this.#fail);
  }

  text(key: string): string | undefined {
    const value = this.#value[key];
    return value === '' ? undefined : optionalText(this.#value, key, HINT, this.#fail);
  }

  texts(key: string): string[] {
    return optionalTexts(this.#value, key, HINT, this.#fail);
  }

  flag(key: string): boolean {
    return optionalFlag(this.#value, key, HINT, this.#fail);
  }

  has(key: string): boolean {
    return this.#value[key] !== undefined;
  }

  /** 0 to 1; null where nothing is said. */
  confidence(): number | null {
    const value = this.#value['confidence'];
    if (value === undefined || value === null) return null;
    if (typeof value === 'number' && value >= 0 && value <= 100) return value / 100;
    return this.#fail(`confidence: ${told(value)} is no number from 0 to 100`, HINT);
  }

  /** Milliseconds, with fractions; 0 where nothing is said. */
  time(key: string): number {
    const text = this.text(key);
    if (text === undefined) return 0;
    const time = Date.parse(text);
    if (Number.isNaN(time)) return this.#fail(`${key}: ${told(text)} is no time`, HINT);
    return time + Number(`0.${/\.\d{3}(\d+)/.exec(text)?.[1] ?? '0'}`);
  }

  references(): ExternalReference[] {
    return this.#objects('external_references').map((each) => {
      const text = (key: string): string =>
        each[key] === '' ? '' : (optionalText(each, key, HINT, this.#fail) ?? '');
      return {
        sourceName: needText(each, 'source_name', HINT, this.#fail).trim(),
        description: text('description'),
        url: text('url'),
        externalId: text('external_id'),
      };
    });
  }

  killChainPhases(): { chain: string; phase: string }[] {
    return this.#objects('kill_chain_phases').map((each) => ({
      chain: needText(each, 'kill_chain_name', HINT, this.#fail),
      phase: needText(each, 'phase_name', HINT, this.#fail),
    }));
  }

  #objects(key: string): JsonObject[] {
    const value = this.#value[key];
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) return this.#fail(`${key}: ${told(value)} is no list`, HINT);
    return value.map((each: unknown, index) =>
      isObject(each) ? each : this.#fail(`${key}.${index}: ${told(each)} is no object`, HINT),
    );
  }
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
