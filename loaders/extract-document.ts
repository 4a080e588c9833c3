/** The graph of a source that is a text, as a whole: for those who want it without a database. */
import { documentIdOf } from './document-id.ts';
import type { ExtractedText, TextLoader } from './extracted-text.ts';
import { InputError } from './input-error.ts';
import type { Loader } from './loader.ts';
import { Progress } from './progress.ts';
import { loaderFor, type ReadOptions } from './registry.ts';
import { openSource, type Source } from './source.ts';
import { extract } from './text/extract.ts';
import type { Extraction } from './text/extraction.ts';

/**
 * Of a file, or of standard input for `-`. Offsets point into the text that the source holds, which is joined from
 * the passages' leads and texts and the document's tail.
 * @throws {InputError} where it cannot be read, or is data and no text
 */
export async function extractDocument(path: string, options: ReadOptions = {}): Promise<Extraction> {
  const source = await openSource(path);
  try {
    const { text, sha256, title, language } = await extractText(source, options);
    const given = { title: options.title ?? title, language: options.language ?? language };
    return extract(text, {
      sha256,
      id: options.id ?? documentIdOf(source.name),
      name: source.name,
      ...(given.title === undefined ? {} : { title: given.title }),
      ...(given.language === undefined ? {} : { language: given.language }),
      ...(options.gazetteers === undefined ? {} : { gazetteers: options.gazetteers }),
    });
  } finally {
    await source.close();
  }
}

/**
 * The text of a source that is one.
 * @throws {InputError} also where the source is data and no text
 */
export async function extractText(source: Source, options: ReadOptions = {}): Promise<ExtractedText> {
  const loader = loaderFor(source, options.format);
  if (isTextLoader(loader)) return loader.extractText(source, new Progress(options, source.size));
  throw new InputError(
    'unknown_format',
    `${source.name} is no text but ${loader.describes}.`,
    'Load it: telusur load. Or say with --format what it is.',
  );
}

function isTextLoader(loader: Loader): loader is TextLoader {
  return 'extractText' in loader;
}
