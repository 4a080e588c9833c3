/** Markdown as a document of the graph: its words, read as the page that it would become. */
import MarkdownIt from 'markdown-it';
import { BlockWriter } from './block-writer.ts';
import { noWords, textLoaderOf, type ExtractedText } from './extracted-text.ts';
import { HtmlReader, TooManyAttributes } from './html-reader.ts';
import { InputError } from './input-error.ts';
import { linkLabels, pieces } from './markdown-pieces.ts';
import type { Progress } from './progress.ts';
import type { Source } from './source.ts';
import { readFrontMatter } from './text/front-matter.ts';
import { readText } from './whole-source.ts';

/** Marks that plain text seldom has; two different ones make a text Markdown, whatever it is called. */
const MARKS: readonly RegExp[] = [
  /^#{1,6} \S/m,
  /\[[^\]\n]+\]\([^)\s]+\)/,
  /^(?:```|~~~)\w*$/m,
  /\*\*[^*\s][^*\n]*\*\*/,
  /^\|?(?: *:?-{3,}:? *\|)+/m,
  /^> \S/m,
];

/** What is nested deeper the parser passes over in silence; here it is an error. */
const DEEPEST = 200;

export const markdownLoader = textLoaderOf({
  format: 'markdown',
  describes: 'Markdown',
  sniff(head, name) {
    if (/\.(?:md|markdown|mdown|mkdn?)$/i.test(name)) return true;
    if (/\.te?xt$/i.test(name)) return false;
    const start = new TextDecoder().decode(head);
    return MARKS.filter((mark) => mark.test(start)).length >= 2;
  },
  extractText,
});

async function extractText(source: Source, progress: Progress): Promise<ExtractedText> {
  const { text: markdown, sha256 } = await readText(source, progress);
  progress.next(0.2);
  const { end, ...head } = readFrontMatter(markdown);
  const writer = new BlockWriter();
  const html = new HtmlReader(writer);
  const parser = parserOf();
  const body = markdown.slice(end);
  const references = Object.fromEntries(
    linkLabels(body).map((label) => [parser.utils.normalizeReference(label), { href: '', title: '' }]),
  );
  let done = 0;
  for (const piece of pieces(body)) {
    try {
      const tokens = parser.parse(piece, { references });
      if (tokens.some(({ level }) => level >= DEEPEST - 2)) throw new RangeError('nested too deep');
      html.write(parser.renderer.render(tokens, parser.options, { references }));
    } catch (cause) {
      throw cause instanceof TooManyAttributes || cause instanceof RangeError
        ? tooDeep(source, markdown.slice(0, end + done), cause)
        : cause;
    }
    done += piece.length;
    await progress.reached(done / body.length);
  }
  html.end();
  if (writer.length === 0) throw noWords(source);
  return { ...head, text: writer.text(), sha256 };
}

function tooDeep(source: Source, before: string, cause: unknown): InputError {
  const line = before.split('\n').length;
  return new InputError(
    'malformed',
    `${source.name}:${line}: what follows this line is nested, or has attributes, beyond what anybody writes.`,
    'Give it as plain text: --format text.',
    cause,
    line,
    Buffer.byteLength(before),
  );
}

function parserOf(): InstanceType<typeof MarkdownIt> {
  const parser = new MarkdownIt({ html: true, maxNesting: DEEPEST });
  // A note's number stands for its block; the address of a bare link is no text.
  parser.inline.ruler.before('link', 'note', (state, silent) => {
    if (!state.src.startsWith('[^', state.pos)) return false;
    const end = state.src.indexOf(']', state.pos);
    if (end < 0 || end - state.pos > 100 || /\s/.test(state.src.slice(state.pos, end))) return false;
    if (!silent) state.push('html_inline', '', 0).content = '';
    state.pos = end + 1;
    return true;
  });
  parser.renderer.rules['link_open'] = (tokens, index) =>
    tokens[index]?.markup === 'autolink' ? '<span hidden>' : '<span>';
  parser.renderer.rules['link_close'] = () => '</span>';
  parser.renderer.rules['image'] = () => '';
  return parser;
}
