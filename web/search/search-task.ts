import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SearchHit } from '../../graph/model.ts';
import type { GraphSource } from '../source/graph-source.ts';
import { SourceError } from '../source/source-error.ts';

export type SearchState =
  | { readonly is: 'idle' }
  /** The hits of the question before stay until the next ones are there. */
  | { readonly is: 'busy'; readonly question: string; readonly hits: readonly SearchHit[] }
  | { readonly is: 'found'; readonly question: string; readonly hits: readonly SearchHit[] }
  | { readonly is: 'failed'; readonly question: string; readonly problem: SourceError };

/** A pause in typing, in milliseconds. */
const PAUSE = 110;
const MOST = 24;

/** Searches as one types: waits for a pause, drops answers to questions that are no longer asked. */
export class SearchTask implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #source: () => GraphSource;
  #state: SearchState = { is: 'idle' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost, source: () => GraphSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  get state(): SearchState {
    return this.#state;
  }

  hostDisconnected(): void {
    this.#stop();
  }

  ask(typed: string): void {
    this.#stop();
    const question = typed.trim();
    if (question === '') {
      this.#become({ is: 'idle' });
      return;
    }
    const hits = 'hits' in this.#state ? this.#state.hits : [];
    this.#become({ is: 'busy', question, hits });
    this.#timer = setTimeout(() => void this.#search(question), PAUSE);
  }

  async #search(question: string): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    try {
      const { hits } = await this.#source().search({ q: question, limit: MOST }, abort.signal);
      if (!abort.signal.aborted) this.#become({ is: 'found', question, hits });
    } catch (problem) {
      if (abort.signal.aborted) return;
      if (!(problem instanceof SourceError)) throw problem;
      this.#become({ is: 'failed', question, problem });
    }
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
  }

  #become(state: SearchState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
