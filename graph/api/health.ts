/** Whether the graph can be asked: the database answers, and the bundled texts are in. */
import type { Database } from '../database/database.ts';
import type { Health } from './contract.ts';
import type { HealthCheck } from './queries-port.ts';

const PING_MS = 2_000;
/** Many pages may ask at once; one answer serves them all for so long. */
const FRESH_MS = 1_000;

export function healthCheck(
  database: Database,
  state: { readonly ready: boolean; readonly readOnly: boolean },
): HealthCheck {
  let asked = -Infinity;
  let answering: Promise<boolean> = Promise.resolve(false);
  return async () => {
    if (performance.now() - asked > FRESH_MS) {
      asked = performance.now();
      answering = answers(database);
    }
    const status: Health['status'] = !(await answering) ? 'away' : state.ready ? 'ok' : 'starting';
    const { origin, address, version } = database;
    return { status, database: { origin, address, version, readOnly: state.readOnly } };
  };
}

async function answers(database: Database): Promise<boolean> {
  try {
    await database.read((transaction) => transaction.run('RETURN 1'), {
      timeoutMs: PING_MS,
      signal: AbortSignal.timeout(PING_MS),
    });
    return true;
  } catch {
    // Why it does not answer, the query that needs it will say.
    return false;
  }
}
