/** The key that a server beyond loopback asks for. */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ServerError } from './server-error.ts';

/** Shorter ones can be guessed. */
const SHORTEST_KEY = 16;

/**
 * TELUSUR_TOKEN, or what TELUSUR_TOKEN_FILE holds: that file is made, with a random key, where it is not there.
 * @returns null where neither is set
 * @throws {ServerError} for a key that is too short, or a file that cannot be read or made
 */
export async function readAccessKey(env: NodeJS.ProcessEnv): Promise<string | null> {
  const { TELUSUR_TOKEN: token, TELUSUR_TOKEN_FILE: file } = env;
  if (token) return checked(token, 'TELUSUR_TOKEN');
  if (!file) return null;
  try {
    return checked((await readFile(file, 'utf8')).trim(), file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return makeKey(file);
    if (error instanceof ServerError) throw error;
    throw new ServerError(`The key cannot be read from ${file}.`, 'Check TELUSUR_TOKEN_FILE.', error);
  }
}

/** One that nobody can guess. */
export function newKey(): string {
  return randomBytes(24).toString('base64url');
}

async function makeKey(file: string): Promise<string> {
  const key = newKey();
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${key}\n`, { mode: 0o600, flag: 'wx' });
    return key;
  } catch (error) {
    throw new ServerError(`No key can be written to ${file}.`, 'Check TELUSUR_TOKEN_FILE.', error);
  }
}

function checked(key: string, from: string): string {
  if (key.length >= SHORTEST_KEY && /^[\x21-\x7E]+$/.test(key)) return key;
  throw new ServerError(
    `The key in ${from} is shorter than ${SHORTEST_KEY} characters, or holds others than printable ASCII.`,
    'Make one with: openssl rand -base64 24',
  );
}
