/**
 * Loading a STIX bundle as large as ATT&CK's enterprise matrix (1,757 objects and 19,215 relationships, with
 * descriptions and the works they cite), against plain UNWIND–MERGE of the same rows: entities, edges, passages,
 * statements, mentions and citations, batches of 5,000, one transaction each, the same driver, constraints and indexes,
 * a fresh database each time. Reading the bundle counts for us alone. Then the same bundle again, and with one object
 * changed.
 */
import { gzipSync } from 'node:zlib';
import type { Database } from '../../graph/database/database.ts';
import { loadDocument } from '../../graph/load/load-document.ts';
import type { LoadReport } from '../../graph/load/report.ts';
import { loadOntology } from '../../graph/ontology.ts';
import { ensureSchema } from '../../graph/schema/schema.ts';
import { readSource } from '../../loaders/registry.ts';
import { memorySource } from '../../loaders/source.ts';
import { attackLikeBundle } from './attack-like-bundle.ts';
import { mergeRows, rowsOf, type StoredRows } from './plain-rows.ts';
import { median, spread, type BenchContext, type BenchRow } from './row.ts';

const RUNS = 5;
const TARGET = 1.0;
const AGAIN_TARGET = 0.2;

const ontology = loadOntology();

export async function bench({ freshDatabase, onProgress }: BenchContext): Promise<BenchRow[]> {
  const bundle = gzipSync(attackLikeBundle());
  const changed = gzipSync(attackLikeBundle({ changed: 7 }));
  const ours: number[] = [];
  const again: number[] = [];
  const one: number[] = [];
  const plain: number[] = [];
  let rows: StoredRows | undefined;
  for (let run = 0; run < RUNS; run += 1) {
    const database = await freshDatabase();
    try {
      await ensureSchema(database);
      ours.push(await seconds(() => load(database, bundle)));
      again.push(await seconds(() => load(database, bundle)));
      const report = { written: -1 };
      one.push(
        await seconds(async () => (report.written = (await load(database, changed)).written.passages)),
      );
      if (report.written !== 1)
        throw new Error(`One object was changed, ${report.written} records were written.`);
      rows ??= await rowsOf(database);
    } finally {
      await database.close();
    }
    plain.push(await inFresh(freshDatabase, (database) => mergeRows(database, rows as StoredRows)));
    onProgress(
      `attack ${run + 1}/${RUNS}: ${ours.at(-1)?.toFixed(1)} s, plain ${plain.at(-1)?.toFixed(1)} s`,
    );
  }
  return [
    ratioRow('load a bundle like ATT&CK, s', ours, plain, TARGET, 'plain UNWIND–MERGE'),
    ratioRow('load it again: read, and nothing written, s', again, ours, AGAIN_TARGET, 'the first load'),
    ratioRow('load it with one object changed, s', one, ours, TARGET, 'the first load'),
  ];
}

async function load(database: Database, bundle: Uint8Array): Promise<LoadReport> {
  const source = await memorySource('attack.json.gz', bundle);
  return loadDocument(database, ontology, readSource(source));
}

async function inFresh(
  freshDatabase: BenchContext['freshDatabase'],
  work: (database: Database) => Promise<unknown>,
): Promise<number> {
  const database = await freshDatabase();
  try {
    await ensureSchema(database);
    return await seconds(() => work(database));
  } finally {
    await database.close();
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
}

function ratioRow(
  what: string,
  ours: readonly number[],
  other: readonly number[],
  target: number,
  against: string,
): BenchRow {
  const ratios = ours.map((time, run) => time / (other[run] ?? NaN));
  const ratio = median(ratios);
  return {
    what,
    ours: median(ours),
    other: median(other),
    ratio,
    spread: spread(ratios),
    target: `at most ${target.toFixed(1)} times ${against}`,
    met: ratio - spread(ratios) <= target,
  };
}
