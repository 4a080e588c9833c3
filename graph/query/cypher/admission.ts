/** Counts the queries that run, and turns away those beyond the limits. */
import { ApiFailure } from '../../api/failure.ts';
import { variableOf, type CypherLimits } from './limits.ts';

export class Admission {
  readonly #limits: Pick<CypherLimits, 'queries' | 'queriesPerClient'>;
  readonly #running = new Map<string, number>();
  #all = 0;

  constructor(limits: Pick<CypherLimits, 'queries' | 'queriesPerClient'>) {
    this.#limits = limits;
  }

  /**
   * @returns what gives the place back; to be called once the query has ended, more often does no harm
   * @throws {ApiFailure} 429
   */
  enter(client: string): () => void {
    const own = this.#running.get(client) ?? 0;
    if (own >= this.#limits.queriesPerClient) {
      throw tooMany(`${own} queries of yours are running.`, variableOf('queriesPerClient'));
    }
    if (this.#all >= this.#limits.queries) {
      throw tooMany(`${this.#all} queries are running.`, variableOf('queries'));
    }
    this.#running.set(client, own + 1);
    this.#all += 1;
    let inside = true;
    return () => {
      if (!inside) return;
      inside = false;
      this.#all -= 1;
      const left = (this.#running.get(client) ?? 1) - 1;
      if (left === 0) this.#running.delete(client);
      else this.#running.set(client, left);
    };
  }

  /** How many run. */
  get count(): number {
    return this.#all;
  }
}

function tooMany(message: string, variable: string): ApiFailure {
  return new ApiFailure(
    429,
    'too_many_queries',
    message,
    `Wait until one has ended, or cancel one; ${variable} sets the limit.`,
  );
}
