import type { EditingSource } from '../source/editing-source.ts';
import type { GraphSource } from '../source/graph-source.ts';
import { SourceError } from '../source/source-error.ts';
import { Subscribable } from './subscribable.ts';

/** Whether the graph may be written from this page: not, without the key of this start, or where the database is not ours. */
export type Access = 'open' | 'no-key' | 'old-key' | 'read-only';

/** What writes, and whether it may. */
export class EditingDesk extends Subscribable {
  readonly #source: EditingSource | null;
  #access: Access;
  #asked = false;

  /** @param source null for a page that has no key */
  constructor(source: EditingSource | null) {
    super();
    this.#source = source;
    this.#access = source === null ? 'no-key' : 'open';
  }

  get access(): Access {
    return this.#access;
  }

  /** @throws a SourceError where the page has no key */
  get source(): EditingSource {
    if (this.#source === null)
      throw new SourceError('unauthorized', 'This page has no key.', { status: 401 });
    return this.#source;
  }

  /** Asks, once, whether the database may be written; a server that does not answer leaves it open. */
  async check(graph: Pick<GraphSource, 'health'>): Promise<void> {
    if (this.#asked || this.#access !== 'open') return;
    this.#asked = true;
    try {
      const { database } = await graph.health({});
      if (database.readOnly) this.#become('read-only');
    } catch (failure) {
      if (!(failure instanceof SourceError)) throw failure;
      this.#asked = false;
    }
  }

  /** Takes note of a refusal. Returns whether it was one. */
  noteRefusal(failure: unknown): boolean {
    if (!(failure instanceof SourceError)) return false;
    if (failure.status === 401 || failure.code === 'unauthorized')
      this.#become(this.#source === null ? 'no-key' : 'old-key');
    else if (failure.code === 'read_only') this.#become('read-only');
    else return false;
    return true;
  }

  #become(access: Access): void {
    this.#access = access;
    this.changed();
  }
}
