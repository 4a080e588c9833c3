/** Bounds what regular expressions are tried on: `text =~ pattern` becomes an error where the text is too long. */
import { forbidden } from '../refusal.ts';
import { isSymbol } from '../text/names.ts';
import type { Statement } from '../text/statement.ts';
import { breakOff } from './break-off.ts';
import { around, instead, type Edit } from './edits.ts';
import { longestText, PatternRefusal } from './pattern-cost.ts';

interface Pattern {
  value: string;
  /** Index of the token behind it. */
  next: number;
}

/** What an operand of `=~` cannot hold, other than in brackets. */
const AROUND_OPERAND = new Set(
  `where and or xor not in is contains starts ends with return unwind when then else case end distinct by limit skip
  on as order union match optional call yield delete set let filter`.split(/\s+/),
);
const SYMBOLS_AROUND_OPERAND = new Set(['=~', '=', '<>', '<', '>', '<=', '>=', ',', '|', ':']);
const GOES_ON = new Set(['+', '-', '*', '/', '%', '^', '||', '[', '.', '::', '(']);

const INSTEAD = 'Use CONTAINS, STARTS WITH or ENDS WITH, several of them if need be.';

/**
 * @param name that the query does not use itself
 * @param parameters of the query; each judged pattern is added, under a name of its own
 * @throws {ApiFailure} 422 `cypher_forbidden` for a pattern that is made while the query runs, or takes too long
 */
export function boundPatterns(
  statement: Statement,
  name: string,
  parameters: Record<string, unknown>,
): Edit[] {
  return statement.tokens.flatMap((token, index) => {
    if (token.kind !== 'symbol' || token.value !== '=~') return [];
    const pattern = patternBehind(statement, index + 1, parameters);
    if (!pattern) {
      const message = 'A regular expression must be written in the query, or be a parameter.';
      throw refuse(statement, index, message, INSTEAD);
    }
    const first = operandBefore(statement, index);
    const parameter = `${name}_${index}`;
    parameters[parameter] = pattern.value;
    const isLong = `size(toStringOrNull(${name})) > ${mostCharacters(statement, index, pattern.value)}`;
    const tried = `CASE WHEN ${isLong} THEN ${breakOff('pattern')} = true ELSE ${name} =~ $${parameter} END`;
    return [
      around(statement, first, index, `head([${name} IN [`, ''),
      instead(statement, index, pattern.next, `] | ${tried}])`),
    ];
  });
}

function mostCharacters(statement: Statement, index: number, pattern: string): number {
  try {
    return longestText(pattern);
  } catch (cause) {
    if (!(cause instanceof PatternRefusal)) throw cause;
    throw refuse(statement, index, `This regular expression does not run here: ${cause.message}.`, INSTEAD);
  }
}

/** Texts and parameters, joined by `+`, perhaps in brackets. */
function patternBehind(
  { tokens, closing }: Statement,
  start: number,
  parameters: Readonly<Record<string, unknown>>,
): Pattern | null {
  const close = isSymbol(tokens[start], '(') ? closing.get(start) : undefined;
  let value = '';
  let at = close === undefined ? start : start + 1;
  for (;;) {
    const part = tokens[at];
    const text =
      part?.kind === 'string' ? part.value : part?.kind === 'parameter' ? parameters[part.value] : null;
    if (typeof text !== 'string') return null;
    value += text;
    at += 1;
    if (!isSymbol(tokens[at], '+') && !isSymbol(tokens[at], '||')) break;
    at += 1;
  }
  if (close !== undefined) {
    if (at !== close) return null;
    at += 1;
  }
  const after = tokens[at];
  return after?.kind === 'symbol' && GOES_ON.has(after.value) ? null : { value, next: at };
}

/** Index of the first token of the text that the pattern is tried on. */
function operandBefore({ tokens, depth, names }: Statement, index: number): number {
  const level = depth[index] ?? 0;
  let first = index;
  for (; first > 0; first -= 1) {
    const before = tokens[first - 1];
    const open = depth[first - 1] ?? 0;
    if (open < level) break;
    if (open > level || !before) continue;
    if (before.kind === 'symbol' && SYMBOLS_AROUND_OPERAND.has(before.value)) break;
    if (before.kind === 'word' && AROUND_OPERAND.has(before.value) && !names.has(first - 1)) break;
  }
  return first;
}

function refuse(statement: Statement, index: number, message: string, hint: string): Error {
  return forbidden(message, hint, { text: statement.query, offset: statement.tokens[index]?.start ?? 0 });
}
