/** A graph of a few entities with what a loaded one has, for the tests of the console. */
import type { Database } from '../../../../graph/database/database.ts';

const ENTITIES = [
  ['indonesia', 'State', 'Actor', 'Indonesia', 'Indonesia'],
  ['serangan-siber', 'Threat', 'Threat', 'Serangan siber', 'Cyber attack'],
  ['kesehatan', 'Sector', 'Field', 'Sektor kesehatan', 'Health sector'],
  ['diplomasi-siber', 'DiplomacyType', 'Practice', 'Diplomasi siber', 'Cyber diplomacy'],
  ['peretas', 'NonStateGroup', 'Actor', 'Peretas', 'Hackers'],
] as const;

const EDGES = [
  ['serangan-siber', 'TARGETS', 'kesehatan'],
  ['serangan-siber', 'TARGETS', 'indonesia'],
  ['indonesia', 'CONDUCTS', 'diplomasi-siber'],
  ['peretas', 'CONDUCTS', 'serangan-siber'],
] as const;

/** Nodes `n1` to `n40`, each of a plain label, every two of them joined: many paths for few nodes. */
const KNOT = 40;

export async function writeSmallGraph(database: Database): Promise<void> {
  const session = database.session('write');
  try {
    // A server that has just started may close the connection on the first of these: the driver then tries again.
    for (const definition of [
      'CREATE CONSTRAINT kept IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE',
      'CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Entity) ON EACH [n.labelId, n.labelEn]',
    ])
      await session.executeWrite((transaction) => transaction.run(definition));
    for (const [id, kind, family, labelId, labelEn] of ENTITIES) {
      await session.run(
        `CREATE (:Entity:${kind} {id: $id, kind: $kind, family: $family, labelId: $labelId, labelEn: $labelEn,
           aliases: [], degree: 2, since: date('2017-01-01'), large: 9007199254740993})`,
        { id, kind, family, labelId, labelEn },
      );
    }
    for (const [source, type, target] of EDGES) {
      await session.run(
        `MATCH (a:Entity {id: $source}), (b:Entity {id: $target})
         CREATE (a)-[:${type} {id: $id, mode: 'explicit', confidence: 0.9, documents: ['essay'], statements: 1}]->(b)`,
        { source, target, id: `${source}:${type}:${target}` },
      );
    }
    await session.run('UNWIND range(1, $knot) AS at CREATE (:Knot {id: "n" + at})', { knot: KNOT });
    await session.run('MATCH (a:Knot), (b:Knot) WHERE a.id < b.id CREATE (a)-[:TIED]->(b)');
    await session.run('CALL db.awaitIndexes(30)');
  } finally {
    await session.close();
  }
}
