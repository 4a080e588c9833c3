/** Runs the built explorer on a database of its own, for all end-to-end tests of one run. `npm test` builds it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startServer } from '../support/command.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the served explorer is, ending in `/`. */
    explorer: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'telusur-e2e-'));
  const server = await startServer(['--port', '0'], { env: { ...process.env, TELUSUR_DATA: folder } });
  project.provide('explorer', new URL(server.address).origin + '/');
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
