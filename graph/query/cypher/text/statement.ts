/** One Cypher statement, taken apart: what stands before it, its tokens, and which brackets belong together. */
import { forbidden, invalid } from '../refusal.ts';
import { isNamePart, isSymbol, isWord } from './names.ts';
import { tokenize, type Token } from './token.ts';

export interface Statement {
  /** As it was given. */
  query: string;
  /** The same, as long, with blanks in place of comments and of what stands before the first clause. */
  text: string;
  /** From the first clause on. */
  tokens: readonly Token[];
  /** For a token that opens a bracket or a CASE, the index of the one that closes it; else undefined. */
  closing: ReadonlyMap<number, number>;
  /** How many brackets and CASEs are open around each token. */
  depth: readonly number[];
  /** The indexes of words that stand where only a name can: a property, a label, a key, an alias. */
  names: ReadonlySet<number>;
  mode: 'run' | 'explain' | 'profile';
  /** What to send before it, such as `CYPHER 5 runtime=slotted `; empty for nothing. */
  options: string;
}

/** Which settings of Neo4j's own a query may carry. The others make it work differently, longer, or print its insides. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  planner: ['cost', 'idp'],
  runtime: ['interpreted', 'slotted', 'pipelined'],
};

const CLOSED_BY: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** @throws {ApiFailure} 422 for what is not one statement with closed brackets, or sets what may not be set */
export function readStatement(query: string): Statement {
  const { tokens: all, text } = tokenize(query);
  const { first, mode, options } = readPrefix(query, all);
  const end = all.at(-1)?.value === ';' ? all.length - 1 : all.length;
  const tokens = all.slice(first, end);
  const start = tokens[0]?.start;
  if (start === undefined) {
    throw invalid('There is no query.', 'Write one, such as MATCH (n:Entity) RETURN n LIMIT 10.');
  }
  const semicolon = tokens.find(({ kind, value }) => kind === 'symbol' && value === ';');
  if (semicolon) {
    throw invalid('Only one statement runs at a time.', 'Send what stands after the semicolon by itself.', {
      text: query,
      offset: semicolon.start,
    });
  }
  const blank = text.slice(0, start).replace(/[^\n\r]/g, ' ');
  const last = tokens.at(-1)?.end ?? start;
  return {
    query,
    text: blank + text.slice(start, last),
    tokens,
    ...matchBrackets(query, tokens),
    mode,
    options,
  };
}

function readPrefix(
  query: string,
  tokens: readonly Token[],
): { first: number; mode: Statement['mode']; options: string } {
  let mode: Statement['mode'] = 'run';
  let options = '';
  let at = 0;
  for (;;) {
    const word = tokens[at];
    if (word?.kind !== 'word') return { first: at, mode, options };
    if (word.value === 'explain' || word.value === 'profile') {
      if (mode !== 'run' && mode !== word.value) {
        throw invalid('A query is explained or profiled, not both.', 'Take one of the two words away.', {
          text: query,
          offset: word.start,
        });
      }
      mode = word.value;
      at += 1;
    } else if (word.value === 'cypher') {
      const read = readOptions(query, tokens, at + 1);
      options += read.options;
      at = read.next;
    } else return { first: at, mode, options };
  }
}

function readOptions(
  query: string,
  tokens: readonly Token[],
  start: number,
): { options: string; next: number } {
  let options = 'CYPHER ';
  let at = start;
  const version = tokens[at];
  if (version?.kind === 'number') {
    options += `${version.value} `;
    at += 1;
  }
  for (;;) {
    const [name, equals, value] = tokens.slice(at, at + 3);
    if (name?.kind !== 'word' || equals?.value !== '=' || !value) return { options, next: at };
    if (!OPTIONS[name.value]?.includes(value.value) || value.kind !== 'word') {
      throw forbidden(
        `The option ${name.value}=${value.value} may not be set here.`,
        `What may be set: ${Object.entries(OPTIONS)
          .map(([key, values]) => `${key}=${values.join('|')}`)
          .join(', ')}.`,
        { text: query, offset: name.start },
      );
    }
    options += `${name.value}=${value.value} `;
    at += 3;
  }
}

/** CASE and its END count as brackets: what stands between them belongs together. */
function matchBrackets(
  query: string,
  tokens: readonly Token[],
): Pick<Statement, 'closing' | 'depth' | 'names'> {
  const closing = new Map<number, number>();
  const depth: number[] = [];
  const names = new Set<number>();
  const open: { index: number; closer: string }[] = [];
  tokens.forEach((token, index) => {
    const innermost = open.at(-1);
    if (isNamePlace(tokens, index, innermost?.closer === '}')) names.add(index);
    const isKeyword = token.kind === 'word' && !names.has(index);
    if (isClosing(token) || (isKeyword && token.value === 'end' && innermost?.closer === 'end')) {
      if (innermost?.closer !== token.value) {
        throw invalid(`This ${token.value} closes nothing.`, 'Open a bracket for it, or take it away.', {
          text: query,
          offset: token.start,
        });
      }
      open.pop();
      closing.set(innermost.index, index);
    }
    depth.push(open.length);
    const closer = token.kind === 'symbol' ? CLOSED_BY[token.value] : undefined;
    if (closer !== undefined) open.push({ index, closer });
    if (isKeyword && token.value === 'case') open.push({ index, closer: 'end' });
  });
  const left = open.at(-1);
  if (left) {
    const token = tokens[left.index];
    throw invalid(
      `What is opened here with ${token?.value.toUpperCase() ?? ''} is not closed.`,
      `Close it with ${left.closer.toUpperCase()}.`,
      { text: query, offset: token?.start ?? 0 },
    );
  }
  return { closing, depth, names };
}

function isClosing(token: Token): boolean {
  return token.kind === 'symbol' && [')', ']', '}'].includes(token.value);
}

function isNamePlace(tokens: readonly Token[], index: number, inBraces: boolean): boolean {
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  if (isSymbol(before, '.') || isWord(before, 'as')) return true;
  const opensPart = (at: number): boolean => ['{', ',', '(', '['].some((sign) => isSymbol(tokens[at], sign));
  if (isSymbol(after, ':')) return opensPart(index - 1);
  // Behind `{key:` stands a value; behind other colons, a label or type.
  return isSymbol(before, ':') && !(inBraces && isNamePart(tokens[index - 2]) && opensPart(index - 3));
}
