/** The HTTP interface: every route of the contract, guarded alike, answering in one form. */
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { checkHost, checkOrigin, keyChecker, unauthorized } from './access.ts';
import { routes } from './contract.ts';
import { answerCypher } from './cypher-route.ts';
import type { RunCypher } from './cypher-port.ts';
import { editingRoutes } from './editing-contract.ts';
import { addEditingRoutes, type EditingOptions } from './editing-routes.ts';
import { ApiFailure, toFailure } from './failure.ts';
import { parametersOf } from './parameters.ts';
import type { HealthCheck, Queries, QueryRoute } from './queries-port.ts';
import type { StaticFiles } from './static-files.ts';
import { LONGEST_CYPHER, validateQuery } from './validate.ts';

/** Four bytes a character at the most, and as much again for parameters. */
const LARGEST_BODY = 8 * LONGEST_CYPHER;
const QUERY_MS = 20_000;

export interface AppOptions {
  queries: Queries;
  health: HealthCheck;
  cypher: RunCypher;
  files: StaticFiles;
  /** Names besides loopback's that the server is reached by. */
  hosts: readonly string[];
  /** Asked for with every request for data; null on loopback, where reading is free. */
  key: string | null;
  /** What writes; null where nothing does. */
  editing: EditingOptions | null;
  /** Answers leave this machine: worth compressing. */
  remote: boolean;
  /** Told of what nobody foresaw. */
  onUnexpected: (error: unknown) => void;
}

export function createApp(options: AppOptions): Hono {
  const app = new Hono({ strict: true });
  const mayRead = options.key === null ? () => true : keyChecker(options.key);

  app.use(async (context, next) => {
    await next();
    context.header('x-content-type-options', 'nosniff');
    context.header('referrer-policy', 'no-referrer');
    context.header('cross-origin-opener-policy', 'same-origin');
    context.header('cross-origin-resource-policy', 'same-origin');
  });
  app.use(checkHost(options.hosts));
  app.use('/api/*', checkOrigin(), async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
  });
  if (options.remote) app.use('/api/*', compress({ threshold: 2_048 }));
  app.use('/api/*', async (context, next) => {
    const open = context.req.path === routes.health.path;
    if (!open && !mayRead(context.req.header('authorization'))) throw unauthorized();
    await next();
  });

  app.get(routes.health.path, async (context) => {
    const health = await options.health();
    validateQuery('health', parametersOf(context));
    if (!mayRead(context.req.header('authorization'))) {
      health.database = { ...health.database, address: null, version: null };
    }
    return context.json(health, health.status === 'ok' ? 200 : 503);
  });
  for (const name of Object.keys(options.queries) as QueryRoute[]) {
    app.get(routes[name].path, (context) => answerQuery(context, name, options));
  }
  app.post(routes.cypher.path, bodyLimit({ maxSize: LARGEST_BODY, onError: tooLarge }), (context) =>
    answerCypher(context, options.cypher),
  );
  if (options.editing) addEditingRoutes(app, options.editing, options.onUnexpected);
  forbidOtherMethods(app, options.editing !== null);

  app.get('*', async (context) => {
    if (context.req.path.startsWith('/api')) throw noRoute(context);
    const answer = await options.files.answer(context.req.path, context.req.raw.headers);
    if (!answer) throw noRoute(context);
    return answer;
  });
  app.notFound((context) => answerFailure(context, noRoute(context)));
  app.onError((error, context) => {
    const failure = toFailure(error);
    if (failure.status === 500) options.onUnexpected(error);
    return answerFailure(context, failure);
  });
  return app;
}

async function answerQuery(
  context: Context,
  name: QueryRoute,
  { queries }: Pick<AppOptions, 'queries'>,
): Promise<Response> {
  const asked = validateQuery(name, parametersOf(context));
  const signal = AbortSignal.any([context.req.raw.signal, AbortSignal.timeout(QUERY_MS)]);
  // The compiler cannot tie a route's question to its own query; validateQuery has.
  const query = queries[name] as (asked: unknown, signal: AbortSignal) => Promise<object | null>;
  const answer = await query(asked, signal);
  if (answer !== null) return context.json(answer);
  throw new ApiFailure(
    404,
    'not_found',
    `There is no ${name === 'neighbours' ? 'node' : name} ${JSON.stringify(subjectOf(name, asked))}.`,
    name === 'document' || name === 'diff'
      ? 'GET /api/documents lists them.'
      : 'GET /api/search?q= finds ids.',
  );
}

function subjectOf(name: QueryRoute, asked: object): string {
  const { id } = asked as { id?: string };
  return (
    id ??
    Object.values(asked)
      .filter((value) => typeof value === 'string')
      .join(', ') + ` (${name})`
  );
}

/** A known path asked in a wrong way is told the right one. */
function forbidOtherMethods(app: Hono, writing: boolean): void {
  const known = [...Object.values(routes), ...(writing ? Object.values(editingRoutes) : [])];
  for (const path of new Set(known.map((route) => route.path))) {
    const methods = known.filter((route) => route.path === path).map(({ method }) => method);
    app.all(path, (context) => {
      context.header('allow', methods.map((method) => (method === 'GET' ? 'GET, HEAD' : method)).join(', '));
      throw new ApiFailure(
        405,
        'method_not_allowed',
        `${context.req.path} does not take ${context.req.method}.`,
        `Ask it with ${methods.join(' or ')}.`,
      );
    });
  }
}

function tooLarge(): never {
  throw new ApiFailure(
    413,
    'too_large',
    `The request is larger than ${LARGEST_BODY.toLocaleString('en')} bytes.`,
    'Ask for less at once, or use telusur query.',
  );
}

function noRoute(context: Context): ApiFailure {
  return new ApiFailure(
    404,
    'not_found',
    `There is nothing at ${context.req.path}.`,
    `The explorer is at /, the interface at ${routes.schema.path} and beside it.`,
  );
}

function answerFailure(context: Context, failure: ApiFailure): Response {
  if (failure.status === 401) context.header('www-authenticate', 'Bearer');
  if (failure.status === 429 || failure.status === 503) context.header('retry-after', '2');
  return context.json(failure, failure.status);
}
