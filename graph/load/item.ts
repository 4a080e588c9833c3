/**
 * What a loader hands to the graph: one document as a stream of items.
 *
 * Order: the document first; an entity before the mention, statement or edge that names it; a passage before
 * what stands in it. Offsets are UTF-16 code units into the document's text, `end` exclusive.
 */
import type { Language, Mode, Properties } from '../model.ts';

export interface DocumentRecord {
  id: string;
  title: string;
  language: Language;
  format: string;
  /** Of the bytes that were read, in hexadecimal. */
  sha256: string;
  author?: string;
  licence?: string;
  /** The works it names as its sources. */
  sources?: string[];
  /** What follows the last passage: leads, texts and this, joined, are the whole document. */
  tail?: string;
}

export interface PassageRecord {
  index: number;
  start: number;
  end: number;
  text: string;
  /** What stands between the passage before and this one, so that leads and texts joined are the document. */
  lead: string;
  /** Where a structured source has this record: a line, a page, an object's id. */
  locator?: string;
}

export interface EntityRecord {
  id: string;
  kind: string;
  labelId: string;
  labelEn: string;
  aliases: string[];
  /** A named set rather than one: 'negara-negara ASEAN'. */
  collective?: boolean;
  properties?: Properties;
}

export interface MentionRecord {
  passage: number;
  entity: string;
  start: number;
  end: number;
}

export interface StatementRecord {
  passage: number;
  subject: string;
  type: string;
  object: string;
  mode: Mode;
  /** 0 to 1. */
  confidence: number;
  rule: string;
  start: number;
  end: number;
  quote: string;
  negated: boolean;
  hedge: string | null;
  /** Id of the entity whose word it is. */
  attributedTo: string | null;
  /** Id of the publication it cites. */
  citation: string | null;
  facts: Properties;
}

/** A row of a structured source that says nothing more than the edge itself. */
export interface EdgeRecord {
  subject: string;
  type: string;
  object: string;
  properties?: Properties;
}

/** Something seen and not written: for the review list. */
export interface ReviewRecord {
  text: string;
  proposedKind: string | null;
  candidates: string[];
  passage: number;
  start: number;
  end: number;
  reason: 'unknown' | 'near' | 'signature';
}

export type LoadItem =
  | { item: 'document'; record: DocumentRecord }
  | { item: 'passage'; record: PassageRecord }
  | { item: 'entity'; record: EntityRecord }
  | { item: 'mention'; record: MentionRecord }
  | { item: 'statement'; record: StatementRecord }
  | { item: 'edge'; record: EdgeRecord }
  | { item: 'review'; record: ReviewRecord };
