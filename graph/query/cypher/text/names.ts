/** Reads dotted names out of a statement's tokens: `db.index.fulltext.queryNodes`, `n.labelEn`. */
import type { Token } from './token.ts';

export interface DottedName {
  /** As written, quotes taken away, joined by dots. */
  name: string;
  /** Index of its first token, and of the one after its last. */
  first: number;
  next: number;
}

/** The name that begins at `first`, or null where none does. Of an unquoted part, small letters are given. */
export function nameFrom(tokens: readonly Token[], first: number): DottedName | null {
  const parts: string[] = [];
  let at = first;
  for (;;) {
    const part = tokens[at];
    if (!isNamePart(part)) return null;
    parts.push(part.value);
    at += 1;
    if (!isSymbol(tokens[at], '.') || !isNamePart(tokens[at + 1]))
      return { name: parts.join('.'), first, next: at };
    at += 1;
  }
}

/** The name that ends at `last`, or null where none does. */
export function nameUpTo(tokens: readonly Token[], last: number): DottedName | null {
  if (!isNamePart(tokens[last])) return null;
  let first = last;
  while (isSymbol(tokens[first - 1], '.') && isNamePart(tokens[first - 2])) first -= 2;
  return nameFrom(tokens, first);
}

export function isNamePart(token: Token | undefined): token is Token {
  return token?.kind === 'word' || token?.kind === 'quoted';
}

export function isSymbol(token: Token | undefined, value: string): boolean {
  return token?.kind === 'symbol' && token.value === value;
}

export function isWord(token: Token | undefined, ...values: string[]): boolean {
  return token?.kind === 'word' && values.includes(token.value);
}
