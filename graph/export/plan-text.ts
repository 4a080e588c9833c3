/** A query's plan as lines for a terminal: the last step first, what it reads from indented below it. */
import type { PlanOperator } from '../api/contract.ts';

/** What of an operator's arguments a person reads first, in this order. */
const TOLD = ['Details', 'EstimatedRows', 'Rows', 'DbHits'];

export function planText(plan: PlanOperator, depth = 0): string {
  const told = TOLD.flatMap((name) => {
    const value = plan.arguments[name];
    return value === undefined ? [] : [name === 'Details' ? String(value) : `${name}: ${String(value)}`];
  });
  const line = `${'  '.repeat(depth)}${[plan.operator, ...told].join('  ')}\n`;
  return line + plan.children.map((child) => planText(child, depth + 1)).join('');
}
