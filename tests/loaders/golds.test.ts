import { describe, expect, it } from 'vitest';
import { BUNDLED, bundledGold, goldOf } from '../support/extraction.ts';
import type { Gold } from '../support/gold-graph.ts';
import { score, type Score } from '../support/score.ts';
import { itWithShared, sharedGold, sharedGoldNames } from '../support/shared.ts';

/** The least that each gold graph asks for, a little under what was measured. */
interface Floors {
  entityF1: number;
  relationPrecision: number;
  tier1F1: number;
  /** Right facts of those on the relations that were hit. */
  facts: number;
}

const SHARED: Record<string, Floors> = {
  'essay.id': { entityF1: 0.95, relationPrecision: 0.9, tier1F1: 0.9, facts: 1 },
  'bssn-accp.id': { entityF1: 0.97, relationPrecision: 0.92, tier1F1: 0.95, facts: 1 },
  'asean-norms.en': { entityF1: 0.93, relationPrecision: 0.92, tier1F1: 0.93, facts: 1 },
};
/** For gold graphs that were added after these rules: the aims for texts that nobody has seen. */
const UNSEEN: Floors = { entityF1: 0.85, relationPrecision: 0.8, tier1F1: 0.65, facts: 0.8 };
const OWN: Floors = { entityF1: 0.97, relationPrecision: 0.95, tier1F1: 0.95, facts: 0.87 };

async function measure(name: string, gold: Gold): Promise<Score> {
  const measured = score(gold, await goldOf(gold.text));
  const { entityF1, relationPrecision, relationRecall, tier1F1, facts, citations, relations } = measured;
  console.log(
    `${name}: entities F1 ${entityF1.toFixed(3)}, relations ${relations}, precision ${relationPrecision.toFixed(3)}, ` +
      `recall ${relationRecall.toFixed(3)}, tier-1 F1 ${tier1F1.toFixed(3)}, ` +
      `facts ${facts.right}/${facts.of}, citations ${citations.right}/${citations.of}`,
  );
  return measured;
}

function expectAtLeast(measured: Score, floors: Floors): void {
  expect(measured.provenance).toBe(1);
  expect(measured.entityF1).toBeGreaterThanOrEqual(floors.entityF1);
  expect(measured.relationPrecision).toBeGreaterThanOrEqual(floors.relationPrecision);
  expect(measured.tier1F1).toBeGreaterThanOrEqual(floors.tier1F1);
  expect(measured.citations.right).toBe(measured.citations.of);
  expect(measured.facts.right).toBeGreaterThanOrEqual(floors.facts * measured.facts.of);
}

describe('the shared gold graphs', () => {
  for (const [name, floors] of Object.entries(SHARED)) {
    itWithShared(`${name} is read at least as well as its floors ask`, async () => {
      expectAtLeast(await measure(name, sharedGold(name)), floors);
    });
  }

  itWithShared('those that were added later are read as well as unseen texts should be', async () => {
    const added = sharedGoldNames().filter((name) => !(name in SHARED));
    for (const name of added) expectAtLeast(await measure(name, sharedGold(name)), UNSEEN);
    expect(sharedGoldNames()).toEqual(expect.arrayContaining(Object.keys(SHARED)));
  });
});

describe('the bundled texts', () => {
  it.each(BUNDLED)('%s is read at least as well as its floors ask', async (name) => {
    expectAtLeast(await measure(name, bundledGold(name)), OWN);
  });
});
