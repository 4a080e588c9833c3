/** The answer of a Cypher query for a terminal: its rows, its plan, and what is to be said beside them. */
import type { CypherAnswer } from '../api/contract.ts';
import { planText } from './plan-text.ts';
import { formatRows, type RowFormat } from './rows.ts';

/** A query that was only explained has a plan and no rows. */
export function answerText(format: RowFormat, { columns, rows, plan }: CypherAnswer): string {
  const table = columns.length > 0 ? formatRows(format, columns, rows) : '';
  return plan ? table + planText(plan) : table;
}

/** For standard error; null where the rows say everything. */
export function noteOn(format: RowFormat, { plan, summary }: CypherAnswer): string | null {
  const { rows, truncated, reason = 'rows' } = summary;
  if (truncated) return `Stopped at ${rows} rows: the limit on ${reason}. There are more.`;
  if (format !== 'table' || plan) return null;
  return rows === 1 ? '1 row' : `${rows} rows`;
}
