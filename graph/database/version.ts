/** Which Neo4j is new enough. */
import { DatabaseError } from './error.ts';

/** The long-term support release, the oldest that we test on. */
const LEAST: [major: number, minor: number] = [5, 26];

export const MOVE_ON = `Move it to Neo4j ${LEAST.join('.')} or newer, or unset NEO4J_URI to use a local one.`;

/**
 * @param version as the server gives it: `5.26.25`, `5.27-aura`, `2025.10.1`
 * @throws {DatabaseError} `too_old`
 */
export function requireVersion(version: string, address: string): void {
  const [major = 0, minor = 0] = version.split(/[.-]/).map((part) => Number.parseInt(part, 10));
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return;
  throw new DatabaseError(
    'too_old',
    `The database at ${address} is Neo4j ${version || 'of an unknown version'}, and ${LEAST.join('.')} is needed.`,
    MOVE_ON,
  );
}
