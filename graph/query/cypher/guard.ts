/**
 * What a query must pass before it runs, by several fences: its words, its shape, its growth, and then its plan, as
 * Neo4j explains it. What passes is bounded: loops, ranges and regular expressions get limits that Neo4j lacks.
 *
 * Behind these stand the fences that Neo4j itself keeps: a transaction for reading only, opened by us, with a time.
 */
import { applyEdits, type Edit } from './bounds/edits.ts';
import { boundLoops, boundReduces } from './bounds/bound-loops.ts';
import { boundPatterns } from './bounds/bound-patterns.ts';
import { boundRanges } from './bounds/bound-ranges.ts';
import { checkGrowth } from './fences/growth.ts';
import { checkShape } from './fences/shape.ts';
import { checkWords } from './fences/words.ts';
import type { CypherLimits } from './limits.ts';
import { variableOf } from './limits.ts';
import { forbidden, type Place } from './refusal.ts';
import { isWord } from './text/names.ts';
import { readStatement, type Statement } from './text/statement.ts';

export interface GuardedQuery {
  mode: Statement['mode'];
  /** To be sent first, and its plan checked (`checkPlan`). Its columns are the answer's. */
  explain: string;
  /** To be sent then, unless the caller asked for an explanation only. */
  run: string;
  parameters: Record<string, unknown>;
  /** Whether `run` holds bounds of ours, with which Neo4j may find fault. */
  bounded: boolean;
  /** The query as it was given, and where in it an offset into `explain` lies; null for none. */
  query: string;
  offsetInQuery: (offset: number) => number | null;
  /** Where the first word stands that may write; a plan says whether it does. */
  writing: Place | undefined;
}

const WRITING = [
  'create',
  'insert',
  'merge',
  'set',
  'remove',
  'delete',
  'detach',
  'nodetach',
  'foreach',
  'drop',
];

/**
 * @param parameters as the driver takes them
 * @throws {ApiFailure} 422, with the place of what is wrong
 */
export function guard(
  query: string,
  parameters: Record<string, unknown>,
  limits: CypherLimits,
): GuardedQuery {
  if (query.length > limits.characters) {
    throw forbidden(
      `The query is longer than ${limits.characters} characters.`,
      `Give long lists as parameters; ${variableOf('characters')} sets the limit.`,
    );
  }
  const statement = readStatement(query);
  checkWords(statement);
  checkShape(statement);
  checkGrowth(statement);
  const given = { ...parameters };
  const edits = bounds(statement, given, limits);
  const explain = `${statement.options}EXPLAIN `;
  const profile = statement.mode === 'profile' ? 'PROFILE ' : '';
  return {
    mode: statement.mode,
    explain: explain + statement.text,
    run: statement.options + profile + applyEdits(statement.text, edits),
    parameters: given,
    bounded: edits.length > 0,
    query,
    offsetInQuery: (offset) => (offset < explain.length ? null : offset - explain.length),
    writing: writingPlace(statement),
  };
}

function bounds(statement: Statement, parameters: Record<string, unknown>, limits: CypherLimits): Edit[] {
  const name = unusedName(statement, parameters);
  return [
    ...boundLoops(statement, name),
    ...boundReduces(statement, limits.elements),
    ...boundRanges(statement, name, limits.elements),
    ...boundPatterns(statement, name, parameters),
  ];
}

function writingPlace({ query, tokens, names }: Statement): Place | undefined {
  const word = tokens.find((token, index) => isWord(token, ...WRITING) && !names.has(index));
  return word && { text: query, offset: word.start };
}

/** A name for a variable of ours. */
function unusedName({ query }: Statement, parameters: Readonly<Record<string, unknown>>): string {
  const used = query.toLowerCase() + Object.keys(parameters).join(' ');
  let name = 'bound';
  while (used.includes(name)) name += '_';
  return name;
}
