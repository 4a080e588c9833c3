/** How the way to a database reports on itself. */

export type ProgressPhase =
  /** Fetching the jars of the local Neo4j; `done` and `total` count jars. */
  | 'fetch'
  /** Compiling the local database's starter, or making its start quicker. */
  | 'prepare'
  /** Waiting for the local database to come up, or for another command's to stop. */
  | 'start'
  | 'connect';

export interface Progress {
  phase: ProgressPhase;
  /** One plain line without a full stop. */
  message: string;
  done?: number;
  total?: number;
}

export type OnProgress = (progress: Progress) => void;
