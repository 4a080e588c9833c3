/**
 * Texts of other hands, written and marked before any rule saw them. Rules were improved by looking at the errors of
 * those that are `read`; of the others only the scores are looked at.
 */
import { existsSync, readFileSync } from 'node:fs';
import { packageFile } from '../../graph/installation.ts';
import { goldOf } from './extraction.ts';
import type { Gold } from './gold-graph.ts';
import { score, type Score } from './score.ts';

export type Figures = Pick<Score, 'entityF1' | 'relationPrecision' | 'tier1F1'>;

export interface HeldOutText {
  /** `ports.en`: a word and the language. */
  name: string;
  /** What sort of text it is. */
  title: string;
  field: string;
  read: boolean;
  file: string;
  /** At most fifteen rows that a user of that field would write; null for texts of our own field. */
  rows: string | null;
}

const FOLDER = 'tests/fixtures/held-out';

export const heldOutTexts = (
  fixture('texts.json') as Pick<HeldOutText, 'name' | 'title' | 'field' | 'read'>[]
).map((text): HeldOutText => {
  const rows = packageFile(`${FOLDER}/${text.name}.csv`);
  return {
    ...text,
    file: packageFile(`${FOLDER}/${text.name}.json`),
    rows: existsSync(rows) ? rows : null,
  };
});

/** What each had when it was new, by name; with its rows by `NAME with rows`. */
export const firstScores = (fixture('first-scores.json') as { scores: Record<string, Figures> }).scores;

/** A little under what was measured last, by the same names. */
export const floors = fixture('floors.json') as Record<string, Figures>;

export function goldOfText({ file }: HeldOutText): Gold {
  return JSON.parse(readFileSync(file, 'utf8')) as Gold;
}

/** As a user reads it, without rows of their own or with them. */
export async function scoreOf(text: HeldOutText, withRows = false): Promise<Score> {
  const gold = goldOfText(text);
  const gazetteers = withRows && text.rows !== null ? [text.rows] : [];
  return score(gold, await goldOf(gold.text, { gazetteers }));
}

function fixture(name: string): unknown {
  return JSON.parse(readFileSync(packageFile(`${FOLDER}/${name}`), 'utf8'));
}
