import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../web/panels/reading.ts';
import { documentView } from '../../support/graph-builders.ts';

const view = documentView('a', [
  { text: 'Badai merusak dermaga.', edges: ['badai:HARMS:dermaga', 'badai:NEAR:wira'] },
  { text: 'Badai merusak dermaga lagi.', edges: ['badai:HARMS:dermaga'] },
]);

describe('readingOf', () => {
  it('counts each edge that the passages state once, and none of the names that merely share a sentence', () => {
    const reading = readingOf(view, (edge) => !edge.includes(':NEAR:'));
    expect(reading.edges).toBe(1);
    expect(reading.passages.map(({ edges }) => edges)).toEqual([
      ['badai:HARMS:dermaga'],
      ['badai:HARMS:dermaga'],
    ]);
  });

  it('keeps the text as it is', () => {
    const reading = readingOf(view, () => true);
    expect(reading.text).toBe('Badai merusak dermaga. Badai merusak dermaga lagi.');
    expect(reading.slices).toHaveLength(1);
  });
});
