/** The gold graphs that lie beside the checkout, in the folder `shared`, where somebody has put them there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { it } from 'vitest';
import { packageFile } from '../../graph/installation.ts';
import type { Gold } from './gold-graph.ts';

const FOLDER = packageFile('../shared/data/gold');
const isThere = existsSync(FOLDER);
const isRequired = process.env['TELUSUR_REQUIRE_SHARED'] === '1';

/** A test on shared gold graphs. Without them it is skipped by a name that says so, or fails where they are required. */
export function itWithShared(name: string, run: () => void | Promise<void>): void {
  if (isThere || isRequired) it(name, run);
  else it.skip(`${name} (not run: needs the shared gold graphs)`, run);
}

/** `essay.id`, …; none where the folder is absent. */
export function sharedGoldNames(): string[] {
  if (!isThere) return [];
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
}

export function sharedGold(name: string): Gold {
  if (!isThere) throw new Error(`There is no folder ${FOLDER}: the shared gold graphs are required here.`);
  return JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8')) as Gold;
}
