/**
 * Bounds the lists that `range` makes. `UNWIND range(…) AS x` is left as it is: it makes rows, not a list, and
 * between rows Neo4j sees that its time is over.
 */
import { forbidden } from '../refusal.ts';
import { isSymbol, isWord } from '../text/names.ts';
import type { Statement } from '../text/statement.ts';
import { breakOff } from './break-off.ts';
import { instead, type Edit } from './edits.ts';

/**
 * @param name that the query does not use itself
 * @param most elements of a list
 */
export function boundRanges(statement: Statement, name: string, most: number): Edit[] {
  const { tokens, closing } = statement;
  return tokens.flatMap((token, index) => {
    const close = closing.get(index + 1);
    const isRange =
      (token.kind === 'word' || token.kind === 'quoted') && token.value.toLowerCase() === 'range';
    if (!isRange || close === undefined || isSymbol(tokens[index - 1], '.')) return [];
    if (isWord(tokens[index - 1], 'unwind') && isWord(tokens[close + 1], 'as')) return [];
    return boundRange(statement, index, close, name, most);
  });
}

function boundRange(statement: Statement, index: number, close: number, name: string, most: number): Edit[] {
  const { tokens, depth } = statement;
  const level = depth[index + 2] ?? 0;
  const commas = tokens.flatMap((token, at) =>
    at > index && at < close && depth[at] === level && isSymbol(token, ',') ? [at] : [],
  );
  const [first, last] = [tokens.slice(index + 2, commas[0]), tokens.slice((commas[0] ?? 0) + 1, close)];
  if (commas.length === 1 && [first, last].every((part) => part.length === 1 && part[0]?.kind === 'number')) {
    const length = Number(last[0]?.value) - Number(first[0]?.value);
    if (length < most) return [];
    throw forbidden(
      `This range has more than ${most} elements.`,
      'Make rows of it instead: UNWIND range(…) AS x.',
      { text: statement.query, offset: tokens[index]?.start ?? 0 },
    );
  }
  const step = commas.length === 1 ? ', 1' : '';
  const [from, to, by] = [0, 1, 2].map((at) => `${name}[${at}]`);
  // A step of zero is an error that Neo4j tells best.
  const isLong = `${by} <> 0 AND abs(toFloat(${to}) - toFloat(${from})) >= ${most} * abs(toFloat(${by}))`;
  return [
    instead(statement, index, index + 2, `head([${name} IN [[`),
    instead(
      statement,
      close,
      close + 1,
      `${step}]] | range(${from}, ${to}, CASE WHEN ${isLong} THEN ${breakOff('range')} ELSE ${by} END)])`,
    ),
  ];
}
