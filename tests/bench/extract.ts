/** Reading a text without a database: the command as people run it, its rate, and how time and memory grow. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFile } from '../../graph/installation.ts';
import { extract, readTextItems } from '../../loaders/text/extract.ts';
import { loadLexicon } from '../../loaders/text/lexicon.ts';
import { DocumentMemory } from '../../loaders/text/memory.ts';
import { MentionTable } from '../../loaders/text/mention-table.ts';
import { findKnownNames } from '../../loaders/text/mentions/known-names.ts';
import { sentences } from '../../loaders/text/sentences.ts';
import { tokenise } from '../../loaders/text/tokens.ts';
import { BUNDLED, bundledText } from '../support/extraction.ts';
import type { Gold } from '../support/gold-graph.ts';
import { median, spread, type BenchContext, type BenchRow } from './row.ts';

const RUNS = 5;
const COMMAND_LIMIT_S = 1;
const TIMES = 10;
/** What is left over the text's own growth is for the memory that it takes. */
const GROWTH_LIMIT = 1.1 * TIMES;
const MEGABYTE = 1_000_000;
const RATE_LIMIT = 0.5;
const MATCHING_LIMIT = 2;
/** Of heap beyond the text, in MB. */
const HEAP_LIMIT = 250;
const LONG = 50;
const ONE_SENTENCE = 5;
const HELD_OUT = ['news.id', 'press.id', 'dengue.id', 'thinktank.en', 'brief.en', 'fisheries.en'];

export function bench({ onProgress }: BenchContext): Promise<BenchRow[]> {
  const command = Array.from({ length: RUNS }, timeOfCommand);
  onProgress(`extract: ${median(command).toFixed(2)} s as a command`);
  const short = prose(MEGABYTE / 4);
  timeOf(short);
  const runs = Array.from({ length: RUNS }, () => {
    const [one, many] = [timeOf(short), timeOf(prose((TIMES * MEGABYTE) / 4))];
    onProgress(`extract: ${one.toFixed(2)} s, of ${TIMES} times the text ${many.toFixed(2)} s`);
    return { one, many };
  });
  const ratios = runs.map(({ one, many }) => many / one);
  const rates = runs.map(({ many }) => (TIMES * 0.25) / many);
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
    {
      what: 'extraction of mixed prose, MB a second on one core',
      ours: median(rates),
      other: null,
      ratio: null,
      spread: spread(rates),
      target: `at least ${RATE_LIMIT}`,
      met: median(rates) + spread(rates) >= RATE_LIMIT,
    },
    matchingRow(onProgress),
    memoryRow(`a text of ${LONG} MB`, prose(LONG * MEGABYTE), onProgress),
    memoryRow(
      `one sentence of ${ONE_SENTENCE} MB`,
      prose(ONE_SENTENCE * MEGABYTE).replace(/[.!?\n]/g, ' '),
      onProgress,
    ),
    memoryRow(
      `${ONE_SENTENCE} MB without a space`,
      'abcdefghij'.repeat((ONE_SENTENCE * MEGABYTE) / 10),
      onProgress,
    ),
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

function timeOf(text: string): number {
  const start = performance.now();
  extract(text);
  return (performance.now() - start) / 1_000;
}

/** Sentences of all the texts that lie here, in an order that does not repeat, with names of states that vary. */
function prose(length: number): string {
  const texts = [
    ...BUNDLED.map((name) => bundledText(name)),
    ...HELD_OUT.map((name) => {
      const path = packageFile(`tests/fixtures/held-out/${name}.json`);
      return (JSON.parse(readFileSync(path, 'utf8')) as Gold).text;
    }),
  ];
  const all = texts.flatMap((text) => text.split(/(?<=[.!?])\s+/));
  const states = ['Indonesia', 'Kenya', 'Brasil', 'Norwegia', 'Chile', 'Mongolia', 'Ghana', 'Peru', 'Oman'];
  let seed = 1;
  const next = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const parts: string[] = [];
  for (let size = 0; size < length;) {
    const sentence = (all[next(all.length)] ?? '').replace(
      /\b(?:Indonesia|Singapura|Singapore|Estonia)\b/g,
      () => states[next(states.length)] ?? '',
    );
    const gap = parts.length % 6 === 5 ? '\n\n' : ' ';
    parts.push(sentence, gap);
    size += sentence.length + gap.length;
  }
  return parts.join('');
}

/** Names alone against spaCy's matcher with the same names, each on the same text in turn. */
function matchingRow(onProgress: BenchContext['onProgress']): BenchRow {
  const text = prose(MEGABYTE);
  matchNames(text);
  const python = process.env['TELUSUR_SPACY_PYTHON'] ?? 'python3';
  const hasSpacy = spawnSync(python, ['-c', 'import spacy']).status === 0;
  const runs = Array.from({ length: RUNS }, () => ({
    ours: text.length / MEGABYTE / matchNames(text),
    other: hasSpacy ? text.length / MEGABYTE / spacyTime(python, text) : null,
  }));
  const ours = runs.map((run) => run.ours);
  const ratios = runs.flatMap((run) => (run.other === null ? [] : [run.ours / run.other]));
  onProgress(`extract: names alone at ${median(ours).toFixed(2)} MB/s`);
  const row = { ours: median(ours), target: `at least ${MATCHING_LIMIT} times` };
  if (!ratios.length) {
    const what = 'finding names alone, MB/s; not compared: no Python with spaCy (TELUSUR_SPACY_PYTHON)';
    return { ...row, what, other: null, ratio: null, spread: spread(ours), met: false };
  }
  return {
    ...row,
    what: 'finding names alone against spaCy’s PhraseMatcher, MB/s',
    other: median(runs.map((run) => run.other ?? 0)),
    ratio: median(ratios),
    spread: spread(ratios),
    met: median(ratios) + spread(ratios) >= MATCHING_LIMIT,
  };
}

/** Sentences, words, and the names that the gazetteer knows; in seconds. */
function matchNames(text: string): number {
  const lexicon = loadLexicon();
  const memory = new DocumentMemory('en');
  const start = performance.now();
  for (const sentence of sentences(text, lexicon.sentenceAbbreviations)) {
    const tokens = tokenise(sentence.text, sentence.start);
    const table = new MentionTable(tokens);
    findKnownNames({ sentence, tokens, language: 'en', grammar: lexicon.grammar.en, lexicon, memory, table });
  }
  return (performance.now() - start) / 1_000;
}

function spacyTime(python: string, text: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'telusur-bench-'));
  try {
    const [names, prose] = [join(folder, 'names'), join(folder, 'text')];
    const entities = [...loadLexicon().entities.values()];
    const all = entities.flatMap(({ labelId, labelEn, aliases }) => [labelId, labelEn, ...aliases]);
    writeFileSync(names, [...new Set(all)].join('\n'));
    writeFileSync(prose, text);
    const { status, stdout, stderr } = spawnSync(
      python,
      [packageFile('tests/bench/spacy-match.py'), names, prose],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`spaCy ended with ${status}: ${stderr}`);
    return Number(stdout.split(' ')[0]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The most heap beyond the text that reading it took, in MB. */
function memoryRow(what: string, text: string, onProgress: BenchContext['onProgress']): BenchRow {
  const before = process.memoryUsage().heapUsed;
  let [count, most] = [0, 0];
  for (const item of readTextItems(text)) {
    count += item.item === 'passage' ? 1 : 0;
    if (count % 1_000 === 0) most = Math.max(most, process.memoryUsage().heapUsed - before);
  }
  onProgress(`extract: ${what}, ${count} passages`);
  return {
    what: `heap beyond the text while reading ${what}, MB`,
    ours: most / MEGABYTE,
    other: null,
    ratio: null,
    spread: 0,
    target: `at most ${HEAP_LIMIT}`,
    met: most / MEGABYTE <= HEAP_LIMIT,
  };
}
