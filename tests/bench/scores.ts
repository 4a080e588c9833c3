/**
 * `npm run scores`: how well texts are read, measured against graphs that people made by hand, as a dated table in the
 * README. The scorer that lies beside the checkout is used where it is there; else our own, which agrees with it.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { packageFile } from '../../graph/installation.ts';
import { goldOf } from '../support/extraction.ts';
import type { Gold } from '../support/gold-graph.ts';
import { score } from '../support/score.ts';

interface Scored {
  name: string;
  language: string;
  field: string;
  file: string;
  gazetteers?: string[];
}

interface Figures {
  entities: number;
  precision: number;
  tier1: number;
  citations: string;
  facts: string;
}

const SHARED = packageFile('../shared');
const FIXTURES = 'tests/fixtures';
const README = packageFile('README.md');
const [BEGIN, END] = ['<!-- scores: npm run scores -->', '<!-- /scores -->'];

const CYBER = 'cyber diplomacy';

const FIRST = (
  JSON.parse(readFileSync(packageFile(`${FIXTURES}/held-out/first-scores.json`), 'utf8')) as {
    scores: Record<string, { entityF1: number; relationPrecision: number; tier1F1: number }>;
  }
).scores;

const SETS: [title: string, texts: Scored[]][] = [
  [
    'Known: the rules were made with these in sight',
    [
      { name: 'the founding essay', language: 'id', field: CYBER, file: `${SHARED}/data/gold/essay.id.json` },
      {
        name: 'a national action plan',
        language: 'id',
        field: CYBER,
        file: `${SHARED}/data/gold/bssn-accp.id.json`,
      },
      {
        name: 'norms of ASEAN',
        language: 'en',
        field: CYBER,
        file: `${SHARED}/data/gold/asean-norms.en.json`,
      },
      {
        name: 'the bundled text',
        language: 'id',
        field: CYBER,
        file: `${FIXTURES}/gold/ruang-siber.id.json`,
      },
      { name: 'the bundled text', language: 'en', field: CYBER, file: `${FIXTURES}/gold/cyberspace.en.json` },
      { name: 'news', language: 'id', field: CYBER, file: `${FIXTURES}/held-out/news.id.json` },
      { name: 'a policy brief', language: 'en', field: CYBER, file: `${FIXTURES}/held-out/brief.en.json` },
      { name: 'an analysis', language: 'en', field: CYBER, file: `${FIXTURES}/held-out/thinktank.en.json` },
      { name: 'dengue', language: 'id', field: 'public health', file: `${FIXTURES}/held-out/dengue.id.json` },
    ],
  ],
  [
    'Held back: no rule was made by looking at their errors, though words of the last two fields came into the gazetteer after they were first measured',
    [
      { name: 'a press release', language: 'id', field: CYBER, file: `${FIXTURES}/held-out/press.id.json` },
      {
        name: 'fisheries',
        language: 'en',
        field: 'fisheries',
        file: `${FIXTURES}/held-out/fisheries.en.json`,
      },
      { name: 'heritage', language: 'en', field: 'culture', file: `${FIXTURES}/held-out/heritage.en.json` },
      {
        name: 'heritage, with 15 rows of its user',
        language: 'en',
        field: 'culture',
        file: `${FIXTURES}/held-out/heritage.en.json`,
        gazetteers: [`${FIXTURES}/held-out/heritage.csv`],
      },
    ],
  ],
];

async function figuresOf({ file, gazetteers }: Scored): Promise<Figures> {
  const gold = JSON.parse(readFileSync(file, 'utf8')) as Gold;
  const predicted = await goldOf(gold.text, gazetteers ? { gazetteers: gazetteers.map(packageFile) } : {});
  const scorer = join(SHARED, 'tools/score.py');
  if (!existsSync(scorer)) {
    const own = score(gold, predicted);
    return {
      entities: own.entityF1,
      precision: own.relationPrecision,
      tier1: own.tier1F1,
      citations: `${own.citations.right}/${own.citations.of}`,
      facts: `${own.facts.right}/${own.facts.of}`,
    };
  }
  const folder = mkdtempSync(join(tmpdir(), 'telusur-scores-'));
  try {
    const answer = join(folder, 'predicted.json');
    writeFileSync(answer, JSON.stringify(predicted));
    const told = JSON.parse(execFileSync('python3', [scorer, file, answer], { encoding: 'utf8' })) as Record<
      string,
      unknown
    >;
    return {
      entities: Number(told['entF']),
      precision: Number(told['relP']),
      tier1: Number(told['relF_t1']),
      citations: String(told['citations']),
      facts: String(told['facts']),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function row(text: Scored): Promise<string> {
  const { entities, precision, tier1, citations, facts } = await figuresOf(text);
  const cells = [
    text.name,
    text.language,
    text.field,
    ...[entities, precision, tier1].map((part) => part.toFixed(2)),
  ];
  return `| ${[...cells, citations, facts, firstOf(text)].join(' | ')} |`;
}

/** What a text had when it was new to the rules. */
function firstOf({ file, gazetteers }: Scored): string {
  const first = gazetteers ? undefined : FIRST[basename(file, '.json')];
  if (!first) return '';
  return [first.entityF1, first.relationPrecision, first.tier1F1].map((part) => part.toFixed(2)).join(' / ');
}

async function table(title: string, texts: readonly Scored[]): Promise<string> {
  const there = texts.filter(({ file }) => existsSync(file));
  const head = [
    'Text',
    'Language',
    'Field',
    'Entities, F1',
    'Relations, precision',
    'Tier-1 relations, F1',
    'Citations',
    'Figures',
    'When it was new',
  ];
  return [
    `${title}.`,
    '',
    `| ${head.join(' | ')} |`,
    '|---|---|---|---:|---:|---:|---:|---:|---|',
    ...(await Promise.all(there.map(row))),
  ].join('\n');
}

const readme = readFileSync(README, 'utf8');
const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
if (from < 0 || to < from) throw new Error(`README.md has no place for the scores: ${BEGIN} … ${END}`);
const date = new Date().toISOString().slice(0, 10);
const tables = await Promise.all(SETS.map(([title, texts]) => table(title, texts)));
const told = [`Measured on ${date} by \`npm run scores\`.`, ...tables].join('\n\n');
writeFileSync(README, `${readme.slice(0, from)}${BEGIN}\n\n${told}\n\n${readme.slice(to)}`);
process.stdout.write(`${told}\n`);
