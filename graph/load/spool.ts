/**
 * Holds values until they are asked for: the first megabytes in memory, the rest on disk. A document is read to its
 * end before anything of it is written, and may be larger than memory.
 */
import { once } from 'node:events';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** In characters of JSON. */
const IN_MEMORY = 16_000_000;
const PIECE = 1 << 17;

export class Spool<T> {
  #held: T[] = [];
  #heldLength = 0;
  #folder: string | undefined;
  #file: WriteStream | undefined;
  #failure: unknown;
  #piece = '';
  #count = 0;

  get size(): number {
    return this.#count;
  }

  /** @param length of the value as JSON, roughly */
  async add(value: T, length: number): Promise<void> {
    this.#count += 1;
    if (!this.#file) {
      this.#held.push(value);
      this.#heldLength += length;
      if (this.#heldLength > IN_MEMORY) await this.#toDisk();
      return;
    }
    this.#piece += oneLine(value);
    if (this.#piece.length >= PIECE) await this.#write();
  }

  /** All values, in the order of their coming; from now on none may be added. May be asked for again. */
  async *values(): AsyncGenerator<T> {
    if (!this.#file) {
      yield* this.#held;
      return;
    }
    await this.#end();
    const lines = createInterface({ input: createReadStream(this.#path, 'utf8'), crlfDelay: Infinity });
    for await (const line of lines) yield JSON.parse(line) as T;
  }

  async close(): Promise<void> {
    this.#held = [];
    this.#file?.destroy();
    if (this.#folder !== undefined) await rm(this.#folder, { recursive: true, force: true });
  }

  get #path(): string {
    return join(this.#folder ?? '', 'values.jsonl');
  }

  async #toDisk(): Promise<void> {
    this.#folder = await mkdtemp(join(tmpdir(), 'telusur-load-'));
    this.#file = createWriteStream(this.#path, { mode: 0o600 });
    this.#file.on('error', (error) => (this.#failure ??= error));
    for (const value of this.#held) {
      this.#piece += oneLine(value);
      if (this.#piece.length >= PIECE) await this.#write();
    }
    this.#held = [];
  }

  async #write(): Promise<void> {
    const piece = this.#piece;
    this.#piece = '';
    if (this.#failure !== undefined) throw this.#failure as Error;
    if (this.#file?.write(piece) === false) await once(this.#file, 'drain');
  }

  async #end(): Promise<void> {
    if (this.#file?.writableEnded !== false) return;
    await this.#write();
    this.#file.end();
    await once(this.#file, 'finish');
  }
}

/** JSON escapes line ends but for two that some readers of lines know too. */
function oneLine(value: unknown): string {
  const json = JSON.stringify(value);
  const escaped = /[\u2028\u2029]/.test(json)
    ? json.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
    : json;
  return `${escaped}\n`;
}
