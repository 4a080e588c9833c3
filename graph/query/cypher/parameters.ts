/** A query's parameters, from JSON to what the driver sends. */
import { badRequest } from './refusal.ts';
import { variableOf, type CypherLimits } from './limits.ts';

/**
 * Whole numbers become integers: `LIMIT $n` takes no other. What JSON has no form for comes as it goes:
 * `{ $type: 'integer', value: '9007199254740993' }`; a map that has a key `$type` as `{ $type: 'map', value: {…} }`.
 * @throws {ApiFailure} 400
 */
export function readParameters(
  given: Readonly<Record<string, unknown>>,
  limits: Pick<CypherLimits, 'depth' | 'parameterBytes'>,
): Record<string, unknown> {
  // First the depth: JSON.stringify, too, ends somewhere.
  const read = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, readValue(value, name, limits.depth)]),
  );
  if (Buffer.byteLength(JSON.stringify(given)) > limits.parameterBytes) {
    throw badRequest(
      `The parameters are larger than ${limits.parameterBytes} bytes.`,
      `Send fewer at a time; ${variableOf('parameterBytes')} sets the limit.`,
    );
  }
  return read;
}

function readValue(value: unknown, name: string, depth: number): unknown {
  if (depth < 0) {
    throw badRequest(
      `The parameter ${name} is nested too deep.`,
      `Make it flatter; ${variableOf('depth')} sets the limit.`,
    );
  }
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map((element) => readValue(element, name, depth - 1));
  if (typeof value !== 'object' || value === null) return value;
  if ('$type' in value) return readMarked(value, name, depth);
  return readMap(value, name, depth);
}

function readMap(map: object, name: string, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(map).map(([key, value]) => [key, readValue(value, name, depth - 1)]),
  );
}

function readMarked(marked: Record<string, unknown>, name: string, depth: number): unknown {
  const { $type: type, value } = marked;
  if (type === 'map' && typeof value === 'object' && value !== null) return readMap(value, name, depth);
  if (type === 'integer' && typeof value === 'string' && /^-?\d{1,19}$/.test(value)) {
    const integer = BigInt(value);
    if (BigInt.asIntN(64, integer) === integer) return integer;
  }
  throw badRequest(
    `The parameter ${name} has a $type that cannot be read.`,
    'Send { $type: "integer", value: "…" } or { $type: "map", value: {…} }; a date as text, with date($x) in the query.',
  );
}
