/** The constraints and indexes that the graph stands on. */
import type { Database } from '../database/database.ts';
import { SchemaError } from './schema-error.ts';

/** Full-text index over an entity's folded names. */
export const NAMES_INDEX = 'telusur_names';

const WAIT_SECONDS = 60;

const DEFINITIONS: ReadonlyMap<string, string> = new Map([
  ...unique('Entity', 'Document', 'Passage', 'TelusurState'),
  ...indexed('Entity', 'kind', 'degree'),
  ...indexed('Statement', 'edge'),
  ...indexed('Denial', 'subject', 'object'),
  [
    NAMES_INDEX,
    // Names are folded before they are stored, so the analyzer need only cut them into words. It must keep
    // English stop words: 'AS' and 'IT' are names. It is kept up beside the writing: see awaitNames.
    `CREATE FULLTEXT INDEX ${NAMES_INDEX} IF NOT EXISTS FOR (n:Entity) ON EACH [n.names] ` +
      "OPTIONS { indexConfig: { `fulltext.analyzer`: 'standard-no-stop-words', " +
      '`fulltext.eventually_consistent`: true } }',
  ],
]);

/**
 * Makes what is missing, and waits until it can be used. Writes into the database: only for an explicit load, or
 * into a database that is Telusur's own.
 * @throws {SchemaError} where nodes of somebody else stand in the way
 */
export async function ensureSchema(database: Database): Promise<void> {
  const session = database.session('write');
  try {
    const present = await session.run(
      'SHOW INDEXES YIELD name, state WHERE name IN $names RETURN name, state',
      { names: [...DEFINITIONS.keys()] },
    );
    const online = new Set(
      present.records.filter((row) => row.get('state') === 'ONLINE').map((row) => String(row.get('name'))),
    );
    if (online.size === DEFINITIONS.size) return;
    for (const [name, definition] of DEFINITIONS) if (!online.has(name)) await session.run(definition);
    await session.run('CALL db.awaitIndexes($seconds)', { seconds: WAIT_SECONDS });
  } catch (cause) {
    throw explain(database, cause);
  } finally {
    await session.close();
  }
}

/** Waits until names that were written can be found: their index is brought up beside the writing, not with it. */
export async function awaitNames(database: Database): Promise<void> {
  await database.read((transaction) =>
    transaction.run('CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()'),
  );
}

function unique(...labels: string[]): [string, string][] {
  return labels.map((label) => {
    const name = `telusur_${label.toLowerCase()}_id`;
    return [name, `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`];
  });
}

function indexed(label: string, ...properties: string[]): [string, string][] {
  return properties.map((property) => {
    const name = `telusur_${label.toLowerCase()}_${property}`;
    return [name, `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`];
  });
}

function explain(database: Database, cause: unknown): unknown {
  const code = (cause as { code?: unknown }).code;
  if (code === 'Neo.ClientError.Schema.ConstraintCreationFailed')
    return new SchemaError(database.address, cause);
  return database.explain(cause);
}
