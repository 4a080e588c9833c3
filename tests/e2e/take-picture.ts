/** Takes the README's picture of the running explorer: `npm run picture`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFile } from '../../graph/installation.ts';
import { startServer } from '../support/command.ts';
import { launch } from './explorer.ts';

const folder = await mkdtemp(join(tmpdir(), 'telusur-picture-'));
const server = await startServer(['--port', '0'], { env: { ...process.env, TELUSUR_DATA: folder } });
const browser = await launch();
try {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en',
    reducedMotion: 'reduce',
  });
  await context.addInitScript(() => localStorage.setItem('telusur.language', 'en'));
  const page = await context.newPage();
  await page.goto(server.address);
  await page.locator('telusur-graph-canvas .drawing:not(.veiled) canvas').first().waitFor();
  await page.locator('telusur-first-hint button').first().click();
  await page.locator('telusur-edge-panel mark').first().waitFor();
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: packageFile('.github/explorer.png') });
} finally {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
