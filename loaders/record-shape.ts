/** Checks the members of a JSON object by hand, with messages that name the member: for formats of millions of records. */
import type { Properties } from '../graph/model.ts';

/** Ends the reading of a record with what is wrong in it. */
export type Fail = (problem: string, hint: string, cause?: unknown) => never;

export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member that must be there, and be a text that is not empty. */
export function needText(object: JsonObject, key: string, hint: string, fail: Fail): string {
  const value = Object.hasOwn(object, key) ? object[key] : undefined;
  if (typeof value === 'string' && value !== '') return value;
  return fail(`${key}: ${value === undefined ? 'it is missing' : `${told(value)} is no text`}`, hint);
}

export function optionalText(object: JsonObject, key: string, hint: string, fail: Fail): string | undefined {
  return object[key] === undefined || object[key] === null ? undefined : needText(object, key, hint, fail);
}

/** A list of texts; none where the member is absent. */
export function optionalTexts(object: JsonObject, key: string, hint: string, fail: Fail): string[] {
  const value = object[key];
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return fail(`${key}: ${told(value)} is no list`, hint);
  value.forEach((one: unknown, index) => {
    if (typeof one !== 'string') fail(`${key}.${index}: ${told(one)} is no text`, hint);
  });
  return value as string[];
}

/** Whether a flag is set; it may be absent. */
export function optionalFlag(object: JsonObject, key: string, hint: string, fail: Fail): boolean {
  const value = object[key];
  if (value === undefined || value === null || typeof value === 'boolean') return value === true;
  return fail(`${key}: ${told(value)} is neither true nor false`, hint);
}

const PROPERTIES_HINT = 'A property is a text, a number, true or false, or a list of these.';

/** Properties of a node or edge; undefined where there are none. */
export function optionalProperties(object: JsonObject, key: string, fail: Fail): Properties | undefined {
  const value = object[key];
  if (value === undefined || value === null) return undefined;
  if (!isObject(value)) return fail(`${key}: ${told(value)} is no object`, PROPERTIES_HINT);
  for (const name of Object.keys(value)) {
    if (name === '' || name === '__proto__')
      fail(`${key}: a property may not be called '${name}'`, 'Give it another name.');
    checkProperty(value[name], `${key}.${name}`, fail);
  }
  return value as Properties;
}

function checkProperty(value: unknown, path: string, fail: Fail): void {
  if (isScalar(value)) return;
  if (!Array.isArray(value)) return fail(`${path}: ${told(value)} cannot be stored`, PROPERTIES_HINT);
  const wrong = value.findIndex((one) => !isScalar(one));
  if (wrong !== -1) fail(`${path}.${wrong}: ${told(value[wrong])} cannot be stored`, PROPERTIES_HINT);
}

function isScalar(value: unknown): value is string | number | boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' || typeof value === 'boolean';
}

/** A value in a message: short, and on one line. */
export function told(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) return 'a number beyond all bounds';
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return 'an object';
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
