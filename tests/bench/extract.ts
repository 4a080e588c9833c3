/** Reading a text without a database: the command as people run it, and how the time grows with the text's length. */
import { spawnSync } from 'node:child_process';
import { packageFile } from '../../graph/installation.ts';
import { extract } from '../../loaders/text/extract.ts';
import { bundledText } from '../support/extraction.ts';
import { median, spread, type BenchContext, type BenchRow } from './row.ts';

const RUNS = 5;
const COMMAND_LIMIT_S = 1;
const TIMES = 10;
/** What is left over the text's own growth is for the memory that it takes. */
const GROWTH_LIMIT = 1.1 * TIMES;
/** Copies of the bundled text that stand for one: short texts are over before the machine has warmed up. */
const COPIES = 20;

export function bench({ onProgress }: BenchContext): Promise<BenchRow[]> {
  const command = Array.from({ length: RUNS }, timeOfCommand);
  onProgress(`extract: ${median(command).toFixed(2)} s as a command`);
  const text = bundledText('cyberspace.en');
  timeOf(text, COPIES);
  const runs = Array.from({ length: RUNS }, () => {
    const [one, many] = [timeOf(text, COPIES), timeOf(text, COPIES * TIMES)];
    onProgress(`extract: ${one.toFixed(2)} s, of ${TIMES} times the text ${many.toFixed(2)} s`);
    return { one, many };
  });
  const ratios = runs.map(({ one, many }) => many / one);
  return Promise.resolve([
    {
      what: 'telusur extract of a bundled text, node’s start included, s',
      ours: median(command),
      other: null,
      ratio: null,
      spread: spread(command),
      target: 'under 1 s',
      met: median(command) < COMMAND_LIMIT_S,
    },
    {
      what: `extraction of ${TIMES} times the text against the text, s`,
      ours: median(runs.map(({ many }) => many)),
      other: median(runs.map(({ one }) => one)),
      ratio: median(ratios),
      spread: spread(ratios),
      target: `at most ${GROWTH_LIMIT.toFixed(0)} times`,
      met: median(ratios) - spread(ratios) <= GROWTH_LIMIT,
    },
  ]);
}

/** In seconds, with node's own start. */
function timeOfCommand(): number {
  const file = packageFile('loaders/bundled/ruang-siber.id.txt');
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [packageFile('dist/telusur.js'), 'extract', file], {
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`telusur extract ended with ${status}`);
  return (performance.now() - start) / 1_000;
}

function timeOf(text: string, copies: number): number {
  const long = text.repeat(copies);
  const start = performance.now();
  extract(long);
  return (performance.now() - start) / 1_000;
}
