/** All formats that can be read, and the choice among them by content and name. */
import type { LoadItem } from '../graph/load/item.ts';
import { binaryOf } from './encoding.ts';
import { csvLoader } from './csv.ts';
import { docxLoader } from './docx.ts';
import { htmlLoader } from './html.ts';
import { InputError } from './input-error.ts';
import { jsonlLoader } from './jsonl.ts';
import { kgGoldLoader } from './kg-gold.ts';
import type { Loader, LoaderOptions } from './loader.ts';
import { markdownLoader } from './markdown.ts';
import { mispLoader } from './misp.ts';
import { stixLoader } from './stix.ts';
import { pdfLoader } from './pdf.ts';
import { openSource, type Source } from './source.ts';
import { textLoader } from './text/text-loader.ts';

/** In the order in which they are asked; plain text takes what no other does. */
export const loaders: readonly Loader[] = [
  pdfLoader,
  docxLoader,
  stixLoader,
  mispLoader,
  kgGoldLoader,
  jsonlLoader,
  htmlLoader,
  markdownLoader,
  csvLoader,
  textLoader,
];

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
    yield* readSource(source, options);
  } finally {
    await source.close();
  }
}

/**
 * The same of a source that is open already: an upload. The caller closes it.
 * @throws {InputError} while it is read
 */
export async function* readSource(source: Source, options: ReadOptions = {}): AsyncGenerator<LoadItem> {
  yield* loaderFor(source, options.format).load(source, options);
}

/** @throws {InputError} where no loader has that format, or none knows the source */
export function loaderFor(source: Pick<Source, 'head' | 'name'>, format?: string): Loader {
  const formats = loaders.map((loader) => `${loader.format} (${loader.describes})`).join(', ');
  if (format !== undefined) {
    const named = loaders.find((loader) => loader.format === format);
    if (named) return named;
    throw new InputError('unknown_format', `There is no format ${format}.`, `Known formats: ${formats}.`);
  }
  const found = loaders.find((loader) => loader.sniff(source.head, source.name));
  if (found && found !== textLoader) return found;
  const binary = binaryOf(source.head);
  if (found && binary?.is !== 'binary') return found;
  throw new InputError(
    'binary',
    `${source.name} is no text but ${binary?.name ?? 'something unknown'}.`,
    `What can be read: ${formats}.`,
  );
}
