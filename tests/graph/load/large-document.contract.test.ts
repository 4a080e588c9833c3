import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, inject, it } from 'vitest';
import { packageFile } from '../../../graph/installation.ts';
import { loadDocument } from '../../../graph/load/load-document.ts';
import type { LoadReport } from '../../../graph/load/report.ts';
import { graphImage } from '../../support/graph-image.ts';
import { recordItems, type RecordDocument } from '../../support/record-document.ts';
import { ontology, useTestGraph } from '../../support/test-graph.ts';
import { harbour } from '../../support/witnesses.ts';

const graph = useTestGraph();

/** More than one transaction holds. */
const LARGE: RecordDocument = { entities: 900, rows: 4_000 };
const transactionItems = 500;

function load(document: RecordDocument): Promise<LoadReport> {
  return loadDocument(graph.database, ontology, recordItems(document), { transactionItems });
}

interface Counts {
  entities: number;
  passages: number;
  edges: number;
  degrees: number;
}

function counts(): Promise<Counts> {
  return graph.one<Counts>(
    `RETURN COUNT { (:Entity) } AS entities, COUNT { (:Passage) } AS passages,
            COUNT { ()-[:RELATED_TO]->() } AS edges, COLLECT { MATCH (e:Entity) RETURN sum(e.degree) }[0] AS degrees`,
  );
}

/** Ends the loader when it has told `moments` commits. */
async function killAfter(moments: number): Promise<void> {
  const program = packageFile('tests/support/bulk-loader.ts');
  const loader: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', program, ...[LARGE.entities, LARGE.rows, transactionItems].map(String)],
    { env: { ...process.env, ...inject('database') }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(loader, 'close');
  let told = 0;
  if (!loader.stdout) throw new Error('The loader has no output.');
  for await (const line of createInterface({ input: loader.stdout })) {
    if (line.startsWith('writing') && (told += 1) === moments) loader.kill('SIGKILL');
  }
  await ended;
  expect(told).toBe(moments);
}

describe('a document too large for one transaction', { timeout: 180_000 }, () => {
  it('ends in the same graph however often its loader is killed', async () => {
    await graph.load(harbour());
    expect(await load(LARGE)).toMatchObject({ outcome: 'added' });
    const whole = await counts();
    const image = await graphImage(graph.database);
    await graph.empty();
    await graph.load(harbour());
    for (const moments of [1, 3, 6]) {
      await killAfter(moments);
      const part = await counts();
      expect(part.passages).toBeLessThan(whole.passages);
    }
    expect(await load(LARGE)).toMatchObject({ outcome: 'resumed', removed: { passages: 0, entities: 0 } });
    expect(await counts()).toEqual(whole);
    expect(await graphImage(graph.database)).toEqual(image);
    expect(await load(LARGE)).toMatchObject({ outcome: 'unchanged' });
  });

  it('writes one changed record alone, and is taken out whole', async () => {
    await graph.load(harbour());
    const before = await graphImage(graph.database);
    await load(LARGE);
    const changed = { ...LARGE, changed: 2_000 };
    expect(await load(changed)).toMatchObject({
      outcome: 'replaced',
      written: { passages: 1, entities: 0 },
      removed: { passages: 1, entities: 0 },
    });
    expect(await graph.one("MATCH (p:Passage {id: 'bulk#2000'}) RETURN p.text AS text")).toEqual({
      text: 'record 2000, changed',
    });
    expect(await graph.one('MATCH ()-[r:RELATED_TO {changed: true}]->() RETURN count(r) AS edges')).toEqual({
      edges: 1,
    });
    await graph.unload('bulk');
    expect(await graphImage(graph.database)).toEqual(before);
  });

  it('lets other documents in between its transactions, and counts their edges', async () => {
    let others: Promise<unknown> | undefined;
    const meet = (): Promise<unknown> =>
      loadDocument(graph.database, ontology, recordItems({ id: 'other', entities: 50, rows: 200 }));
    await loadDocument(graph.database, ontology, recordItems(LARGE), {
      transactionItems,
      onProgress: ({ phase, items }) => {
        if (phase === 'writing' && items > 1_200) others ??= meet();
      },
    });
    await others;
    const together = await counts();
    const image = await graphImage(graph.database);
    await graph.empty();
    await meet();
    await load(LARGE);
    expect(await counts()).toEqual(together);
    expect(await graphImage(graph.database)).toEqual(image);
  });

  it('stops where somebody else takes it out meanwhile', async () => {
    let taken: Promise<unknown> | undefined;
    const loading = loadDocument(graph.database, ontology, recordItems(LARGE), {
      transactionItems,
      onProgress: ({ phase, items }) => {
        if (phase === 'writing' && items > 1_200) taken ??= graph.unload('bulk');
      },
    });
    await expect(loading).rejects.toMatchObject({ code: 'superseded' });
    await taken;
    expect(await graphImage(graph.database)).toEqual([]);
  });
});
