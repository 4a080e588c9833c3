/**
 * What the loaders of texts have in common: each makes one text of its source, and the same reader finds in it what
 * the graph is made of. Offsets point into that text, which is the same to the byte for the same source.
 */
import type { DocumentRecord, LoadItem, PassageRecord } from '../graph/load/item.ts';
import type { Language } from '../graph/model.ts';
import { documentIdOf } from './document-id.ts';
import { InputError } from './input-error.ts';
import type { Loader, LoaderOptions } from './loader.ts';
import { Progress } from './progress.ts';
import type { Source } from './source.ts';
import { readTextItems } from './text/extract.ts';

/** What a source says of itself, where it does. */
export interface AboutText {
  title?: string | undefined;
  language?: Language | undefined;
  author?: string | undefined;
  licence?: string | undefined;
  /** The works it names as its sources. */
  sources?: string[] | undefined;
}

export interface ExtractedText extends AboutText {
  text: string;
  /** Of the source's bytes, in hexadecimal. */
  sha256: string;
  /** Which page the text is from, in the order of the text. A note may stand after words of the next page. */
  pages?: readonly PageStart[];
}

/** From this place of the text on, it is on this page (from 1). */
export interface PageStart {
  from: number;
  page: number;
}

/** A loader whose sources are texts; `telusur extract` asks it for the text alone. */
export interface TextLoader extends Loader {
  /** @throws {InputError} where there is no text in the source */
  extractText(source: Source, progress: Progress): Promise<ExtractedText>;
}

export function textLoaderOf(format: Omit<TextLoader, 'load'>): TextLoader {
  return { ...format, load: (source, options) => itemsOf(format, source, options) };
}

/** Of the work on a source, how much of it is done when its bytes are read. */
const READ = 0.1;

async function* itemsOf(
  format: Omit<TextLoader, 'load'>,
  source: Source,
  options: LoaderOptions,
): AsyncGenerator<LoadItem> {
  const progress = new Progress(options, source.size, READ);
  const extracted = await format.extractText(source, progress);
  progress.next(1);
  const { text } = extracted;
  const page = pageFinder(extracted.pages);
  const title = options.title ?? extracted.title;
  const language = options.language ?? extracted.language;
  const items = readTextItems(text, {
    sha256: extracted.sha256,
    id: options.id ?? documentIdOf(source.name),
    name: source.name,
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    ...(options.gazetteers === undefined ? {} : { gazetteers: options.gazetteers }),
  });
  for (const item of items) {
    if (item.item === 'document') yield { item: 'document', record: about(item.record, format, extracted) };
    else if (item.item === 'passage') {
      await progress.reached(item.record.end / text.length);
      yield { item: 'passage', record: located(item.record, page) };
    } else yield item;
  }
  await progress.reached(1);
}

function about(
  record: DocumentRecord,
  { format }: { format: string },
  { author, licence, sources }: ExtractedText,
): DocumentRecord {
  return {
    ...record,
    format,
    ...(author === undefined ? {} : { author }),
    ...(licence === undefined ? {} : { licence }),
    ...(sources === undefined ? {} : { sources }),
  };
}

function located(record: PassageRecord, page: ((start: number) => number) | null): PassageRecord {
  return page ? { ...record, locator: `page ${page(record.start)}` } : record;
}

/** The number of the page on which a place of the text is; to be asked for places in their order. */
function pageFinder(pages: readonly PageStart[] | undefined): ((start: number) => number) | null {
  if (!pages) return null;
  let at = 0;
  return (start) => {
    while ((pages[at + 1]?.from ?? Infinity) <= start) at += 1;
    return pages[at]?.page ?? 1;
  };
}

/** The error for a source that was read to its end, and in which nothing is written. */
export function noWords(source: Source, hint = 'Nothing was read.'): InputError {
  return new InputError('empty', `${source.name} holds no words.`, hint);
}
