import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LoadProgress } from '../../../graph/api/editing-contract.ts';
import { httpEditing } from '../../../web/source/http-editing.ts';
import { loadReport } from '../support/memory-editing.ts';
import { failureOf } from '../support/failure-of.ts';

const answer = vi.fn<(address: string, init: RequestInit) => Promise<Response>>();

beforeEach(() => vi.stubGlobal('fetch', answer));

afterEach(() => {
  vi.unstubAllGlobals();
  answer.mockReset();
});

const source = httpEditing({ origin: 'http://here', key: 'abc' });
const bytes = new Blob(['Banjir.']);

function json(body: unknown, status = 200): void {
  answer.mockImplementation(() => Promise.resolve(new Response(JSON.stringify(body), { status })));
}

/** An answer that comes in these pieces. */
function pieces(...parts: string[]): void {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(encoder.encode(part));
      controller.close();
    },
  });
  answer.mockResolvedValue(new Response(body));
}

describe('writing over HTTP', () => {
  test('sends the bytes with what is said of them, and the key', async () => {
    json({});
    await source.preview({ name: 'a b.txt', language: 'id' }, bytes);
    const [address, init] = answer.mock.calls[0] ?? [];
    expect(address).toBe('http://here/api/preview?name=a+b.txt&language=id');
    expect(init?.method).toBe('POST');
    expect(init?.body).toBe(bytes);
    expect(new Headers(init?.headers).get('authorization')).toBe('Bearer abc');
  });

  test('takes a document out by its id, whatever signs it has', async () => {
    json({});
    await source.unload('a/b');
    expect(answer.mock.calls[0]?.[0]).toBe('http://here/api/documents/a%2Fb');
    expect(answer.mock.calls[0]?.[1].method).toBe('DELETE');
  });

  test('sends decisions and corrections as JSON, and takes them back by name and id', async () => {
    json({ reread: [], pending: [] });
    await source.decide([{ text: 'X', decision: 'ignore' }], 'a');
    expect(answer.mock.calls[0]?.[1].body).toBe(
      '{"decisions":[{"text":"X","decision":"ignore"}],"document":"a"}',
    );
    await source.undecide('X & Y', 'a');
    expect(answer.mock.calls[1]?.[0]).toBe('http://here/api/decisions?text=X+%26+Y&document=a');
    await source.uncorrect('c 1');
    expect(answer.mock.calls[2]?.[0]).toBe('http://here/api/corrections/c%201');
  });
});

describe('a load', () => {
  test('tells its progress line by line, however the answer is cut, and ends in its report', async () => {
    const report = JSON.stringify({ report: loadReport() });
    pieces(
      '{"progress":{"phase":"rea',
      'ding","items":1}}\n{"progress":{"phase":"writing","items":2,"total":4}}\n',
      report,
    );
    const told: LoadProgress[] = [];
    const done = await source.load({ name: 'a' }, bytes, { onProgress: (progress) => told.push(progress) });
    expect(told).toEqual([
      { phase: 'reading', items: 1 },
      { phase: 'writing', items: 2, total: 4 },
    ]);
    expect(done).toEqual(loadReport());
  });

  test('that fails on its way tells what the loader says', async () => {
    pieces('{"error":{"code":"unloadable","message":"line 3: not JSON","hint":"Mend it."}}\n');
    expect(await failureOf(source.load({ name: 'a' }, bytes))).toMatchObject({
      code: 'unloadable',
      message: 'line 3: not JSON',
      hint: 'Mend it.',
    });
  });

  test('that is refused keeps the status', async () => {
    json({ error: { code: 'too_large', message: 'Too large.', hint: '' } }, 413);
    expect(await failureOf(source.load({ name: 'a' }, bytes))).toMatchObject({
      code: 'too_large',
      status: 413,
    });
  });

  test('whose answer is cut off is told from one that ended', async () => {
    pieces('{"progress":{"phase":"writing","items":2}}\n');
    expect((await failureOf(source.load({ name: 'a' }, bytes))).code).toBe('unreachable');
  });

  test('that is cancelled rejects with the reason', async () => {
    const abort = new AbortController();
    answer.mockImplementation((_, init) => {
      abort.abort();
      return Promise.reject(init.signal?.reason as Error);
    });
    await expect(source.load({ name: 'a' }, bytes, { signal: abort.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
