/** Fetches Neo4j and all it needs through the ordinary `mvn`. */
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseError } from '../error.ts';
import type { OnProgress } from '../progress.ts';
import { NEO4J_VERSION, type Jar } from './jar-list.ts';

const PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';
const TAIL_LINES = 200;

export interface CopyOptions {
  maven: string;
  /** Those to expect, for the count. */
  jars: readonly Jar[];
  /** Gets a `pom.xml`, and the jars in `lib`. */
  folder: string;
  /** Another local store than Maven's own. */
  store: string | undefined;
  onProgress: OnProgress;
  signal?: AbortSignal | undefined;
}

/** @throws {DatabaseError} `jars_unavailable` with what Maven said */
export async function copyJars(options: CopyOptions): Promise<void> {
  await mkdir(options.folder, { recursive: true, mode: 0o700 });
  await writeFile(join(options.folder, 'pom.xml'), projectFile());
  const args = ['-B', '--strict-checksums', PLUGIN, '-DoutputDirectory=lib', '-DincludeScope=runtime'];
  if (options.store) args.push(`-Dmaven.repo.local=${options.store}`);
  // Windows runs .cmd files in a shell only. No argument comes from outside, and the folder is the working one.
  const shell = process.platform === 'win32';
  const child = spawn(shell ? `"${options.maven}"` : options.maven, args, {
    cwd: options.folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell,
    ...(options.signal ? { signal: options.signal } : {}),
  });
  const tail: string[] = [];
  const count = counter(options);
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      tail.push(line);
      if (tail.length > TAIL_LINES) tail.shift();
      count(line);
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  }).catch((cause: unknown) => {
    throw unavailable('Maven could not be run', cause);
  });
  if (code !== 0) throw unavailable(complaint(tail));
}

/** Each jar is counted once, whether Maven downloads it or has it in store. */
function counter({ jars, onProgress }: CopyOptions): (line: string) => void {
  const wanted = new Set(jars.map((jar) => jar.name));
  const seen = new Set<string>();
  const total = wanted.size;
  onProgress({ phase: 'fetch', message: 'Fetching Neo4j from Maven Central', done: 0, total });
  return (line) => {
    const name = /(?:Downloaded from .*\/|Copying )([^/\s]+\.jar)\b/.exec(line)?.[1];
    if (!name || !wanted.has(name) || seen.has(name)) return;
    seen.add(name);
    onProgress({ phase: 'fetch', message: 'Fetching Neo4j from Maven Central', done: seen.size, total });
  };
}

/** The last clause of Maven's first complaint: before it stands what it was about to do. */
function complaint(tail: readonly string[]): string {
  const error = tail.find((line) => line.startsWith('[ERROR]'))?.replace('[ERROR] ', '');
  const cause = error?.replace(/ -> \[Help \d+\].*/, '').split(/(?:transfer failed for|from\/to) [^:]+:\S* /);
  return cause?.at(-1) ?? tail.at(-1) ?? 'Maven failed';
}

function unavailable(what: string, cause?: unknown): DatabaseError {
  return new DatabaseError(
    'jars_unavailable',
    `Neo4j could not be fetched: ${what}`,
    'Maven Central must be reachable once, about 120 MB (a proxy or mirror goes into ~/.m2/settings.xml); then run the command again.',
    cause,
  );
}

function projectFile(): string {
  const dependency = (artifact: string): string =>
    `<dependency><groupId>org.neo4j</groupId><artifactId>${artifact}</artifactId><version>${NEO4J_VERSION}</version></dependency>`;
  return `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>telusur</groupId><artifactId>local-database</artifactId><version>1</version>
<dependencies>
${dependency('neo4j')}
${dependency('neo4j-bolt')}
</dependencies></project>
`;
}
