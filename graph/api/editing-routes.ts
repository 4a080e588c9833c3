/** The routes that write. Each asks for the key; none is there for a database that is not Telusur's. */
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { stream } from 'hono/streaming';
import type { Editing } from '../editing/editor.ts';
import type { LoadProgress } from '../load/report.ts';
import { keyChecker, unauthorized } from './access.ts';
import { editingRoutes, type LoadLine } from './editing-contract.ts';
import { ApiFailure, toFailure } from './failure.ts';
import { parametersOf } from './parameters.ts';
import {
  validateCorrection,
  validateDecisions,
  validateQueryOf,
  validateUpload,
} from './validate-editing.ts';

/** Of an upload, in bytes: larger sources are loaded on the command line. */
const LARGEST_UPLOAD = 100_000_000;
const LARGEST_REQUEST = 1_000_000;
const TELL_EVERY_MS = 200;
const LINES = 'application/x-ndjson; charset=utf-8';

export interface EditingOptions {
  editing: Editing;
  /** Asked for with every request. */
  writeKey: string;
  /** The database was not made by Telusur, and nothing was loaded into it yet. */
  readOnly: boolean;
}

/** @param onUnexpected is told of what nobody foresaw, where an answer has begun already */
export function addEditingRoutes(
  app: Hono,
  options: EditingOptions,
  onUnexpected: (error: unknown) => void,
): void {
  const { editing } = options;
  const mayWrite = keyChecker(options.writeKey);
  const guard = (context: Context): void => {
    if (!mayWrite(context.req.header('authorization'))) throw unauthorized();
    if (options.readOnly) throw readOnly();
  };
  const upload = bodyLimit({ maxSize: LARGEST_UPLOAD, onError: () => tooLarge(LARGEST_UPLOAD) });
  const small = bodyLimit({ maxSize: LARGEST_REQUEST, onError: () => tooLarge(LARGEST_REQUEST) });
  const routes = editingRoutes;

  app.post(routes.preview.path, upload, async (context) => {
    guard(context);
    const said = validateUpload(parametersOf(context));
    return context.json(await editing.preview(said, await bytesOf(context), context.req.raw.signal));
  });
  app.post(routes.load.path, upload, async (context) => {
    guard(context);
    const said = validateUpload(parametersOf(context));
    return answerLoad(context, editing, said, await bytesOf(context), onUnexpected);
  });
  app.delete(routes.unload.path, async (context) => {
    guard(context);
    const { id = '' } = parametersOf(context);
    const report = await editing.unload(id);
    if (report) return context.json(report);
    throw new ApiFailure(
      404,
      'not_found',
      `There is no document ${JSON.stringify(id)}.`,
      'GET /api/documents lists them.',
    );
  });
  app.get(routes.decisions.path, async (context) => {
    guard(context);
    return context.json({ decisions: await editing.decisions() });
  });
  app.post(routes.decide.path, small, async (context) => {
    guard(context);
    const { decisions, document } = validateDecisions(await jsonOf(context));
    return context.json(await editing.decide(decisions, document));
  });
  app.delete(routes.undecide.path, async (context) => {
    guard(context);
    const { text, document } = validateQueryOf('undecide', parametersOf(context));
    return context.json(await editing.undecide(text, document));
  });
  app.get(routes.corrections.path, async (context) => {
    guard(context);
    return context.json({ corrections: await editing.corrections() });
  });
  app.post(routes.correct.path, small, async (context) => {
    guard(context);
    return context.json(await editing.correct(validateCorrection(await jsonOf(context))));
  });
  app.delete(routes.uncorrect.path, async (context) => {
    guard(context);
    const { id = '' } = parametersOf(context);
    const applied = await editing.uncorrect(id);
    if (applied) return context.json(applied);
    throw new ApiFailure(
      404,
      'not_found',
      `There is no correction ${JSON.stringify(id)}.`,
      'GET /api/corrections lists them.',
    );
  });
}

function answerLoad(
  context: Context,
  editing: Editing,
  said: Parameters<Editing['load']>[0],
  bytes: Uint8Array,
  onUnexpected: (error: unknown) => void,
): Response {
  const left = new AbortController();
  const signal = AbortSignal.any([context.req.raw.signal, left.signal]);
  context.header('content-type', LINES);
  return stream(context, async (output) => {
    output.onAbort(() => left.abort());
    const write = (line: LoadLine): Promise<unknown> => output.write(`${JSON.stringify(line)}\n`);
    let told = -Infinity;
    const tell = (progress: LoadProgress): void => {
      if (performance.now() - told < TELL_EVERY_MS) return;
      told = performance.now();
      void write({ progress });
    };
    // The status has been sent when reading fails: the failure then is the last line.
    try {
      await write({ report: await editing.load(said, bytes, signal, tell) });
    } catch (error) {
      const failure = toFailure(error);
      if (failure.status === 500 && !signal.aborted) onUnexpected(error);
      await write(failure.toJSON());
    }
  });
}

async function bytesOf(context: Context): Promise<Uint8Array> {
  return new Uint8Array(await context.req.arrayBuffer());
}

async function jsonOf(context: Context): Promise<unknown> {
  try {
    return await context.req.json();
  } catch (cause) {
    if (cause instanceof ApiFailure) throw cause;
    throw new ApiFailure(400, 'bad_request', 'The body is not JSON.', 'Send an object.', { cause });
  }
}

function readOnly(): ApiFailure {
  return new ApiFailure(
    403,
    'read_only',
    'This database was not made by Telusur: nothing is written into it.',
    'To allow it, load a text there once: telusur load FILE',
  );
}

function tooLarge(bytes: number): never {
  throw new ApiFailure(
    413,
    'too_large',
    `The request is larger than ${bytes / 1_000_000} MB.`,
    'Load a file of this size on the command line: telusur load FILE',
  );
}
