/** The built explorer, held in memory: a request can name one of its files, and nothing else on the disk. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

const COMPRESSED_BY_FORMAT = new Set(['.woff2', '.png']);

type Encoding = 'br' | 'gzip';

interface StaticFile {
  content: Buffer;
  headers: Record<string, string>;
  etag: string;
  /** Made when first asked for. */
  encode: ((encoding: Encoding) => Promise<Buffer>) | null;
}

export interface StaticFiles {
  /** Null where no file has that path. */
  answer: (path: string, request: Headers) => Promise<Response> | null;
}

/** @throws an Error where the folder has no index.html: the explorer was not built */
export async function readStaticFiles(folder: string): Promise<StaticFiles> {
  const files = new Map<string, StaticFile>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, path).split(sep).join('/')}`, staticFile(path, await readFile(path)));
  }
  const index = files.get('/index.html');
  if (!index) throw new Error(`There is no index.html in ${folder}`);
  files.set('/', index);
  return {
    answer(path, request) {
      const file = files.get(path);
      return file ? respond(file, request) : null;
    },
  };
}

function staticFile(path: string, content: Buffer): StaticFile {
  const ending = extname(path);
  const hashed = /-[\w-]{8,}\.\w+$/.test(path);
  const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  const encoded = new Map<Encoding, Promise<Buffer>>();
  const encode = (encoding: Encoding): Promise<Buffer> => {
    const made = encoded.get(encoding) ?? compress(content, encoding);
    encoded.set(encoding, made);
    return made;
  };
  return {
    content,
    etag,
    encode: COMPRESSED_BY_FORMAT.has(ending) ? null : encode,
    headers: {
      'content-type': TYPES[ending] ?? 'application/octet-stream',
      'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(ending === '.html' ? { 'content-security-policy': CONTENT_SECURITY_POLICY } : {}),
    },
  };
}

async function respond(file: StaticFile, request: Headers): Promise<Response> {
  const headers = new Headers({ ...file.headers, etag: file.etag });
  if (request.get('if-none-match') === file.etag) return new Response(null, { status: 304, headers });
  if (!file.encode) return new Response(new Uint8Array(file.content), { headers });
  headers.set('vary', 'accept-encoding');
  const encoding = accepted(request.get('accept-encoding') ?? '');
  if (encoding === null) return new Response(new Uint8Array(file.content), { headers });
  headers.set('content-encoding', encoding);
  return new Response(new Uint8Array(await file.encode(encoding)), { headers });
}

function accepted(header: string): Encoding | null {
  const names = header.split(',').map((part) => part.trim());
  const takes = (name: Encoding): boolean =>
    names.some((part) => part.startsWith(name) && !/;\s*q=0(\.0*)?$/.test(part));
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : null;
}

/** Fast settings: it is done once a start, while somebody waits for the page. */
function compress(content: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(content, { level: 8 });
  return promisify(brotliCompress)(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  });
}
