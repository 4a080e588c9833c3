/** The nouns that make names ('serangan …', '… sector') and what may qualify them, indexed by their words. */
import type { Language } from '../../../graph/model.ts';
import type { Cues, HeadNoun, Qualifier } from '../cues.ts';
import { wordsOf } from '../grammar.ts';
import { PhraseTrie } from '../phrase-trie.ts';
import { baseForm } from '../tokens.ts';
import { compileSigns, type SignIndex } from './sign-index.ts';

export interface Head {
  noun: HeadNoun;
  /** The word that ids and labels are made with. */
  id: string;
  en: string;
}

export interface ProperHead {
  kind: string;
  place: 'first' | 'last';
  words: number;
}

export interface HeadIndex {
  /** By the keys of their words. */
  nouns: Readonly<Record<Language, PhraseTrie<Head>>>;
  qualifiers: Readonly<Record<Language, PhraseTrie<Qualifier>>>;
  /** Capitalised nouns of proper names, by the keys of their words. */
  proper: PhraseTrie<ProperHead>;
  namers: PhraseTrie<string>;
  signs: SignIndex;
}

export function compileHeads(cues: Cues): HeadIndex {
  const nouns = { id: new PhraseTrie<Head>(), en: new PhraseTrie<Head>() };
  const qualifiers = { id: new PhraseTrie<Qualifier>(), en: new PhraseTrie<Qualifier>() };
  for (const noun of cues.heads) {
    const head = { noun, id: noun.id[0] ?? '', en: noun.en[0] ?? noun.id[0] ?? '' };
    for (const word of noun.id) nouns.id.add(keysOf(word), head);
    for (const word of noun.en) nouns.en.add(keysOf(word), head);
  }
  for (const qualifier of cues.qualifiers) {
    for (const word of new Set([qualifier.id.replaceAll('-', ' '), qualifier.en, ...qualifier.words])) {
      qualifiers.id.add(keysOf(word), qualifier);
      qualifiers.en.add(keysOf(word), qualifier);
    }
  }
  const proper = new PhraseTrie<ProperHead>();
  for (const [kind, { first, last }] of Object.entries(cues.properHeads)) {
    for (const word of first) addProper(proper, kind, 'first', word);
    for (const word of last) addProper(proper, kind, 'last', word);
  }
  const namers = new PhraseTrie<string>();
  for (const [kind, words] of Object.entries(cues.namers))
    for (const word of words) namers.add(keysOf(word), kind);
  return { nouns, qualifiers, proper, namers, signs: compileSigns(cues) };
}

function addProper(trie: PhraseTrie<ProperHead>, kind: string, place: 'first' | 'last', word: string): void {
  const keys = keysOf(word);
  trie.add(keys, { kind, place, words: keys.length });
}

function keysOf(text: string): string[] {
  return wordsOf(text).map(baseForm);
}
