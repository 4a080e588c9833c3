/** Builds the explorer and runs it on a database of its own, for all end-to-end tests of one run. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { packageFile } from '../../graph/installation.ts';
import { startServer } from '../support/command.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the served explorer is, ending in `/`. */
    explorer: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  execFileSync('npm', ['run', '--silent', 'build'], {
    cwd: packageFile('.'),
    stdio: ['ignore', 'ignore', 'inherit'],
    // The test runner's own NODE_ENV would make it a development build.
    env: { ...process.env, NODE_ENV: 'production' },
    shell: process.platform === 'win32',
  });
  const folder = await mkdtemp(join(tmpdir(), 'telusur-e2e-'));
  const server = await startServer(['--port', '0'], { env: { ...process.env, TELUSUR_DATA: folder } });
  project.provide('explorer', new URL(server.address).origin + '/');
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
