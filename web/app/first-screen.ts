import { linkedWord } from '../history/address.ts';
import { LinkError, unpackScene, type LinkedScene } from '../history/scene-link.ts';
import { SourceError } from '../source/source-error.ts';
import { Subscribable } from '../store/subscribable.ts';
import { both } from '../words/both.ts';
import { reopen } from './actions/reopen.ts';
import { start } from './actions/start.ts';
import type { Workbench } from './workbench.ts';

export type ScreenState = 'loading' | 'slow' | 'ready' | 'empty' | 'failing';

/** After so long the wait is spoken of. */
const SLOW = 5000;
/** First and longest pause before the next try, in milliseconds. */
const PAUSE = { first: 1000, longest: 15_000 } as const;

/** The way from an address to a drawn graph: loading, slow, failing, empty or ready. Tries again by itself. */
export class FirstScreen extends Subscribable {
  readonly #bench: Workbench;
  #state: ScreenState = 'loading';
  #problem: SourceError | null = null;
  #pause = 0;
  #attempt: AbortController | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(bench: Workbench) {
    super();
    this.#bench = bench;
  }

  /** An empty graph is ready as soon as something of it is on the canvas. */
  get state(): ScreenState {
    const shown = this.#state === 'empty' && this.#bench.history.scene.nodes.size > 0;
    return shown ? 'ready' : this.#state;
  }

  /** Why it failed; null while it has not. */
  get problem(): SourceError | null {
    return this.#problem;
  }

  /** Milliseconds between the last failure and the next try; 0 while none has failed. */
  get pause(): number {
    return this.#pause;
  }

  /** Begins anew; an answer to an earlier try no longer counts. */
  async open(): Promise<void> {
    clearTimeout(this.#retry);
    this.#attempt?.abort();
    const attempt = new AbortController();
    this.#attempt = attempt;
    if (this.#problem === null) this.#become('loading');
    const patience = setTimeout(() => {
      if (this.#state === 'loading') this.#become('slow');
    }, SLOW);
    try {
      await this.#load(attempt.signal);
    } catch (failure) {
      if (attempt.signal.aborted) return;
      if (!(failure instanceof SourceError)) throw failure;
      this.#fail(failure);
      return;
    } finally {
      clearTimeout(patience);
    }
    this.#problem = null;
    this.#pause = 0;
    this.#become(this.#bench.history.scene.nodes.size === 0 ? 'empty' : 'ready');
  }

  /** Ends the tries, when the page goes. */
  stop(): void {
    this.#attempt?.abort();
    clearTimeout(this.#retry);
  }

  async #load(signal: AbortSignal): Promise<void> {
    const linked = await this.#linked();
    if (linked === null) await start(this.#bench, signal);
    else await reopen(this.#bench, linked, signal);
  }

  async #linked(): Promise<LinkedScene | null> {
    const word = linkedWord();
    if (word === null) return null;
    try {
      return await unpackScene(word);
    } catch (failure) {
      if (!(failure instanceof LinkError)) throw failure;
      this.#bench.notices.show('note', both('notice.unreadableLink'));
      return null;
    }
  }

  #fail(problem: SourceError): void {
    this.#problem = problem;
    this.#pause = Math.min(PAUSE.longest, this.#pause === 0 ? PAUSE.first : this.#pause * 2);
    this.#retry = setTimeout(() => void this.open(), this.#pause);
    this.#become('failing');
  }

  #become(state: ScreenState): void {
    this.#state = state;
    this.changed();
  }
}
