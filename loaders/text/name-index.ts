/** All known names as one tree, and the search for those that begin at a word, typing errors included. */
import type { EntityRecord } from '../../graph/load/item.ts';
import type { GazetteerRow } from './gazetteer.ts';
import { PhraseTrie, type TrieNode } from './phrase-trie.ts';
import { joinsNeighbours, plainWords, tokenise, withoutParticle, type Token, type Word } from './tokens.ts';
import { guardAllows, type Correction, type TypoGuard } from './typo-guard.ts';
import { WordCache } from './word-cache.ts';

export interface Name {
  entity: EntityRecord;
  /** It is written with capitals and names one thing. */
  proper: boolean;
  /** For each word, how it must be written; undefined where no word needs capitals. */
  capitals: readonly Capital[] | undefined;
}

type Capital = 'upper' | 'first' | 'any';

export interface NameMatch {
  name: Name;
  /** Token after its last. */
  end: number;
  corrections: readonly Correction[];
}

interface Step {
  node: TrieNode<Name>;
  correction?: Correction;
}

const ACRONYM_LENGTH = 5;
const NONE: NameMatch[] = [];
const RIGHT: readonly Correction[] = [];

export class NameIndex {
  readonly trie = new PhraseTrie<Name>();
  /** What the first step with a word gave: most words begin no name. */
  readonly #first = new WordCache<Step | null>();

  get isEmpty(): boolean {
    return this.trie.words.size === 0;
  }

  /** Every label and alias of the row becomes a name of `entity`. */
  addRow(row: GazetteerRow, entity: EntityRecord): void {
    for (const text of new Set([row.labelId, row.labelEn, ...row.aliases]))
      this.add(text, entity, row.proper);
  }

  add(text: string, entity: EntityRecord, proper: boolean): void {
    this.#first.clear();
    const words = plainWords(text) ?? tokenise(text).filter((token) => !isHyphen(token));
    if (!words.length) return;
    const capitals = words.map((word) => capitalOf(word, proper));
    const name = { entity, proper, capitals: capitals.some((need) => need !== 'any') ? capitals : undefined };
    const keys = words.map((word) => word.key);
    this.trie.add(keys, name);
    const cyber = keys.indexOf('cyber');
    const next = keys[cyber + 1];
    if (cyber >= 0 && next !== undefined) {
      const joined = [...keys.slice(0, cyber), `cyber${next}`, ...keys.slice(cyber + 2)];
      this.trie.add(joined, { ...name, capitals: undefined });
    }
  }

  /** The names that begin at token `from`, shortest first. */
  matches(tokens: readonly Token[], from: number, reader: NameReader): NameMatch[] {
    const first = tokens[from];
    const begun = first && this.#begin(first, reader);
    if (!begun) return NONE;
    const found: NameMatch[] = [];
    let corrections = RIGHT;
    let node: TrieNode<Name> = this.trie.root;
    let words = 0;
    for (let at = from; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (!token) break;
      if (at > from && joinsNeighbours(tokens, at)) continue;
      const step = at === from ? begun : this.#step(node, token, reader, corrections.length);
      if (!step) break;
      if (step.correction) corrections = [...corrections, step.correction];
      node = step.node;
      words += 1;
      if (!node.values || !guardAllows(words, corrections)) continue;
      const name = node.values.find((each) => writtenAsNeeded(each, tokens, from, at));
      if (name) found.push({ name, end: at + 1, corrections });
    }
    return found;
  }

  #begin(token: Token, reader: NameReader): Step | null {
    const known = this.#first.get(token);
    return known === undefined
      ? this.#first.keep(token, this.#step(this.trie.root, token, reader, 0))
      : known;
  }

  #step(node: TrieNode<Name>, token: Token, reader: NameReader, corrected: number): Step | null {
    const { next } = node;
    if (!next) return null;
    const exact = next.get(token.key);
    if (exact) return { node: exact };
    const { others, corrections } = reader.readings(token);
    for (const other of others) {
      const child = next.get(other);
      if (child) return { node: child };
    }
    if (corrected > 1) return null;
    for (const correction of corrections) {
      const child = next.get(correction.word);
      if (child) return { node: child, correction };
    }
    return null;
  }
}

/** What else a word may be read as, when no name has it as it stands. */
interface Readings {
  /** Its own form, another spelling, the word without its particle. */
  others: readonly string[];
  corrections: readonly Correction[];
}

/** What helps to read a word that no name has as it stands. */
export class NameReader {
  readonly guard: TypoGuard;
  readonly #spellings: ReadonlyMap<string, string>;
  readonly #known = new WordCache<Readings>();

  constructor(guard: TypoGuard, spellings: ReadonlyMap<string, string>) {
    this.guard = guard;
    this.#spellings = spellings;
  }

  readings(token: Token): Readings {
    return this.#known.get(token) ?? this.#known.keep(token, this.#read(token));
  }

  #read({ norm, key, shape }: Token): Readings {
    const others = norm === key ? [] : [norm];
    if (shape !== 'word') return { others, corrections: [] };
    const spelling = this.#spellings.get(norm) ?? this.#spellings.get(key);
    if (spelling !== undefined) others.push(spelling);
    const bare = withoutParticle(norm);
    if (bare !== null) others.push(bare);
    return { others, corrections: this.guard.corrections(key) };
  }
}

export function isHyphen(token: Token): boolean {
  return token.shape === 'mark' && /^[-‐‑–/]$/.test(token.text);
}

/** Short acronyms keep their capitals ('AS', not 'as'); in proper names, capitalised words do. */
function capitalOf({ upper, capital, norm }: Word, proper: boolean): Capital {
  if (upper && norm.length <= ACRONYM_LENGTH) return 'upper';
  return proper && capital ? 'first' : 'any';
}

function writtenAsNeeded(name: Name, tokens: readonly Token[], from: number, last: number): boolean {
  if (!name.capitals) return true;
  let word = 0;
  for (let at = from; at <= last; at += 1) {
    const token = tokens[at];
    if (!token || (at > from && joinsNeighbours(tokens, at))) continue;
    const need = name.capitals[word];
    if (need === 'upper' && !token.upper && token.shape === 'word') return false;
    if (need === 'first' && !token.capital) return false;
    word += 1;
  }
  return true;
}
