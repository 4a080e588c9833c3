/** One Neo4j for the whole run of the tests that need it. */
import type { TestProject } from 'vitest/node';
import { startTestDatabase } from './database.ts';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const database = await startTestDatabase();
  project.provide('database', database.address);
  return () => database.stop();
}
