/** How well a name answers what was typed. */
import type { Node } from '../model.ts';
import { foldedWords } from '../folding.ts';

export interface NameMatch {
  /** Higher is better. */
  score: number;
  /** The label or alias, as it is written. */
  matched: string;
}

/** What sets one way of matching above another; the finer order is below 1. */
const WHOLE = 5;
const BEGINNING = 4;
const WORDS = 3;
const BEGINNINGS = 2;
const NEARLY = 1;

/** A label before an alias that matches alike. */
const ALIAS_COST = 0.3;

/** The best of a node's names, or null where none has all the words. */
export function bestName(words: readonly string[], { label, aliases }: Node): NameMatch | null {
  let best: NameMatch | null = null;
  const consider = (name: string, cost: number): void => {
    const score = scoreOf(words, foldedWords(name)) - cost;
    if (score > 0 && score > (best?.score ?? 0)) best = { score, matched: name };
  };
  consider(label.id, 0);
  consider(label.en, 0);
  for (const alias of aliases) consider(alias, ALIAS_COST);
  return best;
}

function scoreOf(words: readonly string[], name: readonly string[]): number {
  const [typed, written] = [words.join(' '), name.join(' ')];
  // Of two names, the shorter one says less else.
  const brevity = 0.5 * Math.min(1, typed.length / Math.max(1, written.length));
  if (typed === written) return WHOLE + brevity;
  if (written.startsWith(typed)) return BEGINNING + brevity;
  if (words.every((word) => name.includes(word))) return WORDS + brevity;
  if (words.every((word) => name.some((other) => other.startsWith(word)))) return BEGINNINGS + brevity;
  const distances = words.map((word) => nearest(word, name));
  if (distances.some((distance) => distance > allowed)) return 0;
  const total = distances.reduce((sum, distance) => sum + distance, 0);
  return NEARLY + brevity / (1 + total);
}

/** As many slips as the index tolerates. */
const allowed = 2;

function nearest(word: string, name: readonly string[]): number {
  let least = Infinity;
  for (const other of name) {
    if (other.startsWith(word)) return 0;
    if (Math.abs(other.length - word.length) <= allowed) least = Math.min(least, editDistance(word, other));
    // A word that is still being typed may have its slip already.
    if (other.length > word.length)
      least = Math.min(least, editDistance(word, other.slice(0, word.length)) + 0.5);
  }
  return least;
}

/** Insertions, deletions, changes, and exchanges of neighbours. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(next, j - 1) + 1, at(row, j) + 1, at(row, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, at(before, j - 2) + 1);
      }
      next.push(cost);
    }
    [before, row] = [row, next];
  }
  return at(row, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
