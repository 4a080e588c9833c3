/** Everything that is stored, as text that can be compared: nothing may hide in a node that no query shows. */
import type { Database } from '../../graph/database/database.ts';

type Properties = Record<string, unknown>;

/**
 * One line a node and a relationship, sorted, with labels, types and all properties, but for the count of loads.
 * Nodes are told apart by label and id, or by all they hold.
 */
export async function graphImage(database: Database): Promise<string[]> {
  return database.read(async (transaction) => {
    const nodes = await transaction.run('MATCH (n) WHERE NOT n:TelusurState RETURN labels(n), properties(n)');
    const relationships = await transaction.run(
      `MATCH (a)-[r]->(b)
       RETURN labels(a), properties(a), type(r), properties(r), labels(b), properties(b)`,
    );
    return [
      ...nodes.records.map((row) => line(row.get(0) as string[], row.get(1) as Properties)),
      ...relationships.records.map((row) => {
        const [fromLabels, from, type, own, toLabels, to] = [...row.values()] as [
          string[],
          Properties,
          string,
          Properties,
          string[],
          Properties,
        ];
        return `${name(fromLabels, from)} -${type} ${inOrder(own)}-> ${name(toLabels, to)}`;
      }),
    ].sort();
  });
}

function line(labels: string[], properties: Properties): string {
  return `(${labels.sort().join(':')}) ${inOrder(properties)}`;
}

function name(labels: string[], properties: Properties): string {
  return typeof properties['id'] === 'string' ? properties['id'] : line(labels, properties);
}

function inOrder(properties: Properties): string {
  return JSON.stringify(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)));
}
