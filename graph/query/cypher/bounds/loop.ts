/** The loops that stand inside expressions: list comprehensions, all, any, none, single, and reduce. */
import { isNamePart, isSymbol, isWord } from '../text/names.ts';
import type { Statement } from '../text/statement.ts';

/** Ranges are of token indexes, `end` exclusive. */
export interface Loop {
  /** `predicate` for all, any, none and single. */
  kind: 'list' | 'predicate' | 'reduce';
  /** Index of its first token, and of the bracket that closes it. */
  first: number;
  close: number;
  variable: string;
  /** Of a reduce; else null. */
  accumulator: string | null;
  source: { start: number; end: number };
  /** What stands behind its `|`, or null where it has none. */
  body: { start: number; end: number } | null;
}

export function findLoops(statement: Statement): Loop[] {
  return statement.tokens.flatMap((_, index) => loopAt(statement, index) ?? []);
}

function loopAt(statement: Statement, index: number): Loop | null {
  const { tokens, closing } = statement;
  if (isSymbol(tokens[index], '[')) return loopIn(statement, 'list', index, index, index + 1, null);
  if (!closing.has(index + 1) || !isSymbol(tokens[index + 1], '(') || isSymbol(tokens[index - 1], '.'))
    return null;
  const called = isNamePart(tokens[index]) ? tokens[index].value.toLowerCase() : '';
  if (['all', 'any', 'none', 'single'].includes(called)) {
    return loopIn(statement, 'predicate', index, index + 1, index + 2, null);
  }
  const accumulator = tokens[index + 2];
  if (called !== 'reduce' || !isNamePart(accumulator)) return null;
  const comma = seek(statement, index + 1, index + 2, (at) => isSymbol(tokens[at], ','));
  return loopIn(statement, 'reduce', index, index + 1, comma + 1, accumulator.value);
}

/** @param variable where its `x IN …` must begin */
function loopIn(
  statement: Statement,
  kind: Loop['kind'],
  first: number,
  bracket: number,
  variable: number,
  accumulator: string | null,
): Loop | null {
  const { tokens, closing } = statement;
  const close = closing.get(bracket);
  const name = tokens[variable];
  if (close === undefined || !isNamePart(name) || !isWord(tokens[variable + 1], 'in')) return null;
  const start = variable + 2;
  const end = seek(
    statement,
    bracket,
    start,
    (at) => isWord(tokens[at], 'where') || isSymbol(tokens[at], '|'),
  );
  const bar = seek(statement, bracket, end, (at) => isSymbol(tokens[at], '|'));
  const comma = seek(statement, bracket, start, (at) => isSymbol(tokens[at], ','));
  // `[x IN list, y]` is a list of two, the first of them true or false.
  if (comma < end || end === start) return null;
  return {
    kind,
    first,
    close,
    variable: name.value,
    accumulator,
    source: { start, end },
    body: bar < close ? { start: bar + 1, end: close } : null,
  };
}

/** The first token from `start` on that stands in this bracket itself and is sought; else the closing one. */
function seek(
  { depth, closing }: Statement,
  bracket: number,
  start: number,
  isSought: (index: number) => boolean,
): number {
  const close = closing.get(bracket) ?? depth.length;
  const level = (depth[bracket] ?? 0) + 1;
  for (let at = start; at < close; at += 1) if (depth[at] === level && isSought(at)) return at;
  return close;
}
