/**
 * Reads PDF in a thread of its own, so that a file that loops, swells or breaks the reader ends in an error and never
 * ends the program: the thread is stopped when a page takes too long or too much memory, or when nobody waits any more.
 */
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';

/** For the file's structure, and for each page, in milliseconds. */
export const PATIENCE = 20_000;
/** How much the process may grow while one PDF is read, in bytes. */
export const GROWTH_LIMIT = 1_500_000_000;

const HEAP_MB = 1_000;
const LOOK_EVERY = 100;

/** What the thread runs: the reader's own message handler, which knows files and addresses of no kind. */
const PROGRAM = `
const { workerData } = require('node:worker_threads');
import(workerData.reader).then(() => globalThis.pdfjsWorker.WorkerMessageHandler.initializeFromPort(workerData.port));
`;

export class PdfThreadEnd extends Error {
  override readonly name = 'PdfThreadEnd';
  readonly why: 'time' | 'memory' | 'crash';

  constructor(why: PdfThreadEnd['why'], cause?: unknown) {
    super(why, cause === undefined ? undefined : { cause });
    this.why = why;
  }
}

export class PdfThread {
  readonly port: MessagePort;
  readonly signal: AbortSignal | undefined;
  readonly #worker: Worker;
  readonly #crashed: Promise<never>;
  readonly #from = process.memoryUsage.rss();

  constructor(signal?: AbortSignal) {
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    this.signal = signal;
    this.#worker = new Worker(PROGRAM, {
      eval: true,
      workerData: { port: port2, reader: import.meta.resolve('unpdf/pdfjs') },
      transferList: [port2],
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
      // What the reader has to say about a broken file is said by an error.
      stdout: true,
      stderr: true,
      execArgv: [],
    });
    this.#crashed = new Promise((_, reject) => {
      this.#worker.once('error', (cause) => reject(new PdfThreadEnd('crash', cause)));
      this.#worker.once('exit', () => reject(new PdfThreadEnd('crash')));
    });
    this.#crashed.catch(() => undefined);
  }

  /**
   * What the thread answers.
   * @throws {PdfThreadEnd} where it takes too long or too much, or ends; the signal's reason where it was given
   */
  async wait<Answer>(answer: Promise<Answer>): Promise<Answer> {
    this.signal?.throwIfAborted();
    const begun = performance.now();
    let look: NodeJS.Timeout | undefined;
    const ended = new Promise<never>((_, reject) => {
      look = setInterval(() => {
        if (this.signal?.aborted) reject(this.signal.reason as Error);
        else if (performance.now() - begun > PATIENCE) reject(new PdfThreadEnd('time'));
        else if (process.memoryUsage.rss() - this.#from > GROWTH_LIMIT) reject(new PdfThreadEnd('memory'));
      }, LOOK_EVERY);
    });
    try {
      return await Promise.race([answer, ended, this.#crashed]);
    } finally {
      clearInterval(look);
      // Where another was first, nobody hears how this one ends.
      answer.catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    this.port.close();
    await this.#worker.terminate();
  }
}
