/** What stands right before or after a name and tells its kind: 'ransomware X', 'the work of X', 'X mengaku meretas'. */
import type { Reading } from '../mention-table.ts';
import { plays } from '../grammar.ts';
import { phraseAt } from '../phrase-reader.ts';
import type { TrieNode } from '../phrase-trie.ts';
import type { NameSign } from './sign-index.ts';
import { ROLE } from '../roles.ts';

/** Words between a class and its name: 'a gang known as X'. */
const NAMED =
  /^(?:bernama|named|called|dubbed|codenamed|nicknamed|known|as|yang|dikenal|sebagai|disebut|dipanggil|dinamakan|berjuluk|dijuluki|menamakan|menamai|menyebut|diri|dirinya|dinamai|dengan|nama|lain|baru|lainnya|the|itself|calling|styling|["“”'‘’])$/;

/** By the naming schemes of those who track attackers: UNC7714, APT99, TA505, Storm-0558, UAC-0010. */
const DESIGNATED =
  /^(?:UNC|APT|APT-C-|TA|FIN|UAC|UAT|TAG|DEV|STORM|Storm|TEMP|ATK|TGR-STA|CL-STA|CL-UNK|GTG|REF|G|TG|WIZ|LABYRINTH)[-‐ ]?\d{1,5}[A-Z]?$/;

export function isDesignated(text: string): boolean {
  return DESIGNATED.test(text);
}

/** The class noun before the name: 'ransomware X', 'a gang known as X'. */
export function classBefore({ tokens, lexicon }: Reading, from: number): string | null {
  let end = from;
  while (NAMED.test(tokens[end - 1]?.norm ?? '')) end -= 1;
  for (let at = Math.max(0, end - 3); at < end; at += 1) {
    let node = lexicon.heads.namers.root;
    let next = at;
    while (next < end) {
      const child = node.next?.get(tokens[next]?.key ?? '');
      if (!child) break;
      node = child;
      next += 1;
    }
    if (next === end && node.values?.[0]) return node.values[0];
  }
  return null;
}

/** The class noun after the name, in small letters: 'the X ransomware'; `to` is the token after it. */
export function classAfter(
  { tokens, lexicon, language }: Reading,
  from: number,
): { kind: string; to: number } | null {
  if (language !== 'en') return null;
  let node = lexicon.heads.namers.root;
  let found: { kind: string; to: number } | null = null;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    const child = token && !token.capital ? node.next?.get(token.key) : undefined;
    if (!child) break;
    node = child;
    const kind = node.values?.[0];
    if (kind !== undefined) found = { kind, to: at + 1 };
  }
  return found;
}

/** The kind that a verb or phrase beside the name tells; `known` asks the signs too that say little of an unknown name. */
export function signedKind(reading: Reading, from: number, to: number, known = false): string | null {
  return signBefore(reading, from, known) ?? signAfter(reading, to, known);
}

function signBefore({ tokens, lexicon }: Reading, from: number, known: boolean): string | null {
  let end = from;
  while (/^(?:["“'‘]|the|a|an|sebuah|si)$/.test(tokens[end - 1]?.norm ?? '')) end -= 1;
  let node: TrieNode<NameSign> = lexicon.heads.signs.before.root;
  let found: string | null = null;
  for (let at = end - 1; at >= 0; at -= 1) {
    const child = node.next?.get(tokens[at]?.norm ?? '');
    if (!child) break;
    node = child;
    found = strong(node.values, known) ?? found;
  }
  return found;
}

const MOST_SKIPPED = 3;

function signAfter(reading: Reading, to: number, known: boolean): string | null {
  const { tokens, lexicon } = reading;
  let start = to;
  if (/^["”'’]$/.test(tokens[start]?.text ?? '')) start += 1;
  for (let skipped = 0; skipped <= MOST_SKIPPED; skipped += 1) {
    let node: TrieNode<NameSign> = lexicon.heads.signs.after.root;
    let found: string | null = null;
    for (let at = start; at < tokens.length; at += 1) {
      const child = node.next?.get(tokens[at]?.norm ?? '');
      if (!child) break;
      node = child;
      found = strong(node.values, known) ?? found;
    }
    if (found !== null) return found;
    const phrase = phraseAt(reading, start);
    if (!phrase || !plays(phrase.phrase, ROLE.filler | ROLE.relative | ROLE.modal | ROLE.hedge)) return null;
    if (/^(?:is|are|was|were|be|been|being)$/.test(tokens[start]?.norm ?? '')) return null;
    start = phrase.end;
  }
  return null;
}

function strong(signs: readonly NameSign[] | undefined, known: boolean): string | null {
  return signs?.find((sign) => known || !sign.weak)?.kind ?? null;
}
