/**
 * `npm run scores`: how well texts are read, measured against graphs that people made by hand, as a dated table in the
 * README. The scorer that lies beside the checkout is used where it is there; else our own, which agrees with it.
 * With `--floors`, what the tests ask of each text is set to a little under what it has now.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFile } from '../../graph/installation.ts';
import { goldOf } from '../support/extraction.ts';
import type { Gold } from '../support/gold-graph.ts';
import { firstScores, heldOutTexts, type Figures, type HeldOutText } from '../support/held-out.ts';
import { score } from '../support/score.ts';

interface Scored {
  title: string;
  /** `ports.en`, or `ports.en with rows`. */
  name: string;
  field: string;
  file: string;
  gazetteers: string[];
}

interface Measured extends Figures {
  citations: string;
  facts: string;
}

const SHARED = packageFile('../shared');
const README = packageFile('README.md');
const FLOORS = packageFile('tests/fixtures/held-out/floors.json');
const [BEGIN, END] = ['<!-- scores: npm run scores -->', '<!-- /scores -->'];
const OWN_FIELD = 'cyber diplomacy';
/** How far a floor lies under what was measured. */
const SLACK = 0.02;

const KNOWN: Scored[] = [
  ['the founding essay', 'essay.id', `${SHARED}/data/gold`],
  ['a national action plan', 'bssn-accp.id', `${SHARED}/data/gold`],
  ['norms of ASEAN', 'asean-norms.en', `${SHARED}/data/gold`],
  ['the bundled text', 'ruang-siber.id', packageFile('tests/fixtures/gold')],
  ['the bundled text', 'cyberspace.en', packageFile('tests/fixtures/gold')],
].map(([title = '', name = '', folder = '']) => ({
  title,
  name,
  field: OWN_FIELD,
  file: join(folder, `${name}.json`),
  gazetteers: [],
}));

function scoredAs(text: HeldOutText): Scored[] {
  const plain = { ...text, gazetteers: [] };
  if (text.rows === null) return [plain];
  const withRows = { title: `${text.title}, with the rows of its user`, name: `${text.name} with rows` };
  return [plain, { ...plain, ...withRows, gazetteers: [text.rows] }];
}

async function measure({ file, gazetteers }: Scored): Promise<Measured> {
  const gold = JSON.parse(readFileSync(file, 'utf8')) as Gold;
  const predicted = await goldOf(gold.text, { gazetteers });
  const scorer = join(SHARED, 'tools/score.py');
  if (!existsSync(scorer)) {
    const { citations, facts, ...own } = score(gold, predicted);
    return { ...own, citations: `${citations.right}/${citations.of}`, facts: `${facts.right}/${facts.of}` };
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
      entityF1: Number(told['entF']),
      relationPrecision: Number(told['relP']),
      tier1F1: Number(told['relF_t1']),
      citations: String(told['citations']),
      facts: String(told['facts']),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const FIGURES = ['entityF1', 'relationPrecision', 'tier1F1'] as const;
const HEAD = ['Entities, F1', 'Relations, precision', 'Tier-1 relations, F1'];

function tableOf(head: readonly string[], rows: readonly string[][]): string {
  const rule = head.map((cell) => (HEAD.includes(cell) ? '---:' : '---'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** One row a text. */
async function each(texts: readonly Scored[]): Promise<string> {
  const rows: string[][] = [];
  for (const text of texts.filter(({ file }) => existsSync(file))) {
    const measured = await measure(text);
    const first = firstScores[text.name];
    rows.push([
      text.title,
      languageOf(text),
      text.field,
      ...FIGURES.map((figure) => measured[figure].toFixed(2)),
      measured.citations,
      measured.facts,
      first ? FIGURES.map((figure) => first[figure].toFixed(2)).join(' / ') : '',
    ]);
  }
  return tableOf(['Text', 'Language', 'Field', ...HEAD, 'Citations', 'Figures', 'When it was new'], rows);
}

/** One row a set of texts: the mean, and the least in brackets. */
async function together(texts: readonly Scored[]): Promise<string> {
  const sets = groupsOf(texts, (text) => {
    const rows = text.gazetteers.length ? ', with the rows of their users' : '';
    return `${languageOf(text)}|${text.field === OWN_FIELD ? OWN_FIELD : 'others'}${rows}`;
  });
  const rows: string[][] = [];
  for (const [set, members] of [...sets].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const measured: Measured[] = [];
    for (const text of members) measured.push(await measure(text));
    rows.push([
      ...set.split('|'),
      String(members.length),
      ...FIGURES.map((figure) => meanAndLeast(measured.map((one) => one[figure]))),
    ]);
  }
  return tableOf(['Language', 'Field', 'Texts', ...HEAD], rows);
}

function groupsOf(texts: readonly Scored[], of: (text: Scored) => string): Map<string, Scored[]> {
  const groups = new Map<string, Scored[]>();
  for (const text of texts) groups.set(of(text), [...(groups.get(of(text)) ?? []), text]);
  return groups;
}

function meanAndLeast(values: readonly number[]): string {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return `${mean.toFixed(2)} (${Math.min(...values).toFixed(2)})`;
}

function languageOf({ name }: Scored): string {
  return /\.(id|en)\b/.exec(name)?.[1] ?? '';
}

async function writeFloors(texts: readonly Scored[]): Promise<void> {
  const lines: string[] = [];
  for (const text of texts) {
    const measured = await measure(text);
    const floors = FIGURES.map(
      (figure) => `"${figure}": ${Math.max(0, Math.floor((measured[figure] - SLACK) * 100) / 100)}`,
    );
    lines.push(`  "${text.name}": { ${floors.join(', ')} }`);
  }
  writeFileSync(FLOORS, `{\n${lines.join(',\n')}\n}\n`);
}

async function writeTables(read: readonly Scored[], unread: readonly Scored[]): Promise<void> {
  const readme = readFileSync(README, 'utf8');
  const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`README.md has no place for the scores: ${BEGIN} … ${END}`);
  const told = [
    `Measured on ${new Date().toISOString().slice(0, 10)} by \`npm run scores\`.`,
    'Texts by other hands, whose errors nobody has looked at:',
    await each(unread),
    'Texts by other hands, by whose errors the rules were improved; the mean, and the least in brackets:',
    await together(read),
    'Texts that the rules were made with:',
    await each(KNOWN),
  ];
  writeFileSync(README, `${readme.slice(0, from)}${BEGIN}\n\n${told.join('\n\n')}\n\n${readme.slice(to)}`);
}

const [read, unread] = [true, false].map((wanted) =>
  heldOutTexts.filter((text) => text.read === wanted).flatMap(scoredAs),
) as [Scored[], Scored[]];
if (process.argv.includes('--floors')) await writeFloors([...read, ...unread]);
else await writeTables(read, unread);
