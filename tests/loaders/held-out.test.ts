/**
 * Paragraphs that were written after the rules, with the field's words in other sentences. `edges` are what a close
 * reader finds, denied ones after '!'; `alsoRight` are never counted wrong. Speakers and citations are left out.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../graph/installation.ts';
import { edgesOf } from '../support/extraction.ts';

interface Paragraph {
  language: 'id' | 'en';
  text: string;
  edges: string[];
  alsoRight: string[];
}

const paragraphs = JSON.parse(
  readFileSync(packageFile('tests/fixtures/held-out/paragraphs.json'), 'utf8'),
) as Paragraph[];

const SPOKEN = /^\S+ (?:ASSERTS|WROTE|CITED_FOR|DEFINES) /;

describe('paragraphs that the rules were not made for', () => {
  it.each(['id', 'en'] as const)(
    'are read with few wrong edges and most of the right ones (%s)',
    (language) => {
      const found = { told: 0, right: 0, wanted: 0, met: 0 };
      const wrong: string[] = [];
      for (const { text, edges, alsoRight } of paragraphs.filter((each) => each.language === language)) {
        const told = edgesOf(text).filter((edge) => !SPOKEN.test(edge));
        const acceptable = new Set([...edges, ...alsoRight]);
        found.told += told.length;
        found.right += told.filter((edge) => acceptable.has(edge)).length;
        found.wanted += edges.length;
        found.met += edges.filter((edge) => told.includes(edge)).length;
        wrong.push(...told.filter((edge) => !acceptable.has(edge)));
      }
      const [precision, recall] = [found.right / found.told, found.met / found.wanted];
      console.log(
        `held out (${language}): precision ${precision.toFixed(3)} of ${found.told}, ` +
          `recall ${recall.toFixed(3)} of ${found.wanted}; wrong: ${wrong.join(', ') || 'none'}`,
      );
      expect(precision).toBeGreaterThanOrEqual(0.85);
      expect(recall).toBeGreaterThanOrEqual(0.65);
    },
  );
});
