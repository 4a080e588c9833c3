/** What a document calls otherwise than the graph does. */
import type { Database } from '../database/database.ts';
import { storedId } from '../load/stored-id.ts';
import type { Correction } from './correction.ts';

export interface Calling {
  /** The id under which the graph has what the document calls so, were it not for corrections. */
  meaning(givenId: string): string;
  /** What the document calls that. */
  called(id: string): string;
}

/** Of a document that calls everything as the graph does. */
export const asWritten: Calling = { meaning: (id) => id, called: (id) => id };

/** @param document its id, as its loader tells it */
export async function callingOf(
  database: Database,
  document: string,
  corrections: readonly Correction[],
): Promise<Calling> {
  const id = storedId(document);
  const stored = await database.read(async (transaction) => {
    const { records } = await transaction.run(
      `MATCH (:Document {id: $id})-[n:NAMES]->(e:Entity)
       WHERE n.givenId IS NOT NULL
       RETURN n.givenId, e.id`,
      { id },
    );
    return records.map((record): [string, string] => [record.get(0) as string, record.get(1) as string]);
  });
  const called = new Map(stored.map(([given, of]) => [of, given]));
  // What was merged away is not in the graph any more: the correction itself remembers what it was called.
  const remembered = corrections.flatMap((correction) =>
    correction.change === 'merge' || correction.change === 'split'
      ? (correction.called ?? []).flatMap(({ document: where, as }): [string, string][] =>
          where === id ? [[as, correction.entity]] : [],
        )
      : [],
  );
  const meanings = new Map([...stored, ...remembered]);
  return { meaning: (given) => meanings.get(given) ?? given, called: (of) => called.get(of) ?? of };
}
