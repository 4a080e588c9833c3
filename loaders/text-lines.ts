/** The lines of a text, in blocks as they come in, with the place of each. */
import { Buffer } from 'node:buffer';
import { InputError } from './input-error.ts';
import { decodeUtf8, firstForeignByte } from './utf8.ts';

export interface LineBlock {
  lines: string[];
  /** The number of its first line, from 1. */
  line: number;
  /** Of its first line's first byte, from 0. */
  offset: number;
}

const NEWLINE = 0x0a;

/**
 * Without line feeds; a carriage return before one stays, a byte order mark goes.
 * @param longest what a line may have, in bytes
 * @throws {InputError} `encoding` or `malformed`, with line and offset
 */
export async function* lineBlocks(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
  longest: number,
): AsyncGenerator<LineBlock> {
  let held: Buffer[] = [];
  let heldBytes = 0;
  let line = 1;
  let offset = 0;
  const block = (part: Buffer): LineBlock => {
    const read = toBlock(part, line, offset, name);
    line += read.lines.length;
    offset += part.length + 1;
    return read;
  };
  for await (const chunk of bytes) {
    const part = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const end = part.lastIndexOf(NEWLINE);
    if (end === -1) {
      held.push(Buffer.from(part));
      heldBytes += part.length;
    } else {
      yield block(Buffer.concat([...held, part.subarray(0, end)]));
      held = [Buffer.from(part.subarray(end + 1))];
      heldBytes = part.length - end - 1;
    }
    if (heldBytes > longest) throw tooLong(name, longest, line, offset);
  }
  if (heldBytes > 0) yield block(Buffer.concat(held));
}

/** Where a line of a block begins, in bytes from the start of the source. */
export function offsetOf(block: LineBlock, index: number): number {
  const before = block.lines.slice(0, index);
  return block.offset + before.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
}

function toBlock(part: Buffer, line: number, offset: number, name: string): LineBlock {
  const text = decodeUtf8(part);
  if (text === null) {
    const at = firstForeignByte(part);
    const lines = part.subarray(0, at).toString('latin1').split('\n').length;
    throw new InputError(
      'encoding',
      `${name}:${line + lines - 1}: this is not UTF-8.`,
      'Save the file as UTF-8.',
      undefined,
      line + lines - 1,
      offset + at,
    );
  }
  return { lines: (line === 1 ? text.replace(/^\uFEFF/, '') : text).split('\n'), line, offset };
}

function tooLong(name: string, longest: number, line: number, offset: number): InputError {
  return new InputError(
    'malformed',
    `${name}:${line}: the line is longer than ${longest} bytes.`,
    'Check whether line ends are missing.',
    undefined,
    line,
    offset,
  );
}
