/** A tree of word sequences: finds the phrases that begin at a word, without looking at the rest of the list. */

export interface TrieNode<Value> {
  next: Map<string, TrieNode<Value>> | undefined;
  values: Value[] | undefined;
}

export class PhraseTrie<Value> {
  readonly root: TrieNode<Value> = { next: undefined, values: undefined };
  /** Every word that occurs in a phrase. */
  readonly words = new Set<string>();

  add(words: readonly string[], value: Value): void {
    let node = this.root;
    for (const word of words) {
      this.words.add(word);
      node.next ??= new Map();
      let child = node.next.get(word);
      if (!child) {
        child = { next: undefined, values: undefined };
        node.next.set(word, child);
      }
      node = child;
    }
    (node.values ??= []).push(value);
  }
}
