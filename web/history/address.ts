import type { Entry, HistoryLog } from './log.ts';

/** Name of the scene in the address's fragment. */
const SCENE = 'v';

/** The packed scene that the address carries, or null. */
export function linkedWord(page: Window = window): string | null {
  return new URLSearchParams(page.location.hash.slice(1)).get(SCENE);
}

export function addressOf(word: string, page: Window = window): string {
  const { origin, pathname, search } = page.location;
  return `${origin}${pathname}${search}#${SCENE}=${word}`;
}

interface Mark {
  /** Which page load pushed it: after a reload, older marks mean nothing. */
  readonly session: string;
  readonly serial: number;
}

/** The browser answers a journey with an event; where it has dropped old entries it does not answer. */
const LONGEST_JOURNEY = 600;

/**
 * Keeps the browser's own history in step with the log: one entry for each step, its scene in the address, so
 * that back, forward, reload and a copied address do what one expects.
 */
export class AddressMirror {
  readonly #log: HistoryLog;
  readonly #pack: () => Promise<string>;
  readonly #page: Window;
  readonly #session = crypto.randomUUID();
  /** Serials of the steps that the browser has entries for, and where among them it stands. */
  #stack: readonly number[] = [];
  #at = -1;
  #written: Entry | undefined;
  #journey: ReturnType<typeof setTimeout> | undefined;

  constructor(log: HistoryLog, pack: () => Promise<string>, page: Window = window) {
    this.#log = log;
    this.#pack = pack;
    this.#page = page;
    log.subscribe(() => this.#follow());
    page.addEventListener('popstate', (event) => this.#arrive(event.state));
  }

  /** Writes the address anew, where what belongs to it has changed without a step: the view. */
  refresh(): void {
    const { current } = this.#log;
    this.#written = undefined;
    if (current !== undefined && this.#journey === undefined) void this.#write(current);
  }

  /** Brings the browser to where the log is. */
  #follow(): void {
    const { current } = this.#log;
    if (current === undefined || this.#journey !== undefined) return;
    const known = this.#lastKnown();
    if (known !== this.#at) {
      this.#journey = setTimeout(() => this.#settle(known), LONGEST_JOURNEY);
      this.#page.history.go(known - this.#at);
      return;
    }
    for (const { serial } of this.#log.entries.slice(0, this.#log.cursor + 1)) {
      if (this.#stack.includes(serial)) continue;
      this.#mark(serial, this.#at === -1 ? 'replaceState' : 'pushState');
      this.#stack = [...this.#stack.slice(0, this.#at + 1), serial];
      this.#at = this.#stack.length - 1;
    }
    void this.#write(current);
  }

  /** Where the browser has the current step, or else the last step before it that it has. */
  #lastKnown(): number {
    const { entries, cursor } = this.#log;
    for (let index = cursor; index >= 0; index--) {
      const at = this.#stack.indexOf(entries[index]?.serial ?? -1);
      if (at !== -1) return at;
    }
    return this.#at;
  }

  #arrive(state: unknown): void {
    if (!isMark(state) || state.session !== this.#session) return;
    const at = this.#stack.indexOf(state.serial);
    if (at === -1) return;
    if (this.#journey !== undefined) {
      this.#settle(at);
      return;
    }
    this.#at = at;
    this.#log.goToSerial(state.serial);
  }

  #settle(at: number): void {
    clearTimeout(this.#journey);
    this.#journey = undefined;
    this.#at = at;
    this.#follow();
  }

  /** Packing takes a moment; by then the browser may stand elsewhere. */
  async #write(entry: Entry): Promise<void> {
    if (entry === this.#written) return;
    const word = await this.#pack();
    const mark: unknown = this.#page.history.state;
    if (this.#log.current !== entry || !isMark(mark)) return;
    if (mark.session === this.#session && mark.serial === entry.serial) {
      this.#mark(entry.serial, 'replaceState', addressOf(word, this.#page));
      this.#written = entry;
    }
  }

  #mark(serial: number, how: 'pushState' | 'replaceState', address?: string): void {
    const mark: Mark = { session: this.#session, serial };
    this.#page.history[how](mark, '', address);
  }
}

function isMark(state: unknown): state is Mark {
  return typeof state === 'object' && state !== null && 'session' in state && 'serial' in state;
}
