/** The files of a data folder: where its database is, and the password that opens it. */
import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { DatabaseError, reason } from '../error.ts';

const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;
const LEAST_PASSWORD = 8;

/** Written by the database once it can be attached to (DataFolder.java), deleted when it has stopped. */
const stateSchema = z.object({ pid: z.int(), controlPort: z.int(), secret: z.string() });
export type DatabaseState = z.output<typeof stateSchema>;

export function databaseHome(folder: string): string {
  return join(folder, 'neo4j');
}

export function passwordFile(folder: string): string {
  return join(folder, 'password');
}

/** What the database's process printed: empty as long as all is well. */
export function logFile(folder: string): string {
  return join(databaseHome(folder), 'process.log');
}

/** @throws {DatabaseError} `bad_environment` where the folder cannot be made or written */
export async function prepareDataFolder(folder: string): Promise<void> {
  try {
    // A folder that the user gave us keeps its own mode; what we put into it is private either way.
    await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
    await mkdir(databaseHome(folder), { recursive: true, mode: PRIVATE_FOLDER });
    await ensurePassword(folder);
  } catch (cause) {
    throw new DatabaseError(
      'bad_environment',
      `The data folder ${folder} cannot be used: ${reason(cause)}`,
      'Set TELUSUR_DATA to a folder that you may write.',
      cause,
    );
  }
}

/** What was left by the database that runs, or by one that died. Null where there is none, or it makes no sense. */
export async function readState(folder: string): Promise<DatabaseState | null> {
  try {
    const text = await readFile(join(folder, 'database.json'), 'utf8');
    return stateSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** @throws where there is no password file yet */
export async function readPassword(folder: string): Promise<string> {
  return (await readFile(passwordFile(folder), 'utf8')).trim();
}

/** The Bolt port of the last run, so that a saved connection stays good; 0 for none. */
export async function readPort(folder: string): Promise<number> {
  const text = await readFile(join(folder, 'port'), 'utf8').catch(() => '');
  const port = Number.parseInt(text, 10);
  return port > 0 && port < 65_536 ? port : 0;
}

export async function writePort(folder: string, port: number): Promise<void> {
  await writeFile(join(folder, 'port'), `${port}\n`, { mode: PRIVATE_FILE });
}

/** Two commands at the same instant must get one password: the file is linked into place whole, or not at all. */
async function ensurePassword(folder: string): Promise<void> {
  const known = await readPassword(folder).catch(() => '');
  if (known.length >= LEAST_PASSWORD) return;
  if (known) await rm(passwordFile(folder), { force: true });
  const draft = `${passwordFile(folder)}.${process.pid}`;
  await writeFile(draft, `${randomBytes(18).toString('base64url')}\n`, { mode: PRIVATE_FILE });
  try {
    await link(draft, passwordFile(folder));
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== 'EEXIST') throw failure;
  } finally {
    await rm(draft, { force: true });
  }
}
