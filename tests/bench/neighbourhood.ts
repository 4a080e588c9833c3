/** A hub of 200 neighbours asked for over HTTP, nothing cached, against the same query through the bare driver. */
import { Agent, request } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Api } from '../../graph/api/contract.ts';
import { healthCheck } from '../../graph/api/health.ts';
import { serve } from '../../graph/api/server.ts';
import type { Database } from '../../graph/database/database.ts';
import type { EdgeRecord, LoadItem } from '../../graph/load/item.ts';
import { loadDocument } from '../../graph/load/load-document.ts';
import { loadOntology } from '../../graph/ontology.ts';
import { neighboursQuery } from '../../graph/query/neighbours.ts';
import { openQueries } from '../../graph/query/queries.ts';
import { median, spread, type BenchContext, type BenchRow } from './row.ts';
import { SyntheticGraph, recordItem } from './synthetic-graph.ts';

const NEIGHBOURS = 200;
const WARM_UP = 200;
const RUNS = 7;
const QUESTIONS = 100;
const TIMES = 1.3;
const MORE_MS = 3;

const ontology = loadOntology();

export async function bench({ freshDatabase, onProgress }: BenchContext): Promise<BenchRow[]> {
  const database = await freshDatabase();
  const webRoot = await mkdtemp(join(tmpdir(), 'telusur-bench-web-'));
  await writeFile(join(webRoot, 'index.html'), '<!doctype html>');
  await loadDocument(database, ontology, hubItems());
  const server = await serve({
    host: '127.0.0.1',
    port: 0,
    key: null,
    hosts: [],
    webRoot,
    queries: openQueries(database, ontology),
    health: healthCheck(database, { ready: true, readOnly: false }),
    cypher: () => Promise.reject(new Error('Nobody asks here.')),
    editing: null,
    onUnexpected: (error) => onProgress(String(error)),
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const overHttp = (): Promise<void> =>
    ask(agent, `${server.address}api/nodes/hub/neighbours?limit=${NEIGHBOURS}`);
  const bare = (): Promise<void> => askDriver(database);
  try {
    await timed(overHttp, WARM_UP);
    await timed(bare, WARM_UP);
    const ours: number[] = [];
    const other: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      ours.push(median(await timed(overHttp, QUESTIONS)));
      other.push(median(await timed(bare, QUESTIONS)));
      onProgress(
        `neighbourhood ${run + 1}/${RUNS}: ${ours.at(-1)?.toFixed(1)} ms, bare ${other.at(-1)?.toFixed(1)} ms`,
      );
    }
    return [rowOf(ours, other)];
  } finally {
    agent.destroy();
    await server.close();
    await database.close();
    await rm(webRoot, { recursive: true, force: true });
  }
}

function rowOf(ours: readonly number[], other: readonly number[]): BenchRow {
  const ratios = ours.map((ms, run) => ms / (other[run] ?? NaN));
  const more = median(ours.map((ms, run) => ms - (other[run] ?? NaN)));
  const ratio = median(ratios);
  return {
    what: `neighbourhood of a hub of ${NEIGHBOURS} over HTTP, p50, ms`,
    ours: median(ours),
    other: median(other),
    ratio,
    spread: spread(ratios),
    target: `at most ${TIMES} times the same query through the bare driver, or ${MORE_MS} ms more`,
    met: ratio - spread(ratios) <= TIMES || more <= MORE_MS,
  };
}

async function timed(ask: () => Promise<void>, times: number): Promise<number[]> {
  const durations: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const start = performance.now();
    await ask();
    durations.push(performance.now() - start);
  }
  return durations;
}

/** As a program would that has the driver and nothing else. */
async function askDriver(database: Database): Promise<void> {
  const { text, parameters } = neighboursQuery(ontology, { id: 'hub', limit: NEIGHBOURS });
  const session = database.session('read');
  try {
    const { records } = await session.executeRead((transaction) => transaction.run(text, parameters));
    requireAll((records[0]?.get('page') as unknown[]).length);
  } finally {
    await session.close();
  }
}

async function ask(agent: Agent, address: string): Promise<void> {
  const body = await new Promise<string>((resolve, reject) => {
    const asked = request(address, { agent }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve(Buffer.concat(parts).toString()));
      response.on('error', reject);
    });
    asked.on('error', reject);
    asked.end();
  });
  const answer = JSON.parse(body) as Api['neighbours']['answer'];
  requireAll(answer.edges.length);
}

function requireAll(count: number): void {
  if (count !== NEIGHBOURS) throw new Error(`${count} neighbours came, not ${NEIGHBOURS}.`);
}

/** A graph of ordinary size, and a hub in it. */
function* hubItems(): Generator<LoadItem> {
  const graph = new SyntheticGraph(2_000, 10_000);
  const labels = { labelId: 'Pusat', labelEn: 'Hub', aliases: [] };
  let index = 0;
  for (const item of graph.items()) {
    if (item.item === 'edge') continue;
    if (item.item === 'passage') index = item.record.index;
    if (item.item === 'passage' && index >= 2_000) break;
    yield item;
  }
  yield recordItem(index, 'hub');
  yield { item: 'entity', record: { id: 'hub', kind: 'Concept', ...labels } };
  const edge = function* (record: Omit<EdgeRecord, 'passage'>): Generator<LoadItem> {
    index += 1;
    yield recordItem(index, `${record.subject} ${record.type} ${record.object}`);
    yield { item: 'edge', record: { passage: index, ...record } };
  };
  let spokes = 0;
  for (const { id } of graph.entities()) {
    if (spokes === NEIGHBOURS) break;
    if (!/[159]$/.test(id)) continue;
    spokes += 1;
    yield* edge({ subject: 'hub', type: 'CONCERNS', object: id });
  }
  for (const record of graph.edges()) yield* edge(record);
}
