/**
 * The graph as people and programs see it: what the HTTP interface sends and the explorer reads.
 *
 * Pure types, safe for the browser: this file imports nothing.
 * All offsets are UTF-16 code units into the document's text, `end` exclusive.
 */

export type Language = 'id' | 'en';

/** One text in both languages of the interface. */
export interface Bilingual {
  id: string;
  en: string;
}

/** How a source supports an edge: it says so, it follows from what it says, or two names merely share a sentence. */
export type Mode = 'explicit' | 'inferred' | 'co-occurrence';

/** Who an actor answers to; `group` is a role or part of society. */
export type ActorClass = 'state' | 'interstate' | 'non_state' | 'individual' | 'group';

export type Scalar = string | number | boolean;
export type Properties = Record<string, Scalar | Scalar[]>;

export interface Node {
  /** Stable and readable: `serangan-siber`. */
  id: string;
  /** A kind of the ontology: `Threat`. */
  kind: string;
  /** The kind's family: `Threat`, `Actor`, `Field`, `Practice`, `Idea` or `Evidence`. */
  family: string;
  actorClass?: ActorClass;
  label: Bilingual;
  aliases: string[];
  properties: Properties;
  /** Number of edges on this node in the whole graph, co-occurrence left out. */
  degree: number;
}

/** The summary of all statements with the same subject, relation and object. */
export interface Edge {
  /** `subject:TYPE:object`. */
  id: string;
  type: string;
  source: string;
  target: string;
  /** The best mode of its statements. */
  mode: Mode;
  /** 0 to 1: that of its surest statement. */
  confidence: number;
  /** Ids of the documents that support it; of a relation that sources only deny, those that deny it. */
  documents: string[];
  /** How many statements affirm it. */
  statements: number;
  /** How many statements deny it. */
  denied: number;
  /** How many of the affirming statements are hedged ('diduga'). */
  hedged: number;
  /** How many of the affirming statements are somebody's word ('menurut X'). */
  attributed: number;
  properties: Properties;
}

export interface Subgraph {
  nodes: Node[];
  edges: Edge[];
  /** Relations between these nodes that sources only deny: never an edge, but never hidden either. */
  denied: Edge[];
  truncated: boolean;
}

export interface DocumentSummary {
  id: string;
  title: string;
  language: Language;
  /** The format it was read from: `text`, `jsonl`, … */
  format: string;
  author?: string;
  licence?: string;
  sha256: string;
  passages: number;
  entities: number;
  /** Those that it supports, by co-occurrence too. */
  edges: number;
  statements: number;
  /** Its load was broken off, or is under way. */
  incomplete?: true;
}

/** Whom a statement names: the source it cites, or the one whose word it is. */
export interface Reference {
  id: string;
  label: Bilingual;
}

export interface Statement {
  id: string;
  document: { id: string; title: string; language: Language };
  passage: { id: string; index: number; start: number; end: number; locator?: string };
  /** The passage's whole text. */
  text: string;
  /** Where the quote stands in the document. The quote is `document.text.slice(start, end)`. */
  start: number;
  end: number;
  quote: string;
  /** The work it rests on, or the first of several. */
  citation: Reference | null;
  /** All works it rests on. */
  citations: Reference[];
  attributedTo: Reference | null;
  mode: Mode;
  confidence: number;
  /** The name of the rule that read it. */
  rule: string;
  negated: boolean;
  /** The word that hedges it ('diduga'), or null. */
  hedge: string | null;
  /** `year`, `since`, `count`, `value`, `date`, `period`, … as read from the sentence. */
  facts: Properties;
}

/** The edge, where a source affirms it, or the relation that is only denied, with all it rests on. */
export interface EdgeEvidence {
  edge: Edge;
  statements: Statement[];
}

export interface RelationCount {
  type: string;
  /** Seen from the node asked for. */
  direction: 'in' | 'out';
  /** The kind of the nodes at the other end. */
  kind: string;
  count: number;
}

export interface NodeDetail {
  node: Node;
  relations: RelationCount[];
  /** Relations of this node that sources only deny. */
  denied: Edge[];
  /** The documents that mention it, with how often. */
  mentions: { document: string; count: number }[];
}

export interface PassageView {
  index: number;
  start: number;
  end: number;
  locator?: string;
  mentions: { node: string; start: number; end: number }[];
  /** Ids of the edges (or denied relations) that this passage states. */
  edges: string[];
}

export interface DocumentView {
  document: DocumentSummary;
  text: string;
  /** Of a document with very many, the first ones. */
  passages: PassageView[];
  /** Every node and edge that the passages name, so that a reader needs no second request. */
  subgraph: Subgraph;
}

export interface KindSummary {
  kind: string;
  family: string;
  label: Bilingual;
  definition: Bilingual;
  count: number;
}

export interface RelationSummary {
  type: string;
  /** Read between subject and object: 'menyasar' / 'targets'. */
  label: Bilingual;
  definition: Bilingual;
  symmetric: boolean;
  /** Hidden unless asked for (co-occurrence). */
  weak: boolean;
  count: number;
  /** Its signature, where it is told: the kinds and families that either end may be of, `*` for any. */
  from?: string[];
  to?: string[];
  /** Both ends are of one family. */
  sameFamily?: boolean;
}

export interface Path {
  nodes: string[];
  /** `edges[i]` joins `nodes[i]` and `nodes[i + 1]`, in either direction. */
  edges: string[];
}

export interface SearchHit {
  node: Node;
  /** Higher is better; comparable within one answer only. */
  score: number;
  /** The label or alias that matched. */
  matched: string;
}
