/** A data folder for a local database of its own, and what can be seen of that database from outside. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Far more than a stop takes: what is asserted is that it ends, not how fast this machine is. */
const GONE_WITHIN_MS = 120_000;

export interface LocalFolder {
  path: string;
  /** For a process that uses it. */
  env: NodeJS.ProcessEnv;
  remove(): Promise<void>;
}

export async function localFolder(): Promise<LocalFolder> {
  const path = await mkdtemp(join(tmpdir(), 'telusur-local-'));
  return {
    path,
    env: { ...process.env, NEO4J_URI: '', TELUSUR_DATA: path },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

/** The process id of the folder's database, from its state file; null where there is none. */
export async function databasePid(folder: LocalFolder): Promise<number | null> {
  const text = await readFile(join(folder.path, 'database.json'), 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as { pid: number }).pid;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // Ended, but nobody has asked after it: in a container nobody may ever do.
  return !(existsSync(`/proc/${pid}/stat`) && readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z '));
}

/** @returns milliseconds until the process was gone */
export async function untilGone(pid: number): Promise<number> {
  const start = performance.now();
  while (isAlive(pid)) {
    if (performance.now() - start > GONE_WITHIN_MS) throw new Error(`Process ${pid} is still there.`);
    await wait(10);
  }
  return performance.now() - start;
}
