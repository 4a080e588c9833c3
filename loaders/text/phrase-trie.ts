/** A tree of word sequences: finds the phrases that begin at a word, without looking at the rest of the list. */
import { WordCache } from './word-cache.ts';

/** The phrases that have their first words in common. Branches grow when they are first asked for: few ever are. */
export class TrieNode<Value> {
  values: Value[] | undefined;
  #waiting: { words: readonly string[]; from: number; value: Value }[] | undefined;
  #next: Map<string, TrieNode<Value>> | undefined;

  /** The nodes after one word more; undefined where no phrase goes on. */
  get next(): ReadonlyMap<string, TrieNode<Value>> | undefined {
    const waiting = this.#waiting;
    if (waiting) {
      this.#waiting = undefined;
      const next = (this.#next ??= new Map<string, TrieNode<Value>>());
      for (const { words, from, value } of waiting) grow(next, words, from, value);
    }
    return this.#next;
  }

  /** Adds a phrase of which the words from `from` on are still to come. */
  add(words: readonly string[], from: number, value: Value): void {
    if (from === words.length) (this.values ??= []).push(value);
    else (this.#waiting ??= []).push({ words, from, value });
  }
}

function grow<Value>(
  next: Map<string, TrieNode<Value>>,
  words: readonly string[],
  from: number,
  value: Value,
): void {
  const word = words[from] ?? '';
  let child = next.get(word);
  if (!child) {
    child = new TrieNode();
    next.set(word, child);
  }
  child.add(words, from + 1, value);
}

export class PhraseTrie<Value> {
  readonly root = new TrieNode<Value>();
  /** Where the phrases that begin with a word go on; null where none does. */
  readonly beginnings = new WordCache<TrieNode<Value> | null>();
  /** Every word that occurs in a phrase. */
  readonly words = new Set<string>();

  add(words: readonly string[], value: Value): void {
    for (const word of words) this.words.add(word);
    this.root.add(words, 0, value);
  }
}
