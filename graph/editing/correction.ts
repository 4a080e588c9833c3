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
  /** `was` is the kind before; the server knows it. */
  | { change: 'kind'; entity: string; kind: string; was?: string }
  /** Two entities are one. Kind and labels are those of the one that stays; the server knows them. */
  | {
      change: 'merge';
      entity: string;
      into: string;
      kind?: string;
      labelId?: string;
      labelEn?: string;
      called?: Called[];
    }
  /** They are several, however alike. */
  | { change: 'apart'; entity: string; others: string[] }
  /** Some names of an entity are another's. */
  | {
      change: 'split';
      entity: string;
      names: string[];
      into: string;
      kind: string;
      label: string;
      called?: Called[];
    };

/** What a document called the entity, where it called it otherwise than the graph; the server knows it. */
export interface Called {
  document: string;
  as: string;
}

export type Correction = Change & {
  id: string;
  /** Who says so; may be empty. */
  author: string;
  note: string;
  /** ISO 8601, UTC. */
  at: string;
};
