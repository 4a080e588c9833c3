/** Which way to a database this machine has, why that one, and what would open the others. */
import { readEnvironment, type Environment } from './environment.ts';
import { dataFolder } from './folders.ts';
import { passwordFile, readPort } from './local/data-folder.ts';
import {
  probeDataFolder,
  probeDocker,
  probeJars,
  probeJdk,
  probeMaven,
  probeNamed,
  type Finding,
} from './probes.ts';

export interface Connection {
  way: 'environment' | 'local';
  /** Null for a local database that has never run. */
  address: string | null;
  user: string;
  database: string;
  /** Where the password lies; never the password itself. */
  password: { file: string } | { variable: string } | null;
  running: boolean;
}

export interface Diagnosis {
  /** Whether `telusur start` would find a database. */
  usable: boolean;
  way: 'environment' | 'local' | null;
  /** Why this way, or what is missing for every one. */
  why: string;
  findings: Finding[];
  connection: Connection | null;
}

/** @throws {DatabaseError} `bad_environment` */
export async function diagnose(variables: NodeJS.ProcessEnv = process.env): Promise<Diagnosis> {
  const environment = readEnvironment(variables);
  const [named, docker, { jdk, finding: java }, maven, jars, folder] = await Promise.all([
    probeNamed(environment, variables),
    probeDocker(),
    probeJdk(environment),
    probeMaven(environment),
    probeJars(environment),
    probeDataFolder(environment),
  ]);
  const { running, ...data } = folder;
  const findings = [named, docker, java, maven, jars, data];
  if (environment.NEO4J_URI) {
    return {
      usable: named.fit,
      way: 'environment',
      why: 'NEO4J_URI is set, and comes before every other way.',
      findings,
      connection: namedConnection(environment, environment.NEO4J_URI, named.fit, variables),
    };
  }
  if (jdk && (maven.fit || jars.fit)) {
    return {
      usable: true,
      way: 'local',
      why: 'NEO4J_URI is not set, and what a local Neo4j needs is there.',
      findings,
      connection: await localConnection(environment, running),
    };
  }
  return {
    usable: false,
    way: null,
    why: 'NEO4J_URI is not set, and a local Neo4j needs a JDK and Maven.',
    findings,
    connection: null,
  };
}

export function formatDiagnosis({ usable, way, why, findings }: Diagnosis): string {
  const names = { environment: 'the Neo4j of NEO4J_URI', local: 'a local Neo4j' };
  const head = way === null ? 'There is no way to a database yet.' : `Telusur uses ${names[way]}.`;
  const width = Math.max(...findings.map(({ subject }) => subject.length));
  const lines = findings.flatMap((finding) => {
    // What the way taken does not need is no fault.
    const wanted = finding.fit || !isNeeded(finding, way) ? [] : indented(finding.mend, width);
    return [`  ${finding.fit ? '✓' : '–'} ${finding.subject.padEnd(width)}  ${finding.found}`, ...wanted];
  });
  const foot = usable
    ? 'Start it: telusur start. Its address for other programs: telusur doctor --connection'
    : way === null
      ? 'One of the ways marked – is enough: NEO4J_URI, or docker compose up, or a JDK with Maven.'
      : 'Mend what is named above, or unset NEO4J_URI.';
  return [head, why, '', ...lines, '', foot, ''].join('\n');
}

/** For cypher-shell, Neo4j Browser or a notebook. */
export function formatConnection({ connection, why }: Diagnosis): string {
  if (!connection) return `There is no database to connect to. ${why}\nLook at: telusur doctor\n`;
  const { address, user, database, password } = connection;
  const lines = [
    `address   ${address ?? 'known after the first telusur start'}`,
    `user      ${user}`,
    `password  ${password === null ? 'none' : 'file' in password ? `in ${password.file}` : `in $${password.variable}`}`,
    `database  ${database}`,
    `running   ${runningLine(connection)}`,
  ];
  if (address !== null) lines.push('', `cypher-shell -a ${address} -u ${user}${passwordArgument(password)}`);
  return `${lines.join('\n')}\n`;
}

function runningLine({ way, running }: Connection): string {
  if (running) return 'yes';
  return way === 'local' ? 'no: telusur start brings it up' : 'it does not answer: telusur doctor says why';
}

function isNeeded({ subject }: Finding, way: Diagnosis['way']): boolean {
  if (way === 'environment') return subject === 'NEO4J_URI';
  return way === null ? subject !== 'NEO4J_URI' && subject !== 'Neo4j' : subject === 'Neo4j';
}

function indented(mend: string | undefined, width: number): string[] {
  return (mend?.split('\n') ?? []).map((line) => `    ${' '.repeat(width)}  → ${line.trim()}`);
}

function passwordArgument(password: Connection['password']): string {
  if (password === null) return '';
  return 'file' in password ? ` -p "$(cat '${password.file}')"` : ` -p "$${password.variable}"`;
}

function namedConnection(
  environment: Environment,
  uri: string,
  running: boolean,
  given: NodeJS.ProcessEnv,
): Connection {
  const { protocol, host } = new URL(uri);
  return {
    way: 'environment',
    address: `${protocol}//${host}`,
    user: environment.NEO4J_USER ?? 'neo4j',
    database: environment.NEO4J_DATABASE ?? 'neo4j',
    password: passwordPlace(given),
    running,
  };
}

function passwordPlace({ NEO4J_PASSWORD, NEO4J_PASSWORD_FILE }: NodeJS.ProcessEnv): Connection['password'] {
  if (NEO4J_PASSWORD) return { variable: 'NEO4J_PASSWORD' };
  return NEO4J_PASSWORD_FILE ? { file: NEO4J_PASSWORD_FILE } : null;
}

async function localConnection(environment: Environment, running: boolean): Promise<Connection> {
  const folder = dataFolder(environment);
  const port = await readPort(folder);
  return {
    way: 'local',
    address: port === 0 ? null : `bolt://127.0.0.1:${port}`,
    user: 'neo4j',
    database: 'neo4j',
    password: { file: passwordFile(folder) },
    running,
  };
}
