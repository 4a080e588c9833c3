/** Two names in one sentence without a relation: a hint, never a fact. */
import type { EntityRecord } from '../../../graph/load/item.ts';
import type { Mention } from '../mention.ts';
import type { Reading } from '../mention-table.ts';
import { draft, type Draft } from './draft.ts';

/** A sentence that names more says little about any two of them. */
const MOST_NAMES = 12;
const CONFIDENCE = 0.2;

export function coOccurrences(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const related = new Map<EntityRecord, Set<EntityRecord>>();
  for (const { subject, object } of drafts) {
    relate(related, subject.entity, object.entity);
    relate(related, object.entity, subject.entity);
  }
  const mentions = firstMentions(reading);
  const found: Draft[] = [];
  for (const [index, one] of mentions.entries()) {
    const known = related.get(one.entity);
    for (let next = index + 1; next < mentions.length; next += 1) {
      const other = mentions[next];
      if (other && !known?.has(other.entity)) found.push(pair(reading, one, other));
    }
  }
  return found;
}

function relate(related: Map<EntityRecord, Set<EntityRecord>>, one: EntityRecord, other: EntityRecord): void {
  const known = related.get(one);
  if (known) known.add(other);
  else related.set(one, new Set([other]));
}

function pair(reading: Reading, one: Mention, other: Mention): Draft {
  const [subject, object] = one.entity.id < other.entity.id ? [one, other] : [other, one];
  const { from, to } = one;
  return draft(reading, subject, 'CO_OCCURS', object, {
    mode: 'co-occurrence',
    confidence: CONFIDENCE,
    rule: 'co-occurrence',
    from,
    to,
  });
}

function firstMentions({ table }: Reading): Mention[] {
  const first = new Map<string, Mention>();
  for (const mention of table.list()) {
    if (mention.entity.kind !== 'Publication' && !first.has(mention.entity.id))
      first.set(mention.entity.id, mention);
    if (first.size === MOST_NAMES) break;
  }
  return [...first.values()];
}
