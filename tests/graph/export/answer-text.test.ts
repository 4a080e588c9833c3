import { describe, expect, it } from 'vitest';
import type { CypherAnswer } from '../../../graph/api/contract.ts';
import { answerText, noteOn } from '../../../graph/export/answer-text.ts';

const plan = { operator: 'ProduceResults', arguments: {}, identifiers: [], children: [] };

function answer(columns: string[], rows: string[][], more: Partial<CypherAnswer> = {}): CypherAnswer {
  const subgraph = { nodes: [], edges: [], denied: [], truncated: false };
  return { columns, rows, subgraph, summary: { rows: rows.length, truncated: false, ms: 1 }, ...more };
}

describe('an answer', () => {
  it('of an explained query is its plan alone; of a profiled one, rows and plan', () => {
    expect(answerText('table', answer([], [], { plan }))).toBe('ProduceResults\n');
    expect(answerText('csv', answer(['n'], [['a']], { plan }))).toBe('n\r\na\r\nProduceResults\n');
  });

  it('is counted beside a table, and nowhere else', () => {
    expect(noteOn('table', answer(['n'], []))).toBe('0 rows');
    expect(noteOn('table', answer(['n'], [['a']]))).toBe('1 row');
    expect(noteOn('json', answer(['n'], [['a']]))).toBeNull();
    expect(noteOn('table', answer([], [], { plan }))).toBeNull();
  });

  it('that was cut off says so in every format', () => {
    const cut = answer(['n'], [['a']], { summary: { rows: 1, truncated: true, reason: 'bytes', ms: 1 } });
    expect(noteOn('csv', cut)).toBe('Stopped at 1 rows: the limit on bytes. There are more.');
  });
});
