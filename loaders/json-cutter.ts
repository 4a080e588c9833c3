/**
 * Cuts one JSON document into the elements of its arrays while its bytes come in, whatever the chunks.
 *
 * Only brackets, quotes and commas are looked at; whether a piece is JSON is for JSON.parse to say.
 */
import { Buffer } from 'node:buffer';

export interface Cut {
  /** The member that holds it; empty where the document itself is an array. */
  key: string;
  /** Its number in its array; -1 for a member's whole value. */
  index: number;
  bytes: Buffer;
  /** Where its first byte stands in the document, from 0. */
  offset: number;
  /** 1-based. */
  line: number;
  /** 1-based, in bytes. */
  column: number;
}

export class CutFault extends Error {
  override readonly name = 'CutFault';
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  /** The piece in which it happened, as far as it was read. */
  readonly piece: Cut | null;

  constructor(problem: string, place: { offset: number; line: number; column: number }, piece: Cut | null) {
    super(problem);
    this.offset = place.offset;
    this.line = place.line;
    this.column = place.column;
    this.piece = piece;
  }
}

/** Of one element, in bytes. */
const LARGEST = 32_000_000;
const DEEPEST = 500;

type Want = 'start' | 'name or }' | 'name' | 'colon' | 'value' | 'comma or }' | 'element or ]' | 'element' | 'comma or ]' | 'end'; // prettier-ignore
type Shape = 'container' | 'string' | 'scalar';

const [QUOTE, BACKSLASH, COMMA, COLON, NEWLINE] = [0x22, 0x5c, 0x2c, 0x3a, 0x0a];
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const [BRACE, BRACE_END, BRACKET, BRACKET_END] = [0x7b, 0x7d, 0x5b, 0x5d];

export class JsonCutter {
  /** Members whose arrays are cut into elements. */
  readonly #arrays: ReadonlySet<string>;
  #want: Want = 'start';
  #topIsArray = false;
  #key = '';
  #index = 0;
  #base = 0;
  #line = 1;
  #lineStart = 0;
  #shape: Shape | null = null;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #held: Buffer[] = [];
  #heldBytes = 0;
  #place = { offset: 0, line: 1, column: 1 };

  constructor(arrays: ReadonlySet<string>) {
    this.#arrays = arrays;
  }

  /**
   * The pieces that end in this chunk. They are views of it: use them before the next.
   * @throws {CutFault}
   */
  *push(bytes: Uint8Array): Generator<Cut> {
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = 0;
    while (at < chunk.length) {
      if (this.#shape === null) at = this.#between(chunk, at);
      if (this.#shape === null) continue;
      const from = Math.max(0, this.#place.offset - this.#base);
      const end = this.#inside(chunk, at);
      if (end === -1) {
        this.#hold(chunk.subarray(from));
        break;
      }
      const cut = this.#finish(chunk.subarray(from, end));
      if (cut) yield cut;
      at = end;
    }
    this.#base += chunk.length;
  }

  /** @throws {CutFault} where the document has not ended */
  end(): void {
    if (this.#want === 'end') return;
    const column = this.#base - this.#lineStart + 1;
    const fault = this.#want === 'start' ? 'there is nothing in it' : 'it ends in the middle';
    const piece = this.#shape === null ? null : this.#cut(Buffer.concat(this.#held));
    throw new CutFault(fault, { offset: this.#base, line: this.#line, column }, piece);
  }

  /** Reads one byte that stands between values; the index after it. */
  #between(chunk: Buffer, at: number): number {
    const byte = chunk[at] ?? 0;
    if (byte === NEWLINE) this.#newLine(at);
    if (byte === 0x20 || byte === 0x09 || byte === NEWLINE || byte === 0x0d) return at + 1;
    switch (this.#want) {
      case 'start':
        if (byte === BYTE_ORDER_MARK[this.#base + at]) return at + 1;
        if (byte !== BRACE && byte !== BRACKET)
          return this.#refuse(at, 'it is neither an object nor an array');
        this.#topIsArray = byte === BRACKET;
        this.#want = this.#topIsArray ? 'element or ]' : 'name or }';
        return at + 1;
      case 'colon':
        if (byte !== COLON) return this.#refuse(at, 'a colon is missing');
        this.#want = 'value';
        return at + 1;
      case 'comma or }':
      case 'comma or ]':
        return this.#afterValue(byte, at);
      case 'end':
        return this.#refuse(at, 'something stands after its end');
      case 'name':
      case 'name or }':
        if (byte === BRACE_END && this.#want === 'name or }') return this.#close(at);
        if (byte !== QUOTE) return this.#refuse(at, 'a name in double quotes is missing');
        return this.#begin(byte, at);
      case 'value':
        if (byte !== BRACKET || !this.#arrays.has(this.#key)) return this.#begin(byte, at);
        this.#index = 0;
        this.#want = 'element or ]';
        return at + 1;
      case 'element':
      case 'element or ]':
        if (byte === BRACKET_END && this.#want === 'element or ]') return this.#close(at);
        return this.#begin(byte, at);
    }
  }

  #afterValue(byte: number, at: number): number {
    const inArray = this.#want === 'comma or ]';
    if (byte === (inArray ? BRACKET_END : BRACE_END)) return this.#close(at);
    if (byte !== COMMA) return this.#refuse(at, `a comma or ${inArray ? ']' : '}'} is missing`);
    this.#want = inArray ? 'element' : 'name';
    return at + 1;
  }

  #close(at: number): number {
    const ofArray = this.#want === 'element or ]' || this.#want === 'comma or ]';
    this.#want = ofArray && !this.#topIsArray ? 'comma or }' : 'end';
    return at + 1;
  }

  #begin(byte: number, at: number): number {
    this.#place = this.#placeAt(at);
    const container = byte === BRACE || byte === BRACKET;
    if (!container && (byte === COMMA || byte === COLON || byte === BRACE_END || byte === BRACKET_END))
      return this.#refuse(at, 'a value is missing');
    this.#shape = container ? 'container' : byte === QUOTE ? 'string' : 'scalar';
    this.#depth = container ? 1 : 0;
    this.#inString = byte === QUOTE;
    return at + 1;
  }

  /** The index after the value's last byte, or -1 where it goes on in the next chunk. */
  #inside(chunk: Buffer, from: number): number {
    if (this.#shape === 'scalar') return this.#insideScalar(chunk, from);
    const length = chunk.length;
    let at = from;
    if (this.#escaped) {
      this.#escaped = false;
      at += 1;
    }
    let inString = this.#inString;
    let depth = this.#depth;
    for (; at < length; at += 1) {
      const byte = chunk[at];
      if (inString) {
        if (byte === QUOTE) {
          inString = false;
          if (depth === 0) return at + 1;
        } else if (byte === BACKSLASH) {
          at += 1;
          if (at === length) this.#escaped = true;
        } else if (byte === NEWLINE) this.#newLine(at);
      } else if (byte === QUOTE) inString = true;
      else if (byte === BRACE || byte === BRACKET) {
        depth += 1;
        if (depth > DEEPEST) return this.#refuse(at, `values lie more than ${DEEPEST} levels deep`);
      } else if (byte === BRACE_END || byte === BRACKET_END) {
        depth -= 1;
        if (depth === 0) return at + 1;
      } else if (byte === NEWLINE) this.#newLine(at);
    }
    this.#inString = inString;
    this.#depth = depth;
    return -1;
  }

  #insideScalar(chunk: Buffer, from: number): number {
    for (let at = from; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (byte <= 0x20 || byte === COMMA || byte === BRACE_END || byte === BRACKET_END) return at;
    }
    return -1;
  }

  #hold(part: Buffer): void {
    // The source may use its chunk again.
    this.#held.push(Buffer.from(part));
    this.#heldBytes += part.length;
    if (this.#heldBytes > LARGEST)
      throw new CutFault(`a value is larger than ${LARGEST / 1e6} MB`, this.#place, null);
  }

  #finish(part: Buffer): Cut | null {
    const bytes = this.#held.length === 0 ? part : Buffer.concat([...this.#held, part]);
    if (bytes.length > LARGEST)
      throw new CutFault(`a value is larger than ${LARGEST / 1e6} MB`, this.#place, null);
    const cut = this.#cut(bytes);
    this.#held = [];
    this.#heldBytes = 0;
    this.#shape = null;
    if (this.#want === 'name' || this.#want === 'name or }') {
      this.#key = readName(cut);
      this.#want = 'colon';
      return null;
    }
    if (this.#want === 'value') {
      this.#want = 'comma or }';
      return cut;
    }
    this.#index += 1;
    this.#want = 'comma or ]';
    return cut;
  }

  #cut(bytes: Buffer): Cut {
    const element = this.#want === 'element' || this.#want === 'element or ]';
    return { key: this.#key, index: element ? this.#index : -1, bytes, ...this.#place };
  }

  #placeAt(at: number): { offset: number; line: number; column: number } {
    const offset = this.#base + at;
    return { offset, line: this.#line, column: offset - this.#lineStart + 1 };
  }

  #newLine(at: number): void {
    this.#line += 1;
    this.#lineStart = this.#base + at + 1;
  }

  #refuse(at: number, problem: string): never {
    throw new CutFault(problem, this.#placeAt(at), null);
  }
}

function readName(cut: Cut): string {
  try {
    return JSON.parse(cut.bytes.toString('utf8')) as string;
  } catch {
    throw new CutFault('a name is no JSON string', cut, cut);
  }
}
