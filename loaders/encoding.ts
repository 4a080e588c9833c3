/** Tells what bytes are where they are no UTF-8 text: another encoding, or no text at all. */

export type Guess =
  | { is: 'text' }
  | { is: 'encoded'; name: string; /** As `iconv -f` calls it. */ iconv: string }
  | { is: 'binary'; name: string };

const MAGIC: readonly [bytes: readonly number[], name: string][] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive (DOCX, ODT, XLSX and EPUB files are such)'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office document'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
];

const SAMPLE = 65_536;

/** Looks at all bytes for UTF-8, at the first 64 KB for everything else. */
export function guessEncoding(bytes: Uint8Array): Guess {
  const head = bytes.subarray(0, SAMPLE);
  if (begins(head, [0xff, 0xfe])) return { is: 'encoded', name: 'UTF-16 (little-endian)', iconv: 'UTF-16' };
  if (begins(head, [0xfe, 0xff])) return { is: 'encoded', name: 'UTF-16 (big-endian)', iconv: 'UTF-16' };
  const magic = MAGIC.find(([start]) => begins(head, start));
  if (magic) return { is: 'binary', name: magic[1] };
  const zeros = countZeros(head);
  if (zeros.odd > head.length / 5 && zeros.even < head.length / 50)
    return { is: 'encoded', name: 'UTF-16 (little-endian, without its mark)', iconv: 'UTF-16LE' };
  if (zeros.even > head.length / 5 && zeros.odd < head.length / 50)
    return { is: 'encoded', name: 'UTF-16 (big-endian, without its mark)', iconv: 'UTF-16BE' };
  if (zeros.odd + zeros.even > 0 || controls(head) > head.length / 100)
    return { is: 'binary', name: 'binary data' };
  if (isUtf8(bytes)) return { is: 'text' };
  const windows = head.some((byte) => byte >= 0x80 && byte <= 0x9f);
  return windows
    ? { is: 'encoded', name: 'Windows-1252', iconv: 'WINDOWS-1252' }
    : { is: 'encoded', name: 'Latin-1 (ISO-8859-1)', iconv: 'ISO-8859-1' };
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function countZeros(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 };
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== 0) continue;
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

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
