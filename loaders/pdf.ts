/** A PDF as a document of the graph: its words in their order, and of each passage the page. */
import { noWords, textLoaderOf, type ExtractedText } from './extracted-text.ts';
import { InputError } from './input-error.ts';
import { blocksOf } from './pdf-blocks.ts';
import { PdfDocument } from './pdf-document.ts';
import { linesOf, type PdfLine } from './pdf-lines.ts';
import { withoutMargins } from './pdf-margins.ts';
import { wordsOf } from './pdf-words.ts';
import type { Progress } from './progress.ts';
import type { Source } from './source.ts';
import { readBytes } from './whole-source.ts';

/** Of the file, in bytes: pictures count here and nowhere else. */
const FILE_LIMIT = 200_000_000;
const HEAD = 1_024;
/** Where the end of the file is looked for: some programs add a little after it. */
const TAIL = 4_096;

export const pdfLoader = textLoaderOf({
  format: 'pdf',
  describes: 'a PDF document',
  sniff: (head) => Buffer.from(head.subarray(0, HEAD)).includes('%PDF-'),
  extractText,
});

async function extractText(source: Source, progress: Progress): Promise<ExtractedText> {
  const { bytes, sha256 } = await readBytes(source, FILE_LIMIT, progress);
  progress.next(0.5);
  checkEnds(bytes, source);
  const document = await PdfDocument.open(bytes, source.name, progress.signal);
  try {
    const about = await document.about();
    const pages: PdfLine[][] = [];
    for (let page = 1; page <= document.pages; page += 1) {
      pages.push(linesOf(await document.piecesOf(page), page));
      await progress.reached(page / document.pages);
    }
    const words = wordsOf(blocksOf(withoutMargins(pages)));
    if (words.text === '') throw scanned(source, document.pages);
    return { ...about, ...words, sha256 };
  } finally {
    await document.close();
  }
}

/** The reader would take a part for the whole: a file without its end is refused. */
function checkEnds(bytes: Buffer, source: Source): void {
  const start = bytes.subarray(0, HEAD).toString('latin1');
  if (!start.includes('%PDF-')) {
    throw new InputError(
      'malformed',
      `${source.name} is no PDF: it does not begin as one.`,
      'Give the PDF itself, or say with --format what the file is.',
      undefined,
      null,
      0,
    );
  }
  const said = Number(/\/Linearized\b[^>]{0,200}?\/L\s+(\d+)/.exec(start)?.[1] ?? 0);
  if (bytes.subarray(-TAIL).includes('%%EOF') && bytes.length >= said) return;
  throw new InputError(
    'malformed',
    `${source.name} is cut off: after ${bytes.length} bytes its end is missing.`,
    'Fetch it again, or open it in a viewer and print it into a new PDF.',
    undefined,
    null,
    bytes.length,
  );
}

function scanned(source: Source, pages: number): InputError {
  const { message } = noWords(source);
  return new InputError(
    'empty',
    `${message.slice(0, -1)}: there is no text in its ${pages} ${pages === 1 ? 'page' : 'pages'}, only pictures or nothing.`,
    `Run OCR first, and give the result: ocrmypdf '${source.name}' read.pdf`,
  );
}
