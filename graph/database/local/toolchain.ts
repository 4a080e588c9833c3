/** The Java development kit and the Maven that the local database is made with, as found on this machine. */
import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, readFile, realpath } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Environment } from '../environment.ts';

const run = promisify(execFile);
const WINDOWS = process.platform === 'win32';

/** The first feature release of Java that Neo4j 5.26 runs on. It is made for 17 and 21. */
export const LEAST_JAVA = 17;

export interface Jdk {
  /** Absolute path of its `bin` folder. */
  bin: string;
  /** The feature release: 17, 21. */
  feature: number;
  /** Tells one build from another: what is archived for one does not fit the next. */
  build: string;
}

/** Absolute path of a command of the kit: `java`, `javac`, `jar`. */
export function jdkCommand(jdk: Jdk, name: string): string {
  return join(jdk.bin, WINDOWS ? `${name}.exe` : name);
}

/** Every JDK that can be named without searching the disk: that of JAVA_HOME, then that of the path. */
export async function findJdks(environment: Environment): Promise<Jdk[]> {
  const home = environment.JAVA_HOME ? await inspect(join(environment.JAVA_HOME, 'bin')) : null;
  const bin = await folderOf('javac', environment);
  const onPath = bin ? await inspect(bin) : null;
  return [home, onPath].filter((jdk) => jdk !== null);
}

/** The one to use, or null where none is new enough. */
export function chooseJdk(jdks: readonly Jdk[]): Jdk | null {
  return jdks.find((jdk) => jdk.feature >= LEAST_JAVA) ?? null;
}

/** Absolute path of `mvn`, or null. */
export async function findMaven(environment: Environment): Promise<string | null> {
  return onPath(WINDOWS ? 'mvn.cmd' : 'mvn', environment);
}

/** The folder that a command on the path really lies in, behind its links. */
async function folderOf(command: string, environment: Environment): Promise<string | null> {
  const path = await onPath(WINDOWS ? `${command}.exe` : command, environment);
  return path ? dirname(await realpath(path)) : null;
}

async function onPath(name: string, { PATH = '' }: Environment): Promise<string | null> {
  for (const folder of PATH.split(delimiter)) {
    const path = join(folder, name);
    if (folder && (await isExecutable(path))) return path;
  }
  return null;
}

async function inspect(bin: string): Promise<Jdk | null> {
  const kit = { bin, feature: 0, build: '' };
  if (!(await isExecutable(jdkCommand(kit, 'javac')))) return null;
  const build = (await buildInReleaseFile(bin)) ?? (await askedBuild(kit));
  const feature = Number.parseInt(build ?? '', 10);
  return build && !Number.isNaN(feature) ? { bin, feature, build } : null;
}

/** Reading this file costs nothing; asking `java` costs a fifth of a second at every start. */
async function buildInReleaseFile(bin: string): Promise<string | null> {
  try {
    const release = await readFile(join(dirname(bin), 'release'), 'utf8');
    return /^JAVA_RUNTIME_VERSION="(.+)"$/m.exec(release)?.[1] ?? null;
  } catch {
    return null;
  }
}

/** What `java` says of itself: null for macOS's stand-in, which only asks to install one. */
async function askedBuild(kit: Jdk): Promise<string | null> {
  try {
    const { stderr } = await run(jdkCommand(kit, 'java'), ['-XshowSettings:properties', '-version']);
    return /^\s*java\.runtime\.version = (.+)$/m.exec(stderr)?.[1]?.trim() ?? null;
  } catch {
    return null;
  }
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
