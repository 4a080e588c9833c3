/** Runs the benchmarks and prints their rows; with --strict, ends with 1 where a target is not met. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../graph/database/connect.ts';
import type { Database } from '../../graph/database/database.ts';
import { formatRows } from '../../graph/export/rows.ts';
import { bench as attack } from './attack.ts';
import { bench as extraction } from './extract.ts';
import { bench as firstPage } from './first-page.ts';
import { bench as load } from './load.ts';
import { bench as neighbourhood } from './neighbourhood.ts';
import type { BenchContext, BenchRow } from './row.ts';

const BENCHES: Readonly<Record<string, (context: BenchContext) => Promise<BenchRow[]>>> = {
  neighbourhood,
  load,
  attack,
  'first-page': firstPage,
  extract: extraction,
};

const COLUMNS = ['what', 'ours', 'other', 'ratio', 'spread', 'target', 'met'];

const folders: string[] = [];

async function freshDatabase(): Promise<Database> {
  const folder = await mkdtemp(join(tmpdir(), 'telusur-bench-'));
  folders.push(folder);
  const { NEO4J_URI: _, ...env } = process.env;
  return openDatabase({ env: { ...env, TELUSUR_DATA: folder } });
}

function cells({ what, ours, other, ratio, spread, target, met }: BenchRow): (string | null)[] {
  const figure = (value: number | null): string | null =>
    value === null ? null : String(Number(value.toPrecision(3)));
  return [what, figure(ours), figure(other), figure(ratio), figure(spread), target, met ? 'met' : 'not met'];
}

const strict = process.argv.includes('--strict');
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const rows: BenchRow[] = [];
try {
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (named.length > 0 && !named.includes(name)) continue;
    rows.push(...(await bench({ freshDatabase, onProgress: (message) => console.error(message) })));
  }
} finally {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
}
process.stdout.write(formatRows('table', COLUMNS, rows.map(cells)));
if (strict && rows.some(({ met }) => !met)) process.exitCode = 1;
