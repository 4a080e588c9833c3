/** What the command line writes to a person: a line of progress, and one plain line for a failure. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { WriteStream } from 'node:tty';

/** What can go wrong by a user's doing carries a message and, where there is something to do, a hint. */
interface Explained {
  message: string;
  hint?: unknown;
}

const REDRAW_MS = 100;

/** One line for any failure: what, where, what to do. Traces are for those who ask for them. */
export function describeFailure(failure: unknown, withTrace = false): string {
  if (!(failure instanceof Error)) return `telusur: ${String(failure)}`;
  const { message, hint } = failure as Explained;
  const advice =
    typeof hint === 'string' && hint !== '' ? (hint.includes('\n') ? `\n${hint}` : ` ${hint}`) : '';
  const trace = withTrace && failure.stack !== undefined ? `\n${failure.stack}` : '';
  return `telusur: ${message}${advice}${trace}`;
}

/** No faster than the reader takes them; ends where the reader has gone, as `head` does when it has its lines. */
export async function writePieces(stream: Writable, pieces: AsyncIterable<string>): Promise<void> {
  try {
    for await (const piece of pieces) {
      if (stream.destroyed) return;
      if (!stream.write(piece)) await once(stream, 'drain');
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}

export interface ProgressLine {
  /** Replaces the line; cheap enough to be called for every item. */
  show: (text: string) => void;
  /** Takes the line away, before something else is written. */
  clear: () => void;
}

/** Draws on a terminal only: a file or a pipe gets no progress. */
export function progressLine(stream: WriteStream): ProgressLine {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined };
  let drawn = -Infinity;
  let shown = false;
  return {
    show(text) {
      const now = performance.now();
      if (now - drawn < REDRAW_MS) return;
      drawn = now;
      shown = true;
      stream.write(`\r\u001B[2K${text.slice(0, stream.columns - 1)}`);
    },
    clear() {
      if (shown) stream.write('\r\u001B[2K');
      shown = false;
    },
  };
}
