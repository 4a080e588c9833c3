/** Plain text as a document of the graph: offsets point into the file's own text, its head and its mark included. */
import { textLoaderOf } from '../extracted-text.ts';
import { readText } from '../whole-source.ts';

export const textLoader = textLoaderOf({
  format: 'text',
  describes: 'plain text in UTF-8',
  sniff: () => true,
  extractText: (source, progress) => readText(source, progress),
});
