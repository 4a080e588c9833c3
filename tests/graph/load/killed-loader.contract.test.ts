import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, inject, it } from 'vitest';
import { packageFile } from '../../../graph/installation.ts';
import { graphImage } from '../../support/graph-image.ts';
import { useTestGraph } from '../../support/test-graph.ts';
import { harbour } from '../../support/witnesses.ts';

const graph = useTestGraph();

it('leaves nothing of a document that anyone can see, and nothing that stands in the next one’s way', async () => {
  const program = packageFile('tests/support/stalling-loader.ts');
  const loader = spawn(process.execPath, ['--import', 'tsx', program], {
    env: { ...process.env, ...inject('database') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(loader, 'close');
  await Promise.race([
    once(loader.stdout, 'data'),
    ended.then(() => Promise.reject(new Error('The loader ended before it stalled.'))),
  ]);
  expect(await graphImage(graph.database)).toEqual([]);
  loader.kill('SIGKILL');
  await ended;
  expect(await graph.load(harbour())).toMatchObject({ outcome: 'added' });
  const { all } = await graph.one<{ all: number }>('MATCH (e:Entity) RETURN count(e) AS all');
  expect(all).toBe(5);
});
