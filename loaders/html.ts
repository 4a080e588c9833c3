/** HTML as a document of the graph: its words, without what a reader of the page would not see. */
import type { Language } from '../graph/model.ts';
import { BlockWriter } from './block-writer.ts';
import { noWords, textLoaderOf, type AboutText, type ExtractedText } from './extracted-text.ts';
import { HtmlReader, TooManyAttributes, type HtmlHead } from './html-reader.ts';
import { InputError } from './input-error.ts';
import type { Progress } from './progress.ts';
import type { Source } from './source.ts';
import { readText } from './whole-source.ts';

const SLICE = 262_144;
/** A page that begins as one, whatever its name: what stands before may be a mark, blanks, comments. */
const BEGINS = /^\uFEFF?(?:\s|<\?xml[^>]*>|<!--[\s\S]*?-->)*<(?:!doctype\s+html|html|head|body)\b/i;
const TAG =
  /<\/?(?:p|div|h[1-6]|br|table|ul|ol|li|span|a|body|html|head|title|meta|section|article)\b[^<]*>/i;
export const htmlLoader = textLoaderOf({
  format: 'html',
  describes: 'a web page',
  sniff(head, name) {
    const start = new TextDecoder().decode(head);
    return BEGINS.test(start) || (/\.x?html?$/i.test(name) && TAG.test(start));
  },
  extractText,
});

async function extractText(source: Source, progress: Progress): Promise<ExtractedText> {
  const { text, sha256 } = await readText(source, progress);
  const html = withoutPackedPictures(text);
  progress.next(0.2);
  const writer = new BlockWriter();
  const reader = new HtmlReader(writer);
  for (let at = 0; at < html.length; at += SLICE) {
    try {
      reader.write(html.slice(at, at + SLICE));
    } catch (cause) {
      throw cause instanceof TooManyAttributes ? tooManyAttributes(source, html.slice(0, at), cause) : cause;
    }
    await progress.reached(at / html.length);
  }
  reader.end();
  if (writer.length === 0)
    throw noWords(source, 'A page whose words come by a script has to be saved as shown.');
  return { ...aboutOf(reader.head), text: writer.text(), sha256 };
}

const PACKED = /["'=(]data:[a-z]+\/[\w.+-]+;base64,/y;
const PACKED_END = /[^A-Za-z0-9+/=%]/g;
const LONGEST_BEGINNING = 200;

/** Pictures within the page are megabytes that the tokeniser need not walk through. */
function withoutPackedPictures(html: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = html.indexOf(';base64,'); at >= 0; at = html.indexOf(';base64,', at + 1)) {
    const near = Math.max(from, at - LONGEST_BEGINNING);
    const begins = near + html.slice(near, at).lastIndexOf('data:') - 1;
    PACKED.lastIndex = begins;
    if (begins < near || !PACKED.test(html)) continue;
    PACKED_END.lastIndex = PACKED.lastIndex;
    const end = PACKED_END.exec(html)?.index ?? html.length;
    kept.push(html.slice(from, begins + 1));
    from = end;
    at = end - 1;
  }
  return kept.length === 0 ? html : kept.join('') + html.slice(from);
}

function tooManyAttributes(source: Source, before: string, cause: TooManyAttributes): InputError {
  const line = before.split('\n').length;
  return new InputError(
    'malformed',
    `${source.name}:${line}: a tag after this line has more than ${cause.limit} attributes.`,
    'This is no page that anybody reads: check where it comes from.',
    cause,
    line,
    Buffer.byteLength(before),
  );
}

/** What a page says of itself, in the words of a document. */
export function aboutOf({ title, language, author, licence }: HtmlHead): AboutText {
  const known = languageOf(language);
  const named = title.replace(/\s+/g, ' ').trim();
  return {
    ...(named === '' ? {} : { title: named }),
    ...(known === undefined ? {} : { language: known }),
    ...(author === '' ? {} : { author }),
    ...(licence === '' ? {} : { licence }),
  };
}

/** Of a tag such as 'id-ID', in which Indonesian was once called 'in'. */
export function languageOf(tag: string): Language | undefined {
  const [primary] = tag.trim().toLowerCase().split(/[-_]/);
  if (primary === 'id' || primary === 'in' || primary === 'ind') return 'id';
  return primary === 'en' || primary === 'eng' ? 'en' : undefined;
}
