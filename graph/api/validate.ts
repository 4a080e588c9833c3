/** Checks what a request asks against the contract; says which part is wrong, and what it should be. */
import { z } from 'zod';
import type { Api, CypherRequest, RouteName } from './contract.ts';
import { ApiFailure } from './failure.ts';

const LONGEST_ID = 2_000;
/** Longer than any name; what lies beyond it would be cut by the search. */
const LONGEST_SEARCH = 10_000;
export const LONGEST_CYPHER = 20_000;

const id = z.string().min(1).max(LONGEST_ID);

function wholeNumber(least: number, most: number) {
  const message = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine((value) => value >= least && value <= most, message)
    .exactOptional();
}

const flag = z
  .enum(['true', 'false'], 'must be true or false')
  .transform((value) => value === 'true')
  .exactOptional();

const none = z.strictObject({});

type Asked<Name extends RouteName> = Api[Name]['params'] & Api[Name]['query'];

const shapes = {
  health: none,
  schema: none,
  graph: z.strictObject({
    document: id.exactOptional(),
    kind: id.exactOptional(),
    limit: wholeNumber(1, 10_000),
  }),
  search: z.strictObject({
    q: z.string().max(LONGEST_SEARCH),
    kind: id.exactOptional(),
    limit: wholeNumber(1, 200),
  }),
  node: z.strictObject({ id }),
  neighbours: z.strictObject({
    id,
    relation: id.exactOptional(),
    kind: id.exactOptional(),
    direction: z.enum(['in', 'out', 'any']).exactOptional(),
    limit: wholeNumber(1, 1_000),
    after: z.string().min(1).max(LONGEST_ID).exactOptional(),
  }),
  paths: z.strictObject({
    from: id,
    to: id,
    mode: z.enum(['shortest', 'all']).exactOptional(),
    direction: z.enum(['any', 'out']).exactOptional(),
    maxLength: wholeNumber(1, 8),
    limit: wholeNumber(1, 100),
    weak: flag,
  }),
  edge: z.strictObject({ id }),
  documents: none,
  document: z.strictObject({ id }),
  diff: z.strictObject({ a: id, b: id }),
  review: z.strictObject({ document: id.exactOptional() }),
  cypher: none,
} satisfies { [Name in RouteName]: z.ZodType<Asked<Name>> };

const cypherBody = z.strictObject({
  query: z.string().min(1).max(LONGEST_CYPHER),
  parameters: z.record(z.string(), z.unknown()).exactOptional(),
});

/**
 * @param given path parameters and query string in one object
 * @throws {ApiFailure} 400, naming the parameter
 */
export function validateQuery<Name extends Exclude<RouteName, 'cypher'>>(
  name: Name,
  given: Record<string, string>,
): Asked<Name> {
  const result = shapes[name].safeParse(given);
  if (result.success) return result.data;
  throw badRequest(result.error, given, `Ask ${describe(shapes[name])}.`);
}

/** @throws {ApiFailure} 400, naming what is wrong in the body */
export function validateCypher(given: unknown): CypherRequest {
  const result = cypherBody.safeParse(given);
  if (result.success) return result.data;
  throw badRequest(result.error, given, 'Send {"query": "MATCH …", "parameters": {…}}.');
}

/** Says which part is wrong, and what it should be. */
export function badRequest(error: z.ZodError, given: unknown, hint: string): ApiFailure {
  const issue = error.issues[0];
  const path = issue?.path.join('.') ?? '';
  const missing = issue?.path.length === 1 && isRecord(given) && !(path in given);
  const problem = missing ? 'is missing' : (issue?.message ?? 'The request is malformed');
  const message = `${path === '' ? '' : `${path}: `}${problem}.`;
  return new ApiFailure(400, 'bad_request', message, hint, { cause: error });
}

function isRecord(given: unknown): given is Record<string, unknown> {
  return typeof given === 'object' && given !== null;
}

function describe(shape: z.ZodObject): string {
  const names = Object.keys(shape.shape);
  return names.length === 0 ? 'without parameters' : `with: ${names.join(', ')}`;
}
