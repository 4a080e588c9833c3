/** The jars of Neo4j Community in the user's cache folder: fetched once, verified, mended where damaged. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DatabaseError } from '../error.ts';
import type { OnProgress } from '../progress.ts';
import { NEO4J_VERSION, jarList, type Jar } from './jar-list.ts';
import { holding } from '../../lock-file.ts';
import { copyJars } from './maven.ts';
import { removeAll } from './remove-all.ts';

const FETCHING = 'fetching-';

/** Sizes and times of jars whose content was found right: as long as both stay, they are not read again. */
type Verified = Record<string, [bytes: number, modified: number]>;

export interface JarOptions {
  /** The user's cache folder. */
  cache: string;
  /** Path of `mvn`, or null where there is none: then the jars must be there already. */
  maven: string | null;
  /** All of this version, if not others. */
  jars?: readonly Jar[];
  onProgress: OnProgress;
  signal?: AbortSignal | undefined;
}

/** The folder of this version; its `lib` holds the jars. */
export function neo4jFolder(cache: string): string {
  return join(cache, `neo4j-${NEO4J_VERSION}`);
}

/** The jars that are missing or not what they should be. */
export async function unfitJars(cache: string, jars: readonly Jar[] = jarList()): Promise<string[]> {
  const folder = neo4jFolder(cache);
  const verified = await readVerified(folder);
  const now: Verified = {};
  const unfit: string[] = [];
  await Promise.all(
    jars.map(async (jar) => {
      const path = join(folder, 'lib', jar.name);
      const found = await stat(path).catch(() => null);
      const known = verified[jar.name];
      if (found?.size !== jar.bytes) unfit.push(jar.name);
      else if (known?.[1] === found.mtimeMs || (await isWhole(path, jar))) {
        now[jar.name] = [found.size, found.mtimeMs];
      } else unfit.push(jar.name);
    }),
  );
  if (Object.keys(now).some((name) => now[name]?.[1] !== verified[name]?.[1])) {
    await writeFile(join(folder, 'verified.json'), JSON.stringify(now));
  }
  return unfit.sort();
}

/**
 * Sees to it that every jar is there and whole.
 * @returns the folder of this version
 * @throws {DatabaseError} `jars_unavailable`
 */
export async function ensureJars(options: JarOptions): Promise<string> {
  const folder = neo4jFolder(options.cache);
  const jars = options.jars ?? jarList();
  if (!(await unfitJars(options.cache, jars)).length) return folder;
  await mkdir(join(folder, 'lib'), { recursive: true, mode: 0o700 });
  await holding(
    join(folder, 'fetching.lock'),
    async () => {
      const unfit = new Set(await unfitJars(options.cache, jars));
      if (unfit.size) await fetchInto(folder, jars, unfit, options);
    },
    {
      signal: options.signal,
      onWait: () => options.onProgress({ phase: 'fetch', message: 'Another command is fetching Neo4j' }),
    },
  );
  return folder;
}

async function fetchInto(
  folder: string,
  jars: readonly Jar[],
  unfit: ReadonlySet<string>,
  options: JarOptions,
): Promise<void> {
  const { maven, onProgress, signal } = options;
  if (maven === null) {
    throw new DatabaseError(
      'jars_unavailable',
      `Neo4j ${NEO4J_VERSION} is not in ${folder}, and there is no Maven to fetch it.`,
      'Install Maven (apt install maven, brew install maven), so that mvn is on the path.',
    );
  }
  await removeAll(folder, (name) => name.startsWith(FETCHING) && !name.endsWith('.lock'));
  const draft = join(folder, `${FETCHING}${process.pid}`);
  let wanted = jars.filter((jar) => unfit.has(jar.name));
  try {
    // A jar that lies damaged in Maven's own store stays so: a store of our own gets round it.
    for (const store of [undefined, join(draft, 'store')]) {
      await copyJars({ maven, jars, folder: draft, store, onProgress, signal });
      wanted = await moveWhole(wanted, join(draft, 'lib'), join(folder, 'lib'));
      if (wanted.length) continue;
      // It tells jars by their times, and would be passed over from now on.
      await removeAll(folder, (name) => name.endsWith('.jsa'));
      return;
    }
    const names = wanted.map((jar) => jar.name);
    throw new DatabaseError(
      'jars_unavailable',
      `Maven brought ${names.length} jars that are not those of Neo4j ${NEO4J_VERSION}: ${names.slice(0, 3).join(', ')}.`,
      'Look at the mirrors in ~/.m2/settings.xml: one of them changes what it passes on.',
    );
  } finally {
    // An interrupted Maven may still be writing there.
    await rm(draft, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Moves those that are right; returns those that are not. */
async function moveWhole(jars: readonly Jar[], from: string, to: string): Promise<Jar[]> {
  const unfit: Jar[] = [];
  for (const jar of jars) {
    const path = join(from, jar.name);
    if (await isWhole(path, jar)) await rename(path, join(to, jar.name));
    else unfit.push(jar);
  }
  return unfit;
}

async function isWhole(path: string, jar: Jar): Promise<boolean> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch {
    return false;
  }
  return hash.digest('hex') === jar.sha256;
}

async function readVerified(folder: string): Promise<Verified> {
  try {
    return JSON.parse(await readFile(join(folder, 'verified.json'), 'utf8')) as Verified;
  } catch {
    // Not there, or half written: then every jar is read again.
    return {};
  }
}
