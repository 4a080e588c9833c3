/** Whether the local Neo4j can run here: its own tests are listed as not run where only Docker or a URI is there. */
import { readEnvironment } from '../../graph/database/environment.ts';
import { chooseJdk, findJdks, findMaven } from '../../graph/database/local/toolchain.ts';

/** Always true under CI: there a missing JDK or Maven must fail. */
export async function localDatabaseRuns(): Promise<boolean> {
  if (process.env['CI']) return true;
  const environment = readEnvironment();
  return chooseJdk(await findJdks(environment)) !== null && (await findMaven(environment)) !== null;
}
