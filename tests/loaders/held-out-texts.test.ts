import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Score } from '../support/score.ts';
import { firstScores, floors, heldOutTexts, scoreOf, type Figures } from '../support/held-out.ts';

const ROWS_ALLOWED = 15;

function told({ entityF1, relationPrecision, tier1F1 }: Figures): string {
  return `entities F1 ${entityF1.toFixed(3)}, precision ${relationPrecision.toFixed(3)}, tier-1 F1 ${tier1F1.toFixed(3)}`;
}

function expectAtLeast(name: string, measured: Score): void {
  const [floor, first] = [floors[name], firstScores[name]];
  if (!floor) throw new Error(`floors.json has no ${name}`);
  console.log(`${name}: ${told(measured)}${first ? ` (when it was new: ${told(first)})` : ''}`);
  expect(measured.provenance).toBe(1);
  expect(measured.entityF1).toBeGreaterThanOrEqual(floor.entityF1);
  expect(measured.relationPrecision).toBeGreaterThanOrEqual(floor.relationPrecision);
  expect(measured.tier1F1).toBeGreaterThanOrEqual(floor.tier1F1);
}

describe.each([
  ['whose errors the rules were improved by', true],
  ['whose errors nobody has looked at', false],
])('texts of other hands %s', (_, read) => {
  const texts = heldOutTexts.filter((text) => text.read === read);

  it.each(texts)('$name is read no worse than before', async (text) => {
    expectAtLeast(text.name, await scoreOf(text));
  });

  it.each(texts.filter(({ rows }) => rows !== null))(
    '$name with the rows of its user is read no worse than before',
    async (text) => {
      expectAtLeast(`${text.name} with rows`, await scoreOf(text, true));
    },
  );
});

describe('the rows of a user', () => {
  it.each(heldOutTexts.filter(({ rows }) => rows !== null))('of $name are at most fifteen', ({ rows }) => {
    const lines = readFileSync(rows ?? '', 'utf8')
      .trim()
      .split('\n');
    expect(lines.length - 1).toBeLessThanOrEqual(ROWS_ALLOWED);
  });
});
