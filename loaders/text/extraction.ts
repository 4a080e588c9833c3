/** What is read from a text: its sentences, entities, mentions and statements. */
import type {
  DocumentRecord,
  EntityRecord,
  MentionRecord,
  PassageRecord,
  ReviewRecord,
  StatementRecord,
} from '../../graph/load/item.ts';

export interface Extraction {
  document: DocumentRecord;
  /** One for each sentence. */
  passages: PassageRecord[];
  /** In the order of their first mention. */
  entities: EntityRecord[];
  mentions: MentionRecord[];
  statements: StatementRecord[];
  review: ReviewRecord[];
}
