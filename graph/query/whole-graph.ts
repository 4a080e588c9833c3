/** Every node and edge, for taking the graph away. */
import type { Database } from '../database/database.ts';
import type { ExportedGraph } from '../export/format.ts';
import type { Ontology } from '../ontology.ts';
import { edgeOf, nodeOf, type StoredProperties } from './projection.ts';
import { relationTypes } from './relation-types.ts';

/** In the order of their ids; co-occurrence too, which its mode tells. */
export function readWholeGraph(
  database: Database,
  ontology: Ontology,
  signal?: AbortSignal,
): Promise<ExportedGraph> {
  return database.read(
    async (transaction) => {
      const nodes = await transaction.run('MATCH (n:Entity) RETURN properties(n) ORDER BY n.id');
      const edges = await transaction.run(
        `MATCH (a:Entity)-[r:${relationTypes(ontology, true)}]->(b:Entity)
         RETURN type(r), a.id, b.id, properties(r) ORDER BY r.id`,
      );
      return {
        nodes: nodes.records.map((record) => nodeOf(record.get(0) as StoredProperties)),
        edges: edges.records.map((record) =>
          edgeOf(
            record.get(0) as string,
            record.get(1) as string,
            record.get(2) as string,
            record.get(3) as StoredProperties,
          ),
        ),
      };
    },
    { signal },
  );
}
