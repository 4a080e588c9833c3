/** An edge with all that it rests on: each statement, where it stands, whom it cites and whose word it is. */
import type { Database } from '../database/database.ts';
import { edgeEnds } from '../load/edge-key.ts';
import type { EdgeEvidence } from '../model.ts';
import type { Ontology } from '../ontology.ts';
import { reading, type Ask } from './ask.ts';
import { deniedEdge } from './denied.ts';
import { edgeOf, type StoredProperties } from './projection.ts';
import { rowsAbout } from './rows.ts';
import { statementsAbout } from './statements.ts';

/**
 * Also of a relation that sources only deny.
 * @returns null where no source speaks of it
 */
export function edgeEvidence(
  database: Database,
  ontology: Ontology,
  id: string,
  signal?: AbortSignal,
): Promise<EdgeEvidence | null> {
  return reading(database, signal, async (ask) => {
    const stored = await storedEdge(ask, ontology, id);
    const edge = stored ? edgeOf(...stored) : await deniedEdge(ask, id);
    if (!edge) return null;
    const [statements, rows] = await Promise.all([
      statementsAbout(ask, [edge.id]),
      rowsAbout(ask, stored ? [stored[3]] : []),
    ]);
    return { edge, statements: [...statements, ...rows].map(({ statement }) => statement) };
  });
}

type Row = [type: string, source: string, target: string, stored: StoredProperties];

async function storedEdge(ask: Ask, ontology: Ontology, id: string): Promise<Row | null> {
  const [row] = await ask<Row>(
    `UNWIND $readings AS reading
     MATCH (a:Entity {id: reading[0]})-[r]->(b:Entity {id: reading[2]})
     WHERE type(r) = reading[1]
     RETURN type(r), a.id, b.id, properties(r)`,
    { readings: readingsOf(ontology, id) },
  );
  return row ?? null;
}

/**
 * The ends that an id may mean. An entity's id may hold colons of its own, so there may be several; and a symmetric
 * relation may be asked for from either end.
 */
function readingsOf(ontology: Ontology, id: string): [string, string, string][] {
  const readings: [string, string, string][] = [];
  for (const relation of ontology.relations.values()) {
    const middle = `:${relation.type}:`;
    for (let at = id.indexOf(middle); at > 0; at = id.indexOf(middle, at + 1)) {
      const ends = edgeEnds(relation, id.slice(0, at), id.slice(at + middle.length));
      readings.push([ends.source, relation.type, ends.target]);
    }
  }
  return readings;
}
