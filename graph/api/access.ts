/** Who may ask: the Host header, the page that a request comes from, and the key. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { ApiFailure } from './failure.ts';

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses a request for another host's name: a foreign page can point a name of its own at this machine (DNS
 * rebinding), and would then be of the same origin.
 * @param names without port; those of loopback are always among them
 */
export function checkHost(names: readonly string[]): MiddlewareHandler {
  const known = new Set([...LOOPBACK_NAMES, ...names.map((name) => name.toLowerCase())]);
  return async (context, next) => {
    const host = context.req.header('host') ?? '';
    if (!known.has(nameOf(host))) {
      throw new ApiFailure(
        403,
        'forbidden_host',
        `This server does not answer for the host ${JSON.stringify(host.slice(0, 100))}.`,
        'Start it with TELUSUR_HOSTS naming the hosts that it is reached by, separated by commas.',
      );
    }
    await next();
  };
}

function nameOf(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
}

/** Refuses what another site's page sends: browsers say so, other programs do not send these headers. */
export function checkOrigin(): MiddlewareHandler {
  return async (context, next) => {
    const site = context.req.header('sec-fetch-site');
    const origin = context.req.header('origin');
    const foreign =
      (site !== undefined && site !== 'same-origin' && site !== 'none') ||
      (origin !== undefined && !isSameHost(origin, context.req.header('host') ?? ''));
    if (foreign) {
      throw new ApiFailure(
        403,
        'forbidden_origin',
        'The request comes from another site’s page.',
        'Ask from the explorer itself, or from a program.',
      );
    }
    await next();
  };
}

function isSameHost(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}

/** Whether a request carries the key; compared in a time that tells nothing. */
export function keyChecker(key: string): (authorization: string | undefined) => boolean {
  const expected = digest(key);
  return (authorization) => {
    const given = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
    return given !== undefined && timingSafeEqual(digest(given), expected);
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

export function unauthorized(): ApiFailure {
  return new ApiFailure(
    401,
    'unauthorized',
    'This server asks for its key.',
    'Open the address that it printed, or send the header Authorization: Bearer KEY.',
  );
}
