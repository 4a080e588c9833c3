/**
 * Holds the items of a document on disk until it is known whether they differ from what is stored: they come as
 * a stream, only once, and may be more than memory should hold.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { LoadItem } from './item.ts';

export class Spool {
  readonly #folder: string;
  readonly #file: string;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#file = join(folder, 'items.jsonl');
  }

  /** The caller closes it. */
  static async fill(items: AsyncIterable<LoadItem>): Promise<Spool> {
    const spool = new Spool(await mkdtemp(join(tmpdir(), 'telusur-items-')));
    try {
      const file = createWriteStream(spool.#file, { mode: 0o600 });
      for await (const item of items) {
        if (!file.write(`${oneLine(item)}\n`)) await once(file, 'drain');
      }
      file.end();
      await once(file, 'finish');
      return spool;
    } catch (error) {
      await spool.close();
      throw error;
    }
  }

  async *items(): AsyncGenerator<LoadItem> {
    const lines = createInterface({ input: createReadStream(this.#file, 'utf8'), crlfDelay: Infinity });
    for await (const line of lines) yield JSON.parse(line) as LoadItem;
  }

  async close(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** JSON escapes line ends but for two that some readers of lines know too. */
function oneLine(item: LoadItem): string {
  return JSON.stringify(item).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
