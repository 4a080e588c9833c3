/** A statement in the making: two mentions, a relation, and where the sentence says it. */
import type { Mode, Properties } from '../../../graph/model.ts';
import { fitsSignature } from '../../../graph/ontology.ts';
import type { Mention } from '../mention.ts';
import type { Reading } from '../mention-table.ts';
import type { TriggerEntry } from '../triggers.ts';

export interface Draft {
  subject: Mention;
  type: string;
  object: Mention;
  mode: Mode;
  confidence: number;
  rule: string;
  /** UTF-16 offsets of the quote. */
  start: number;
  end: number;
  /** Token where it is said: time and place near it belong to it. */
  at: number;
  negated: boolean;
  hedge: string | null;
  facts: Properties;
}

/** How a trigger was met in the sentence. */
export interface Meeting {
  mode: Mode;
  confidence: number;
  rule: string;
  /** Tokens of the trigger, part of the quote. */
  from: number;
  to: number;
  negated?: boolean;
  hedge?: string | null;
  facts?: Properties;
}

/** A draft whose quote runs from the first to the last of subject, trigger and object. */
export function draft(
  reading: Reading,
  subject: Mention,
  type: string,
  object: Mention,
  meeting: Meeting,
): Draft {
  const { tokens, sentence } = reading;
  const ends = [subject, object].filter(
    (mention) => mention.start >= sentence.start && mention.end <= sentence.end,
  );
  const first = tokens[meeting.from];
  const last = tokens[meeting.to - 1];
  const start = Math.min(...ends.map((mention) => mention.start), first?.start ?? Number.POSITIVE_INFINITY);
  const end = Math.max(...ends.map((mention) => mention.end), last?.end ?? 0);
  return {
    subject,
    type,
    object,
    mode: meeting.mode,
    confidence: Math.round(meeting.confidence * 100) / 100,
    rule: meeting.rule,
    start: Number.isFinite(start) ? start : sentence.start,
    end: end > start ? end : sentence.end,
    at: meeting.from,
    negated: meeting.negated ?? false,
    hedge: meeting.hedge ?? null,
    facts: { ...meeting.facts },
  };
}

/** The first relation of the entry that may join the two kinds, or null. */
export function fittingType(
  reading: Reading,
  entry: TriggerEntry,
  subject: Mention,
  object: Mention,
): string | null {
  if (subject.entity.id === object.entity.id) return null;
  if (entry.from && !isOneOf(reading, subject, entry.from)) return null;
  if (entry.to && !isOneOf(reading, object, entry.to)) return null;
  const { ontology } = reading.lexicon;
  return (
    entry.relation.find(
      (type) =>
        (subject.entity.kind !== 'Impact' || !DEEDS.has(type)) &&
        (subject.entity.kind !== 'NonStateActor' || type !== 'SUPPORTS') &&
        fitsSignature(ontology, subject.entity.kind, type, object.entity.kind),
    ) ?? null
  );
}

/** 'the Russian embassy', 'duta besar Jepang': it stands for the state, and lies elsewhere. */
export function isOutpost({ entity }: Mention): boolean {
  return /^(?:kedutaan|duta besar|konsulat|konsul jenderal|perwakilan tetap|delegasi)/i.test(entity.labelId);
}

/** What only a deed or its doer can do: harm itself aims at nobody. */
const DEEDS = new Set(['TARGETS', 'EXPLOITS', 'CONDUCTED_BY', 'ATTRIBUTED_TO', 'VIOLATES', 'USES']);

function isOneOf({ lexicon }: Reading, mention: Mention, names: readonly string[]): boolean {
  const { kind } = mention.entity;
  const family = lexicon.ontology.kinds.get(kind)?.family;
  return names.some((name) => name === kind || name === family || name === '*');
}
