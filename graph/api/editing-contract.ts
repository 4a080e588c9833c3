/**
 * The part of the HTTP interface that writes: adding texts, taking them out, deciding on what was left for review,
 * correcting what was read wrongly. Every route asks for the key that the printed address carries.
 *
 * Imports types only, so that it may travel into the browser.
 */
import type { Change, Correction } from '../editing/correction.ts';
import type { Decision, SourceSaid } from '../editing/loaders-port.ts';
import type { LoadProgress, LoadReport } from '../load/report.ts';
import type { Bilingual, Language, Mode } from '../model.ts';
import type { ApiError, ReviewEntry } from './contract.ts';

/** What loading a text would add. Lists are cut where they grow long; the counts are of the whole. */
export interface Preview {
  document: {
    id: string;
    title: string;
    language: Language;
    format: string;
    /** Whether a document of this id is loaded, which it would replace. */
    replaces: boolean;
  };
  counts: {
    passages: number;
    entities: number;
    /** Of the entities, those that the graph does not have. */
    newEntities: number;
    statements: number;
    edges: number;
    /** Of the edges, those that the graph does not have. */
    newEdges: number;
    review: number;
    skipped: number;
  };
  /** The new ones first, then by how often they are mentioned. At most 500. */
  entities: PreviewEntity[];
  /** The new ones first. At most 300; co-occurrence is left out. */
  relations: PreviewRelation[];
  /** What is unknown or doubtful. At most 500. */
  review: ReviewEntry[];
}

export interface PreviewEntity {
  id: string;
  kind: string;
  label: Bilingual;
  known: boolean;
  mentions: number;
}

export interface PreviewRelation {
  /** Ids of entities. */
  subject: string;
  type: string;
  object: string;
  known: boolean;
  quote: string;
  mode: Mode;
  confidence: number;
  negated: boolean;
  hedge: string | null;
}

/** Lines of a load, as JSON, one a line; the last is the report or the failure. */
export type LoadLine = { progress: LoadProgress } | { report: LoadReport } | ApiError;

/** What became of the documents that a decision or a correction concerns. */
export interface Applied {
  /** Read again, and written where they differ. */
  reread: string[];
  /** Their source is not at hand: it takes effect when they are loaded again. */
  pending: string[];
}

/** `authorization: Bearer KEY` with each; bytes and lines of JSON as said, else JSON. */
export const editingRoutes = {
  /** Body: the bytes. Query: `Upload`. Answer: `Preview`. */
  preview: { method: 'POST', path: '/api/preview' },
  /** Body: the bytes. Query: `Upload`. Answer: `LoadLine`s; to close the request cancels, and leaves nothing behind. */
  load: { method: 'POST', path: '/api/load' },
  /** Answer: `{document, edges}`. */
  unload: { method: 'DELETE', path: '/api/documents/:id' },
  /** Answer: `{decisions: Decision[]}`. */
  decisions: { method: 'GET', path: '/api/decisions' },
  /** Body: `{decisions: Decision[], document?: string}`. Answer: `Applied`. */
  decide: { method: 'POST', path: '/api/decisions' },
  /** Takes a decision back. Query: `text`, `document`. Answer: `Applied`. */
  undecide: { method: 'DELETE', path: '/api/decisions' },
  /** Answer: `{corrections: Correction[]}`, the newest first. */
  corrections: { method: 'GET', path: '/api/corrections' },
  /** Body: `CorrectionRequest`. Answer: `Applied & {correction: Correction}`. */
  correct: { method: 'POST', path: '/api/corrections' },
  /** Takes a correction back. Answer: `Applied`. */
  uncorrect: { method: 'DELETE', path: '/api/corrections/:id' },
} as const;

export type CorrectionRequest = Change & { author: string; note: string };

/** What is said of the bytes that are sent, in the query string: all optional but the name. */
export type Upload = SourceSaid;

export type { Change, Correction, Decision, LoadProgress, LoadReport };
