/** The local Neo4j of a data folder: found, or started, and shared by all commands that need it. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Environment } from '../environment.ts';
import { DatabaseError } from '../error.ts';
import { cacheFolder, dataFolder } from '../folders.ts';
import type { OnProgress } from '../progress.ts';
import { attach, type Attachment } from './attachment.ts';
import { logFile, prepareDataFolder, readState, writePort } from './data-folder.ts';
import { findArchive, makeArchiveLater } from './class-archive.ts';
import { ensureJars } from './jars.ts';
import { startProcess } from './process.ts';
import { discardStarter, ensureStarter } from './starter.ts';
import { findMaven, type Jdk } from './toolchain.ts';

const AGAIN_MS = 100;
/** How long a database that holds the folder may stay silent before we give up on it. */
const SILENT_MS = 60_000;

export interface LocalOptions {
  environment: Environment;
  jdk: Jdk;
  onProgress: OnProgress;
  signal?: AbortSignal | undefined;
}

/** What a command that started the database does besides, until it leaves. */
export interface LocalAttachment extends Attachment {
  /** The folder whose database it is. */
  folder: string;
}

/**
 * Attaches to the data folder's database, and starts it where none runs.
 * @throws {DatabaseError} `jars_unavailable`, `local_failed`, `bad_environment`
 */
export async function attachLocal(options: LocalOptions): Promise<LocalAttachment> {
  const folder = dataFolder(options.environment);
  await prepareDataFolder(folder);
  const giveUp = Date.now() + SILENT_MS;
  // A damaged starter or archive is mended by making it anew, once.
  let remade = false;
  let endTraining = (): Promise<void> => Promise.resolve();
  for (;;) {
    options.signal?.throwIfAborted();
    const state = await readState(folder);
    if (state) options.onProgress({ phase: 'start', message: 'Waiting for the local Neo4j' });
    const attachment = state && (await attach(state, logFile(folder), options.signal));
    if (attachment) {
      await writePort(folder, attachment.boltPort);
      const leave = async (): Promise<void> => {
        await Promise.all([endTraining(), attachment.leave()]);
      };
      return { ...attachment, folder, leave };
    }
    const starter = await prepareStarter(options);
    const archive = findArchive(starter, options.jdk);
    options.onProgress({ phase: 'start', message: 'Starting the local Neo4j' });
    try {
      if ((await startProcess({ ...options, starter, archive, folder })) === 'listening') {
        if (!archive) endTraining = makeArchiveLater(starter, options.jdk);
        continue;
      }
    } catch (failure) {
      if (remade || options.signal?.aborted) throw failure;
      remade = true;
      await discardStarter(starter);
    }
    if (Date.now() > giveUp) throw silent(folder, state?.pid);
    await wait(AGAIN_MS);
  }
}

async function prepareStarter({ environment, jdk, onProgress, signal }: LocalOptions): Promise<string> {
  const maven = await findMaven(environment);
  const neo4j = await ensureJars({ cache: cacheFolder(environment), maven, onProgress, signal });
  return ensureStarter(neo4j, jdk, onProgress);
}

function silent(folder: string, pid: number | undefined): DatabaseError {
  return new DatabaseError(
    'local_failed',
    `A database runs in ${folder}, but does not answer.`,
    pid === undefined
      ? 'End its java process, then run the command again.'
      : `End it (kill ${pid}), then run the command again.`,
  );
}
