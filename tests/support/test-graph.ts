/** The run's database with an empty graph before each test, and the ways in which tests look into it. */
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import type { Database } from '../../graph/database/database.ts';
import { loadDocument } from '../../graph/load/load-document.ts';
import type { LoadReport } from '../../graph/load/report.ts';
import { unloadDocument, type UnloadReport } from '../../graph/load/unload.ts';
import { loadOntology } from '../../graph/ontology.ts';
import { openTestDatabase } from './database.ts';
import type { DocumentBuilder } from './document.ts';

export const ontology = loadOntology();

export interface TestGraph {
  /** Open while a test of the file runs. */
  readonly database: Database;
  empty(): Promise<void>;
  /** From now on the graph is not emptied before each test of the file. */
  keep(): void;
  load(document: DocumentBuilder): Promise<LoadReport>;
  unload(id: string): Promise<UnloadReport | null>;
  /** The one row that the query gives. */
  one<T>(query: string, parameters?: Record<string, unknown>): Promise<T>;
}

/** To be called once, at the top of a test file. */
export function useTestGraph(): TestGraph {
  let database: Database;
  let kept = false;
  const graph: TestGraph = {
    get database() {
      return database;
    },
    async empty() {
      await database.write((transaction) => transaction.run('MATCH (n) DETACH DELETE n'));
    },
    keep() {
      kept = true;
    },
    load: (document) => loadDocument(database, ontology, document.items()),
    unload: (id) => unloadDocument(database, ontology, id),
    async one<T>(query: string, parameters: Record<string, unknown> = {}) {
      const { records } = await database.read((transaction) => transaction.run(query, parameters));
      expect(records).toHaveLength(1);
      return records[0]?.toObject() as T;
    },
  };
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  beforeEach(() => (kept ? undefined : graph.empty()));
  afterAll(() => database.close());
  return graph;
}
