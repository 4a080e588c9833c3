/** Reads a source as often as its loader needs, and tells of that as of one reading. */
import { createHash } from 'node:crypto';
import { InputError } from './input-error.ts';
import type { LoaderOptions } from './loader.ts';
import { Progress } from './progress.ts';
import type { Source } from './source.ts';

export class Reading {
  readonly source: Source;
  readonly #progress: Progress;
  readonly #passes: number;
  #pass = 0;
  #sha256: string | undefined;

  /** @param passes how often the source will be read from its first byte to its last */
  constructor(source: Source, options: LoaderOptions, passes: number) {
    this.source = source;
    this.#progress = new Progress(options, source.size);
    this.#passes = passes;
  }

  /** Of the bytes, in hexadecimal; known when the first pass has ended. */
  get sha256(): string {
    if (this.#sha256 === undefined)
      throw new Error('The digest is asked for before the source has been read.');
    return this.#sha256;
  }

  /** What was read is all that is needed, in however few passes. */
  async finish(): Promise<void> {
    await this.#progress.reached(1);
  }

  /** @throws the signal's reason, as soon as there is one */
  check(): void {
    this.#progress.signal?.throwIfAborted();
  }

  /**
   * All bytes, from the first on; begins the next pass.
   * @throws the signal's reason, as soon as there is one
   * @throws {InputError} where the source is not what it was in the pass before
   */
  async *bytes(): AsyncGenerator<Uint8Array> {
    this.check();
    const hash = createHash('sha256');
    let done = 0;
    for await (const chunk of this.source.bytes()) {
      hash.update(chunk);
      done += chunk.length;
      await this.#progress.reached(this.#share(done));
      yield chunk;
    }
    this.check();
    this.#compare(hash.digest('hex'));
    this.#pass += 1;
  }

  /** Reads all bytes for nothing but their digest. */
  async digest(): Promise<string> {
    const bytes = this.bytes();
    while ((await bytes.next()).done !== true);
    return this.sha256;
  }

  /** Below 1 until `finish`. */
  #share(done: number): number {
    const size = Math.max(1, this.source.size);
    return Math.min(0.999_999, (this.#pass + Math.min(1, done / size)) / this.#passes);
  }

  #compare(digest: string): void {
    if (this.#sha256 !== undefined && this.#sha256 !== digest) {
      throw new InputError(
        'unreadable',
        `${this.source.name} was changed while it was read.`,
        'Load it again when nothing writes into it.',
      );
    }
    this.#sha256 = digest;
  }
}
