/**
 * The HTTP interface, declared once for the server and for its clients.
 *
 * Each route names its method, its path, what may be asked and what is answered. The server's validators are
 * checked against these types, and the explorer's client is derived from them. Imports types only, so that it
 * may travel into the browser.
 */
import type {
  DocumentSummary,
  DocumentView,
  EdgeEvidence,
  KindSummary,
  NodeDetail,
  Path,
  Properties,
  RelationSummary,
  SearchHit,
  Statement,
  Subgraph,
} from '../model.ts';

export interface ApiError {
  error: { code: ErrorCode; message: string; hint: string; line?: number; column?: number };
}

export type ErrorCode =
  | 'bad_request'
  | 'unauthorized'
  | 'forbidden_host'
  | 'forbidden_origin'
  /** The database is somebody else's. */
  | 'read_only'
  /** What was sent to be loaded, or to be put right, cannot be. */
  | 'unloadable'
  | 'not_found'
  | 'method_not_allowed'
  | 'too_large'
  | 'cypher_invalid'
  | 'cypher_forbidden'
  | 'timeout'
  | 'out_of_memory'
  | 'too_many_queries'
  | 'starting'
  | 'database_away'
  | 'internal';

export interface Health {
  status: 'ok' | 'starting' | 'away';
  database: {
    origin: 'environment' | 'local';
    /** Bolt address without credentials; null for a caller who did not give the key. */
    address: string | null;
    version: string | null;
    /** The server writes nothing into a database that it did not create. */
    readOnly: boolean;
  };
}

export interface Schema {
  kinds: KindSummary[];
  relations: RelationSummary[];
  documents: DocumentSummary[];
}

export interface GraphAnswer extends Subgraph {
  total: { nodes: number; edges: number };
}

export interface PathsAnswer {
  paths: Path[];
  subgraph: Subgraph;
  truncated: boolean;
}

export interface DiffAnswer {
  a: DocumentSummary;
  b: DocumentSummary;
  /** How many relations each group has; of very many only the first are told. */
  totals: { shared: number; onlyA: number; onlyB: number; contradicted: number };
  /** Ids of edges with the statements of either side; of `onlyA` and `onlyB` the other list is empty. */
  shared: DiffEntry[];
  onlyA: DiffEntry[];
  onlyB: DiffEntry[];
  /** Relations that one document affirms and the other denies. */
  contradicted: DiffEntry[];
  subgraph: Subgraph;
}

export interface DiffEntry {
  edge: string;
  a: Statement[];
  b: Statement[];
}

export interface CypherRequest {
  query: string;
  parameters?: Record<string, unknown>;
}

/** A value that JSON has no form for. A map that itself has a key `$type` comes as `{ $type: 'map', value }`. */
export type GraphValue =
  | { $type: 'node'; id: string; labels: string[]; properties: Record<string, CypherValue> }
  | {
      $type: 'relationship';
      id: string;
      type: string;
      start: string;
      end: string;
      properties: Record<string, CypherValue>;
    }
  | { $type: 'path'; nodes: CypherValue[]; relationships: CypherValue[] }
  | { $type: 'map'; value: Record<string, CypherValue> }
  /** `integer` beyond what a number holds exactly; `float` for NaN, Infinity and -Infinity; `bytes` in base64. */
  | {
      $type: 'integer' | 'float' | 'date' | 'time' | 'datetime' | 'duration' | 'point' | 'bytes';
      value: string;
    };

/** A cell: plain JSON, or a graph value. */
export type CypherValue =
  null | boolean | number | string | CypherValue[] | { [key: string]: CypherValue } | GraphValue;

export interface PlanOperator {
  operator: string;
  arguments: Properties;
  identifiers: string[];
  children: PlanOperator[];
}

export interface CypherSummary {
  rows: number;
  /** True where a limit on rows or bytes ended the answer early; `reason` says which. */
  truncated: boolean;
  reason?: 'rows' | 'bytes';
  /** Time from the request to the last row, in milliseconds. */
  ms: number;
}

export interface CypherAnswer {
  columns: string[];
  rows: CypherValue[][];
  subgraph: Subgraph;
  plan?: PlanOperator;
  summary: CypherSummary;
}

/** The lines of the streamed answer (`application/x-ndjson`), in order. */
export type CypherLine =
  | { header: { columns: string[] } }
  | { row: CypherValue[] }
  | { summary: CypherSummary; subgraph: Subgraph; plan?: PlanOperator }
  | ApiError;

export interface ReviewEntry {
  /** The phrase that was seen and is not known. */
  text: string;
  proposedKind: string | null;
  /** Ids of known entities that it nearly matched. */
  candidates: string[];
  document: string;
  /** The number of its passage in the document. */
  passage: number;
  start: number;
  end: number;
  /** Why it stands here: `unknown`, `near`, `signature`, `identity`. */
  reason: string;
  /** The passage's whole text. */
  sentence: string;
  /** Where a structured source or a paged text has it. */
  locator?: string;
  /** Of an entity that may be one with others: the documents that name those. */
  sources: string[];
}

interface Route<Params, Query, Answer, Body = undefined> {
  params: Params;
  query: Query;
  answer: Answer;
  body: Body;
}

type Nothing = object;

/** What may be asked of each route, and what is answered. Numbers in a query are sent as decimal strings. */
export interface Api {
  health: Route<Nothing, Nothing, Health>;
  schema: Route<Nothing, Nothing, Schema>;
  graph: Route<Nothing, { document?: string; kind?: string; limit?: number }, GraphAnswer>;
  search: Route<Nothing, { q: string; kind?: string; limit?: number }, { hits: SearchHit[] }>;
  node: Route<{ id: string }, Nothing, NodeDetail>;
  neighbours: Route<
    { id: string },
    {
      relation?: string;
      kind?: string;
      direction?: 'in' | 'out' | 'any';
      limit?: number;
      /** The cursor of the answer before. */
      after?: string;
    },
    Subgraph & { total: number; next: string | null }
  >;
  paths: Route<
    Nothing,
    {
      from: string;
      to: string;
      mode?: 'shortest' | 'all';
      direction?: 'any' | 'out';
      maxLength?: number;
      limit?: number;
      /** Lets paths run through co-occurrence too. */
      weak?: boolean;
    },
    PathsAnswer
  >;
  edge: Route<{ id: string }, Nothing, EdgeEvidence>;
  documents: Route<Nothing, Nothing, { documents: DocumentSummary[] }>;
  document: Route<{ id: string }, Nothing, DocumentView>;
  diff: Route<Nothing, { a: string; b: string }, DiffAnswer>;
  review: Route<Nothing, { document?: string }, { entries: ReviewEntry[] }>;
  cypher: Route<Nothing, Nothing, CypherAnswer, CypherRequest>;
}

export type RouteName = keyof Api;

/** Method and path of each route; `:id` stands for one path segment, percent-encoded. */
export const routes = {
  health: { method: 'GET', path: '/api/health' },
  schema: { method: 'GET', path: '/api/schema' },
  graph: { method: 'GET', path: '/api/graph' },
  search: { method: 'GET', path: '/api/search' },
  node: { method: 'GET', path: '/api/nodes/:id' },
  neighbours: { method: 'GET', path: '/api/nodes/:id/neighbours' },
  paths: { method: 'GET', path: '/api/paths' },
  edge: { method: 'GET', path: '/api/edges/:id' },
  documents: { method: 'GET', path: '/api/documents' },
  document: { method: 'GET', path: '/api/documents/:id' },
  diff: { method: 'GET', path: '/api/diff' },
  review: { method: 'GET', path: '/api/review' },
  cypher: { method: 'POST', path: '/api/cypher' },
} as const satisfies Record<RouteName, { method: 'GET' | 'POST'; path: string }>;
