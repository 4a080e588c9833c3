/** A PDF opened: how many pages, what it says of itself, and the pieces of text of each page with their places. */
import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import type { AboutText } from './extracted-text.ts';
import { languageOf } from './html.ts';
import { InputError } from './input-error.ts';
import { PATIENCE, PdfThread, PdfThreadEnd } from './pdf-thread.ts';

export const PAGES_LIMIT = 20_000;

/** A piece of a line as the file has it; lengths in points, from the lower left corner of the page. */
export interface PdfPiece {
  text: string;
  /** Of its beginning on the base line. */
  x: number;
  y: number;
  width: number;
  /** Of the letters. */
  size: number;
  /** In quarter turns, 0 to 3. */
  turn: number;
}

export class PdfDocument {
  readonly #name: string;
  readonly #thread: PdfThread;
  readonly #document: PDFDocumentProxy;

  private constructor(name: string, thread: PdfThread, document: PDFDocumentProxy) {
    this.#name = name;
    this.#thread = thread;
    this.#document = document;
  }

  get pages(): number {
    return this.#document.numPages;
  }

  /**
   * The caller closes it.
   * @throws {InputError} where it is damaged, or opens with a password only
   */
  static async open(bytes: Uint8Array, name: string, signal?: AbortSignal): Promise<PdfDocument> {
    const { getDocument, PDFWorker } = await import('unpdf/pdfjs');
    const thread = new PdfThread(signal);
    try {
      const port = thread.port as unknown as null;
      const task = getDocument({
        data: new Uint8Array(bytes),
        worker: new PDFWorker({ port, verbosity: 0 }),
        verbosity: 0,
        isEvalSupported: false,
        disableFontFace: true,
        useSystemFonts: false,
        useWorkerFetch: false,
        useWasm: false,
        isOffscreenCanvasSupported: false,
        isImageDecoderSupported: false,
        enableXfa: false,
        maxImageSize: 0,
      });
      const document = await thread.wait(task.promise);
      if (document.numPages > PAGES_LIMIT) throw tooManyPages(name, document.numPages);
      return new PdfDocument(name, thread, document);
    } catch (cause) {
      await thread.close();
      signal?.throwIfAborted();
      throw explained(cause, name, 'it cannot be opened');
    }
  }

  /** What the file says of itself, as far as it is worth anything. */
  async about(): Promise<AboutText> {
    const { info } = await this.#answer(
      this.#document.getMetadata(),
      'what it says of itself cannot be read',
    );
    const { Title, Author, Language } = info as Record<string, unknown>;
    const [title, author] = [Title, Author].map((value) =>
      typeof value === 'string'
        ? value
            .replace(/[\s\0]+/g, ' ')
            .trim()
            .slice(0, 1_000)
        : '',
    );
    // Programs write 'en-US' into whatever they make; Indonesian is said on purpose.
    const language = typeof Language === 'string' ? languageOf(Language) : undefined;
    return {
      ...(title && !MADE_BY_PROGRAM.test(title) ? { title } : {}),
      ...(author ? { author } : {}),
      ...(language === 'id' ? { language } : {}),
    };
  }

  /** The pieces of a page, from 1, in the order of the file. */
  async piecesOf(page: number): Promise<PdfPiece[]> {
    const where = `page ${page} cannot be read`;
    const opened = await this.#answer(this.#document.getPage(page), where);
    const content = await this.#answer(opened.getTextContent({ includeMarkedContent: false }), where);
    opened.cleanup();
    return content.items.flatMap((item) => ('str' in item ? toPiece(item) : []));
  }

  async close(): Promise<void> {
    await this.#thread.close();
  }

  async #answer<Answer>(answer: Promise<Answer>, problem: string): Promise<Answer> {
    try {
      return await this.#thread.wait(answer);
    } catch (cause) {
      this.#thread.signal?.throwIfAborted();
      throw explained(cause, this.#name, problem);
    }
  }
}

/** 'Microsoft Word - laporan.docx': the name of a file, and no title. */
const MADE_BY_PROGRAM =
  /^(?:microsoft (?:word|powerpoint) - |untitled|slide 1$)|\.(?:docx?|odt|rtf|indd|tex|dvi|pdf)$/i;

function toPiece(item: { str: string; transform: unknown[]; width: number }): PdfPiece {
  const [a, b, c, d, e, f] = item.transform.map(Number) as [number, number, number, number, number, number];
  const turn = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
  const [x, y] = turned(e, f, turn);
  return { text: item.str, x, y, width: item.width, size: Math.hypot(c, d) || Math.hypot(a, b), turn };
}

/** The place as it is for a reader who turns the page upright. */
function turned(x: number, y: number, turn: number): [x: number, y: number] {
  if (turn === 1) return [y, -x];
  if (turn === 2) return [-x, -y];
  return turn === 3 ? [-y, x] : [x, y];
}

const FETCH_AGAIN = 'Fetch it again, or open it in a viewer and print it into a new PDF.';

function explained(cause: unknown, name: string, problem: string): unknown {
  if (cause instanceof InputError) return cause;
  if (cause instanceof PdfThreadEnd) {
    if (cause.why === 'crash')
      return new InputError('malformed', `${name} is damaged: ${problem}.`, FETCH_AGAIN, cause);
    const what = cause.why === 'time' ? `took more than ${PATIENCE / 1_000} seconds` : 'took too much memory';
    return new InputError('too_large', `${name}: ${problem}; it ${what}.`, FETCH_AGAIN, cause);
  }
  const { name: kind, message } = cause as { name?: unknown; message?: unknown };
  if (typeof kind !== 'string' || kind === 'AbortError') return cause;
  if (kind === 'PasswordException') {
    return new InputError(
      'malformed',
      `${name} is encrypted: it opens with a password only.`,
      `Take the password away, and give the result: qpdf --decrypt --password=… '${name}' open.pdf`,
      cause,
    );
  }
  if (!PDF_FAULTS.has(kind)) return cause;
  const why = String(message).split('\n', 1)[0]?.replace(/\.$/, '').slice(0, 120) ?? '';
  return new InputError('malformed', `${name} is damaged: ${problem} (${why}).`, FETCH_AGAIN, cause);
}

/** Errors by which the reader tells of a broken file. */
const PDF_FAULTS = new Set([
  'InvalidPDFException',
  'FormatError',
  'UnknownErrorException',
  'ResponseException',
  'AbortException',
  'Error',
  'RangeError',
  'TypeError',
]);

function tooManyPages(name: string, pages: number): InputError {
  return new InputError(
    'too_large',
    `${name} has ${pages} pages; it may have ${PAGES_LIMIT}.`,
    'Split it into several files, and load each.',
  );
}
