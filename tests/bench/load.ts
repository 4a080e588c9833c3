/**
 * Loading 20,000 nodes and 100,000 bare edges, each a record, against plain UNWIND–MERGE: the same rows and properties,
 * the same constraints and indexes, batches of 5,000, one transaction each, the same driver, a fresh database each time.
 */
import v8 from 'node:v8';
import vm from 'node:vm';
import type { Database } from '../../graph/database/database.ts';
import type { LoadItem } from '../../graph/load/item.ts';
import { loadDocument } from '../../graph/load/load-document.ts';
import { loadOntology } from '../../graph/ontology.ts';
import { ensureSchema } from '../../graph/schema/schema.ts';
import { mergeRows, rowsOf, type StoredRows } from './plain-rows.ts';
import { median, spread, type BenchContext, type BenchRow } from './row.ts';
import { SyntheticGraph } from './synthetic-graph.ts';

const NODES = 20_000;
const EDGES = 100_000;
const RUNS = 5;
const TARGET = 1.0;
/** What the loading process may hold more at the end of the edges than at their beginning, in MB. */
const GROWTH_TARGET = 64;

const ontology = loadOntology();

export async function bench({ freshDatabase, onProgress }: BenchContext): Promise<BenchRow[]> {
  const graph = new SyntheticGraph(NODES, EDGES);
  const ours: number[] = [];
  const plain: number[] = [];
  const growth: number[] = [];
  const run = async (
    work: (database: Database) => Promise<unknown>,
    then: (database: Database) => Promise<unknown> = requireWhole,
  ): Promise<number> => {
    const database = await freshDatabase();
    try {
      await ensureSchema(database);
      const start = performance.now();
      await work(database);
      const seconds = (performance.now() - start) / 1_000;
      await requireWhole(database);
      await then(database);
      return seconds;
    } finally {
      await database.close();
    }
  };
  for (let index = 0; index < RUNS; index += 1) {
    let rows: StoredRows | undefined;
    ours.push(
      await run(
        (database) => loadDocument(database, ontology, graph.items()),
        async (database) => (rows = await rowsOf(database)),
      ),
    );
    plain.push(await run((database) => mergeRows(database, rows as StoredRows)));
    onProgress(
      `load ${index + 1}/${RUNS}: ${ours.at(-1)?.toFixed(1)} s, plain ${plain.at(-1)?.toFixed(1)} s`,
    );
  }
  await run(async (database) => growth.push(await heapGrowth(database, graph)));
  const ratios = ours.map((seconds, index) => seconds / (plain[index] ?? NaN));
  const ratio = median(ratios);
  return [
    {
      what: `load ${NODES} nodes and ${EDGES} edges, s`,
      ours: median(ours),
      other: median(plain),
      ratio,
      spread: spread(ratios),
      target: `at most ${TARGET.toFixed(1)} times plain UNWIND–MERGE`,
      met: ratio - spread(ratios) <= TARGET,
    },
    {
      what: `heap of the loading process, growth over ${EDGES} edges, MB`,
      ours: median(growth),
      other: null,
      ratio: null,
      spread: 0,
      target: `at most ${GROWTH_TARGET}`,
      met: median(growth) <= GROWTH_TARGET,
    },
  ];
}

/** Both sides must have made the same graph, or the race was none. */
async function requireWhole(database: Database): Promise<void> {
  const count = async (query: string): Promise<number> =>
    database.read(async (transaction) => Number((await transaction.run(query)).records[0]?.get(0)));
  const nodes = await count('MATCH (e:Entity) RETURN count(e)');
  const edges = await count('MATCH (:Entity)-[r]->() RETURN count(r)');
  if (nodes !== NODES || edges !== EDGES) throw new Error(`Loaded ${nodes} nodes and ${edges} edges.`);
}

/** By how many MB what is alive grows from the first edge to the last, each batch looked at. */
async function heapGrowth(database: Database, graph: SyntheticGraph): Promise<number> {
  const collect = garbageCollector();
  const alive: number[] = [];
  function* watched(): Generator<LoadItem> {
    let edges = 0;
    for (const item of graph.items()) {
      if (item.item === 'edge' && edges++ % 10_000 === 0) {
        collect();
        alive.push(process.memoryUsage().heapUsed / 2 ** 20);
      }
      yield item;
    }
  }
  await loadDocument(database, ontology, watched());
  return Math.max(...alive) - (alive[0] ?? NaN);
}

function garbageCollector(): () => void {
  v8.setFlagsFromString('--expose-gc');
  return vm.runInNewContext('gc') as () => void;
}
