/** A name found in a sentence. */
import type { EntityRecord } from '../../graph/load/item.ts';

export type FoundBy =
  | 'name'
  | 'typo'
  | 'proper-head'
  | 'namer'
  | 'head-noun'
  | 'acronym'
  | 'citation'
  | 'person'
  | 'figure'
  | 'anaphor'
  /** 'Kedua negara itu': its inner mentions are the others that it means. */
  | 'pair'
  /** Told by what stands around it. */
  | 'context';

export interface Mention {
  entity: EntityRecord;
  /** Tokens of its sentence, `to` exclusive. */
  from: number;
  to: number;
  /** UTF-16 offsets into the document. */
  start: number;
  end: number;
  foundBy: FoundBy;
  /** Names inside this one: 'Belanda' in 'Kementerian Luar Negeri Belanda'. */
  inner: Mention[];
}

/** Whether the entity names one thing rather than a class: no collective, and capitalised in both languages' use. */
export function isOneOfAKind(entity: EntityRecord): boolean {
  return PROPER_KINDS.has(entity.kind) && entity.collective !== true;
}

const PROPER_KINDS = new Set([
  'State',
  'RegionalBody',
  'GovernmentBody',
  'Organization',
  'Person',
  'Place',
  'Publication',
  'Incident',
]);
