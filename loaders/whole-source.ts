/** Reads a source as a whole: as bytes, or as the text that they are. */
import { createHash } from 'node:crypto';
import { isUtf8 } from 'node:buffer';
import { binaryOf, firstFault, guessEncoding } from './encoding.ts';
import { InputError } from './input-error.ts';
import type { Progress } from './progress.ts';
import type { Source } from './source.ts';

/** Of a text that is read as a whole, in bytes. */
export const TEXT_LIMIT = 64_000_000;

export interface SourceText {
  text: string;
  /** Of the bytes, in hexadecimal. */
  sha256: string;
}

export interface SourceBytes {
  bytes: Buffer;
  /** Of the bytes, in hexadecimal. */
  sha256: string;
}

/**
 * The whole source as text; a mark at its beginning stays in it.
 * @throws {InputError} where it is too large, binary, or not UTF-8; the message says what it seems to be
 */
export async function readText(source: Source, progress?: Progress, limit = TEXT_LIMIT): Promise<SourceText> {
  const { bytes, sha256 } = await readBytes(source, limit, progress);
  if (!isUtf8(bytes) || binaryOf(bytes) || bytes.includes(0)) throw noText(source, bytes);
  const text = bytes.toString('utf8');
  if (!/\S/.test(text)) throw new InputError('empty', `${source.name} holds no words.`, 'Nothing was read.');
  return { text, sha256 };
}

/** @throws {InputError} where there are more than `limit`; the signal's reason where it was given */
export async function readBytes(source: Source, limit: number, progress?: Progress): Promise<SourceBytes> {
  if (source.size > limit) throw tooLarge(source, limit);
  const hash = createHash('sha256');
  // One buffer of the right size from the start, where the source says the truth.
  let buffer = Buffer.allocUnsafe(Math.min(source.size, limit));
  let size = 0;
  for await (const chunk of source.bytes()) {
    if (size + chunk.length > limit) throw tooLarge(source, limit);
    if (size + chunk.length > buffer.length) {
      const wider = Buffer.allocUnsafe(Math.min(limit, 2 * (size + chunk.length)));
      buffer.copy(wider, 0, 0, size);
      buffer = wider;
    }
    buffer.set(chunk, size);
    hash.update(chunk);
    size += chunk.length;
    await progress?.reached(size / source.size);
  }
  return { bytes: buffer.subarray(0, size), sha256: hash.digest('hex') };
}

function noText(source: Source, bytes: Uint8Array): InputError {
  const guess = guessEncoding(bytes);
  if (guess.is === 'encoded') {
    const { offset, line } = isUtf8(bytes) ? { offset: 0, line: 1 } : firstFault(bytes);
    const from = source.shown;
    return new InputError(
      'encoding',
      `${source.name}:${line}: this is not UTF-8; the file seems to be ${guess.name}.`,
      `Convert it: iconv -f ${guess.iconv} -t UTF-8 '${from}' > '${from}.utf8.txt'`,
      undefined,
      line,
      offset,
    );
  }
  if (guess.is === 'binary') {
    return new InputError(
      'binary',
      `${source.name} is no text but ${guess.name}.`,
      'Save it as plain text (UTF-8), and give that file.',
    );
  }
  const offset = bytes.indexOf(0);
  return new InputError(
    'binary',
    `${source.name} is no text: there is a NUL byte at ${offset}.`,
    'Save it as plain text (UTF-8), and give that file.',
    undefined,
    null,
    offset,
  );
}

function tooLarge(source: Source, limit: number): InputError {
  return new InputError(
    'too_large',
    `${source.name} is too large: it may have ${Math.round(limit / 1e5) / 10} MB.`,
    'Split it into several files, and load each.',
  );
}
