import type { Bilingual } from '../../graph/model.ts';
import { Subscribable } from './subscribable.ts';

export interface Notice {
  readonly id: number;
  readonly tone: 'done' | 'note' | 'problem';
  readonly words: Bilingual;
}

/** What the explorer has to tell: shown for a while, or only spoken to those who do not see the canvas. */
export class NoticeStore extends Subscribable {
  #notices: readonly Notice[] = [];
  #spoken: Bilingual = { id: '', en: '' };
  #last = 0;

  get notices(): readonly Notice[] {
    return this.#notices;
  }

  /** What the live region holds. */
  get spoken(): Bilingual {
    return this.#spoken;
  }

  /** Shown and spoken. Returns its id. */
  show(tone: Notice['tone'], words: Bilingual): number {
    this.#last += 1;
    this.#notices = [...this.#notices.slice(-2), { id: this.#last, tone, words }];
    this.#spoken = words;
    this.changed();
    return this.#last;
  }

  /** Spoken only. */
  say(words: Bilingual): void {
    this.#spoken = words;
    this.changed();
  }

  dismiss(id: number): void {
    this.#notices = this.#notices.filter((notice) => notice.id !== id);
    this.changed();
  }
}
