/** What every source format is to the rest: something that tells its own sources, and turns them into items. */
import type { LoadItem } from '../graph/load/item.ts';
import type { Language } from '../graph/model.ts';
import type { Source } from './source.ts';

export interface LoaderOptions {
  /** The document's id; by default made from the source's name. */
  id?: string | undefined;
  title?: string | undefined;
  language?: Language | undefined;
  /** CSV files with names of the user's own. */
  gazetteers?: readonly string[] | undefined;
  /** Ends the reading: the loader lets go of the source and throws the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Told now and then, at least every megabyte: bytes read, of all there are. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface Loader {
  /** What `--format` calls it. */
  format: string;
  /** What its sources are, for messages: 'plain text'. */
  describes: string;
  /** Whether this source is likely of its format, by its first bytes and its name. */
  sniff(head: Uint8Array, name: string): boolean;
  /**
   * The source as items, in the order that graph/load/item.ts asks for.
   * @throws {InputError} for what is wrong in the source, with its line where it has one
   */
  load(source: Source, options: LoaderOptions): AsyncIterable<LoadItem>;
}
