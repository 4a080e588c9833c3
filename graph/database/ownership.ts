/** Whether a database is Telusur's to write into. */
import type { Database } from './database.ts';

/**
 * A constraint on a label that no node has: it marks the whole database, and stands in nobody's way when they
 * look through their data.
 */
const MARK = 'telusur_writes_here';

/**
 * True where Telusur created the database, or was once asked to load into it. An empty database of somebody
 * else's is not ours.
 */
export async function isOurs(database: Database): Promise<boolean> {
  if (database.created) return true;
  const session = database.session('read');
  try {
    const { records } = await session.run('SHOW CONSTRAINTS YIELD name WHERE name = $name RETURN name', {
      name: MARK,
    });
    return records.length > 0;
  } catch (error) {
    throw database.explain(error);
  } finally {
    await session.close();
  }
}

/** Makes the database ours from now on: for an explicit `load` only, as the first thing that it writes. */
export async function claim(database: Database): Promise<void> {
  if (database.created) return;
  const session = database.session('write');
  try {
    await session.run(
      `CREATE CONSTRAINT ${MARK} IF NOT EXISTS FOR (mark:TelusurMark) REQUIRE mark.id IS UNIQUE`,
    );
  } catch (error) {
    throw database.explain(error);
  } finally {
    await session.close();
  }
}
