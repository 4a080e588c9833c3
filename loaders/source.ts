/** Opens a file or standard input with care, and reads it as text. */
import { createHash } from 'node:crypto';
import { createReadStream, type Stats } from 'node:fs';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { guessEncoding } from './encoding.ts';
import { InputError } from './input-error.ts';

/** A file, or a copy of standard input, that can be read more than once. */
export interface Source {
  /** For messages, and to name the document: the file's name without folders, or 'standard input'. */
  name: string;
  /** As the user named it, for hints: a path, or 'INPUT'. */
  shown: string;
  /** Its bytes, from the first on; may be asked for more than once. */
  bytes(): AsyncIterable<Uint8Array>;
  /** In bytes. */
  size: number;
  /** Its first bytes, 64 KB at most. */
  head: Uint8Array;
  /** Takes away what was copied. */
  close(): Promise<void>;
}

export const STANDARD_INPUT = '-';
/** Of a text that is read as a whole, in bytes. */
export const TEXT_LIMIT = 50_000_000;

const HEAD = 65_536;

/**
 * Opens `path`, or standard input for `-`. The caller closes the source.
 * @throws {InputError} for what is missing, unreadable, a folder, or empty
 */
export async function openSource(
  path: string,
  input: NodeJS.ReadableStream = process.stdin,
): Promise<Source> {
  if (path !== STANDARD_INPUT) return fileSource(path, basename(path), path, () => Promise.resolve());
  const folder = await mkdtemp(join(tmpdir(), 'telusur-input-'));
  const close = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, 'input');
    await pipeline(input, createWriteStream(copy, { mode: 0o600 }));
    return await fileSource(copy, 'standard input', 'INPUT', close);
  } catch (error) {
    await close();
    throw error;
  }
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
  const head = await readHead(path, shown);
  if (head.length === 0) throw new InputError('empty', `${shown} is empty.`, 'Nothing was read.');
  return {
    name,
    shown,
    size: about.isFile() ? about.size : head.length,
    head,
    bytes: () => createReadStream(path) as AsyncIterable<Buffer>,
    close,
  };
}

async function examine(path: string, shown: string): Promise<Stats> {
  try {
    return await stat(path);
  } catch (cause) {
    throw fault(cause, shown);
  }
}

async function readHead(path: string, shown: string): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r');
    try {
      const { bytesRead, buffer } = await file.read(new Uint8Array(HEAD), 0, HEAD, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
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

export interface SourceText {
  text: string;
  /** Of the bytes, in hexadecimal. */
  sha256: string;
}

/**
 * The whole source as text.
 * @throws {InputError} where it is too large, binary, or not UTF-8; the message says what it seems to be
 */
export async function readText(source: Source, limit = TEXT_LIMIT): Promise<SourceText> {
  if (source.size > limit) throw tooLarge(source, limit);
  const bytes = await readBytes(source, limit);
  const guess = guessEncoding(bytes);
  if (guess.is === 'binary') {
    throw new InputError(
      'binary',
      `${source.name} is no text but ${guess.name}.`,
      'Save it as plain text (UTF-8), and give that file.',
    );
  }
  if (guess.is === 'encoded') {
    const from = source.shown;
    throw new InputError(
      'encoding',
      `${source.name} is not written in UTF-8; it seems to be ${guess.name}.`,
      `Convert it: iconv -f ${guess.iconv} -t UTF-8 '${from}' > '${from}.utf8.txt'`,
    );
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (text.trim() === '')
    throw new InputError('empty', `${source.name} holds no words.`, 'Nothing was read.');
  return { text, sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function readBytes(source: Source, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of source.bytes()) {
      size += chunk.length;
      if (size > limit) throw tooLarge(source, limit);
      chunks.push(chunk);
    }
  } catch (cause) {
    throw cause instanceof InputError ? cause : fault(cause, source.name);
  }
  return Buffer.concat(chunks, size);
}

function tooLarge(source: Source, limit: number): InputError {
  const megabytes = (bytes: number): string => `${Math.round(bytes / 1e5) / 10} MB`;
  return new InputError(
    'too_large',
    `${source.name} is too large: a text may have ${megabytes(limit)}.`,
    'Split it into several files, and load each.',
  );
}

/** The digest of the source's bytes, in hexadecimal. */
export async function digestOf(source: Source): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of source.bytes()) hash.update(chunk);
  } catch (cause) {
    throw fault(cause, source.name);
  }
  return hash.digest('hex');
}
