/**
 * Mistyped words, with a guard: a word counts as a mistyped name only where hardly anything else can be meant.
 *
 * Unguarded matching turns persamaan (likeness) into perusahaan (company). So only words that nothing else explains
 * are corrected, the first letter must agree, and short words must be right.
 */

export interface Correction {
  word: string;
  /** Damerau-Levenshtein: insertions, deletions, substitutions and neighbours exchanged. */
  distance: number;
}

const SHORTEST = 6;
const LONG = 9;
const REMEMBERED = 50_000;

interface Candidate {
  word: string;
  letters: number;
}

export class TypoGuard {
  readonly #words: Iterable<string>;
  #byInitial: Map<string, Candidate[]> | undefined;
  readonly #known: (word: string) => boolean;
  readonly #remembered = new Map<string, readonly Correction[]>();

  /** `known` tells the words that are right as they stand. */
  constructor(words: Iterable<string>, known: (word: string) => boolean) {
    this.#words = words;
    this.#known = known;
  }

  /** The words that `word` may be a misspelling of, nearest first; none for a word that is known or short. */
  corrections(word: string): readonly Correction[] {
    if (word.length < SHORTEST) return [];
    const remembered = this.#remembered.get(word);
    if (remembered) return remembered;
    const found = this.#known(word) ? [] : this.#search(word);
    if (this.#remembered.size >= REMEMBERED) this.#remembered.clear();
    this.#remembered.set(word, found);
    return found;
  }

  #search(word: string): Correction[] {
    const limit = word.length >= LONG ? 2 : 1;
    const letters = letterMask(word);
    const found: Correction[] = [];
    this.#byInitial ??= candidatesOf(this.#words);
    for (const candidate of this.#byInitial.get(word[0] ?? '') ?? []) {
      if (Math.abs(candidate.word.length - word.length) > limit) continue;
      if (bitCount(candidate.letters ^ letters) > 2 * limit) continue;
      const distance = exchanged(word, candidate.word) ? 1 : damerau(word, candidate.word, limit);
      if (distance <= limit) found.push({ word: candidate.word, distance });
    }
    return found.sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1));
  }
}

function candidatesOf(words: Iterable<string>): Map<string, Candidate[]> {
  const byInitial = new Map<string, Candidate[]>();
  for (const word of words) {
    if (word.length < SHORTEST - 1) continue;
    const initial = word[0] ?? '';
    const list = byInitial.get(initial);
    const candidate = { word, letters: letterMask(word) };
    if (list) list.push(candidate);
    else byInitial.set(initial, [candidate]);
  }
  return byInitial;
}

/** Whether a name of `words` words may be read with these corrections: `[]` where every word is right. */
export function guardAllows(words: number, corrections: readonly Correction[]): boolean {
  if (corrections.length === 0) return true;
  const [only] = corrections;
  if (words === 1) return only !== undefined && only.distance === 1 && only.word.length >= 7;
  return corrections.length < words;
}

/** The distance between two words, or `limit + 1` where it is greater than `limit`. */
export function damerau(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const exchanged =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (exchanged) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? limit + 1, limit + 1);
}

/** Whether one word is the other with two of its letters exchanged, near or far: 'mengakatan' for 'mengatakan'. */
function exchanged(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const differing: number[] = [];
  for (let at = 0; at < a.length; at += 1) {
    if (a[at] !== b[at]) differing.push(at);
    if (differing.length > 2) return false;
  }
  const [first = 0, second = 0] = differing;
  return differing.length === 2 && a[first] === b[second] && a[second] === b[first];
}

function letterMask(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i += 1) mask |= 1 << (word.charCodeAt(i) % 31);
  return mask;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest; rest &= rest - 1) count += 1;
  return count;
}
