/**
 * Six texts of other hands' styles, written and marked before any rule saw them. Rules are improved by looking at
 * four; of the other two only the score is looked at. `first-scores.json` keeps what each had when it was new.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../graph/installation.ts';
import { goldOf } from '../support/extraction.ts';
import type { Gold } from '../support/gold-graph.ts';
import { score } from '../support/score.ts';

interface Floors {
  entityF1: number;
  relationPrecision: number;
  tier1F1: number;
}

const FOLDER = 'tests/fixtures/held-out';

/** The least that each text asks for, a little under what was measured. */
const DEVELOPMENT: Record<string, Floors> = {
  'news.id': { entityF1: 0.88, relationPrecision: 0.8, tier1F1: 0.78 },
  'dengue.id': { entityF1: 0.88, relationPrecision: 0.7, tier1F1: 0.73 },
  'thinktank.en': { entityF1: 0.93, relationPrecision: 0.9, tier1F1: 0.86 },
  'brief.en': { entityF1: 0.9, relationPrecision: 0.93, tier1F1: 0.81 },
};
const UNSEEN: Record<string, Floors> = {
  'press.id': { entityF1: 0.87, relationPrecision: 0.85, tier1F1: 0.64 },
  'fisheries.en': { entityF1: 0.72, relationPrecision: 0.86, tier1F1: 0.82 },
};

const first = JSON.parse(readFileSync(packageFile(`${FOLDER}/first-scores.json`), 'utf8')) as {
  scores: Record<string, Floors>;
};

describe.each([
  ['which the rules were improved by', DEVELOPMENT],
  ['whose errors nobody has looked at', UNSEEN],
])('held-out texts %s', (_, texts) => {
  it.each(Object.entries(texts))('%s', async (name, floors) => {
    const gold = JSON.parse(readFileSync(packageFile(`${FOLDER}/${name}.json`), 'utf8')) as Gold;
    const measured = score(gold, await goldOf(gold.text));
    const row = (each: Floors | undefined): string =>
      each
        ? `entities F1 ${each.entityF1.toFixed(3)}, precision ${each.relationPrecision.toFixed(3)}, ` +
          `tier-1 F1 ${each.tier1F1.toFixed(3)}`
        : '';
    console.log(`${name}: ${row(measured)} (first: ${row(first.scores[name])})`);
    expect(measured.provenance).toBe(1);
    expect(measured.entityF1).toBeGreaterThanOrEqual(floors.entityF1);
    expect(measured.relationPrecision).toBeGreaterThanOrEqual(floors.relationPrecision);
    expect(measured.tier1F1).toBeGreaterThanOrEqual(floors.tier1F1);
  });
});
