/**
 * What a loader hands to the graph: one document as a stream of items.
 *
 * Order: the document first; an entity before the mention, statement or edge that names it; a passage, and then all
 * that stands in it, before the next passage. Offsets are UTF-16 code units, `end` exclusive: into the document's
 * text, or, where its passages are records, into the record's own text.
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
  /** Its passages are the records of a structured source, each with a text and offsets of its own. */
  records?: true;
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
  /**
   * Where the source has it: 'page 12', 'line 17', an object's id. Every record has one, and no two records of a
   * document have the same: a record is known by it when the document is loaded again.
   */
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
  /** Under which other catalogues know it, as `catalogue:id`: 'mitre-attack:G0030', 'misp:41c15f08-…'. */
  externalIds?: string[];
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
  /** Ids of all that it cites, where they are several; `citation` is the first of them. */
  citations?: string[];
  facts: Properties;
}

/** A row of a structured source that says nothing more than the edge itself. */
export interface EdgeRecord {
  /** The record that is the row. */
  passage: number;
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
  /** Not known; nearly a known name; outside its relation's signature. */
  reason: 'unknown' | 'near' | 'signature';
}

/** A record that was read and left out, as its format asks for. */
export interface SkipRecord {
  locator: string;
  reason: SkipReason;
}

/**
 * Withdrawn by its source; of a sort that the graph has no place for; naming what the source does not hold; said
 * before.
 */
export type SkipReason = 'revoked' | 'deprecated' | 'unsupported' | 'dangling' | 'duplicate';

export type LoadItem =
  | { item: 'document'; record: DocumentRecord }
  | { item: 'passage'; record: PassageRecord }
  | { item: 'entity'; record: EntityRecord }
  | { item: 'mention'; record: MentionRecord }
  | { item: 'statement'; record: StatementRecord }
  | { item: 'edge'; record: EdgeRecord }
  | { item: 'review'; record: ReviewRecord }
  | { item: 'skip'; record: SkipRecord };
