/** From nothing to the drawn graph: `telusur start` on a database that has run before, and the first load of the page. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { findBrowser } from '../support/browser.ts';
import { startServer } from '../support/command.ts';
import { median, spread, type BenchContext, type BenchRow } from './row.ts';

const RUNS = 5;
const SCRIPT_LIMIT_KB = 300;
const START_LIMIT_S = 15;

interface Visit {
  /** Compressed, as transferred. */
  scriptKb: number;
  totalKb: number;
  drawnS: number;
}

export async function bench({ onProgress }: BenchContext): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'telusur-bench-start-'));
  const { NEO4J_URI: _, ...inherited } = process.env;
  const env = { ...inherited, TELUSUR_DATA: folder };
  const browser = await chromium.launch((await findBrowser()).launchOptions);
  const starts: number[] = [];
  const visits: Visit[] = [];
  try {
    // The first start lays out the store and loads the texts; it is not the one that people wait for each day.
    await (await startServer(['--port', '0'], { env })).stop();
    for (let run = 0; run < RUNS; run += 1) {
      const began = performance.now();
      const server = await startServer(['--port', '0'], { env });
      const visit = await visitPage(browser, server.address);
      starts.push((performance.now() - began) / 1_000);
      visits.push(visit);
      await server.stop();
      onProgress(`start ${run + 1}/${RUNS}: ${starts.at(-1)?.toFixed(1)} s to the drawn graph`);
    }
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
  const alone = (what: string, values: number[], target: string, limit: number): BenchRow => ({
    what,
    ours: median(values),
    other: null,
    ratio: null,
    spread: spread(values),
    target,
    met: median(values) <= limit,
  });
  return [
    alone('telusur start to the drawn graph, s', starts, 'under 15 s on two cores', START_LIMIT_S),
    alone(
      'page to the drawn graph, s',
      visits.map((visit) => visit.drawnS),
      'reported',
      Infinity,
    ),
    alone(
      'script before the graph is drawn, KB',
      visits.map((visit) => visit.scriptKb),
      'at most 300 KB',
      SCRIPT_LIMIT_KB,
    ),
    alone(
      'everything transferred, KB',
      visits.map((visit) => visit.totalKb),
      'reported',
      Infinity,
    ),
  ];
}

async function visitPage(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  let [script, total] = [0, 0];
  page.on('requestfinished', (request) => {
    void request.sizes().then(({ responseBodySize }) => {
      total += responseBodySize;
      if (/\.js$/.test(new URL(request.url()).pathname)) script += responseBodySize;
    });
  });
  const began = performance.now();
  await page.goto(address);
  await page.locator('telusur-graph-canvas .drawing:not(.veiled) canvas').first().waitFor();
  const drawnS = (performance.now() - began) / 1_000;
  await page.waitForLoadState('networkidle');
  await context.close();
  return { scriptKb: script / 1_000, totalKb: total / 1_000, drawnS };
}
