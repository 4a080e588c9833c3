/** Which Neo4j the local database is, and the jars that make it up. */
import { readFileSync } from 'node:fs';
import { packageFile } from '../../installation.ts';

export const NEO4J_VERSION = '5.26.25';

export interface Jar {
  name: string;
  bytes: number;
  sha256: string;
}

let jars: readonly Jar[] | undefined;

/** All jars, in the order of the class path. */
export function jarList(): readonly Jar[] {
  jars ??= readFileSync(packageFile('graph/database/local/neo4j-jars.txt'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [sha256 = '', bytes = '', name = ''] = line.split(' ');
      return { name, bytes: Number(bytes), sha256 };
    });
  return jars;
}
