/** Starts the process of the local database, and sees it to the point where commands can attach. */
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import type { Socket } from 'node:net';
import { totalmem } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { DatabaseError } from '../error.ts';
import { logFile, readPort, readState } from './data-folder.ts';
import { jdkCommand, type Jdk } from './toolchain.ts';

/** Exit code of LocalDatabase.java where another process holds the data folder. */
const EXIT_TAKEN = 75;
const LOOK_MS = 20;
const LOG_BYTES = 1_000_000;
const MEBI = 1_048_576;

export interface ProcessOptions {
  jdk: Jdk;
  /** Path of the starter's jar. */
  starter: string;
  /** Path of the class-data archive, or null where none is made yet. */
  archive: string | null;
  folder: string;
  signal?: AbortSignal | undefined;
}

/**
 * @returns `listening` once it can be attached to, `taken` where another process runs the folder's database
 * @throws {DatabaseError} `local_failed`
 */
export async function startProcess(options: ProcessOptions): Promise<'listening' | 'taken'> {
  const log = openLog(options.folder);
  const logStart = statSync(logFile(options.folder)).size;
  const port = await readPort(options.folder);
  let child: ChildProcess;
  try {
    child = spawn(
      jdkCommand(options.jdk, 'java'),
      [
        ...jvmFlags(),
        ...archiveFlags(options.archive),
        '-jar',
        options.starter,
        options.folder,
        String(port),
      ],
      // A process group of its own: an interrupt from the keyboard is for the command, which then leaves in order.
      { stdio: ['pipe', log, log], detached: true, windowsHide: true, cwd: options.folder },
    );
  } finally {
    closeSync(log);
  }
  // Its standard input tells it if we die before we attach: it must stay open, but need not keep us.
  child.unref();
  (child.stdin as Socket).unref();
  (child.stdin as Socket).on('error', () => undefined);
  options.signal?.addEventListener('abort', () => child.stdin?.destroy(), { once: true });
  const ended = new Promise<number | Error>((resolve) => {
    child.once('error', resolve).once('exit', (code) => resolve(code ?? -1));
  });
  for (;;) {
    const end = await Promise.race([ended, wait(LOOK_MS)]);
    if (end === EXIT_TAKEN) return 'taken';
    if (end !== undefined) throw failed(end, options, logStart);
    if ((await readState(options.folder))?.pid === child.pid) return 'listening';
    if (options.signal?.aborted) {
      child.kill();
      options.signal.throwIfAborted();
    }
  }
}

/** What makes it start quickly: one compiler tier, one collector. The archive is made under the same. */
export function jvmFlags(): string[] {
  const heap = Math.min(2048, Math.max(512, Math.floor(totalmem() / 4 / MEBI)));
  return [
    '-XX:TieredStopAtLevel=1',
    '-XX:+UseSerialGC',
    `-Xmx${heap}m`,
    '-Dfile.encoding=UTF-8',
    '-Djava.awt.headless=true',
  ];
}

/** The archive is a help, not a need: one that does not fit is passed over without a word. */
function archiveFlags(archive: string | null): string[] {
  if (!archive) return [];
  return [`-XX:SharedArchiveFile=${archive}`, '-Xshare:auto', '-Xlog:cds=off', '-Xlog:cds+dynamic=off'];
}

function openLog(folder: string): number {
  const path = logFile(folder);
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return openSync(path, size > LOG_BYTES ? 'w' : 'a', 0o600);
}

function failed(end: number | Error, options: ProcessOptions, logStart: number): DatabaseError {
  const java = jdkCommand(options.jdk, 'java');
  const said = readFileSync(logFile(options.folder))
    .subarray(logStart)
    .toString('utf8')
    .trim()
    .split('\n')[0];
  const why = end instanceof Error ? end.message : said || `it ended with code ${end}`;
  return new DatabaseError(
    'local_failed',
    `The local Neo4j does not start with ${java}: ${why}`,
    `Its log: ${logFile(options.folder)}`,
    end instanceof Error ? end : undefined,
  );
}
