/** One node, with what is known about it and how much leads on from it. */
import type { Database } from '../database/database.ts';
import type { NodeDetail, RelationCount } from '../model.ts';
import type { Ontology } from '../ontology.ts';
import { reading, type Ask } from './ask.ts';
import { deniedOf } from './denied.ts';
import { nodeOf, type StoredProperties } from './projection.ts';
import { relationTypes } from './relation-types.ts';

/** @returns null where there is no such node */
export function nodeDetail(
  database: Database,
  ontology: Ontology,
  id: string,
  signal?: AbortSignal,
): Promise<NodeDetail | null> {
  return reading(database, signal, async (ask) => {
    const [found, relations, denied, mentions] = await Promise.all([
      ask<[StoredProperties]>('MATCH (e:Entity {id: $id}) RETURN properties(e)', { id }),
      relationCounts(ask, ontology, id),
      deniedOf(ask, id),
      mentionCounts(ask, id),
    ]);
    const [stored] = found[0] ?? [];
    return stored ? { node: nodeOf(stored), relations, denied, mentions } : null;
  });
}

/** Co-occurrence included; the most frequent first. */
async function relationCounts(ask: Ask, ontology: Ontology, id: string): Promise<RelationCount[]> {
  const types = relationTypes(ontology, true);
  const rows = await ask<[string, 'in' | 'out', string, number]>(
    `CALL () {
       MATCH (:Entity {id: $id})-[r:${types}]->(m:Entity) RETURN type(r) AS type, 'out' AS direction, m.kind AS kind
       UNION ALL
       MATCH (:Entity {id: $id})<-[r:${types}]-(m:Entity) RETURN type(r) AS type, 'in' AS direction, m.kind AS kind
     }
     RETURN type, direction, kind, count(*) AS count
     ORDER BY count DESC, type, direction, kind`,
    { id },
  );
  return rows.map(([type, direction, kind, count]) => ({ type, direction, kind, count }));
}

/** Documents that name it without mentioning it in a passage, as structured ones do, count 0. */
async function mentionCounts(ask: Ask, id: string): Promise<NodeDetail['mentions']> {
  const rows = await ask<[string, number]>(
    `MATCH (e:Entity {id: $id})
     CALL (e) {
       MATCH (d:Document)-[:NAMES]->(e) RETURN d.id AS document, 0 AS count
       UNION ALL
       MATCH (d:Document)-[:HAS_PASSAGE]->()-[m:MENTIONS]->(e) RETURN d.id AS document, count(m) AS count
     }
     RETURN document, sum(count) AS count
     ORDER BY count DESC, document`,
    { id },
  );
  return rows.map(([document, count]) => ({ document, count }));
}
