import type { Bilingual } from '../../graph/model.ts';
import { Subscribable } from './subscribable.ts';

/** One thing that can be done about what a notice tells. */
export interface NoticeAct {
  readonly words: Bilingual;
  readonly run: () => void;
}

export interface Notice {
  readonly id: number;
  readonly tone: 'done' | 'note' | 'problem';
  readonly words: Bilingual;
  readonly act?: NoticeAct;
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
  show(tone: Notice['tone'], words: Bilingual, act?: NoticeAct): number {
    this.#last += 1;
    const notice = { id: this.#last, tone, words, ...(act === undefined ? {} : { act }) };
    this.#notices = [...this.#notices.slice(-2), notice];
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
