import type { ApiError } from '../../graph/api/contract.ts';
import { SourceError, type SourceErrorCode } from './source-error.ts';

export interface Connection {
  /** Where the interface is served; '' for the page's own origin. */
  readonly origin: string;
  /** The key that the server's printed address carried, or null. */
  readonly key: string | null;
}

/** Sends a request. @throws a SourceError where no server answers, and the signal's reason where it was aborted */
export async function reach(
  { origin, key }: Connection,
  address: string,
  init: RequestInit & { headers: Headers },
  signal: AbortSignal | undefined,
): Promise<Response> {
  if (!init.headers.has('accept')) init.headers.set('accept', 'application/json');
  if (key !== null) init.headers.set('authorization', `Bearer ${key}`);
  try {
    return await fetch(origin + address, { ...init, signal: signal ?? null });
  } catch (cause) {
    signal?.throwIfAborted();
    throw new SourceError('unreachable', 'The server does not answer.', { cause });
  }
}

/** The answer's JSON. @throws a SourceError for what is none, and for what the interface tells as one */
export async function read(response: Response): Promise<unknown> {
  let answer: unknown;
  try {
    answer = await response.json();
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new SourceError(unreadableAs(response), `The server answered ${response.status} without JSON.`, {
      status: response.status,
      cause,
    });
  }
  if (response.ok) return answer;
  throw failureOf(answer, response);
}

/** What the interface says went wrong. */
export function failureOf(answer: unknown, response: Response): SourceError {
  const { status } = response;
  if (!isApiError(answer))
    return new SourceError(unreadableAs(response), `The server answered ${status}.`, { status });
  const { code, message, ...details } = answer.error;
  return new SourceError(code, message, { ...details, status });
}

/** A gateway that finds no server behind it answers 502 or 504 in its own words. */
function unreadableAs(response: Response): SourceErrorCode {
  return response.status === 502 || response.status === 504 ? 'unreachable' : 'unreadable';
}

export function isApiError(answer: unknown): answer is ApiError {
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return false;
  const { error } = answer;
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error;
}

export function fillPath(path: string, asked: Record<string, unknown>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(asText(asked[name])));
}

export function queryString(path: string, asked: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    if (value !== undefined && !path.includes(`:${name}`)) query.set(name, asText(value));
  }
  return query.size === 0 ? '' : `?${query.toString()}`;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
