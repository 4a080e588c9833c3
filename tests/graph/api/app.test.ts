import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp, type AppOptions } from '../../../graph/api/app.ts';
import type { ApiError } from '../../../graph/api/contract.ts';
import { ApiFailure } from '../../../graph/api/failure.ts';
import type { Queries } from '../../../graph/api/queries-port.ts';
import { readStaticFiles, type StaticFiles } from '../../../graph/api/static-files.ts';
import { DatabaseError } from '../../../graph/database/error.ts';

const asked: { route: string; with: unknown }[] = [];
let answers: Partial<Record<keyof Queries, unknown>> = {};
let folder = '';
let files: StaticFiles;

const queries = Object.fromEntries(
  (
    [
      'schema',
      'graph',
      'search',
      'node',
      'neighbours',
      'paths',
      'edge',
      'documents',
      'document',
      'diff',
      'review',
    ] as const
  ).map((route) => [
    route,
    (given: unknown) => {
      asked.push({ route, with: given });
      const answer = answers[route];
      if (answer instanceof Error) throw answer;
      return Promise.resolve(answer === undefined ? { route } : answer);
    },
  ]),
) as unknown as Queries;

function app(options: Partial<AppOptions> = {}) {
  const created = createApp({
    queries,
    health: () =>
      Promise.resolve({
        status: 'ok',
        database: { origin: 'local', address: 'bolt://127.0.0.1:1', version: '5.26.25', readOnly: false },
      }),
    cypher: () => {
      throw new ApiFailure(422, 'cypher_invalid', 'Invalid input.', 'Correct it.', {
        position: { line: 2, column: 5 },
      });
    },
    files,
    hosts: [],
    key: null,
    editing: null,
    remote: false,
    onUnexpected: () => undefined,
    ...options,
  });
  return {
    async ask(path: string, init: RequestInit = {}): Promise<Response> {
      const headers = new Headers({ host: 'localhost:4710', ...(init.headers as Record<string, string>) });
      return created.request(`http://localhost:4710${path}`, { ...init, headers });
    },
  };
}

async function errorOf(response: Response): Promise<ApiError['error']> {
  return ((await response.json()) as ApiError).error;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telusur-static-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Telusur</title>');
  await writeFile(join(folder, 'assets', 'index-AbCd1234.js'), 'export const a = 1;'.repeat(200));
  files = await readStaticFiles(folder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the interface', () => {
  it('hands path parameters and query on, numbers as numbers and ids decoded', async () => {
    asked.length = 0;
    await app().ask('/api/nodes/a%2Fb%20%3Cc%3E/neighbours?limit=25&direction=in');
    expect(asked).toEqual([{ route: 'neighbours', with: { id: 'a/b <c>', limit: 25, direction: 'in' } }]);
  });

  it.each([
    ['/api/graph?limit=0', 'limit'],
    ['/api/graph?limit=-1', 'limit'],
    ['/api/graph?limit=1e3', 'limit'],
    ['/api/graph?limit=99999999999', 'limit'],
    ['/api/graph?colour=red', 'colour'],
    ['/api/graph?limit=1&limit=2', 'limit'],
    ['/api/search', 'q'],
    ['/api/paths?from=a', 'to'],
    ['/api/paths?from=a&to=b&maxLength=9', 'maxLength'],
    ['/api/paths?from=a&to=b&mode=longest', 'mode'],
    ['/api/search?q=%E0%A4%A', '%'],
    ['/api/nodes/%ff', '%'],
  ])('answers %s with 400 and one line that names %s', async (path, name) => {
    const response = await app().ask(path);
    expect(response.status).toBe(400);
    const { code, message, hint } = await errorOf(response);
    expect(code).toBe('bad_request');
    expect(message).toContain(name);
    expect(message + hint).not.toMatch(/\n|at .*\.ts/);
  });

  it('answers an unknown id with 404 that repeats it as text', async () => {
    answers = { node: null };
    const response = await app().ask('/api/nodes/%3Cscript%3E');
    answers = {};
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect((await errorOf(response)).message).toContain('"<script>"');
  });

  it.each([
    [new DatabaseError('database_away', 'The database is away.', 'Wait.'), 503, 'database_away'],
    [new DatabaseError('timed_out', 'Too long.', 'Ask for less.'), 408, 'timeout'],
    [new Error('secret inner state'), 500, 'internal'],
  ])('turns %s into %i', async (failure, status, code) => {
    answers = { schema: failure };
    const response = await app().ask('/api/schema');
    answers = {};
    expect(response.status).toBe(status);
    const error = await errorOf(response);
    expect(error.code).toBe(code);
    expect(JSON.stringify(error)).not.toContain('secret');
  });

  it('tells a wrong method the right one', async () => {
    const response = await app().ask('/api/schema', { method: 'DELETE' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
    expect((await app().ask('/api/schema', { method: 'HEAD' })).status).toBe(200);
  });

  it('answers what is not there with 404, never with the page', async () => {
    for (const path of ['/api', '/api/nothing', '/nothing', '/../package.json', '/assets/']) {
      expect((await app().ask(path)).status).toBe(404);
    }
  });
});

describe('the guard at the door', () => {
  it.each(['evil.example', 'evil.example:4710', '', '127.0.0.1.evil.example', 'localhost@evil.example'])(
    'refuses the host %j',
    async (host) => {
      const response = await app().ask('/api/schema', { headers: { host } });
      expect(response.status).toBe(403);
      expect((await errorOf(response)).code).toBe('forbidden_host');
    },
  );

  it.each(['localhost', 'LOCALHOST:99', '127.0.0.1:4710', '[::1]:4710'])('answers for %j', async (host) => {
    expect((await app().ask('/api/schema', { headers: { host } })).status).toBe(200);
  });

  it('answers for a name that it was started with', async () => {
    const response = await app({ hosts: ['graph.example'] }).ask('/', {
      headers: { host: 'graph.example:80' },
    });
    expect(response.status).toBe(200);
  });

  it.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'http://evil.example' },
    { origin: 'null' },
  ])('refuses another site’s page: %j', async (headers) => {
    const response = await app().ask('/api/cypher', {
      method: 'POST',
      body: '{"query":"RETURN 1"}',
      headers: { 'content-type': 'application/json', ...headers },
    });
    expect(response.status).toBe(403);
    expect((await errorOf(response)).code).toBe('forbidden_origin');
  });

  it('asks for the key where one is set, for everything but the page and its health', async () => {
    const guarded = app({ key: 'open sesame' });
    expect((await guarded.ask('/')).status).toBe(200);
    expect((await guarded.ask('/api/schema')).status).toBe(401);
    expect((await guarded.ask('/api/schema', { headers: { authorization: 'Bearer wrong' } })).status).toBe(
      401,
    );
    const opened = await guarded.ask('/api/schema', { headers: { authorization: 'Bearer open sesame' } });
    expect(opened.status).toBe(200);
    const health = (await (await guarded.ask('/api/health')).json()) as { database: { address: unknown } };
    expect(health.database.address).toBeNull();
  });
});

describe('the console’s route', () => {
  const post = (body: string, type = 'application/json') =>
    app().ask('/api/cypher', { method: 'POST', body, headers: { 'content-type': type } });

  it('tells where in the query the fault lies', async () => {
    const response = await post('{"query":"MATCH"}');
    expect(response.status).toBe(422);
    expect(await errorOf(response)).toMatchObject({ code: 'cypher_invalid', line: 2, column: 5 });
  });

  it.each([
    ['no JSON', 'MATCH (n) RETURN n', 'application/json'],
    ['another type', '{"query":"RETURN 1"}', 'text/plain'],
    ['no query', '{}', 'application/json'],
    ['an empty query', '{"query":""}', 'application/json'],
    ['a list', '[]', 'application/json'],
    ['an unknown field', '{"query":"RETURN 1","write":true}', 'application/json'],
  ])('answers %s with 400', async (_, body, type) => {
    expect((await post(body, type)).status).toBe(400);
  });

  it('answers a body past its limit with 413', async () => {
    const response = await post(JSON.stringify({ query: 'x'.repeat(2_000_000) }));
    expect(response.status).toBe(413);
    expect((await errorOf(response)).code).toBe('too_large');
  });
});

describe('the explorer’s files', () => {
  it('serves the page under a policy that admits nothing foreign', async () => {
    const response = await app().ask('/');
    expect(response.headers.get('content-type')).toContain('text/html');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('serves a hashed file compressed, to be kept for good', async () => {
    const response = await app().ask('/assets/index-AbCd1234.js', {
      headers: { 'accept-encoding': 'gzip, br' },
    });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect((await response.arrayBuffer()).byteLength).toBeLessThan(200);
  });

  it('answers 304 to one who has it', async () => {
    const first = await app().ask('/');
    const again = await app().ask('/', { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });
});
