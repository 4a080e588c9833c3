/**
 * Cypher cut into tokens, as Neo4j cuts it, or more strictly: where the two could ever read a text differently,
 * it is refused. That a harmful word is found depends on this, for plans do not show all that a query does.
 */
import { forbidden, invalid } from '../refusal.ts';

export interface Token {
  kind: 'word' | 'quoted' | 'string' | 'number' | 'parameter' | 'symbol';
  /** Of a word, in small letters; of a quoted name, a string or a parameter, what it says; else as it stands. */
  value: string;
  /** In UTF-16 code units. */
  start: number;
  end: number;
}

export interface TokenList {
  tokens: Token[];
  /** The text with its comments blanked out: what was not read is not sent. As long as the text. */
  text: string;
}

/** Of the control characters only those that every reader takes for space. */
const SPACE = /[\s\u0085\u180e]+/uy;
const WORD = /[\p{L}\p{Nl}\p{Pc}][\p{L}\p{N}\p{M}\p{Pc}]*/uy;
const NUMBER = /(?:\d[\d_]*)?\.?\d[\d_]*(?:[eE][+-]?\d+)?/uy;
const SYMBOL = /=~|<>|<=|>=|\+=|\|\||\.\.|::|[-+*/%^=<>.,:;|&!()[\]{}]/uy;
const COMMENT = /\/\/[^\n\r]*|\/\*[^]*?\*\//uy;
/** Characters that end a string, a name or a comment: escaped, they are text to one reader and syntax to another. */
const SYNTAX = /['"`\\*/\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const UNKNOWN_ESCAPES = /[^\\'"`bfnrt]/;

/** @throws {ApiFailure} 422 for what is not closed, or cannot be read in one way only */
export function tokenize(query: string): TokenList {
  const tokens: Token[] = [];
  let text = query;
  let at = 0;
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(query)?.[0] ?? null;
  };
  const push = (kind: Token['kind'], value: string, end: number): void => {
    tokens.push({ kind, value, start: at, end });
    at = end;
  };
  while (at < query.length) {
    const character = query.charAt(at);
    const space = match(SPACE);
    if (space !== null) {
      at += space.length;
      continue;
    }
    if (query.startsWith('//', at) || query.startsWith('/*', at)) {
      const comment = match(COMMENT);
      if (comment === null) throw unclosed(query, at, 'comment');
      text = text.slice(0, at) + comment.replace(/[^\n\r]/g, ' ') + text.slice(at + comment.length);
      at += comment.length;
      continue;
    }
    if (character === "'" || character === '"') {
      const { value, end } = readString(query, at);
      push('string', value, end);
      continue;
    }
    if (character === '`') {
      const { value, end } = readQuoted(query, at);
      push('quoted', value, end);
      continue;
    }
    if (character === '$') {
      const { value, end } = readParameter(query, at);
      push('parameter', value, end);
      continue;
    }
    const word = match(WORD);
    if (word !== null) {
      push('word', word.toLowerCase(), at + word.length);
      continue;
    }
    const number = match(NUMBER);
    if (number !== null) {
      push('number', number, at + number.length);
      continue;
    }
    const symbol = match(SYMBOL);
    if (symbol === null) throw unreadable(query, at);
    push('symbol', symbol, at + symbol.length);
  }
  return { tokens, text };
}

function readString(query: string, start: number): { value: string; end: number } {
  const quote = query.charAt(start);
  let value = '';
  let at = start + 1;
  for (;;) {
    const character = query.charAt(at);
    if (character === '') throw unclosed(query, start, 'string');
    if (character === quote) return { value, end: at + 1 };
    if (character !== '\\') {
      value += character;
      at += 1;
    } else if (query.charAt(at + 1) === 'u') {
      value += readEscape(query, at);
      at += 6;
    } else {
      const escaped = query.charAt(at + 1);
      value += UNKNOWN_ESCAPES.test(escaped) ? `\\${escaped}` : (ESCAPES[escaped] ?? escaped);
      at += 2;
    }
  }
}

/** Of `\u0041`. */
function readEscape(query: string, at: number): string {
  const digits = query.slice(at + 2, at + 6);
  const character = String.fromCharCode(Number.parseInt(digits, 16));
  if (!/^[0-9a-fA-F]{4}$/.test(digits) || SYNTAX.test(character)) {
    throw forbidden(
      `The escape \\u${digits} may not stand here.`,
      'Write the character itself, or give the text as a parameter.',
      { text: query, offset: at },
    );
  }
  return character;
}

function readQuoted(query: string, start: number): { value: string; end: number } {
  let at = start + 1;
  for (;;) {
    const close = query.indexOf('`', at);
    if (close === -1) throw unclosed(query, start, 'name in backticks');
    if (query.charAt(close + 1) !== '`') {
      const inside = query.slice(start + 1, close);
      if (inside.includes('\\')) throw unreadable(query, start + 1 + inside.indexOf('\\'));
      return { value: inside.replaceAll('``', '`'), end: close + 1 };
    }
    at = close + 2;
  }
}

function readParameter(query: string, start: number): { value: string; end: number } {
  if (query.charAt(start + 1) === '`') return readQuoted(query, start + 1);
  const name = /[\p{L}\p{N}\p{M}\p{Pc}]+/uy;
  name.lastIndex = start + 1;
  const value = name.exec(query)?.[0];
  if (value === undefined) throw unreadable(query, start);
  return { value, end: start + 1 + value.length };
}

function unclosed(query: string, offset: number, what: string): Error {
  return invalid(`The ${what} that begins here is not closed.`, 'Close it.', { text: query, offset });
}

function unreadable(query: string, offset: number): Error {
  const character = String.fromCodePoint(query.codePointAt(offset) ?? 0);
  const shown = /[\p{L}\p{N}\p{P}\p{S}]/u.test(character)
    ? character
    : `U+${(query.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return forbidden(
    `The character ${shown} may not stand here.`,
    'Outside quotes, Cypher is written with letters, digits and its own signs; put other text in quotes.',
    { text: query, offset },
  );
}
