/** A Word document as a document of the graph: its paragraphs, cells, text boxes and notes. Pages are unknown here. */
import { BlockWriter } from './block-writer.ts';
import { DocxWords } from './docx-words.ts';
import { noWords, textLoaderOf, type AboutText, type ExtractedText } from './extracted-text.ts';
import { isZip } from './file-signature.ts';
import { languageOf } from './html.ts';
import { InputError } from './input-error.ts';
import type { Progress } from './progress.ts';
import type { Source } from './source.ts';
import { readBytes, TEXT_LIMIT } from './whole-source.ts';
import { walkXml } from './xml-part.ts';
import { ZipArchive } from './zip-archive.ts';

/** Of the packed file, in bytes: pictures count here and nowhere else. */
const FILE_LIMIT = 200_000_000;
const LONGEST_ABOUT = 1_000;

export const docxLoader = textLoaderOf({
  format: 'docx',
  describes: 'a Word document',
  sniff(head, name) {
    if (!isZip(head)) return false;
    return /\.docx$/i.test(name) || Buffer.from(head).includes('word/');
  },
  extractText,
});

async function extractText(source: Source, progress: Progress): Promise<ExtractedText> {
  const { bytes, sha256 } = await readBytes(source, FILE_LIMIT, progress);
  progress.next(0.2);
  if (!isZip(bytes)) {
    throw new InputError(
      'malformed',
      `${source.name} is no Word document (DOCX): it does not begin as one.`,
      HINT,
    );
  }
  const archive = await ZipArchive.open(bytes, source.name);
  const main = await mainPart(archive, source);
  const writer = new BlockWriter();
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const parts = [main, `${folder}footnotes.xml`, `${folder}endnotes.xml`].filter((part) => archive.has(part));
  for (const part of parts) {
    const size = archive.sizeOf(part);
    await walkXml(archive.bytes(part), part, source.name, new DocxWords(writer), async (read) => {
      if (writer.length > TEXT_LIMIT) throw tooLong(source);
      if (part === main) await progress.reached(read / size);
    });
    writer.endBlock();
  }
  if (writer.length === 0)
    throw noWords(source, 'Where its pages are pictures, let a program read them first (OCR).');
  return { ...(await readAbout(archive, source)), text: writer.text(), sha256 };
}

const HINT = 'Save it as DOCX from the program that it comes from, and give that file.';

/** Where the package says that its document is; word/document.xml for nearly all. */
async function mainPart(archive: ZipArchive, source: Source): Promise<string> {
  let target = 'word/document.xml';
  const relations = '_rels/.rels';
  if (archive.has(relations)) {
    await walkXml(archive.bytes(relations), relations, source.name, {
      start(name, attribute) {
        if (name === 'Relationship' && attribute('Type')?.endsWith('/officeDocument'))
          target = attribute('Target')?.replace(/^\//, '') ?? target;
      },
      text: () => undefined,
      end: () => undefined,
    });
  }
  if (archive.has(target)) return target;
  throw new InputError(
    'malformed',
    `${source.name} is no Word document: there is no ${target.slice(0, 80).replace(/\s+/g, ' ')} in it.`,
    HINT,
  );
}

async function readAbout(archive: ZipArchive, source: Source): Promise<AboutText> {
  const part = 'docProps/core.xml';
  const read = { title: '', creator: '', language: '' };
  if (!archive.has(part)) return {};
  let field: keyof typeof read | null = null;
  await walkXml(archive.bytes(part), part, source.name, {
    start(name) {
      field = name in read ? (name as keyof typeof read) : null;
    },
    text(words) {
      if (field && read[field].length < LONGEST_ABOUT) read[field] += words;
    },
    end() {
      field = null;
    },
  });
  const [title, author] = [read.title, read.creator].map((value) => value.replace(/\s+/g, ' ').trim());
  const language = languageOf(read.language);
  return {
    ...(title ? { title } : {}),
    ...(author ? { author } : {}),
    ...(language === undefined ? {} : { language }),
  };
}

function tooLong(source: Source): InputError {
  return new InputError(
    'too_large',
    `${source.name} is too large: its text may have ${Math.round(TEXT_LIMIT / 1e6)} MB.`,
    'Split it into several documents, and load each.',
  );
}
