/** Files within a ZIP archive that is held in memory: no path of it is ever written, and no entry may be a bomb. */
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { InputError } from './input-error.ts';

export const ENTRIES_LIMIT = 10_000;
/** Of what one entry, and all that are read, may unfold into, in bytes. */
export const ENTRY_LIMIT = 300_000_000;
export const TOTAL_LIMIT = 400_000_000;
/** How many times larger than its packed form an entry may be. */
export const ENTRY_RATIO_LIMIT = 250;

/** Below this nothing is asked of the ratio. */
const RATIO_FROM = 5_000_000;

export class ZipArchive {
  readonly #name: string;
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  #read = 0;

  private constructor(name: string, zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#name = name;
    this.#zip = zip;
    this.#entries = entries;
  }

  /** @throws {InputError} where it is damaged, cut off, encrypted, or has too many entries */
  static async open(bytes: Buffer, name: string): Promise<ZipArchive> {
    const zip = await new Promise<ZipFile>((resolve, reject) => {
      yauzl.fromBuffer(
        bytes,
        { lazyEntries: true, autoClose: false },
        (cause: Error | null, opened: ZipFile) => {
          if (cause) reject(damaged(name, cause));
          else resolve(opened);
        },
      );
    });
    if (zip.entryCount > ENTRIES_LIMIT) {
      throw new InputError(
        'too_large',
        `${name} holds ${zip.entryCount} files; it may hold ${ENTRIES_LIMIT}.`,
        'Save it again from the program that it comes from.',
      );
    }
    return new ZipArchive(name, zip, await entriesOf(zip, name));
  }

  has(path: string): boolean {
    return this.#entries.has(path);
  }

  /** Of the entry unfolded, as the archive has it; 0 where there is none. */
  sizeOf(path: string): number {
    return this.#entries.get(path)?.uncompressedSize ?? 0;
  }

  /**
   * The entry's bytes.
   * @throws {InputError} where it is damaged, or larger than any document
   */
  async *bytes(path: string): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(path);
    if (!entry) throw new InputError('malformed', `${this.#name} holds no ${path}.`, SAVE_AGAIN);
    let size = 0;
    try {
      for await (const chunk of (await this.#stream(entry)) as AsyncIterable<Buffer>) {
        size += chunk.length;
        this.#read += chunk.length;
        const swollen = size > RATIO_FROM && size > entry.compressedSize * ENTRY_RATIO_LIMIT;
        if (size > ENTRY_LIMIT || this.#read > TOTAL_LIMIT || swollen) throw this.#bomb(path);
        yield chunk;
      }
    } catch (cause) {
      throw cause instanceof InputError ? cause : damaged(this.#name, cause, path);
    }
  }

  #stream(entry: Entry): Promise<NodeJS.ReadableStream> {
    return new Promise((resolve, reject) => {
      this.#zip.openReadStream(entry, (cause: Error | null, stream: NodeJS.ReadableStream) => {
        if (cause) reject(cause);
        else resolve(stream);
      });
    });
  }

  #bomb(path: string): InputError {
    const [entry, total] = [ENTRY_LIMIT, TOTAL_LIMIT].map((limit) => Math.round(limit / 1e6));
    return new InputError(
      'too_large',
      `${this.#name}: ${path} unfolds into more than ${ENTRY_RATIO_LIMIT} times its size, or more than ${entry} MB (all files: ${total} MB).`,
      'This is no document that anybody wrote: check where it comes from.',
    );
  }
}

const SAVE_AGAIN = 'Save it again from the program that it comes from, or fetch it again.';

function entriesOf(zip: ZipFile, name: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.on('error', (cause: unknown) => reject(damaged(name, cause)));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function damaged(name: string, cause: unknown, path?: string): InputError {
  const why = cause instanceof Error ? cause.message.split('\n', 1)[0]?.slice(0, 120) : undefined;
  const encrypted = why !== undefined && /encrypted/i.test(why);
  return new InputError(
    'malformed',
    `${name} is ${encrypted ? 'encrypted' : 'a damaged or cut-off archive'}${path === undefined ? '' : ` in ${path}`}${why === undefined || encrypted ? '' : `: ${why}`}.`,
    encrypted ? 'Take its password away, and give it again.' : SAVE_AGAIN,
    cause,
  );
}
