/** Writes the words of a document as plain text: one space between words, a blank line between blocks. */

/** Characters that are there to be obeyed, not read: soft hyphens, joiners of width zero, marks, controls. */
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u00ad\u200b\u2060\ufeff\u0000-\u0008\u000e-\u001f\u007f]/g;
const SPACES = /[\s\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
const FLUSH = 65_536;

type Gap = '' | ' ' | '\n' | '\n\n';

export class BlockWriter {
  /** As bytes: a string that is put together from small ones keeps each of them. */
  #done: Buffer[] = [];
  /** What is written and not yet among what is done. */
  #open = '';
  #length = 0;
  /** What stands between the last word and the next one. */
  #gap: Gap = '';

  /** In UTF-16 code units, with what will stand before the next word. */
  get length(): number {
    return this.#length === 0 ? 0 : this.#length + this.#gap.length;
  }

  /** Words, or parts of them; stretches of white space are one space. */
  write(words: string): void {
    const clean = words.replace(UNSEEN, '').replace(SPACES, ' ');
    const text = clean.trim();
    if (clean.startsWith(' ')) this.#widen(' ');
    if (text === '') return;
    if (this.#length > 0) this.#add(this.#gap);
    this.#gap = '';
    this.#add(text);
    if (clean.endsWith(' ')) this.#widen(' ');
  }

  /** A new line within the block. */
  breakLine(): void {
    this.#widen('\n');
  }

  /** Ends the block; does nothing where none has begun. */
  endBlock(): void {
    this.#widen('\n\n');
  }

  /** All that was written; the writer is of no use after it. */
  text(): string {
    this.#flush();
    const bytes = Buffer.concat(this.#done);
    this.#done = [];
    return bytes.toString('utf8');
  }

  #widen(gap: Gap): void {
    if (gap.length > this.#gap.length || gap === '\n') {
      if (this.#gap !== '\n\n') this.#gap = gap;
    }
  }

  #add(text: string): void {
    this.#open += text;
    this.#length += text.length;
    if (this.#open.length >= FLUSH) this.#flush();
  }

  #flush(): void {
    this.#done.push(Buffer.from(this.#open, 'utf8'));
    this.#open = '';
  }
}
