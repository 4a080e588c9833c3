/** The small Java program around Neo4j: compiled once, beside the jars that it names. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { packageFile } from '../../installation.ts';
import { DatabaseError, reason } from '../error.ts';
import type { OnProgress } from '../progress.ts';
import { jarList } from './jar-list.ts';
import { holding } from '../../lock-file.ts';
import { removeAll } from './remove-all.ts';
import { LEAST_JAVA, jdkCommand, type Jdk } from './toolchain.ts';

const run = promisify(execFile);

const MAIN_CLASS = 'LocalDatabase';
const SOURCES = ['LocalDatabase', 'Attachments', 'DataFolder', 'Neo4jServer', 'Training', 'BoltVisit'];
/**
 * Signed jars, which Java checks again at each start, and whose classes it refuses to archive: half of a start's
 * work. Their classes go into the starter's jar, without the signatures; their hashes were checked before.
 */
const SIGNED = /^eclipse-collections-/;
const SIGNATURE = /^MANIFEST\.MF$|\.(?:SF|RSA|DSA)$/;
/** Neo4j 5 reaches into these packages of Java. */
const OPENED = ['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch'];
/** The widest line that a jar's manifest may have. */
const LINE = 70;

/**
 * Compiles the program where it is not there yet, or has changed.
 * @param folder that of the Neo4j version, with the jars in `lib`
 * @returns the path of its jar, whose manifest names the class path
 * @throws {DatabaseError} `local_failed`
 */
export async function ensureStarter(folder: string, jdk: Jdk, onProgress: OnProgress): Promise<string> {
  const sources = SOURCES.map((name) => packageFile(`graph/database/local/java/${name}.java`));
  const jar = join(folder, `starter-${digest(sources)}.jar`);
  if (existsSync(jar)) return jar;
  onProgress({ phase: 'prepare', message: 'Preparing the local database' });
  await holding(join(folder, 'compiling.lock'), async () => {
    // Made twice, the second would be newer than the archive of the first, which then would not fit.
    if (!existsSync(jar)) await compile(folder, jdk, sources, jar);
  });
  return jar;
}

async function compile(folder: string, jdk: Jdk, sources: readonly string[], jar: string): Promise<void> {
  const draft = await mkdtemp(join(folder, 'compiling-'));
  try {
    const classes = join(draft, 'classes');
    const manifest = join(draft, 'MANIFEST.MF');
    await run(jdkCommand(jdk, 'javac'), [
      ...['--release', String(LEAST_JAVA), '-proc:none', '-cp', join(folder, 'lib', '*'), '-d', classes],
      ...sources,
    ]);
    const jarCommand = jdkCommand(jdk, 'jar');
    for (const { name } of jarList().filter((signed) => SIGNED.test(signed.name))) {
      await run(jarCommand, ['--extract', '--file', join(folder, 'lib', name)], { cwd: classes });
    }
    await removeAll(join(classes, 'META-INF'), (name) => SIGNATURE.test(name));
    await writeFile(manifest, manifestText());
    const made = join(draft, 'starter.jar');
    const contents = ['--file', made, '--manifest', manifest, '-C', classes, '.'];
    await run(jarCommand, ['--create', '--no-compress', ...contents]);
    // Forty megabytes each: those of other versions go. One that is needed again is made again.
    await removeAll(folder, (name) => name.startsWith('starter-'));
    await rename(made, jar);
  } catch (cause) {
    throw new DatabaseError(
      'local_failed',
      `The local database could not be compiled with ${jdkCommand(jdk, 'javac')}: ${reason(cause).split('\n')[0]}`,
      'Check that JAVA_HOME, or java on the path, is a whole JDK 17 or 21.',
      cause,
    );
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** The class path stands in the manifest, so that the command line stays short and the order always the same. */
function manifestText(): string {
  const classPath = jarList().flatMap(({ name }) => (SIGNED.test(name) ? [] : `lib/${name}`));
  return [
    'Manifest-Version: 1.0',
    `Main-Class: ${MAIN_CLASS}`,
    `Add-Opens: ${OPENED.join(' ')}`,
    'Enable-Native-Access: ALL-UNNAMED',
    `Class-Path: ${classPath.join(' ')}`,
  ]
    .flatMap(folded)
    .concat('')
    .join('\n');
}

function folded(line: string): string[] {
  const lines = [line.slice(0, LINE)];
  for (let at = LINE; at < line.length; at += LINE - 1) lines.push(` ${line.slice(at, at + LINE - 1)}`);
  return lines;
}

/** Takes away what does not run, so that the next start makes it anew. */
export async function discardStarter(jar: string): Promise<void> {
  const name = basename(jar, '.jar');
  await removeAll(dirname(jar), (other) => other.startsWith(name));
}

function digest(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const source of sources) hash.update(readFileSync(source));
  return hash.update(manifestText()).digest('hex').slice(0, 12);
}
