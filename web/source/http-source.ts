import { routes, type RouteName } from '../../graph/api/contract.ts';
import type { GraphSource } from './graph-source.ts';
import { fillPath, queryString, reach, read, type Connection } from './http.ts';

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
  const headers = new Headers();
  const init: RequestInit & { headers: Headers } = { method, headers };
  let address = fillPath(path, asked);
  if (method === 'POST') {
    headers.set('content-type', 'application/json');
    init.body = JSON.stringify(asked);
  } else {
    address += queryString(path, asked);
  }
  return read(await reach(connection, address, init, signal));
}
