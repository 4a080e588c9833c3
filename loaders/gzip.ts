/** Undoes gzip as it is read, and stops where a small file unfolds into something no text or data set would be. */
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { InputError } from './input-error.ts';

/** Of what a file may unfold into, in bytes. */
export const UNFOLDED_LIMIT = 20_000_000_000;
/** How many times larger than the file: text and JSON seldom pass 30, a bomb has about 1,000. */
export const RATIO_LIMIT = 250;

/** Below this nothing is asked of the ratio: a few repeated lines may well be very small. */
const RATIO_FROM = 10_000_000;

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 0x08;
}

/**
 * The bytes that were packed.
 * @throws {InputError} where the archive is damaged, cut off, or a bomb
 */
export async function* unfold(
  packed: AsyncIterable<Uint8Array>,
  name: string,
  limits: { bytes: number; ratio: number } = { bytes: UNFOLDED_LIMIT, ratio: RATIO_LIMIT },
): AsyncGenerator<Uint8Array> {
  let read = 0;
  let written = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of packed) {
      read += chunk.length;
      yield chunk;
    }
  };
  const gunzip = createGunzip();
  // The fault itself is thrown by the loop below.
  pipeline(counted, gunzip, () => undefined);
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      written += chunk.length;
      if (written > limits.bytes || (written > RATIO_FROM && written > read * limits.ratio))
        throw bomb(name, limits);
      yield chunk;
    }
  } catch (cause) {
    throw cause instanceof InputError ? cause : damaged(name, written, cause);
  }
}

function bomb(name: string, { bytes, ratio }: { bytes: number; ratio: number }): InputError {
  return new InputError(
    'too_large',
    `${name} unfolds into more than ${ratio} times its size, or more than ${Math.round(bytes / 1e6)} MB.`,
    'Nothing that large is unpacked on the way: unpack it yourself, look at it, and give the unpacked file.',
  );
}

function damaged(name: string, at: number, cause: unknown): InputError {
  return new InputError(
    'malformed',
    `${name} is a damaged or cut-off gzip archive: it unpacks for ${at} bytes and then no further.`,
    'Fetch or pack it again.',
    cause,
    null,
    at,
  );
}

/** How large the packed file says that it was, from its last four bytes: a claim, good for showing progress only. */
export function claimedSize(tail: Uint8Array, packed: number): number {
  if (tail.length < 4) return packed;
  const claim = new DataView(tail.buffer, tail.byteOffset + tail.length - 4, 4).getUint32(0, true);
  return claim === 0 ? packed : claim;
}
