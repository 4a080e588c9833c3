/**
 * Names that Neo4j must know before it can store under them. Each is a small transaction of its own inside Neo4j that
 * holds up the one that needs it; so they are made before the first batch.
 */
import type { Database } from '../database/database.ts';

export interface Tokens {
  labels: Iterable<string>;
  relationshipTypes: Iterable<string>;
  propertyKeys: Iterable<string>;
}

const LABELS = [
  'Entity',
  'Document',
  'Passage',
  'Statement',
  'ReviewEntry',
  'Actor',
  'StateActor',
  'NonStateActor',
];
const TYPES = [
  'HAS_PASSAGE',
  'MENTIONS',
  'NAMES',
  'STATES',
  'LEAVES',
  'LEFT_FOR_REVIEW',
  'CITES',
  'ATTRIBUTED_TO',
];

export async function prepareTokens(database: Database, tokens: Tokens): Promise<void> {
  const session = database.session('write');
  try {
    const wanted: [procedure: string, name: string][] = [
      ...distinct(LABELS, tokens.labels).map((name): [string, string] => ['db.createLabel', name]),
      ...distinct(TYPES, tokens.relationshipTypes).map((name): [string, string] => [
        'db.createRelationshipType',
        name,
      ]),
      ...distinct([], tokens.propertyKeys).map((name): [string, string] => ['db.createProperty', name]),
    ];
    const known = new Set(
      (
        await session.run(
          `CALL db.labels() YIELD label RETURN 'db.createLabel ' + label AS token
           UNION ALL CALL db.relationshipTypes() YIELD relationshipType
           RETURN 'db.createRelationshipType ' + relationshipType AS token
           UNION ALL CALL db.propertyKeys() YIELD propertyKey RETURN 'db.createProperty ' + propertyKey AS token`,
        )
      ).records.map((record) => record.get('token') as string),
    );
    const missing = wanted.filter(([procedure, name]) => !known.has(`${procedure} ${name}`));
    for (const procedure of new Set(missing.map(([name]) => name))) {
      const names = missing.filter(([name]) => name === procedure).map(([, name]) => name);
      await session.run(`UNWIND $names AS name CALL ${procedure}(name) FINISH`, { names });
    }
  } catch (error) {
    // A Neo4j that does not let us make them beforehand makes them as they come.
    if (!isRefusal(error)) throw database.explain(error);
  } finally {
    await session.close();
  }
}

function distinct(always: readonly string[], more: Iterable<string>): string[] {
  return [...new Set([...always, ...more])];
}

function isRefusal(error: unknown): boolean {
  const code = String((error as { code?: unknown }).code);
  return code.startsWith('Neo.ClientError.Security.') || code.startsWith('Neo.ClientError.Procedure.');
}
