/** Checks what the editing routes are asked. */
import { z } from 'zod';
import type { Decision, SourceSaid } from '../editing/loaders-port.ts';
import type { CorrectionRequest } from './editing-contract.ts';
import { badRequest } from './validate.ts';

const LONGEST = 2_000;
const MOST_DECISIONS = 1_000;
const MOST_NAMES = 200;

const id = z.string().min(1).max(LONGEST);
const free = z.string().max(LONGEST);
const edge = z.strictObject({ subject: id, type: id, object: id });
const about = { author: free, note: free };

const upload = z.strictObject({
  name: id,
  format: id.exactOptional(),
  id: id.exactOptional(),
  title: id.exactOptional(),
  language: z.enum(['id', 'en']).exactOptional(),
});

const decisions = z.strictObject({
  decisions: z
    .array(
      z.strictObject({
        text: id,
        decision: z.enum(['accept', 'merge', 'ignore']),
        kind: id.exactOptional(),
        into: id.exactOptional(),
      }),
    )
    .min(1)
    .max(MOST_DECISIONS),
  document: id.exactOptional(),
});

const correction = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('reject'), edge, ...about }),
  z.strictObject({ change: z.literal('retype'), edge, type: id, turned: z.boolean(), ...about }),
  z.strictObject({ change: z.literal('kind'), entity: id, kind: id, ...about }),
  z.strictObject({ change: z.literal('merge'), entity: id, into: id, ...about }),
  z.strictObject({
    change: z.literal('apart'),
    entity: id,
    others: z.array(id).min(1).max(MOST_NAMES),
    ...about,
  }),
  z.strictObject({
    change: z.literal('split'),
    entity: id,
    names: z.array(id).min(1).max(MOST_NAMES),
    into: id,
    kind: id,
    label: id,
    ...about,
  }),
]);

const queries = { undecide: z.strictObject({ text: id, document: id.exactOptional() }) };

/** @throws {ApiFailure} 400, naming the parameter */
export function validateUpload(given: Record<string, string>): SourceSaid {
  const result = upload.safeParse(given);
  if (result.success) return result.data;
  throw badRequest(result.error, given, 'Ask with: name, and where needed format, id, title, language.');
}

/** @throws {ApiFailure} 400, naming the parameter */
export function validateQueryOf<Name extends keyof typeof queries>(
  name: Name,
  given: Record<string, string>,
): z.output<(typeof queries)[Name]> {
  const result = queries[name].safeParse(given);
  if (result.success) return result.data;
  throw badRequest(result.error, given, `Ask with: ${Object.keys(queries[name].shape).join(', ')}.`);
}

/** @throws {ApiFailure} 400, naming what is wrong in the body */
export function validateDecisions(given: unknown): { decisions: Decision[]; document?: string } {
  const result = decisions.safeParse(given);
  if (result.success) return result.data;
  throw badRequest(
    result.error,
    given,
    'Send {"decisions": [{"text": "…", "decision": "accept", "kind": "…"}]}.',
  );
}

/** @throws {ApiFailure} 400, naming what is wrong in the body */
export function validateCorrection(given: unknown): CorrectionRequest {
  const result = correction.safeParse(given);
  if (result.success) return result.data;
  throw badRequest(
    result.error,
    given,
    'Send {"change": "reject", "edge": {…}, "author": "…", "note": "…"}.',
  );
}
