/**
 * An archive of the classes that a start of the database loads: with it they are mapped into memory instead of
 * being parsed and verified again, which is a good part of the whole start.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { constants, setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { holding } from '../../lock-file.ts';
import { jvmFlags } from './process.ts';
import { removeAll } from './remove-all.ts';
import { jdkCommand, type Jdk } from './toolchain.ts';

/** Lets the command that just started the database do its own work first; a short one makes no archive. */
const LATER_MS = 10_000;
const TRAINING = 'training-';

/** The archive for this starter and this build of Java, or null where none is made yet. */
export function findArchive(starter: string, jdk: Jdk): string | null {
  const path = archivePath(starter, jdk);
  return existsSync(path) ? path : null;
}

/**
 * Makes the archive after a while, in the background and at the lowest priority, where there is none yet.
 * Failing is no harm: the start stays as slow as it was, and the next long command tries again.
 * @returns ends it; nothing half done stays behind
 */
export function makeArchiveLater(starter: string, jdk: Jdk): () => Promise<void> {
  const end = new AbortController();
  const work = wait(LATER_MS, undefined, { signal: end.signal, ref: false })
    .then(() => makeArchive(starter, jdk, end.signal))
    .catch(() => undefined);
  return async () => {
    end.abort();
    await work;
  };
}

/** @returns whether there is one now */
export async function makeArchive(starter: string, jdk: Jdk, signal?: AbortSignal): Promise<boolean> {
  const folder = dirname(starter);
  const path = archivePath(starter, jdk);
  return holding(
    join(folder, 'archiving.lock'),
    async () => {
      if (existsSync(path)) return true;
      await removeAll(folder, (name) => name.startsWith(TRAINING));
      const draft = await mkdtemp(join(folder, TRAINING));
      try {
        const made = join(draft, 'classes.jsa');
        if (!(await train(starter, jdk, draft, made, signal))) return false;
        // Each is as large as all the jars: those of older starters and other builds of Java go.
        await removeAll(folder, (name) => name.endsWith('.jsa'));
        await rename(made, path);
        return true;
      } finally {
        await rm(draft, { recursive: true, force: true });
      }
    },
    { signal },
  );
}

function archivePath(starter: string, jdk: Jdk): string {
  return `${starter.replace(/\.jar$/, '')}-${jdk.build.replaceAll(/[^\w.-]/g, '_')}.jsa`;
}

async function train(
  starter: string,
  jdk: Jdk,
  folder: string,
  archive: string,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  signal?.throwIfAborted();
  const child = spawn(
    jdkCommand(jdk, 'java'),
    [...jvmFlags(), `-XX:ArchiveClassesAtExit=${archive}`, '-cp', starter, 'Training', join(folder, 'neo4j')],
    // It ends when its standard input does: with us.
    { stdio: ['pipe', 'ignore', 'ignore'], windowsHide: true, cwd: folder },
  );
  lowerPriority(child);
  // No reason for a command to run on, but one to wait for when it is told to end.
  child.unref();
  (child.stdin as Socket | null)?.unref();
  const kill = (): void => {
    child.ref();
    child.kill('SIGKILL');
  };
  signal?.addEventListener('abort', kill, { once: true });
  try {
    return await new Promise((resolve) => {
      child.once('error', () => resolve(false)).once('exit', (code) => resolve(code === 0));
    });
  } finally {
    signal?.removeEventListener('abort', kill);
  }
}

function lowerPriority(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It has ended already, or this system has no priorities.
  }
}
