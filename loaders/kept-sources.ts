/** Copies of what was loaded, so that a document can be read again when its reader has learnt something. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { SourceSaid } from '../graph/editing/loaders-port.ts';
import { openSource, type Source } from './source.ts';

/** In bytes, unpacked: larger sources are data that their owner keeps anyhow. */
const LARGEST = 64_000_000;

export class KeptSources {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @returns false where the source is too large to be kept */
  async keep(document: string, source: Source, said: SourceSaid): Promise<boolean> {
    if (source.size > LARGEST) {
      await this.forget(document);
      return false;
    }
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const draft = `${this.#file(document)}.${process.pid}.tmp`;
    try {
      await pipeline(Readable.from(source.bytes()), createGzip(), createWriteStream(draft, { mode: 0o600 }));
      await writeFile(this.#about(document), JSON.stringify({ document, said }), { mode: 0o600 });
      await rename(draft, this.#file(document));
    } finally {
      await rm(draft, { force: true });
    }
    return true;
  }

  /** The caller closes the source. */
  async open(document: string): Promise<{ source: Source; said: SourceSaid } | null> {
    const about = await readFile(this.#about(document), 'utf8').catch(() => null);
    if (about === null) return null;
    const { said } = JSON.parse(about) as { said: SourceSaid };
    const source = await openSource(this.#file(document)).catch(() => null);
    return source && { source: { ...source, name: said.name, shown: said.name }, said };
  }

  async forget(document: string): Promise<void> {
    await Promise.all([
      rm(this.#file(document), { force: true }),
      rm(this.#about(document), { force: true }),
    ]);
  }

  /** An id may hold anything; a file's name may not. */
  #name(document: string): string {
    return createHash('sha256').update(document).digest('hex').slice(0, 32);
  }

  #file(document: string): string {
    return join(this.#folder, `${this.#name(document)}.gz`);
  }

  #about(document: string): string {
    return join(this.#folder, `${this.#name(document)}.json`);
  }
}
