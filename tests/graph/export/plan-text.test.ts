import { expect, it } from 'vitest';
import { planText } from '../../../graph/export/plan-text.ts';

it('sets what a step reads from below it, with what was counted', () => {
  const scan = {
    operator: 'NodeByLabelScan',
    arguments: { Details: 'n:Entity', EstimatedRows: 101, Rows: 101, DbHits: 102, Memory: 7 },
    identifiers: ['n'],
    children: [],
  };
  const plan = { operator: 'ProduceResults', arguments: {}, identifiers: ['n'], children: [scan] };
  expect(planText(plan)).toBe(
    'ProduceResults\n  NodeByLabelScan  n:Entity  EstimatedRows: 101  Rows: 101  DbHits: 102\n',
  );
});
