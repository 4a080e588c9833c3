import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../../graph/api/app.ts';
import type { ApiError } from '../../../graph/api/contract.ts';
import type { LoadLine } from '../../../graph/api/editing-contract.ts';
import { readStaticFiles, type StaticFiles } from '../../../graph/api/static-files.ts';
import { CorrectionError } from '../../../graph/editing/correction-error.ts';
import type { Editing } from '../../../graph/editing/editor.ts';
import type { SourceSaid } from '../../../graph/editing/loaders-port.ts';
import { nothingWritten, type LoadProgress, type LoadReport } from '../../../graph/load/report.ts';
import { itemsOf } from '../../support/items.ts';
import { userLoaders } from '../../../loaders/user-loaders.ts';

const KEY = 'the-key';
const SECRET = 'words of the user that nobody else may read';

interface Asked {
  said: SourceSaid;
  bytes: number;
  signal: AbortSignal;
  onProgress?: (progress: LoadProgress) => void;
}

let folder = '';
let files: StaticFiles;
let asked: Asked[] = [];
let unexpected: unknown[] = [];
let answer: (request: Asked) => Promise<unknown> = () => Promise.resolve({});
const report: LoadReport = { ...nothingWritten('note'), outcome: 'added', seconds: 1 };

const editing: Editing = {
  preview: (said, bytes, signal) => told({ said, bytes: bytes.length, signal }),
  load: (said, bytes, signal, onProgress) => told({ said, bytes: bytes.length, signal, onProgress }),
  unload: (document) => Promise.resolve(document === 'note' ? { document, edges: 3 } : null),
  decisions: () => Promise.resolve([]),
  decide: () => Promise.resolve({ reread: [], pending: [] }),
  undecide: () => Promise.resolve({ reread: [], pending: [] }),
  corrections: () => Promise.resolve([]),
  correct: () => Promise.reject(new CorrectionError('There is no entity x.', 'Search for it.')),
  uncorrect: () => Promise.resolve(null),
};

function told<T>(request: Asked): Promise<T> {
  asked.push(request);
  return answer(request) as Promise<T>;
}

function ask(
  method: string,
  path: string,
  { body, headers = {}, readOnly = false, key = KEY, signal }: Partial<Asking> = {},
): Promise<Response> {
  const app = createApp({
    queries: {} as never,
    health: () => Promise.reject(new Error('not asked')),
    cypher: () => Promise.reject(new Error('not asked')),
    files,
    hosts: [],
    key: null,
    editing: { editing, writeKey: KEY, readOnly },
    remote: false,
    onUnexpected: (error) => unexpected.push(error),
  });
  const authorization: Record<string, string> = key === null ? {} : { authorization: `Bearer ${key}` };
  return Promise.resolve(
    app.request(`http://localhost:4710${path}`, {
      method,
      headers: { host: 'localhost:4710', ...authorization, ...headers },
      ...(body === undefined ? {} : { body }),
      ...(signal === undefined ? {} : { signal }),
    }),
  );
}

interface Asking {
  body: string | Uint8Array<ArrayBuffer>;
  headers: Record<string, string>;
  readOnly: boolean;
  key: string | null;
  signal: AbortSignal;
}

async function errorOf(response: Response): Promise<ApiError['error']> {
  return ((await response.json()) as ApiError).error;
}

async function linesOf(response: Response): Promise<LoadLine[]> {
  const lines = (await response.text()).trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as LoadLine);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telusur-editing-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Telusur</title>');
  files = await readStaticFiles(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => {
  asked = [];
  unexpected = [];
  answer = () => Promise.resolve({});
});

const ROUTES = [
  ['POST', '/api/preview?name=a.txt'],
  ['POST', '/api/load?name=a.txt'],
  ['DELETE', '/api/documents/note'],
  ['GET', '/api/decisions'],
  ['POST', '/api/decisions'],
  ['DELETE', '/api/decisions?text=x'],
  ['GET', '/api/corrections'],
  ['POST', '/api/corrections'],
  ['DELETE', '/api/corrections/x'],
] as const;

describe.each(ROUTES)('%s %s', (method, path) => {
  const body = method === 'POST' ? { body: '{}' } : {};

  it('asks for the key', async () => {
    for (const key of [null, '', 'wrong', `${KEY}x`, KEY.slice(1)]) {
      const response = await ask(method, path, { ...body, key });
      expect(response.status).toBe(401);
      expect((await errorOf(response)).code).toBe('unauthorized');
    }
    expect(asked).toEqual([]);
  });

  it('is closed where the database is somebody else’s', async () => {
    const response = await ask(method, path, { ...body, readOnly: true });
    expect(response.status).toBe(403);
    expect((await errorOf(response)).code).toBe('read_only');
    expect(asked).toEqual([]);
  });

  it('is closed to pages of other sites, and for other hosts', async () => {
    for (const headers of [
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { host: 'evil.example' },
    ] as Record<string, string>[]) {
      expect((await ask(method, path, { ...body, headers })).status).toBe(403);
    }
    expect(asked).toEqual([]);
  });
});

describe('what is wrong in a request', () => {
  const huge = 'x'.repeat(2_001);
  it.each<[string, string, string | undefined, number, string]>([
    ['POST', '/api/load', 'x', 400, 'name'],
    ['POST', '/api/load?name=', 'x', 400, 'name'],
    ['POST', `/api/load?name=${huge}`, 'x', 400, 'name'],
    ['POST', '/api/load?name=a&language=fr', 'x', 400, 'language'],
    ['POST', '/api/load?name=a&colour=red', 'x', 400, 'colour'],
    ['POST', '/api/load?name=a&name=b', 'x', 400, 'name'],
    ['POST', '/api/load?name=%E0%A4%A', 'x', 400, '%'],
    ['DELETE', '/api/documents/%ff', undefined, 400, '%'],
    ['DELETE', '/api/documents/nobody', undefined, 404, 'nobody'],
    ['DELETE', '/api/corrections/nobody', undefined, 404, 'nobody'],
    ['DELETE', '/api/decisions', undefined, 400, 'text'],
    ['POST', '/api/decisions', '{', 400, 'JSON'],
    ['POST', '/api/decisions', '[]', 400, ''],
    ['POST', '/api/decisions', '{"decisions":[]}', 400, 'decisions'],
    ['POST', '/api/decisions', '{"decisions":[{"text":"x","decision":"burn"}]}', 400, 'decision'],
    ['POST', '/api/corrections', '{"change":"burn","author":"","note":""}', 400, 'change'],
    ['POST', '/api/corrections', '{"change":"kind","entity":"x","kind":"y"}', 400, 'author'],
    [
      'POST',
      '/api/corrections',
      '{"change":"merge","entity":"x","into":"y","kind":"z","author":"","note":""}',
      400,
      'kind',
    ],
    ['POST', '/api/corrections', '{"change":"kind","entity":"x","kind":"y","author":"","note":""}', 422, 'x'],
    ['PUT', '/api/load?name=a', 'x', 405, 'PUT'],
    ['GET', '/api/load?name=a', undefined, 405, 'GET'],
    ['GET', '/api/preview', undefined, 405, 'GET'],
    ['PUT', '/api/decisions', '{}', 405, 'PUT'],
    ['PATCH', '/api/corrections', '{}', 405, 'PATCH'],
    ['POST', '/api/corrections/x', '{}', 405, 'POST'],
  ])('%s %s %s is answered with %i, naming %j', async (method, path, body, status, named) => {
    const response = await ask(method, path, body === undefined ? {} : { body });
    const { message, hint } = await errorOf(response);
    expect([response.status, message]).toEqual([status, expect.stringContaining(named)]);
    expect(message + hint).not.toMatch(/\n|at .*\.ts/);
    expect(unexpected).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('may be its size', async () => {
    const large = new Uint8Array(1_000_001);
    for (const path of ['/api/decisions', '/api/corrections'])
      expect((await ask('POST', path, { body: large })).status).toBe(413);
    const headers = { 'content-length': '100000001' };
    const response = await ask('POST', '/api/load?name=a', { body: 'x', headers });
    expect([response.status, (await errorOf(response)).code]).toEqual([413, 'too_large']);
    expect(asked).toEqual([]);
  });
});

describe('a load', () => {
  it('tells how far it is, and then what it did', async () => {
    answer = async ({ onProgress }) => {
      onProgress?.({ phase: 'reading', items: 1, total: 2 });
      await wait(250);
      onProgress?.({ phase: 'writing', items: 2, total: 2 });
      return report;
    };
    const response = await ask('POST', '/api/load?name=a.txt&language=id&title=T', { body: 'abc' });
    expect(response.headers.get('content-type')).toContain('application/x-ndjson');
    expect(await linesOf(response)).toEqual([
      { progress: { phase: 'reading', items: 1, total: 2 } },
      { progress: { phase: 'writing', items: 2, total: 2 } },
      { report },
    ]);
    expect(asked[0]).toMatchObject({ bytes: 3, said: { name: 'a.txt', language: 'id', title: 'T' } });
  });

  it('ends with the loader’s own line where it fails', async () => {
    answer = async () => {
      await itemsOf('a.jsonl', '{"id":"x"}\n', 'jsonl');
    };
    const lines = await linesOf(await ask('POST', '/api/load?name=a.jsonl', { body: 'x' }));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ error: { code: 'unloadable' } });
    const preview = await ask('POST', '/api/preview?name=a.jsonl', { body: 'x' });
    expect(preview.status).toBe(422);
    expect((await errorOf(preview)).message).toMatch(/^a\.jsonl:1: /);
  });

  it('is cancelled by closing the request', async () => {
    const left = new AbortController();
    let cancelled = false;
    answer = async ({ signal, onProgress }) => {
      onProgress?.({ phase: 'reading', items: 1 });
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      cancelled = true;
      throw new Error('cancelled');
    };
    const response = await ask('POST', '/api/load?name=a.txt', { body: 'abc', signal: left.signal });
    const reader = response.body!.getReader();
    await reader.read();
    await reader.cancel();
    await expect.poll(() => cancelled).toBe(true);
  });

  it('tells nothing of the text where something fails that nobody foresaw, and its owner is told', async () => {
    answer = () => Promise.reject(new Error(SECRET));
    const preview = await ask('POST', '/api/preview?name=a.txt', { body: SECRET });
    expect(preview.status).toBe(500);
    expect(await preview.text()).not.toContain(SECRET);
    const load = await ask('POST', '/api/load?name=a.txt', { body: SECRET });
    expect(await load.text()).not.toContain(SECRET);
    expect(unexpected).toHaveLength(2);
  });
});

describe('the name of an upload', () => {
  it.each([
    '../../etc/passwd',
    '/etc/passwd',
    'C:\\windows\\x.txt',
    'a\0b.txt',
    '<img src=x>.txt',
    '..',
    '.',
    'x'.repeat(1_900),
  ])('is no path: %j', async (name) => {
    const own = await mkdtemp(join(tmpdir(), 'telusur-names-'));
    const loaders = userLoaders(join(own, 'in'));
    const source = await loaders.fromBytes(name, new TextEncoder().encode('Indonesia menghadapi peretas.'));
    const items = [];
    for await (const item of loaders.read(source, { name }, {})) items.push(item);
    expect(items[0]).toMatchObject({ item: 'document' });
    expect(await loaders.keep(name, source, { name, id: name })).toBe(true);
    const kept = await loaders.kept(name);
    expect(kept?.said.id).toBe(name);
    expect(kept?.source.name).not.toMatch(/[/\\\0]/);
    expect(await readdir(own)).toEqual(['in']);
    expect(await readdir(join(own, 'in'))).toEqual(['sources']);
    for (const file of await readdir(join(own, 'in', 'sources')))
      expect(file).toMatch(/^[0-9a-f]{32}\.(?:gz|json)$/);
    await loaders.forget(name);
    expect(await readdir(join(own, 'in', 'sources'))).toEqual([]);
    await rm(own, { recursive: true });
  });
});
