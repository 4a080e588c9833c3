/** The guarded console: runs a query that may only ask, within limits, and hands its rows on as they come. */
import { performance } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import type { CypherAnswer, CypherRequest, CypherSummary, CypherValue } from '../../api/contract.ts';
import type { CypherRun, RunCypher } from '../../api/cypher-port.ts';
import { ApiFailure } from '../../api/failure.ts';
import type { Database } from '../../database/database.ts';
import type { Ontology } from '../../ontology.ts';
import { Admission } from './admission.ts';
import { checkPlan } from './fences/plan.ts';
import { guard, type GuardedQuery } from './guard.ts';
import { readLimits, type CypherLimits } from './limits.ts';
import { readParameters } from './parameters.ts';
import { planView } from './plan-view.ts';
import { explainQueryError, timedOut } from './query-error.ts';
import { ReadingTransaction, TransactionEnded, type Rows } from './reading-transaction.ts';
import { FoundGraph } from './subgraph.ts';
import { toCypherValue } from './values.ts';

const SECOND = 1_000;
/** A row as it is sent takes a comma or a line's end. */
const BYTES_BETWEEN_ROWS = 1;

/**
 * @param limits other than those that the environment sets (`readLimits`)
 * @throws {DatabaseError} `bad_environment`
 */
export function createRunCypher(
  database: Database,
  ontology: Ontology,
  limits: Partial<CypherLimits> = {},
): RunCypher {
  const console = { database, ontology, limits: { ...readLimits(), ...limits } };
  const admission = new Admission(console.limits);
  return async (request, client, signal) => {
    const leave = admission.enter(client);
    try {
      return await new ConsoleQuery(console, request, signal, leave).start();
    } catch (error) {
      leave();
      throw error;
    }
  };
}

/** Runs one query and gathers its whole answer. */
export async function answerOf(run: CypherRun): Promise<CypherAnswer> {
  const rows: CypherValue[][] = [];
  for await (const row of run.rows) rows.push(row);
  return { columns: run.columns, rows, ...(await run.finish()) };
}

interface Console {
  database: Database;
  ontology: Ontology;
  limits: CypherLimits;
}

class ConsoleQuery {
  readonly #console: Console;
  readonly #query: GuardedQuery;
  readonly #signal: AbortSignal;
  readonly #leave: () => void;
  readonly #found: FoundGraph;
  readonly #started = performance.now();
  readonly #summary: CypherSummary = { rows: 0, truncated: false, ms: 0 };
  #step: 'explain' | 'run' = 'explain';
  #plan: CypherAnswer['plan'];

  constructor(console: Console, request: CypherRequest, signal: AbortSignal, leave: () => void) {
    this.#console = console;
    this.#query = guard(
      request.query,
      readParameters(request.parameters ?? {}, console.limits),
      console.limits,
    );
    this.#signal = signal;
    this.#leave = leave;
    this.#found = new FoundGraph(console.ontology);
  }

  async start(): Promise<CypherRun> {
    const { database, limits } = this.#console;
    const { mode, explain, run, parameters } = this.#query;
    let transaction: ReadingTransaction | undefined;
    try {
      transaction = await ReadingTransaction.begin(database, {
        timeoutMs: limits.seconds * SECOND,
        signal: this.#signal,
        allowance: { message: limits.rowBytes, all: limits.bytes },
        onEnd: this.#leave,
      });
      const { summary, keys } = await transaction.answer(explain, parameters);
      checkPlan(summary, this.#query.writing);
      if (mode === 'explain') {
        if (summary.plan !== false) this.#plan = planView(summary.plan);
        this.#summary.ms = performance.now() - this.#started;
        await transaction.close();
        return { columns: [], rows: Readable.from([]), finish: () => this.#finish() };
      }
      this.#step = 'run';
      const rows = transaction.rows(run, parameters);
      const first = await this.#next(transaction, rows);
      return { columns: keys, rows: this.#rows(transaction, rows, first), finish: () => this.#finish() };
    } catch (error) {
      await transaction?.close();
      throw this.#explain(error);
    }
  }

  async *#rows(
    transaction: ReadingTransaction,
    rows: Rows,
    first: unknown[] | null,
  ): AsyncGenerator<CypherValue[]> {
    const { limits } = this.#console;
    let bytes = 0;
    try {
      for (let row = first; row; row = await this.#next(transaction, rows)) {
        if (this.#summary.rows === limits.rows) {
          this.#stopAt('rows');
          return;
        }
        const values = row.map((value) => toCypherValue(value, limits.depth, this.#found));
        bytes += Buffer.byteLength(JSON.stringify(values)) + BYTES_BETWEEN_ROWS;
        if (bytes > limits.bytes) {
          this.#stopAt('bytes');
          return;
        }
        this.#summary.rows += 1;
        yield values;
      }
      if (transaction.overran) this.#stopAt('bytes');
      else if (this.#query.mode === 'profile') {
        const { profile } = await rows.summary();
        if (profile !== false) this.#plan = planView(profile);
      }
    } catch (error) {
      throw this.#explain(error);
    } finally {
      this.#summary.ms = performance.now() - this.#started;
      await transaction.close();
    }
  }

  /** Null behind the last row, and where the next one is too large to be read. */
  async #next(transaction: ReadingTransaction, rows: Rows): Promise<unknown[] | null> {
    try {
      return await rows.next();
    } catch (error) {
      if (transaction.overran) return null;
      throw error;
    }
  }

  #stopAt(reason: 'rows' | 'bytes'): void {
    this.#summary.truncated = true;
    this.#summary.reason = reason;
  }

  async #finish(): Promise<Pick<CypherAnswer, 'summary' | 'subgraph' | 'plan'>> {
    const subgraph = await this.#found.subgraph(this.#console.database, this.#signal);
    return {
      summary: { ...this.#summary },
      subgraph,
      ...(this.#plan === undefined ? {} : { plan: this.#plan }),
    };
  }

  #explain(error: unknown): unknown {
    const { database, limits } = this.#console;
    if (error instanceof TransactionEnded) {
      return error.ending === 'timed out'
        ? timedOut(limits, error)
        : new ApiFailure(408, 'timeout', 'The query was cancelled.', 'Ask it again.', { cause: error });
    }
    return explainQueryError(error, { query: this.#query, step: this.#step, database, limits });
  }
}
