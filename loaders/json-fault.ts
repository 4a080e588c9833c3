/** Finds what is wrong in a text that should be JSON, and where: JSON.parse tells the place on some versions of Node only. */

export interface JsonFault {
  /** Index into the text. */
  at: number;
  problem: string;
}

type Expected = 'value' | 'value or ]' | 'name' | 'name or }' | 'colon' | 'comma or end' | 'nothing';

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /true|false|null/y;
const ESCAPE = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;

/** The first fault of a text that JSON.parse refuses; null for JSON. */
export function findJsonFault(text: string): JsonFault | null {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = match(SPACE, text, 0);
  const closed = (): Expected => (open.length === 0 ? 'nothing' : 'comma or end');
  while (at < text.length) {
    const char = text.charAt(at);
    const wantsValue: boolean = expected === 'value' || expected === 'value or ]';
    if (expected === 'nothing') return { at, problem: `there is ${shown(text, at)} after the end` };
    if (expected === 'colon') {
      if (char !== ':') return { at, problem: `a colon is missing before ${shown(text, at)}` };
      expected = 'value';
      at += 1;
    } else if (expected === 'comma or end') {
      const end = open.at(-1) === '{' ? '}' : ']';
      if (char === ',') expected = end === '}' ? 'name' : 'value';
      else if (char === end) {
        open.pop();
        expected = closed();
      } else return { at, problem: `a comma or ${end} is missing before ${shown(text, at)}` };
      at += 1;
    } else if ((char === '}' && expected === 'name or }') || (char === ']' && expected === 'value or ]')) {
      open.pop();
      expected = closed();
      at += 1;
    } else if (char === '"') {
      const string = readString(text, at);
      if (typeof string !== 'number') return string;
      expected = wantsValue ? closed() : 'colon';
      at = string;
    } else if (!wantsValue) {
      return { at, problem: `a name in double quotes is missing before ${shown(text, at)}` };
    } else if (char === '{' || char === '[') {
      open.push(char);
      expected = char === '{' ? 'name or }' : 'value or ]';
      at += 1;
    } else {
      const end = Math.max(match(NUMBER, text, at), match(LITERAL, text, at));
      if (end === at) return { at, problem: `${shown(text, at)} is no value` };
      expected = closed();
      at = end;
    }
    at = match(SPACE, text, at);
  }
  return expected === 'nothing' ? null : { at, problem: 'it ends in the middle' };
}

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** The index after the closing quote, or what is wrong in the string that begins at `from`. */
function readString(text: string, from: number): number | JsonFault {
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) return { at, problem: 'a string holds a control character, or its quote is not closed' };
    if (code !== 0x5c) continue;
    const end = match(ESCAPE, text, at + 1);
    if (end === at + 1) return { at, problem: 'a string holds a wrong escape' };
    at = end - 1;
  }
  return { at: from, problem: 'a string is not closed' };
}

function shown(text: string, at: number): string {
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(char)
    ? `'${char}'`
    : `the character U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
