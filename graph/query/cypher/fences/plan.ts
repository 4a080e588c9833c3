/** The fence of the plan: what Neo4j itself says the query would do. */
import type { Plan, ResultSummary } from 'neo4j-driver';
import { forbidden, type Place } from '../refusal.ts';
import { OPERATORS, PROCEDURES } from './allowed.ts';

const ASK = 'Only questions run here: MATCH … RETURN.';

const REASONS: readonly [pattern: RegExp, reason: string][] = [
  [/^Transaction/, 'CALL … IN TRANSACTIONS does not run here: it opens transactions of its own.'],
  [/^LoadCSV/, 'LOAD CSV does not run here.'],
  [/^(Show|Terminate|Administration)/, 'The query shows or changes what is the server’s, not the graph’s.'],
];

/**
 * @param summary of EXPLAIN
 * @param writing where the query's first word that writes stands
 * @throws {ApiFailure} 422 `cypher_forbidden`
 */
export function checkPlan(summary: ResultSummary, writing?: Place): void {
  const plan = summary.plan === false ? null : summary.plan;
  if (summary.queryType === 'rw' || summary.queryType === 'w') {
    throw forbidden('The query writes, and only reading queries run here.', ASK, writing);
  }
  if (summary.queryType !== 'r' || !plan) {
    throw forbidden('The query is administration, or changes the schema; neither runs here.', ASK);
  }
  const database = summary.database.name;
  const left = [plan];
  for (let operator = left.pop(); operator; operator = left.pop()) {
    checkOperator(operator, database);
    left.push(...operator.children);
  }
}

/** Neo4j names an operator and where it runs: `Expand(All)@neo4j`. */
function checkOperator({ operatorType, arguments: given }: Plan, database: string | null | undefined): void {
  const [operator = '', where] = operatorType.split('@');
  const name = operator.replace(/\(.*$/, '').replace(/^Partitioned/, '');
  if (where !== undefined && where !== (database ?? where)) {
    throw forbidden(`The query asks the database ${where}, which is not this graph’s.`, 'Leave USE out.');
  }
  if (!OPERATORS.has(name)) {
    const known = REASONS.find(([pattern]) => pattern.test(name))?.[1];
    throw forbidden(known ?? `The query would be run with ${name}, which is not allowed here.`, ASK);
  }
  if (name === 'ProcedureCall' && !PROCEDURES.has(procedureOf(given))) {
    throw forbidden(`The procedure ${procedureOf(given)} may not be called here.`, ASK);
  }
}

/** In small letters, from `db.labels() :: (label :: STRING)`. */
function procedureOf(given: object): string {
  const details = (given as Record<string, unknown>)['Details'];
  return typeof details === 'string' ? (details.split('(')[0]?.toLowerCase() ?? '') : '';
}
