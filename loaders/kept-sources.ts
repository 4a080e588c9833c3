/** Copies of what was loaded, so that a document can be read again when its reader has learnt something. */
import { createHash, randomUUID } from 'node:crypto';
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
    const [copy, about] = [this.#file(document), this.#about(document)];
    const drafts = [copy, about].map((path) => `${path}.${randomUUID()}.tmp`);
    const [copyDraft = '', aboutDraft = ''] = drafts;
    try {
      const bytes = Readable.from(upTo(source.bytes(), LARGEST));
      await pipeline(bytes, createGzip(), createWriteStream(copyDraft, { mode: 0o600 }));
      // The copy is unpacked already: its name must not say that it is packed.
      const known = { document, said: { ...said, name: source.name } };
      await writeFile(aboutDraft, JSON.stringify(known), { mode: 0o600 });
      await rename(copyDraft, copy);
      await rename(aboutDraft, about);
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error;
      await this.forget(document);
      return false;
    } finally {
      await Promise.all(drafts.map((path) => rm(path, { force: true })));
    }
    return true;
  }

  /** The caller closes the source. @returns null where there is no copy, or none that can be opened */
  async open(document: string): Promise<{ source: Source; said: SourceSaid } | null> {
    const about = await readFile(this.#about(document), 'utf8').catch(() => null);
    const said = about === null ? null : saidIn(about);
    if (said === null) return null;
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

/** A packed source may be larger than it says. */
class TooLarge extends Error {}

async function* upTo(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > most) throw new TooLarge();
    yield chunk;
  }
}

function saidIn(about: string): SourceSaid | null {
  try {
    const { said } = JSON.parse(about) as { said?: SourceSaid };
    return typeof said?.name === 'string' ? said : null;
  } catch {
    // Somebody else's file, or half of one.
    return null;
  }
}
