import { routes, type ApiError, type RouteName } from '../../graph/api/contract.ts';
import type { GraphSource } from './graph-source.ts';
import { SourceError, type SourceErrorCode } from './source-error.ts';

interface Connection {
  /** Where the interface is served; '' for the page's own origin. */
  readonly origin: string;
  /** The key that the server's printed address carried, or null. */
  readonly key: string | null;
}

/** Asks the server that served the page. Methods, paths and types come from the contract. */
export function httpSource(connection: Connection): GraphSource {
  const names = Object.keys(routes) as RouteName[];
  const methods = names.map((name) => [
    name,
    (asked: Record<string, unknown>, signal?: AbortSignal) => ask(connection, name, asked, signal),
  ]);
  return Object.fromEntries(methods) as GraphSource;
}

async function ask(
  connection: Connection,
  name: RouteName,
  asked: Record<string, unknown>,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const { method, path } = routes[name];
  const headers = new Headers({ accept: 'application/json' });
  if (connection.key !== null) headers.set('authorization', `Bearer ${connection.key}`);
  const init: RequestInit = { method, headers, signal: signal ?? null };
  let address = connection.origin + fillPath(path, asked);
  if (method === 'POST') {
    headers.set('content-type', 'application/json');
    init.body = JSON.stringify(asked);
  } else {
    address += queryString(path, asked);
  }
  return read(await reach(address, init, signal));
}

async function reach(address: string, init: RequestInit, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (cause) {
    signal?.throwIfAborted();
    throw new SourceError('unreachable', 'The server does not answer.', { cause });
  }
}

async function read(response: Response): Promise<unknown> {
  let answer: unknown;
  try {
    answer = await response.json();
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new SourceError(unreadableAs(response), `The server answered ${response.status} without JSON.`, {
      cause,
    });
  }
  if (response.ok) return answer;
  if (!isApiError(answer)) {
    throw new SourceError(unreadableAs(response), `The server answered ${response.status}.`);
  }
  const { code, message, ...details } = answer.error;
  throw new SourceError(code, message, details);
}

/** A gateway that finds no server behind it answers 502 or 504 in its own words. */
function unreadableAs(response: Response): SourceErrorCode {
  return response.status === 502 || response.status === 504 ? 'unreachable' : 'unreadable';
}

function isApiError(answer: unknown): answer is ApiError {
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return false;
  const { error } = answer;
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error;
}

function fillPath(path: string, asked: Record<string, unknown>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(asText(asked[name])));
}

function queryString(path: string, asked: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    if (value !== undefined && !path.includes(`:${name}`)) query.set(name, asText(value));
  }
  return query.size === 0 ? '' : `?${query.toString()}`;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
