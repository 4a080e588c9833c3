/** Reads from the graph what a document's entities may be. */
import { foldedNames } from '../folding.ts';
import { NAMES_INDEX } from '../schema/schema.ts';
import { inBatches } from './batches.ts';
import type { Draft } from './draft.ts';
import { NamesInGraph, type Described, type Doubt } from './identity.ts';
import type { Writes } from './writes.ts';

/** Entities of other documents that are held in memory; beyond, only those of a like name are asked for. */
const MOST_HELD = 50_000;
/** Entities of one name that are looked at. */
const MOST_OF_A_NAME = 20;

const DESCRIBED = `RETURN DISTINCT e.id, e.kind, e.labelId, e.labelEn, e.aliases, coalesce(e.externalIds, [])`;

type Row = [string, string, string, string, string[], string[]];

/** @returns null where no other document names anything */
export async function readNames(writes: Writes, draft: Draft): Promise<NamesInGraph | null> {
  const document = draft.head.id;
  const [[others] = [0]] = await writes.read<[number]>(
    'MATCH (d:Document) WHERE d.id <> $document RETURN coalesce(sum(d.entities), 0)',
    { document },
  );
  if (others === 0) return null;
  const names = new NamesInGraph();
  if (others <= MOST_HELD) {
    const rows = writes.stream<Row>(
      `MATCH (d:Document)-[:NAMES]->(e:Entity) WHERE d.id <> $document ${DESCRIBED}`,
      { document },
    );
    for await (const row of rows) names.add(described(row));
    return names;
  }
  for await (const batch of inBatches(draft.entityRecords(), ({ claim }) => claim.aliases.length)) {
    const wanted = batch.flatMap(({ claim }) =>
      foldedNames([claim.labelId, claim.labelEn, ...claim.aliases]),
    );
    for (const row of await alike(writes, document, [...new Set(wanted)])) names.add(described(row));
  }
  return names;
}

function alike(writes: Writes, document: string, names: readonly string[]): Promise<Row[]> {
  return writes.read<Row>(
    `UNWIND $names AS name
     CALL db.index.fulltext.queryNodes($index, '"' + name + '"', {limit: $most}) YIELD node AS e
     WHERE name IN e.names AND EXISTS { (d:Document)-[:NAMES]->(e) WHERE d.id <> $document }
     ${DESCRIBED}`,
    { names, index: NAMES_INDEX, most: MOST_OF_A_NAME, document },
  );
}

function described([id, kind, labelId, labelEn, aliases, externalIds]: Row): Described {
  return { id, kind, labelId, labelEn, aliases, externalIds };
}

/** Leaves for review what may be one and is not taken for one, in place of what was left before. */
export async function writeDoubts(writes: Writes, document: string, doubts: readonly Doubt[]): Promise<void> {
  await writes.read(
    `MATCH (:Document {id: $document})-[:LEFT_FOR_REVIEW]->(r:ReviewEntry {reason: 'identity'})
     DETACH DELETE r`,
    { document },
  );
  const rows = doubts.map(({ given, kind, label, candidates }) => ({ given, kind, label, candidates }));
  if (rows.length === 0) return;
  await writes.send(
    `MATCH (d:Document {id: $document})
     UNWIND $rows AS row
     MATCH (d)-[n:NAMES]->(e:Entity {kind: row.kind})
     WHERE coalesce(n.givenId, e.id) = row.given
     CREATE (d)-[:LEFT_FOR_REVIEW]->(r:ReviewEntry)
     SET r = {text: row.label, proposedKind: row.kind, candidates: [e.id] + row.candidates, reason: 'identity',
              passage: 0, start: 0, end: 0}
     WITH d, e, r, COLLECT {
       UNWIND r.candidates AS id
       MATCH (other:Document)-[:NAMES]->(:Entity {id: id}) WHERE other <> d
       RETURN DISTINCT other.id AS source ORDER BY source
     } AS sources
     SET r.sources = sources
     WITH d, e, r
     CALL (d, e) {
       MATCH (d)-[:HAS_PASSAGE]->(p)-[m:MENTIONS]->(e)
       RETURN p, m.start AS start, m.end AS end ORDER BY p.index, start LIMIT 1
     }
     SET r.passage = p.index, r.start = start, r.end = end
     CREATE (p)-[:LEAVES]->(r)`,
    { document, rows },
  );
}
