/** The connection by which a command holds the local database up (its other end is Attachments.java). */
import { connect, type Socket } from 'node:net';
import { DatabaseError } from '../error.ts';
import type { DatabaseState } from './data-folder.ts';

const GREETING = 'telusur-database 1';
const GREETING_MS = 10_000;
const LEAVING_MS = 15_000;

export interface Attachment {
  /** Process id of the database. */
  pid: number;
  boltPort: number;
  version: string;
  /** Resolves when the database has gone, by `leave` or by an accident. */
  gone: Promise<void>;
  /** Lets go. Resolves once the database has stopped if this was the last one, at once if not. */
  leave(): Promise<void>;
}

/**
 * Attaches to the database that the state file tells of; waits while it starts, and while it stops.
 * @param log path of its log, for the message where it fails
 * @returns null where there is none (any more)
 * @throws {DatabaseError} `local_failed` where it could not start
 */
export async function attach(
  state: DatabaseState,
  log: string,
  signal: AbortSignal | undefined,
): Promise<Attachment | null> {
  const socket = connect({ host: '127.0.0.1', port: state.controlPort, noDelay: true });
  // An accident shows as the connection's end, like a stop.
  socket.on('error', () => undefined);
  const gone = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const abandon = (): void => void socket.destroy();
  signal?.addEventListener('abort', abandon, { once: true });
  const greeting = setTimeout(abandon, GREETING_MS);
  try {
    const answer = await Promise.race([
      gone,
      answerOf(socket, log, () => {
        clearTimeout(greeting);
        socket.write(`attach ${state.secret}\n`);
      }),
    ]);
    signal?.throwIfAborted();
    return answer ? attached(socket, gone, state.pid, answer) : null;
  } finally {
    clearTimeout(greeting);
    signal?.removeEventListener('abort', abandon);
  }
}

/** Whether the database that the state file tells of is there, without attaching to it. */
export async function isAnswering(state: DatabaseState): Promise<boolean> {
  const socket = connect({ host: '127.0.0.1', port: state.controlPort });
  const timer = setTimeout(() => socket.destroy(), GREETING_MS);
  try {
    return await new Promise((resolve) => {
      socket.on('error', () => undefined).once('close', () => resolve(false));
      socket.once('data', (data) => resolve(data.toString('utf8').startsWith(GREETING)));
    });
  } finally {
    clearTimeout(timer);
    socket.destroy();
  }
}

interface Ready {
  boltPort: number;
  version: string;
}

/** Settles once the other side has said how it stands; not at all if it ends before. */
function answerOf(socket: Socket, log: string, onGreeting: () => void): Promise<Ready> {
  return new Promise((resolve, reject) => {
    let rest = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const [word, ...values] = line.split(' ');
        if (line === GREETING) onGreeting();
        else if (word === 'ready') resolve({ boltPort: Number(values[0]), version: values[1] ?? '' });
        else if (word === 'failed') reject(startFailed(values.join(' '), log));
        // Something else listens where a dead database did.
        else if (word !== 'starting' && word !== 'stopping') socket.destroy();
      }
    });
  });
}

function startFailed(why: string, log: string): DatabaseError {
  return new DatabaseError('local_failed', `The local Neo4j does not start: ${why}`, `Its log: ${log}`);
}

function attached(socket: Socket, gone: Promise<void>, pid: number, ready: Ready): Attachment {
  // Holding the database up is no reason for a command to run on.
  socket.unref();
  return {
    ...ready,
    pid,
    gone,
    async leave() {
      socket.ref();
      socket.write('leave\n');
      const late = setTimeout(() => socket.destroy(), LEAVING_MS);
      await gone;
      clearTimeout(late);
    },
  };
}
