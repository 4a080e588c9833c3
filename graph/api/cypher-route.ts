/** POST /api/cypher: the whole answer as JSON, or row by row as lines of JSON. */
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { stream } from 'hono/streaming';
import type { CypherLine, CypherValue } from './contract.ts';
import type { CypherRun, RunCypher } from './cypher-port.ts';
import { ApiFailure, toFailure } from './failure.ts';
import { validateCypher } from './validate.ts';

const LINES = 'application/x-ndjson';

export async function answerCypher(context: Context, runCypher: RunCypher): Promise<Response> {
  const request = validateCypher(await readJson(context));
  const left = new AbortController();
  const signal = AbortSignal.any([context.req.raw.signal, left.signal]);
  const run = await runCypher(request, clientOf(context), signal);
  if (!(context.req.header('accept') ?? '').includes(LINES)) return context.json(await gather(run));
  context.header('content-type', `${LINES}; charset=utf-8`);
  return stream(context, async (output) => {
    output.onAbort(() => left.abort());
    for await (const line of lines(run)) await output.write(`${JSON.stringify(line)}\n`);
  });
}

async function gather(run: CypherRun): Promise<object> {
  const rows: CypherValue[][] = [];
  for await (const row of run.rows) rows.push(row);
  return { columns: run.columns, rows, ...(await run.finish()) };
}

/** The status has been sent when a later row fails: the failure then is the last line. */
async function* lines(run: CypherRun): AsyncGenerator<CypherLine> {
  yield { header: { columns: run.columns } };
  try {
    for await (const row of run.rows) yield { row };
    yield await run.finish();
  } catch (error) {
    yield toFailure(error).toJSON();
  }
}

async function readJson(context: Context): Promise<unknown> {
  const type = context.req.header('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new ApiFailure(
      400,
      'bad_request',
      'The query comes without the content type application/json.',
      'Send {"query": "MATCH …"} with the header Content-Type: application/json.',
    );
  }
  try {
    return await context.req.json();
  } catch (cause) {
    if (cause instanceof ApiFailure) throw cause;
    throw new ApiFailure(400, 'bad_request', 'The body is not JSON.', 'Send {"query": "MATCH …"}.', {
      cause,
    });
  }
}

/** Queries are counted by the address that they come from. */
function clientOf(context: Context): string {
  const bindings = context.env as Partial<HttpBindings> | undefined;
  return bindings?.incoming?.socket.remoteAddress ?? 'unknown';
}
