/** Turns UTF-16 that says so by its mark into UTF-8 on the way, so that every loader reads one encoding. */
import { InputError } from './input-error.ts';

export type Utf16 = 'utf-16le' | 'utf-16be';

/** By the two bytes of the mark, which UTF-8 cannot begin with. */
export function utf16Of(head: Uint8Array): Utf16 | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return null;
}

/** @throws {InputError} where the bytes are no UTF-16 after all */
export async function* toUtf8(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Utf16,
  name: string,
): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const encoder = new TextEncoder();
  let read = 0;
  let line = 1;
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch (cause) {
      throw new InputError(
        'encoding',
        `${name}:${line}: this begins as UTF-16 and does not go on as it.`,
        'Save it as UTF-8, and give that file.',
        cause,
        line,
        read,
      );
    }
  };
  for await (const chunk of bytes) {
    const text = decode(chunk);
    read += chunk.length;
    line += text.split('\n').length - 1;
    if (text !== '') yield encoder.encode(text);
  }
  const rest = decode();
  if (rest !== '') yield encoder.encode(rest);
}
