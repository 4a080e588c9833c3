/** What people put right in the graph: kept beside their gazetteer, and applied whenever a document is loaded. */

/** A relation, by the ids of its ends. */
export interface EdgeNamed {
  subject: string;
  type: string;
  object: string;
}

export type Change =
  /** No source says so: it was read wrongly. */
  | { change: 'reject'; edge: EdgeNamed }
  /** The sources say something else: another relation, or the same from the other side. */
  | { change: 'retype'; edge: EdgeNamed; type: string; turned: boolean }
  | { change: 'kind'; entity: string; kind: string }
  /** Two entities are one. The kind is that of the one that stays; the server knows it. */
  | { change: 'merge'; entity: string; into: string; kind?: string }
  /** They are several, however alike. */
  | { change: 'apart'; entity: string; others: string[] }
  /** Some names of an entity are another's. */
  | { change: 'split'; entity: string; names: string[]; into: string; kind: string; label: string };

export type Correction = Change & {
  id: string;
  /** Who says so; may be empty. */
  author: string;
  note: string;
  /** ISO 8601, UTC. */
  at: string;
};
