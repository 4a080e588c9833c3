/** Finds the verbs and little words of a sentence: the longest phrase of the grammar that begins at a token. */
import type { Role } from './cues.ts';
import { plays, type Phrase } from './grammar.ts';
import { isHyphen } from './name-index.ts';
import type { Reading } from './mention-table.ts';
import { isJoint } from './tokens.ts';

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
  const { tokens, grammar, table } = reading;
  let node = grammar.phrases.root;
  let best: PhraseMatch | null = null;
  for (let at = from; at < tokens.length && !table.at(at); at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (at > from && isHyphen(token) && isJointAt(reading, at)) continue;
    const child = node.next?.get(token.norm) ?? (at === from ? corrected(reading, at) : undefined);
    if (!child) break;
    node = child;
    if (node.values?.[0]) best = { phrase: node.values[0], end: at + 1 };
  }
  return best;
}

/** Whether the phrase at `from` plays this role. */
export function hasRole(reading: Parameters<typeof phraseAt>[0], from: number, role: Role): boolean {
  return plays(phraseAt(reading, from)?.phrase, role);
}

function corrected(reading: Parameters<typeof phraseAt>[0], at: number): ReturnType<typeof child> {
  const token = reading.tokens[at];
  if (token?.shape !== 'word' || token.norm.length < LONG_WORD) return undefined;
  const [first, second] = reading.lexicon.wordGuard[reading.language].corrections(token.norm);
  if (!first || (second && second.distance === first.distance)) return undefined;
  return child(reading, first.word);
}

function child(reading: Parameters<typeof phraseAt>[0], word: string) {
  return reading.grammar.phrases.root.next?.get(word);
}

function isJointAt({ tokens }: Pick<Reading, 'tokens'>, at: number): boolean {
  const [before, mark, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return before !== undefined && mark !== undefined && after !== undefined && isJoint(mark, before, after);
}
