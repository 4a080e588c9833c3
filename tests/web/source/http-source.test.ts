import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { httpSource } from '../../../web/source/http-source.ts';
import { failureOf } from '../support/failure-of.ts';

const answer = vi.fn<(address: string, init: RequestInit) => Promise<Response>>();

beforeEach(() => vi.stubGlobal('fetch', answer));

afterEach(() => {
  vi.unstubAllGlobals();
  answer.mockReset();
});

function json(body: unknown, status = 200): Promise<Response> {
  return Promise.resolve(new Response(JSON.stringify(body), { status }));
}

const source = httpSource({ origin: 'http://here', key: null });

describe('asking over HTTP', () => {
  test('puts an id into the path, whatever signs it has', async () => {
    answer.mockReturnValue(json({}));
    await source.node({ id: 'a/b c?d' });
    expect(answer.mock.calls[0]?.[0]).toBe('http://here/api/nodes/a%2Fb%20c%3Fd');
  });

  test('puts the rest into the query, and leaves out what is not given', async () => {
    answer.mockReturnValue(json({}));
    await source.neighbours({ id: 'x', relation: 'USES', limit: 5 });
    expect(answer.mock.calls[0]?.[0]).toBe('http://here/api/nodes/x/neighbours?relation=USES&limit=5');
  });

  test('sends a Cypher query in the body', async () => {
    answer.mockReturnValue(json({}));
    await source.cypher({ query: 'RETURN 1' });
    expect(answer.mock.calls[0]?.[1]).toMatchObject({ method: 'POST', body: '{"query":"RETURN 1"}' });
  });

  test('carries the key where there is one', async () => {
    answer.mockReturnValue(json({}));
    await httpSource({ origin: '', key: 'abc' }).health({});
    expect(new Headers(answer.mock.calls[0]?.[1].headers).get('authorization')).toBe('Bearer abc');
  });
});

describe('a failure', () => {
  test('of the interface keeps its code, words and place', async () => {
    answer.mockReturnValue(
      json({ error: { code: 'cypher_invalid', message: 'no', hint: 'do', line: 2, column: 7 } }, 422),
    );
    const failure = await failureOf(source.cypher({ query: 'x' }));
    expect(failure).toMatchObject({ code: 'cypher_invalid', message: 'no', hint: 'do', line: 2, column: 7 });
  });

  test('to reach the server is told apart', async () => {
    answer.mockRejectedValue(new TypeError('network'));
    expect((await failureOf(source.health({}))).code).toBe('unreachable');
  });

  test.each([
    [502, 'unreachable'],
    [200, 'unreadable'],
    [500, 'unreadable'],
  ])('of a stranger that answers %i without our JSON is %s', async (status, code) => {
    answer.mockResolvedValue(new Response('<html>', { status }));
    expect((await failureOf(source.health({}))).code).toBe(code);
  });

  test('by the one who asked is no failure of the source', async () => {
    const abort = new AbortController();
    answer.mockImplementation((_, init) => {
      abort.abort();
      return Promise.reject(init.signal?.reason as Error);
    });
    await expect(source.health({}, abort.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
