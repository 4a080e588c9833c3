/** Tells what bytes are where they are no UTF-8 text: another encoding, or no text at all. */
import { isUtf8 } from 'node:buffer';
import { signatureOf } from './file-signature.ts';

export type Guess =
  | { is: 'text' }
  | { is: 'encoded'; name: string; /** As `iconv -f` calls it. */ iconv: string }
  | { is: 'binary'; name: string };

const SAMPLE = 65_536;

/** Looks at all bytes for UTF-8, at the first 64 KB for everything else. */
export function guessEncoding(bytes: Uint8Array): Guess {
  const binary = binaryOf(bytes);
  if (binary) return binary;
  if (isUtf8(bytes)) return { is: 'text' };
  const head = bytes.subarray(0, SAMPLE);
  const windows = head.some((byte) => byte >= 0x80 && byte <= 0x9f);
  return windows
    ? { is: 'encoded', name: 'Windows-1252', iconv: 'WINDOWS-1252' }
    : { is: 'encoded', name: 'Latin-1 (ISO-8859-1)', iconv: 'ISO-8859-1' };
}

/** What no text in any encoding of single bytes begins with: null where it may well be one. */
export function binaryOf(bytes: Uint8Array): Exclude<Guess, { is: 'text' }> | null {
  const head = bytes.subarray(0, SAMPLE);
  const signature = signatureOf(head);
  if (signature !== null) return { is: 'binary', name: signature };
  const zeros = countZeros(head);
  if (zeros.odd > head.length / 5 && zeros.even < head.length / 50)
    return { is: 'encoded', name: 'UTF-16 (little-endian, without its mark)', iconv: 'UTF-16LE' };
  if (zeros.even > head.length / 5 && zeros.odd < head.length / 50)
    return { is: 'encoded', name: 'UTF-16 (big-endian, without its mark)', iconv: 'UTF-16BE' };
  if (zeros.odd + zeros.even > 0 || controls(head) > head.length / 100)
    return { is: 'binary', name: 'binary data' };
  return null;
}

const WINDOW = 4_096;

/** Where bytes stop being UTF-8: the offset of the first that cannot be, and its line from 1. */
export function firstFault(bytes: Uint8Array): { offset: number; line: number } {
  let offset = 0;
  while (offset < bytes.length) {
    const end = beginsCharacter(bytes, Math.min(offset + WINDOW, bytes.length));
    if (end <= offset || !isUtf8(bytes.subarray(offset, end))) break;
    offset = end;
  }
  while (offset < bytes.length) {
    const end = offset + lengthOf(bytes[offset] ?? 0);
    if (!isUtf8(bytes.subarray(offset, end))) break;
    offset = end;
  }
  let line = 1;
  for (let at = bytes.indexOf(0x0a); at >= 0 && at < offset; at = bytes.indexOf(0x0a, at + 1)) line += 1;
  return { offset, line };
}

/** The nearest place up to `at` that is not in the middle of a character. */
function beginsCharacter(bytes: Uint8Array, at: number): number {
  let place = at;
  while (place > 0 && place < bytes.length && ((bytes[place] ?? 0) & 0xc0) === 0x80) place -= 1;
  return place;
}

/** Of the character that begins with this byte, in bytes. */
function lengthOf(first: number): number {
  if (first < 0xc0) return 1;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}

function countZeros(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 };
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) {
    if (at % 2 === 0) zeros.even += 1;
    else zeros.odd += 1;
  }
  return zeros;
}

/** Control characters that no text has; tab, line feed, form feed and carriage return are none of them. */
function controls(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes)
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) count += 1;
  return count;
}
