/**
 * The way to a database: the one that the user names (docker compose names its own), or else the local one.
 */
import neo4j, { type AuthToken } from 'neo4j-driver';
import { Neo4jDatabase, type Database } from './database.ts';
import { readEnvironment, type Environment } from './environment.ts';
import { DatabaseError, reason } from './error.ts';
import { cacheFolder } from './folders.ts';
import { readPassword } from './local/data-folder.ts';
import { unfitJars } from './local/jars.ts';
import type { LocalAttachment, LocalOptions } from './local/local.ts';
import { standBy } from './local/standing.ts';
import { LEAST_JAVA, chooseJdk, findJdks, findMaven } from './local/toolchain.ts';
import type { OnProgress } from './progress.ts';
import { MOVE_ON, requireVersion } from './version.ts';

/** A Neo4j that has just started takes seconds over its first query, and on a busy machine many. */
const GREETING_MS = 30_000;
/** For one that runs, on a machine that is busy. */
const PATIENCE_MS = 90_000;
const LOCAL_USER = 'neo4j';

export interface OpenOptions {
  /** As in `process.env`. */
  env?: NodeJS.ProcessEnv;
  onProgress?: OnProgress;
  /** Ends the waiting; a database that was opened already is not touched. */
  signal?: AbortSignal | undefined;
}

/**
 * Opens the database, and starts the local one where needed.
 * @throws {DatabaseError} with a message and a hint that can be shown as they are
 */
export async function openDatabase(options: OpenOptions = {}): Promise<Database> {
  try {
    return await open(options);
  } catch (error) {
    if (!options.signal?.aborted) throw error;
    throw new DatabaseError('cancelled', 'The way to the database was broken off.', 'Run it again.', error);
  }
}

async function open({ env, signal, onProgress = () => undefined }: OpenOptions): Promise<Database> {
  const environment = readEnvironment(env);
  if (environment.NEO4J_URI) {
    onProgress({ phase: 'connect', message: 'Connecting to the database' });
    return openNamed(environment, environment.NEO4J_URI);
  }
  const jdk = chooseJdk(await findJdks(environment));
  // Once fetched, Neo4j needs no Maven any more.
  if (!jdk || !((await findMaven(environment)) || (await hasJars(environment)))) throw noDatabase();
  return openLocal({ environment, jdk, onProgress, signal });
}

async function openNamed(environment: Environment, uri: string): Promise<Database> {
  const details = {
    origin: 'environment' as const,
    uri,
    auth: namedAuth(environment),
    databaseName: environment.NEO4J_DATABASE,
    created: environment.TELUSUR_OWN_DATABASE,
  };
  const database = new Neo4jDatabase(details, () => Promise.resolve());
  try {
    await database.greet(GREETING_MS, requireVersion);
    return database;
  } catch (error) {
    await database.close();
    throw atFirst(error, database.address);
  }
}

async function openLocal(options: LocalOptions): Promise<Database> {
  const place = async ({ folder, boltPort }: LocalAttachment): Promise<{ uri: string; auth: AuthToken }> => ({
    uri: `bolt://127.0.0.1:${boltPort}`,
    auth: neo4j.auth.basic(LOCAL_USER, await readPassword(folder)),
  });
  const standing = await standBy(options, async (attachment) => {
    const { uri, auth } = await place(attachment);
    await database.moveTo(uri, auth);
  });
  const database = new Neo4jDatabase(
    {
      ...(await place(standing.first)),
      origin: 'local',
      databaseName: undefined,
      created: true,
    },
    () => standing.leave(),
  );
  try {
    await greetPatiently(database);
    return database;
  } catch (error) {
    await database.close();
    throw error instanceof DatabaseError && error.code === 'wrong_password' ? otherPassword(error) : error;
  }
}

/** It takes the password of its file when it starts; this file has come later. */
function otherPassword(error: DatabaseError): DatabaseError {
  return new DatabaseError(
    'wrong_password',
    'The local Neo4j runs with another password than the one in its data folder.',
    'End all telusur commands, which stops it; the next one starts it with the password of the file.',
    error,
  );
}

/** It is up: where it does not answer in time, this machine is busy. */
async function greetPatiently(database: Neo4jDatabase): Promise<void> {
  const giveUp = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      await database.greet(GREETING_MS);
      return;
    } catch (error) {
      const passing = error instanceof DatabaseError && ['database_away', 'timed_out'].includes(error.code);
      if (!passing || Date.now() > giveUp) throw error;
    }
  }
}

async function hasJars(environment: Environment): Promise<boolean> {
  return (await unfitJars(cacheFolder(environment))).length === 0;
}

function namedAuth({ NEO4J_USER, NEO4J_PASSWORD }: Environment): AuthToken {
  if (NEO4J_PASSWORD === undefined && NEO4J_USER === undefined) return { scheme: 'none', credentials: '' };
  return neo4j.auth.basic(NEO4J_USER ?? 'neo4j', NEO4J_PASSWORD ?? '');
}

/** What does not answer at the first try was perhaps never there: other advice fits than after an outage. */
function atFirst(error: unknown, address: string): unknown {
  if (!(error instanceof DatabaseError) || error.code !== 'database_away') return error;
  const said = reason(error.cause);
  if (said.includes('does not support any of the protocol versions')) {
    return new DatabaseError(
      'too_old',
      `The database at ${address} speaks no Bolt that we know.`,
      MOVE_ON,
      error,
    );
  }
  return new DatabaseError(
    'unreachable',
    `No Neo4j answers at ${address}: ${said.split('Caused by: ').at(-1) ?? said}.`,
    'Check NEO4J_URI (host, port, and bolt:// or neo4j+s:// as the server wants it), and that the server runs.',
    error,
  );
}

function noDatabase(): DatabaseError {
  return new DatabaseError(
    'no_database_found',
    `No way to a database: NEO4J_URI is not set, and there is no JDK ${LEAST_JAVA} or 21 with Maven for the local one.`,
    [
      'Take one of these three ways:',
      '  your own Neo4j:  NEO4J_URI=bolt://localhost:7687 NEO4J_USER=neo4j NEO4J_PASSWORD=… telusur start',
      '  Docker:          docker compose up',
      `  a local one:     ${installCommand()}`,
    ].join('\n'),
  );
}

function installCommand(): string {
  if (process.platform === 'darwin') return 'brew install openjdk@21 maven';
  if (process.platform === 'win32')
    return 'winget install EclipseAdoptium.Temurin.21.JDK; choco install maven';
  return 'sudo apt install openjdk-17-jdk-headless maven';
}
