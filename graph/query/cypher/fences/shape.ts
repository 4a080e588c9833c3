/**
 * The fence of shape: how large and how deep a query's text may be. Neo4j reads and plans a query before any limit
 * on time is looked at; what is nested too deep ends its thread without an answer.
 */
import { forbidden } from '../refusal.ts';
import { isSymbol, isWord } from '../text/names.ts';
import type { Statement } from '../text/statement.ts';
import type { Token } from '../text/token.ts';

interface Measure {
  most: number;
  what: string;
  hint: string;
  counts: (statement: Statement, index: number) => boolean;
}

const MOST_NESTED = 48;
const MOST_SUBQUERIES_NESTED = 6;
/** Signs of one kind in a row: NOT NOT NOT, a.b.c.d. */
const LONGEST_RUN = 24;

const OPERATORS = new Set([
  '+',
  '-',
  '*',
  '/',
  '%',
  '^',
  '=',
  '<>',
  '<',
  '>',
  '<=',
  '>=',
  '=~',
  '||',
  '&',
  '|',
  '!',
]);
const WORD_OPERATORS = new Set(['and', 'or', 'xor', 'not', 'in', 'is', 'contains', 'starts', 'ends']);

const MEASURES: readonly Measure[] = [
  {
    most: 600,
    what: 'operators',
    hint: 'Give long lists of values as a parameter: WHERE n.id IN $ids.',
    counts: (statement, index) => isOperator(statement, index),
  },
  {
    most: 30,
    what: 'relationships in its patterns',
    hint: 'Ask for a path of variable length, or in several queries.',
    counts: ({ tokens }, index) => isHop(tokens, index),
  },
  {
    most: 60,
    what: 'nodes and patterns separated by commas',
    hint: 'Ask in several queries.',
    counts: ({ tokens }, index) => isSymbol(tokens[index], ',') && isSymbol(tokens[index + 1], '('),
  },
  {
    most: 60,
    what: 'clauses',
    hint: 'Ask in several queries.',
    counts: ({ tokens, names }, index) =>
      isWord(tokens[index], 'match', 'with', 'unwind', 'call', 'union', 'return') && !names.has(index),
  },
];

/** @throws {ApiFailure} 422 `cypher_forbidden` */
export function checkShape(statement: Statement): void {
  checkDepth(statement);
  for (const measure of MEASURES) {
    const counted = statement.tokens.flatMap((_, index) => (measure.counts(statement, index) ? [index] : []));
    const beyond = counted[measure.most];
    if (beyond !== undefined) {
      throw refuse(
        statement,
        beyond,
        `The query has more than ${measure.most} ${measure.what}.`,
        measure.hint,
      );
    }
  }
}

function checkDepth(statement: Statement): void {
  const { tokens, depth, closing } = statement;
  const hint = 'Take it apart with WITH.';
  const deep = depth.findIndex((open) => open > MOST_NESTED);
  if (deep !== -1)
    throw refuse(statement, deep, `The query is nested deeper than ${MOST_NESTED} levels.`, hint);
  const ends: number[] = [];
  let run = 0;
  tokens.forEach((token, index) => {
    while (ends.length > 0 && (ends.at(-1) ?? 0) < index) ends.pop();
    const close = closing.get(index);
    if (close !== undefined && isSymbol(token, '{') && opensSubquery(tokens, index)) ends.push(close);
    if (ends.length > MOST_SUBQUERIES_NESTED) {
      throw refuse(
        statement,
        index,
        `Subqueries are nested deeper than ${MOST_SUBQUERIES_NESTED} levels.`,
        hint,
      );
    }
    run = continuesRun(tokens, index) ? run + 1 : 0;
    if (run > LONGEST_RUN) {
      throw refuse(
        statement,
        index,
        `The same sign is repeated more than ${LONGEST_RUN} times.`,
        'Shorten it.',
      );
    }
  });
}

function opensSubquery(tokens: readonly Token[], brace: number): boolean {
  const before = tokens[brace - 1];
  return isWord(before, 'call', 'exists', 'count', 'collect') || isSymbol(before, ')');
}

function isOperator({ tokens, names }: Statement, index: number): boolean {
  const token = tokens[index];
  if (token?.kind === 'symbol') return OPERATORS.has(token.value);
  return token?.kind === 'word' && WORD_OPERATORS.has(token.value) && !names.has(index);
}

/** Of `-[…]-` and `--` the first stroke. */
function isHop(tokens: readonly Token[], index: number): boolean {
  if (!isSymbol(tokens[index], '-')) return false;
  const before = isSymbol(tokens[index - 1], '<') ? tokens[index - 2] : tokens[index - 1];
  const after = tokens[index + 1];
  return isSymbol(before, ')') && (isSymbol(after, '[') || isSymbol(after, '-'));
}

function continuesRun(tokens: readonly Token[], index: number): boolean {
  if (isWord(tokens[index], 'not')) return true;
  if (isSymbol(tokens[index], '.') || isSymbol(tokens[index], '+')) return true;
  return (
    isSymbol(tokens[index - 1], '.') || (isSymbol(tokens[index], '-') && !isSymbol(tokens[index - 1], ']'))
  );
}

function refuse(statement: Statement, index: number, message: string, hint: string): Error {
  return forbidden(message, hint, { text: statement.query, offset: statement.tokens[index]?.start ?? 0 });
}
