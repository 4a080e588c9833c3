/** PLACEHOLDER by the lead so that the command line runs: the console's founder replaces this file. Not committed. */
import neo4j from 'neo4j-driver';
import type { RunCypher } from '../../api/cypher-port.ts';
import { ApiFailure } from '../../api/failure.ts';
import type { Database } from '../../database/database.ts';
import type { Ontology } from '../../ontology.ts';

export function createRunCypher(database: Database, _ontology: Ontology): RunCypher {
  return async ({ query, parameters }) => {
    const session = database.session('read');
    try {
      const { summary } = await session.run(`EXPLAIN ${query}`, parameters ?? {});
      if (summary.queryType !== 'r') {
        throw new ApiFailure(422, 'cypher_forbidden', 'Only reading queries run here.', 'Ask with MATCH … RETURN.');
      }
      const result = await session.run(query, parameters ?? {}, { timeout: neo4j.int(15000) });
      const columns = result.records[0]?.keys.map(String) ?? [];
      async function* rows() {
        for (const record of result.records) yield [...record.values()] as never;
      }
      return {
        columns,
        rows: rows(),
        finish: async () => ({
          summary: { rows: result.records.length, truncated: false, ms: 0 },
          subgraph: { nodes: [], edges: [], denied: [], truncated: false },
        }),
      };
    } finally {
      await session.close();
    }
  };
}
