/**
 * How long a regular expression can take at worst. Java tries every way in which a text may match, one after the
 * other, on a thread that nothing stops: of `(a|a)*b` there are more than atoms. So the ways are counted beforehand,
 * and what could repeat itself without bound is not let in.
 */

/** In how many ways a part can match within a text of that many characters. */
type Ways = (length: number) => number;

/** Steps that are borne: some seconds. */
const MOST_STEPS = 5e8;
/** A pattern for shorter texts than this is of no use. */
const LEAST_LENGTH = 100;
const LONGEST_PATTERN = 1_000;
const MOST_REPETITIONS = 16;
const LONGEST_TEXT = 10_000_000;

const once: Ways = () => 1;

/** The pattern cannot be judged, or takes too long; the message says why, as part of a sentence. */
export class PatternRefusal extends Error {
  override readonly name = 'PatternRefusal';
}

/**
 * Up to which length of text the pattern is tried in bearable time, in characters.
 * @throws {PatternRefusal}
 */
export function longestText(pattern: string): number {
  if (pattern.length > LONGEST_PATTERN) {
    throw new PatternRefusal(`it is longer than ${LONGEST_PATTERN} characters`);
  }
  const reader = new PatternReader(pattern);
  const ways = reader.read();
  if (ways(LEAST_LENGTH) > MOST_STEPS) throw new PatternRefusal('it can match in too many ways');
  let [fits, tooLong] = [LEAST_LENGTH, LONGEST_TEXT];
  while (fits + 1 < tooLong) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (ways(middle) > MOST_STEPS) tooLong = middle;
    else fits = middle;
  }
  return fits;
}

class PatternReader {
  readonly #pattern: string;
  #at = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  read(): Ways {
    const ways = this.#alternatives();
    if (this.#at < this.#pattern.length) throw new PatternRefusal('a bracket is closed that was not opened');
    return ways;
  }

  #alternatives(): Ways {
    const ways = [this.#sequence()];
    while (this.#take('|')) ways.push(this.#sequence());
    return ways.length === 1
      ? (ways[0] ?? once)
      : (length) => ways.reduce((sum, way) => sum + way(length), 0);
  }

  #sequence(): Ways {
    const parts: Ways[] = [];
    while (this.#at < this.#pattern.length && !'|)'.includes(this.#peek())) {
      const part = this.#repeated();
      if (part !== once) parts.push(part);
    }
    return parts.length === 0 ? once : (length) => parts.reduce((product, way) => product * way(length), 1);
  }

  #repeated(): Ways {
    const isGroup = this.#peek() === '(';
    const part = isGroup ? this.#group() : this.#single();
    const repetition = this.#repetition();
    if (!repetition) return part;
    const [least, most] = repetition;
    if (!isGroup) return least === most ? once : (length) => Math.min(most - least, length) + 1;
    if (most > MOST_REPETITIONS) {
      throw new PatternRefusal(`a group in brackets is repeated more than ${MOST_REPETITIONS} times`);
    }
    return (length) => {
      const each = part(length);
      let sum = 0;
      for (let times = least; times <= most; times += 1) sum += each ** times;
      return sum;
    };
  }

  #group(): Ways {
    this.#at += 1;
    if (this.#take('?')) {
      const flags = /[ismu-]*/y;
      flags.lastIndex = this.#at;
      this.#at += flags.exec(this.#pattern)?.[0].length ?? 0;
      // `(?i)` is a setting, `(?:…)` and `(?i:…)` are groups; the others look around, or are named.
      if (this.#take(')')) return once;
      if (!this.#take(':'))
        throw new PatternRefusal('groups that look around, or have names, are not allowed');
    }
    const ways = this.#alternatives();
    if (!this.#take(')')) throw new PatternRefusal('a bracket is not closed');
    return ways;
  }

  /** One character, or what stands for one. */
  #single(): Ways {
    const character = this.#peek();
    this.#at += 1;
    if ('*+?{'.includes(character)) throw new PatternRefusal(`there is nothing for ${character} to repeat`);
    if (character === '[') this.#class();
    if (character === '\\') this.#escape();
    return once;
  }

  #escape(): void {
    const letter = this.#peek();
    this.#at += 1;
    if (letter === '' || /[0-9kQEGXRcx]/.test(letter)) {
      throw new PatternRefusal(`\\${letter} is not allowed`);
    }
    if (letter === 'p' || letter === 'P') {
      const property = /\{[A-Za-z_=]+\}|[A-Z]/y;
      property.lastIndex = this.#at;
      const name = property.exec(this.#pattern)?.[0];
      if (name === undefined) throw new PatternRefusal(`\\${letter} names no kind of character`);
      this.#at += name.length;
    }
  }

  /** The class's opening bracket has been read. */
  #class(): void {
    if (this.#peek() === '^') this.#at += 1;
    for (let first = true; ; first = false) {
      const character = this.#peek();
      if (character === '') throw new PatternRefusal('a class in square brackets is not closed');
      this.#at += 1;
      if (character === ']' && !first) return;
      if (character === ']' || character === '[' || character === '&') {
        throw new PatternRefusal(`in square brackets, ${character} is written \\${character}`);
      }
      if (character === '\\') this.#escape();
    }
  }

  /** `*`, `+`, `?`, `{2,5}`, with what makes them reluctant or possessive; null for none. */
  #repetition(): [least: number, most: number] | null {
    const quantifier = /(?:\*|\+|\?|\{(\d{1,4})(,(\d{1,4})?)?\})[?+]?/y;
    quantifier.lastIndex = this.#at;
    const found = quantifier.exec(this.#pattern);
    if (!found) return null;
    this.#at += found[0].length;
    if ('*+?{'.includes(this.#peek()) && this.#peek() !== '')
      throw new PatternRefusal('a repetition is repeated');
    if (found[0].startsWith('?')) return [0, 1];
    if (found[1] === undefined) return [0, Infinity];
    const least = Number(found[1]);
    if (found[2] === undefined) return [least, least];
    return [least, found[3] === undefined ? Infinity : Number(found[3])];
  }

  #peek(): string {
    return this.#pattern.charAt(this.#at);
  }

  #take(character: string): boolean {
    if (this.#peek() !== character) return false;
    this.#at += 1;
    return true;
  }
}
