import {
  editingRoutes,
  type Applied,
  type Correction,
  type Decision,
  type LoadLine,
  type LoadReport,
  type Preview,
  type Upload,
} from '../../graph/api/editing-contract.ts';
import type { EditingSource, LoadWatch } from './editing-source.ts';
import { failureOf, fillPath, isApiError, queryString, reach, read, type Connection } from './http.ts';
import { SourceError } from './source-error.ts';

type RouteName = keyof typeof editingRoutes;

interface Sent {
  /** What fills the path and the query. */
  readonly asked?: object;
  readonly body?: Blob | object;
  readonly accept?: string;
  readonly signal?: AbortSignal | undefined;
}

/** Writes through the server that served the page. */
export function httpEditing(connection: Connection): EditingSource {
  const send = (route: RouteName, sent: Sent): Promise<Response> => request(connection, route, sent);
  const ask = async (route: RouteName, sent: Sent): Promise<unknown> => read(await send(route, sent));
  return {
    preview: async (upload, bytes, signal) =>
      (await ask('preview', { asked: upload, body: bytes, signal })) as Preview,
    load: (upload, bytes, watch = {}) => load(send, upload, bytes, watch),
    unload: async (id) => {
      await ask('unload', { asked: { id } });
    },
    decisions: async (signal) =>
      ((await ask('decisions', { signal })) as { decisions: Decision[] }).decisions,
    decide: async (decisions, document) =>
      (await ask('decide', { body: { decisions, document } })) as Applied,
    undecide: async (text, document) => (await ask('undecide', { asked: { text, document } })) as Applied,
    corrections: async (signal) =>
      ((await ask('corrections', { signal })) as { corrections: Correction[] }).corrections,
    correct: async (body) => (await ask('correct', { body })) as Applied & { correction: Correction },
    uncorrect: async (id) => (await ask('uncorrect', { asked: { id } })) as Applied,
  };
}

function request(connection: Connection, route: RouteName, sent: Sent): Promise<Response> {
  const { method, path } = editingRoutes[route];
  const { asked = {}, body, accept, signal } = sent;
  const headers = new Headers(accept === undefined ? {} : { accept });
  const init: RequestInit & { headers: Headers } = { method, headers };
  if (body instanceof Blob) {
    headers.set('content-type', 'application/octet-stream');
    init.body = body;
  } else if (body !== undefined) {
    headers.set('content-type', 'application/json');
    init.body = JSON.stringify(body);
  }
  const fields = asked as Record<string, unknown>;
  return reach(connection, fillPath(path, fields) + queryString(path, fields), init, signal);
}

async function load(
  send: (route: RouteName, sent: Sent) => Promise<Response>,
  upload: Upload,
  bytes: Blob,
  { signal, onProgress }: LoadWatch,
): Promise<LoadReport> {
  const response = await send('load', {
    asked: upload,
    body: bytes,
    accept: 'application/x-ndjson',
    signal,
  });
  if (!response.ok || response.body === null) {
    await read(response);
    throw new SourceError('unreadable', 'The server answered a load with nothing.', {
      status: response.status,
    });
  }
  try {
    for await (const line of linesOf(response.body)) {
      const said = JSON.parse(line) as LoadLine;
      if (isApiError(said)) throw failureOf(said, response);
      if ('report' in said) return said.report;
      if ('progress' in said) onProgress?.(said.progress);
    }
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof SourceError) throw cause;
    throw cut(cause);
  }
  throw cut(undefined);
}

function cut(cause: unknown): SourceError {
  return new SourceError('unreachable', 'The answer ended before the load did.', { cause });
}

/** The lines of a body as they come in, empty ones left out. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const lines = (rest + decoder.decode(value, { stream: !done })).split('\n');
      rest = done ? '' : (lines.pop() ?? '');
      for (const line of lines) if (line.trim() !== '') yield line;
      if (done) return;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
