/**
 * Makes the loops inside expressions end when their query is ended.
 *
 * Neo4j looks between rows whether a query is past its time, and never within a list comprehension, `all`, `any` or
 * `reduce`: one over a long list goes on for hours on a thread that nothing stops. A counting subquery does look. So
 * each element of a loop's list passes one, `[e IN (list) WHERE COUNT { UNWIND [1] AS one RETURN e } = 1]`.
 */
import { isNamePart, isSymbol, isWord } from '../text/names.ts';
import type { Statement } from '../text/statement.ts';
import { breakOff } from './break-off.ts';
import { around, type Edit } from './edits.ts';
import { findLoops, type Loop } from './loop.ts';

/** Their lists are as long as a path, or as a node has labels or properties. */
const SHORT_LISTS = ['nodes', 'relationships', 'labels', 'keys'];

/** A text of this many characters weighs as much as one element of a list. */
export const CHARACTERS_PER_ELEMENT = 1_000;

/** Neo4j goes through a list that was gathered step by step in as many calls within each other, and has no more. */
export const MOST_GATHERED = 1_000;

const WITHOUT_LENGTH =
  'BOOLEAN | INTEGER | FLOAT | DATE | LOCAL TIME | ZONED TIME | LOCAL DATETIME | ZONED DATETIME | DURATION | ' +
  'POINT | NODE | RELATIONSHIP | PATH | MAP';

/** @param name that the query does not use itself */
export function boundLoops(statement: Statement, name: string): Edit[] {
  const loops = findLoops(statement);
  const unwatched: Loop[] = [];
  const edits: Edit[] = [];
  for (const loop of loops) {
    const inUnwatched = unwatched.some((outer) => outer.first < loop.first && loop.close < outer.close);
    if (!inUnwatched && isShort(statement, loop)) {
      // Neo4j follows a path no further than `all(n IN nodes(path) WHERE …)` holds, but only where it reads just so.
      unwatched.push(loop);
      continue;
    }
    const { start, end } = loop.source;
    const watched = `) WHERE COUNT { UNWIND [1] AS ${name}_one RETURN ${name} } = 1]`;
    edits.push(around(statement, start, end, `[${name} IN (`, watched));
  }
  return edits;
}

/**
 * Breaks a reduce off once what it gathers is longer than a list may be: each of its steps may double it.
 * @param most elements of a list
 */
export function boundReduces(statement: Statement, most: number): Edit[] {
  return findLoops(statement).flatMap(({ accumulator, body }) => {
    if (accumulator === null || !body || body.end <= body.start) return [];
    const gathered = `{v: \`${accumulator.replaceAll('`', '``')}\`}.v`;
    // Whether it is a list is not asked: to answer, Neo4j would go through all of it.
    const length =
      `CASE WHEN ${gathered} IS :: STRING THEN coalesce(size(${gathered}), 0) / ${CHARACTERS_PER_ELEMENT} ` +
      `WHEN ${gathered} IS :: ${WITHOUT_LENGTH} THEN 0 ELSE size(${gathered}) END`;
    const before = `CASE WHEN ${length} <= ${Math.min(most, MOST_GATHERED)} THEN (`;
    return [around(statement, body.start, body.end, before, `) ELSE ${breakOff('reduce')} END`)];
  });
}

function isShort({ tokens, closing }: Statement, { source: { start, end } }: Loop): boolean {
  const first = tokens[start];
  if (!isNamePart(first)) return false;
  if (end === start + 1) return isPath(tokens, first.value);
  const argument = tokens[start + 2];
  const ofOne = closing.get(start + 1) === start + 3 && end === start + 4 && isNamePart(argument);
  return ofOne && isWord(first, ...SHORT_LISTS);
}

/** Whether a pattern binds the name to the relationships of a path: `-[name:TYPE*1..3]-`. */
function isPath(tokens: Statement['tokens'], name: string): boolean {
  return tokens.some((token, index) => {
    if (!isNamePart(token) || token.value !== name || !isSymbol(tokens[index - 1], '[')) return false;
    if (!isSymbol(tokens[index - 2], '-')) return false;
    const close = tokens.findIndex((later, at) => at > index && isSymbol(later, ']'));
    return tokens.slice(index, close).some((later) => isSymbol(later, '*'));
  });
}
