/** Serves the explorer and its interface on one port, until it is closed. */
import { isIP, type AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { createApp, type AppOptions } from './app.ts';
import { ServerError } from './server-error.ts';
import { readStaticFiles } from './static-files.ts';

/** Room for a search of the longest kind, percent-encoded. */
const LARGEST_HEADER = 64 * 1024;
const CLOSE_WITHIN_MS = 2_000;
/** How many ports after a taken one are tried. */
const PORTS_TRIED = 20;

export interface ServeOptions extends Omit<AppOptions, 'files' | 'remote'> {
  /** A name or address of this machine. */
  host: string;
  /** 0 for any free one. */
  port: number;
  /** Folder of the built explorer. */
  webRoot: string;
}

export interface Served {
  /** With which a browser on this machine opens it: `http://127.0.0.1:4710/`. */
  address: string;
  port: number;
  /** Ends open requests, and with them their queries. */
  close: () => Promise<void>;
}

/**
 * Listens on the port, or where it is taken on the next free one.
 * @throws {ServerError} beyond loopback without a key; where no port is free; where the host is not this machine's
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const remote = !isLoopback(options.host);
  if (remote && options.key === null) {
    throw new ServerError(
      `Listening on ${options.host} opens the graph to other machines, and no key is set.`,
      'Set TELUSUR_TOKEN, or TELUSUR_TOKEN_FILE to a file that holds it, or leave out --host.',
    );
  }
  const files = await readStaticFiles(options.webRoot).catch((cause: unknown) => {
    throw new ServerError('The explorer is not built.', 'Run: npm run build', cause);
  });
  const app = createApp({ ...options, files, remote, hosts: [...options.hosts, options.host] });
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { maxHeaderSize: LARGEST_HEADER },
  }) as Server;
  const port = await listen(server, options.host, options.port);
  return {
    port,
    address: `http://${displayHost(options.host)}:${port}/`,
    close: () => close(server),
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host);
}

/** An unspecified address listens everywhere; a browser on this machine reaches it by loopback. */
function displayHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return isIP(host) === 6 ? `[${host}]` : host;
}

async function listen(server: Server, host: string, wanted: number): Promise<number> {
  const last = wanted === 0 ? 0 : Math.min(wanted + PORTS_TRIED, 65_535);
  for (let port = wanted; port <= last; port += 1) {
    try {
      return await listenOn(server, host, port);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EADDRINUSE') continue;
      if (code === 'EACCES') {
        throw new ServerError(`Port ${port} needs more rights.`, 'Choose one above 1023 with --port.', error);
      }
      throw new ServerError(
        `This machine cannot listen on ${host}: ${code ?? String(error)}.`,
        'Give one of its own addresses with --host.',
        error,
      );
    }
  }
  throw new ServerError(`Ports ${wanted} to ${last} are all taken.`, 'Choose another with --port.');
}

function listenOn(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MS);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
