/** The environment variables that say where the database is, read once and checked. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { DatabaseError } from './error.ts';

const SCHEMES = ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'];

const text = z.string().min(1).optional();

const schema = z.object({
  NEO4J_URI: text.refine(isNeo4jUri, `must be a Neo4j address such as bolt://localhost:7687 or neo4j+s://…`),
  NEO4J_USER: text,
  NEO4J_PASSWORD: text,
  /** Holds the password, where it is not given itself: so containers are handed their secrets. */
  NEO4J_PASSWORD_FILE: text,
  NEO4J_DATABASE: text,
  /** Says that the database at NEO4J_URI was set up for Telusur alone, as the compose file does. */
  TELUSUR_OWN_DATABASE: z.stringbool().default(false),
  TELUSUR_DATA: text,
  XDG_DATA_HOME: text,
  XDG_CACHE_HOME: text,
  LOCALAPPDATA: text,
  JAVA_HOME: text,
  PATH: text,
});

export type Environment = Readonly<z.output<typeof schema>>;

/**
 * @param variables as in `process.env`; an empty one counts as not set
 * @throws {DatabaseError} `bad_environment`, naming each variable that cannot be used
 */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const set = Object.fromEntries(
    Object.entries(variables)
      .filter(([, value]) => value?.trim())
      // Windows spells Path as it likes.
      .map(([name, value]) => [name.toUpperCase(), value]),
  );
  const result = schema.safeParse(set);
  if (result.success) return withPassword(result.data);
  const faults = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  throw new DatabaseError(
    'bad_environment',
    `The environment cannot be used: ${faults.join('; ')}.`,
    'Correct or unset the variables named here.',
    result.error,
  );
}

function withPassword(environment: Environment): Environment {
  const { NEO4J_PASSWORD: given, NEO4J_PASSWORD_FILE: file } = environment;
  if (given !== undefined || file === undefined) return environment;
  try {
    return { ...environment, NEO4J_PASSWORD: readFileSync(file, 'utf8').trim() };
  } catch (error) {
    throw new DatabaseError(
      'bad_environment',
      `The environment cannot be used: NEO4J_PASSWORD_FILE names ${file}, which cannot be read.`,
      'Name a file that holds the password, or set NEO4J_PASSWORD.',
      error,
    );
  }
}

function isNeo4jUri(value: string | undefined): boolean {
  if (value === undefined) return true;
  const [scheme, rest] = value.split('://');
  return scheme !== undefined && SCHEMES.includes(scheme) && URL.canParse(`http://${rest ?? ''}`);
}
