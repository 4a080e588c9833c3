/** Bytes as text, without ever putting a replacement for what is no UTF-8. */
import { Buffer, isUtf8 } from 'node:buffer';

/** The text, or null where these bytes are no UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  if (!isUtf8(bytes)) return null;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

const BLOCK = 4096;

/** Where the first byte stands that belongs to no character; the length, where there is none. */
export function firstForeignByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let at = 0;
  while (at < bytes.length && accepts(decoder, bytes.subarray(at, at + BLOCK))) at += BLOCK;
  const slow = new TextDecoder('utf-8', { fatal: true });
  // A character may begin up to three bytes before the block.
  let one = Math.max(0, at - 3);
  while (one < at && ((bytes[one] ?? 0) & 0xc0) === 0x80) one += 1;
  while (one < bytes.length && accepts(slow, bytes.subarray(one, one + 1))) one += 1;
  return Math.min(one, bytes.length);
}

function accepts(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
