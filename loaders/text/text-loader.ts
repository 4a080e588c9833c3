/** Plain text as a document of the graph. */
import type { LoadItem } from '../../graph/load/item.ts';
import { documentIdOf } from '../document-id.ts';
import type { Loader } from '../loader.ts';
import { readText } from '../source.ts';
import { readTextItems } from './extract.ts';

export const textLoader: Loader = {
  format: 'text',
  describes: 'plain text in UTF-8',
  sniff: () => true,
  async *load(source, options): AsyncGenerator<LoadItem> {
    const { text, sha256 } = await readText(source);
    yield* readTextItems(text, {
      sha256,
      id: options.id ?? documentIdOf(source.name),
      name: source.name,
      ...(options.title === undefined ? {} : { title: options.title }),
      ...(options.language === undefined ? {} : { language: options.language }),
      ...(options.gazetteer === undefined ? {} : { gazetteers: [options.gazetteer] }),
    });
  },
};
