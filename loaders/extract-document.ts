/** The graph of a source that is a text: for those who want it without a database. */
import type { LoadItem } from '../graph/load/item.ts';
import type { TextLoader } from './extracted-text.ts';
import { InputError } from './input-error.ts';
import type { Loader } from './loader.ts';
import { loaderFor, readSource, type ReadOptions } from './registry.ts';
import { openSource } from './source.ts';

/**
 * As items, of a file or of standard input for `-`. Offsets point into the text that the source holds, which is
 * joined from the passages' leads and texts and the document's tail.
 * @throws {InputError} where it cannot be read, or is data and no text
 */
export async function* extractDocument(path: string, options: ReadOptions = {}): AsyncGenerator<LoadItem> {
  const source = await openSource(path);
  try {
    const loader = loaderFor(source, options.format);
    if (!isTextLoader(loader)) {
      throw new InputError(
        'unknown_format',
        `${source.name} is no text but ${loader.describes}.`,
        'Load it: telusur load. Or say with --format what it is.',
      );
    }
    yield* readSource(source, options);
  } finally {
    await source.close();
  }
}

function isTextLoader(loader: Loader): loader is TextLoader {
  return 'extractText' in loader;
}
