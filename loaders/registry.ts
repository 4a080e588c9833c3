/** All formats that can be read, and the choice among them by content and name. */
import type { LoadItem } from '../graph/load/item.ts';
import { InputError } from './input-error.ts';
import { jsonlLoader } from './jsonl.ts';
import type { Loader, LoaderOptions } from './loader.ts';
import { openSource, type Source } from './source.ts';
import { textLoader } from './text/text-loader.ts';

/** In the order in which they are asked; plain text takes what no other does. */
export const loaders: readonly Loader[] = [jsonlLoader, textLoader];

export interface ReadOptions extends LoaderOptions {
  /** Overrules the choice by content and name. */
  format?: string | undefined;
}

/**
 * The document in a file, or on standard input for `-`, as items for the graph.
 * @throws {InputError} while it is read
 */
export async function* readDocument(path: string, options: ReadOptions = {}): AsyncGenerator<LoadItem> {
  const source = await openSource(path);
  try {
    yield* loaderFor(source, options.format).load(source, options);
  } finally {
    await source.close();
  }
}

/** @throws {InputError} where no loader has that format, or none knows the source */
export function loaderFor(source: Pick<Source, 'head' | 'name'>, format?: string): Loader {
  const named = format === undefined ? undefined : loaders.find((loader) => loader.format === format);
  const formats = loaders.map((loader) => `${loader.format} (${loader.describes})`).join(', ');
  if (format !== undefined) {
    if (named) return named;
    throw new InputError('unknown_format', `There is no format ${format}.`, `Known formats: ${formats}.`);
  }
  const found = loaders.find((loader) => loader.sniff(source.head, source.name));
  if (found) return found;
  throw new InputError(
    'unknown_format',
    `The format of ${source.name} is not known.`,
    `Say it with --format; known formats: ${formats}.`,
  );
}
