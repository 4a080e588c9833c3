/** The local Neo4j of a data folder: found, or started, and shared by all commands that need it. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Environment } from '../environment.ts';
import { DatabaseError } from '../error.ts';
import { cacheFolder, dataFolder } from '../folders.ts';
import type { OnProgress } from '../progress.ts';
import { attach, type Attachment } from './attachment.ts';
import { prepareDataFolder, readState, writePort } from './data-folder.ts';
import { ensureJars } from './jars.ts';
import { startProcess } from './process.ts';
import { ensureStarter } from './starter.ts';
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

/**
 * Attaches to the data folder's database, and starts it where none runs.
 * @throws {DatabaseError} `jars_unavailable`, `local_failed`, `bad_environment`
 */
export async function attachLocal(options: LocalOptions): Promise<Attachment> {
  const folder = dataFolder(options.environment);
  await prepareDataFolder(folder);
  const giveUp = Date.now() + SILENT_MS;
  for (;;) {
    options.signal?.throwIfAborted();
    const state = await readState(folder);
    if (state) options.onProgress({ phase: 'start', message: 'Waiting for the local Neo4j' });
    const attachment = state && (await attach(state, options.signal));
    if (attachment) {
      await writePort(folder, attachment.boltPort);
      return attachment;
    }
    if ((await start(folder, options)) === 'listening') continue;
    if (Date.now() > giveUp) throw silent(folder, state?.pid);
    await wait(AGAIN_MS);
  }
}

async function start(folder: string, options: LocalOptions): Promise<'listening' | 'taken'> {
  const { environment, jdk, onProgress, signal } = options;
  const cache = cacheFolder(environment);
  const neo4j = await ensureJars({ cache, maven: await findMaven(), onProgress, signal });
  const starter = await ensureStarter(neo4j, jdk, onProgress);
  onProgress({ phase: 'start', message: 'Starting the local Neo4j' });
  return startProcess({ jdk, starter, archive: null, folder, signal });
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
