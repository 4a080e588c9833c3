/** The passage that a record of a structured source becomes, written down line by line with its quotes and mentions. */
import type { LoadItem, MentionRecord, PassageRecord } from '../graph/load/item.ts';

export interface Span {
  start: number;
  end: number;
}

export class RecordText {
  readonly index: number;
  readonly locator: string;
  readonly #mentions: MentionRecord[] = [];
  readonly #seen = new Set<string>();
  #text = '';

  constructor(index: number, locator: string) {
    this.index = index;
    this.locator = locator;
  }

  get text(): string {
    return this.#text;
  }

  /** Writes on; where that stands. */
  add(text: string): Span {
    const start = this.#text.length;
    this.#text += text;
    return { start, end: this.#text.length };
  }

  /** Begins a new line, unless there is nothing yet. */
  line(text: string): Span {
    if (this.#text !== '') this.add('\n');
    return this.add(text);
  }

  quote({ start, end }: Span): string {
    return this.#text.slice(start, end);
  }

  mention(entity: string, { start, end }: Span): void {
    const key = `${start} ${end} ${entity}`;
    if (start === end || this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#mentions.push({ passage: this.index, entity, start, end });
  }

  /** The first place from `from` on where the name stands as a whole word. */
  find(name: string, from = 0): Span | null {
    for (let at = this.#text.indexOf(name, from); at !== -1; at = this.#text.indexOf(name, at + 1)) {
      const end = at + name.length;
      if (!isWordAt(this.#text, at - 1) && !isWordAt(this.#text, end)) return { start: at, end };
    }
    return null;
  }

  passage(): LoadItem {
    return { item: 'passage', record: recordPassage(this.index, this.locator, this.#text) };
  }

  *mentions(): Generator<LoadItem> {
    for (const record of this.#mentions) yield { item: 'mention', record };
  }
}

export function recordPassage(index: number, locator: string, text: string): PassageRecord {
  return { index, start: 0, end: text.length, text, lead: '', locator };
}

function isWordAt(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}
