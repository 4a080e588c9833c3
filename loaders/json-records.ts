/** The elements of the arrays in one JSON document, one by one, with their places: in flat memory, whatever its size. */
import { InputError } from './input-error.ts';
import { CutFault, JsonCutter, type Cut } from './json-cutter.ts';
import { findJsonFault } from './json-fault.ts';
import { decodeUtf8, firstForeignByte } from './utf8.ts';

/** An element of one of the arrays that were asked for, or a whole member beside them. */
export interface JsonRecord {
  /** The member that holds it; empty where the document itself is an array. */
  key: string;
  /** Its number in its array, from 0; -1 for a member's whole value. */
  index: number;
  value: unknown;
  /** Of its first byte, from 0. */
  offset: number;
  /** 1-based. */
  line: number;
}

/**
 * Reads one JSON object, cutting up the arrays that are its members `arrays`; or one array.
 * @param name of the source, for messages
 * @throws {InputError} `malformed` or `encoding`, with line and offset: `bundle.json:12:5: …`
 */
export async function* jsonRecords(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
  arrays: readonly string[],
): AsyncGenerator<JsonRecord> {
  const cutter = new JsonCutter(new Set(arrays));
  try {
    for await (const chunk of bytes) {
      for (const cut of cutter.push(chunk)) yield toRecord(cut, name);
    }
    cutter.end();
  } catch (fault) {
    if (!(fault instanceof CutFault)) throw fault;
    // The piece itself may tell better what is wrong than that it never ends.
    if (fault.piece) toRecord(fault.piece, name);
    throw malformed(name, fault.message, fault, fault);
  }
}

function toRecord(cut: Cut, name: string): JsonRecord {
  const { key, index, offset, line } = cut;
  const text = decodeUtf8(cut.bytes);
  if (text === null) throw foreign(cut, name);
  try {
    return { key, index, value: JSON.parse(text) as unknown, offset, line };
  } catch (cause) {
    const fault = findJsonFault(text);
    throw malformed(name, fault?.problem ?? 'this is no JSON', placeIn(cut, text, fault?.at ?? 0), cause);
  }
}

interface Place {
  offset: number;
  line: number;
  column: number;
}

function placeIn(cut: Cut, text: string, at: number): Place {
  const before = text.slice(0, at);
  const lines = before.split('\n');
  const last = Buffer.byteLength(lines.at(-1) ?? '');
  return {
    offset: cut.offset + Buffer.byteLength(before),
    line: cut.line + lines.length - 1,
    column: lines.length === 1 ? cut.column + last : last + 1,
  };
}

function malformed(
  name: string,
  problem: string,
  { offset, line, column }: Place,
  cause: unknown,
): InputError {
  return new InputError(
    'malformed',
    `${name}:${line}:${column}: ${problem}.`,
    'Check the file there, or fetch it anew: it may have been cut off.',
    cause,
    line,
    offset,
  );
}

function foreign(cut: Cut, name: string): InputError {
  const at = firstForeignByte(cut.bytes);
  const before = cut.bytes.subarray(0, at).toString('latin1').split('\n');
  const line = cut.line + before.length - 1;
  const column = (before.length === 1 ? cut.column : 1) + (before.at(-1) ?? '').length;
  return new InputError(
    'encoding',
    `${name}:${line}:${column}: this is not UTF-8.`,
    'Save the file as UTF-8.',
    undefined,
    line,
    cut.offset + at,
  );
}
