/** What `telusur doctor` looks at, one thing at a time. Nothing here starts, fetches or writes anything. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { openDatabase } from './connect.ts';
import type { Environment } from './environment.ts';
import { DatabaseError } from './error.ts';
import { cacheFolder, dataFolder } from './folders.ts';
import { isAnswering } from './local/attachment.ts';
import { readState } from './local/data-folder.ts';
import { NEO4J_VERSION, jarList } from './local/jar-list.ts';
import { neo4jFolder, unfitJars } from './local/jars.ts';
import { LEAST_JAVA, chooseJdk, findJdks, findMaven, type Jdk } from './local/toolchain.ts';
import { isOurs } from './ownership.ts';

const run = promisify(execFile);
const DOCKER_MS = 5_000;

export interface Finding {
  /** `JDK`, `Maven`, `NEO4J_URI`, … */
  subject: string;
  fit: boolean;
  /** What was found, or what is missing, in one line. */
  found: string;
  /** The command or the step that mends it, where something is to be mended. */
  mend?: string;
}

export async function probeNamed(environment: Environment, variables: NodeJS.ProcessEnv): Promise<Finding> {
  const subject = 'NEO4J_URI';
  if (!environment.NEO4J_URI) return { subject, fit: false, found: 'not set' };
  try {
    const database = await openDatabase({ env: variables });
    try {
      const writes = (await isOurs(database))
        ? 'Telusur writes there'
        : 'not made by Telusur: served read-only until the first telusur load';
      return { subject, fit: true, found: `Neo4j ${database.version} at ${database.address}; ${writes}` };
    } finally {
      await database.close();
    }
  } catch (failure) {
    if (!(failure instanceof DatabaseError)) throw failure;
    return { subject, fit: false, found: failure.message, mend: failure.hint };
  }
}

export async function probeDocker(): Promise<Finding> {
  const subject = 'Docker';
  try {
    const { stdout } = await run('docker', ['info', '--format', '{{.ServerVersion}}'], {
      timeout: DOCKER_MS,
    });
    const version = stdout.trim();
    if (version) return { subject, fit: true, found: `engine ${version} (docker compose up would use it)` };
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === 'ENOENT') {
      return { subject, fit: false, found: 'not installed', mend: 'https://docs.docker.com/get-docker/' };
    }
  }
  const mend = process.platform === 'linux' ? 'sudo systemctl start docker' : 'Start Docker Desktop.';
  return { subject, fit: false, found: 'installed, but no engine runs', mend };
}

export async function probeJdk(environment: Environment): Promise<{ finding: Finding; jdk: Jdk | null }> {
  const subject = 'JDK';
  const jdks = await findJdks(environment);
  const jdk = chooseJdk(jdks);
  if (jdk) return { jdk, finding: { subject, fit: true, found: `${jdk.build} in ${jdk.bin}` } };
  const old = jdks[0];
  const found = old
    ? `${old.build} in ${old.bin} is older than ${LEAST_JAVA}`
    : 'no javac on the path, and JAVA_HOME names none';
  return { jdk: null, finding: { subject, fit: false, found, mend: installing('jdk') } };
}

export async function probeMaven(environment: Environment): Promise<Finding> {
  const maven = await findMaven(environment);
  return maven
    ? { subject: 'Maven', fit: true, found: maven }
    : { subject: 'Maven', fit: false, found: 'no mvn on the path', mend: installing('maven') };
}

export async function probeJars(environment: Environment): Promise<Finding> {
  const cache = cacheFolder(environment);
  const subject = 'Neo4j';
  const total = jarList().length;
  const unfit = (await unfitJars(cache)).length;
  const where = `${NEO4J_VERSION} in ${neo4jFolder(cache)}`;
  if (unfit === 0) return { subject, fit: true, found: `${where}, ${total} jars, all whole` };
  return {
    subject,
    fit: false,
    found: unfit === total ? `not fetched yet (${where}, about 120 MB)` : `${unfit} of ${total} jars unfit`,
    mend: 'The next telusur start fetches what is missing.',
  };
}

export async function probeDataFolder(environment: Environment): Promise<Finding & { running: boolean }> {
  const folder = dataFolder(environment);
  const state = await readState(folder);
  const running = state !== null && (await isAnswering(state));
  const how = running ? `its database runs (process ${state.pid})` : 'its database does not run now';
  return { subject: 'Data folder', fit: true, found: `${folder}; ${how}`, running };
}

function installing(what: 'jdk' | 'maven'): string {
  const names = {
    darwin: { jdk: 'brew install openjdk@21', maven: 'brew install maven' },
    win32: { jdk: 'winget install EclipseAdoptium.Temurin.21.JDK', maven: 'choco install maven' },
    linux: { jdk: 'sudo apt install openjdk-17-jdk-headless', maven: 'sudo apt install maven' },
  };
  const platform = process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
  return names[platform][what];
}
