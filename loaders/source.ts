/** Opens a file, standard input, or bytes in memory with care, as what every loader reads from. */
import { createReadStream, createWriteStream, type Stats } from 'node:fs';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { claimedSize, isGzip, unfold } from './gzip.ts';
import { InputError } from './input-error.ts';
import { toUtf8, utf16Of } from './utf16.ts';

/** What can be read more than once: a file, a copy of standard input, or an upload. */
export interface Source {
  /** For messages, and to name the document: the file's name without folders, or 'standard input'. */
  name: string;
  /** As the user named it, for hints: a path, or 'INPUT'. */
  shown: string;
  /**
   * Its bytes, from the first on; may be asked for more than once. What was packed with gzip comes unpacked, and
   * UTF-16 that says so by its mark comes as UTF-8.
   * @throws {InputError} where the packing is damaged, or unfolds into too much
   */
  bytes(): AsyncIterable<Uint8Array>;
  /** In bytes; of a packed file what it says of itself, which need not be true. */
  size: number;
  /** The first of its bytes, 64 KB at most. */
  head: Uint8Array;
  /** Takes away what was copied. */
  close(): Promise<void>;
}

export const STANDARD_INPUT = '-';

const HEAD = 65_536;

/**
 * Opens `path`, or standard input for `-`. The caller closes the source.
 * @throws {InputError} for what is missing, unreadable, a folder, or empty
 */
export async function openSource(
  path: string,
  input: NodeJS.ReadableStream = process.stdin,
): Promise<Source> {
  if (path === STANDARD_INPUT) return copySource(input, 'standard input', 'INPUT');
  const about = await examine(path, path);
  // What flows through a pipe can be read once only: `telusur load <(unzip -p …)`.
  if (about.isFIFO()) return copySource(createReadStream(path), basename(path), path);
  return fileSource(path, basename(path), path, () => Promise.resolve());
}

async function copySource(input: NodeJS.ReadableStream, name: string, shown: string): Promise<Source> {
  const folder = await mkdtemp(join(tmpdir(), 'telusur-input-'));
  const close = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, 'input');
    await pipeline(input, createWriteStream(copy, { mode: 0o600 }));
    return await fileSource(copy, name, shown, close);
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * What came as bytes rather than as a file: an upload. `name` is the file's name, as the sender gives it; it is
 * never used as a path.
 * @throws {InputError} for what is empty, or packed and damaged
 */
export function memorySource(name: string, bytes: Uint8Array): Promise<Source> {
  const plain = name.replace(/^.*[/\\]/, '').replace(/\p{Cc}/gu, '') || 'upload';
  return sourceOf({
    name: plain,
    shown: plain,
    size: bytes.length,
    chunks: () => slices(bytes),
    tail: () => Promise.resolve(bytes.subarray(-4)),
    close: () => Promise.resolve(),
  });
}

/** What is read from, before packing and encoding are undone. */
interface Raw {
  name: string;
  shown: string;
  size: number;
  chunks(): AsyncIterable<Uint8Array>;
  /** The last four bytes. */
  tail(): Promise<Uint8Array>;
  close(): Promise<void>;
}

async function fileSource(
  path: string,
  name: string,
  shown: string,
  close: () => Promise<void>,
): Promise<Source> {
  const about = await examine(path, shown);
  if (about.isDirectory())
    throw new InputError('directory', `${shown} is a folder.`, 'Name the file in it that is to be read.');
  if (!about.isFile()) throw new InputError('unreadable', `${shown} is no file.`, 'Name a file.');
  const tail = async (): Promise<Uint8Array> => {
    const file = await open(path, 'r');
    try {
      const { bytesRead, buffer } = await file.read(new Uint8Array(4), 0, 4, Math.max(0, about.size - 4));
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  };
  return sourceOf({ name, shown, size: about.size, chunks: () => fileBytes(path, shown), tail, close });
}

async function sourceOf(raw: Raw): Promise<Source> {
  const { name, shown } = raw;
  const first = await headOf(raw.chunks());
  if (first.length === 0) throw new InputError('empty', `${shown} is empty.`, 'Nothing was read.');
  const packed = isGzip(first);
  const unpacked = packed ? () => unfold(raw.chunks(), name) : () => raw.chunks();
  const inner = packed ? await headOf(unpacked()) : first;
  if (inner.length === 0)
    throw new InputError('empty', `${shown} is an archive of an empty file.`, 'Nothing was read.');
  const encoding = utf16Of(inner);
  const bytes = encoding ? () => toUtf8(unpacked(), encoding, name) : unpacked;
  return {
    name: packed ? name.replace(/\.gz$/i, '') : name,
    shown,
    size: packed ? claimedSize(await raw.tail(), raw.size) : raw.size,
    head: encoding ? await headOf(bytes()) : inner,
    bytes,
    close: () => raw.close(),
  };
}

async function headOf(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= HEAD) break;
  }
  return Buffer.concat(chunks, size).subarray(0, HEAD);
}

async function* fileBytes(path: string, shown: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: HEAD }) as AsyncIterable<Buffer>;
  } catch (cause) {
    throw fault(cause, shown);
  }
}

async function* slices(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += HEAD) yield await Promise.resolve(bytes.subarray(at, at + HEAD));
}

async function examine(path: string, shown: string): Promise<Stats> {
  try {
    return await stat(path);
  } catch (cause) {
    throw fault(cause, shown);
  }
}

function fault(cause: unknown, shown: string): InputError {
  const code = (cause as NodeJS.ErrnoException | null)?.code;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new InputError('missing', `There is no file ${shown}.`, 'Check the path.', cause);
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new InputError(
      'unreadable',
      `${shown} may not be read.`,
      `Give yourself the right to read it: chmod u+r '${shown}'`,
      cause,
    );
  }
  return new InputError(
    'unreadable',
    `${shown} cannot be read (${code ?? 'unknown cause'}).`,
    'Check the file and its disk.',
    cause,
  );
}
