/** Finds the verbs and little words of a sentence: the longest phrase of the grammar that begins at a token. */
import { plays, type Phrase } from './grammar.ts';
import type { Reading } from './mention-table.ts';
import type { TrieNode } from './phrase-trie.ts';
import { joinsNeighbours, type Token } from './tokens.ts';

export interface PhraseMatch {
  phrase: Phrase;
  /** Token after its last. */
  end: number;
}

/** A mistyped verb is recognised from this length on. */
const LONG_WORD = 7;

/** The longest phrase that begins at token `from` and runs into no name; mistyped long words are forgiven. */
export function phraseAt(
  reading: Pick<Reading, 'tokens' | 'grammar' | 'table' | 'lexicon' | 'language'>,
  from: number,
): PhraseMatch | null {
  const { tokens, table } = reading;
  const first = tokens[from];
  let node = first && !table.at(from) ? beginning(reading, first) : null;
  let best: PhraseMatch | null = null;
  for (let at = from + 1; node; at += 1) {
    if (node.values?.[0]) best = { phrase: node.values[0], end: at };
    while (joinsNeighbours(tokens, at) && !table.at(at)) at += 1;
    const token = tokens[at];
    if (!token || table.at(at)) break;
    node = node.next?.get(token.norm) ?? null;
  }
  return best;
}

type Phrases = Parameters<typeof phraseAt>[0];

/** Where the phrases that begin with the word go on, if need be with its typing error mended. */
function beginning(reading: Phrases, token: Token): TrieNode<Phrase> | null {
  const { beginnings, root } = reading.grammar.phrases;
  const known = beginnings.get(token);
  if (known !== undefined) return known;
  return beginnings.keep(token, root.next?.get(token.norm) ?? corrected(reading, token) ?? null);
}

/** Whether the phrase at `from` plays one of the roles. */
export function hasRole(reading: Phrases, from: number, roles: number): boolean {
  return plays(phraseAt(reading, from)?.phrase, roles);
}

function corrected(
  { grammar, lexicon, language }: Phrases,
  { shape, norm }: Token,
): TrieNode<Phrase> | undefined {
  if (shape !== 'word' || norm.length < LONG_WORD) return undefined;
  const [first, second] = lexicon.wordGuard[language].corrections(norm);
  if (!first || (second && second.distance === first.distance)) return undefined;
  return grammar.phrases.root.next?.get(first.word);
}
