/** Two names in one sentence without a relation: a hint, never a fact. */
import type { Mention } from '../mention.ts';
import type { Reading } from '../mention-table.ts';
import { draft, type Draft } from './draft.ts';

const MOST_NAMES = 12;
const CONFIDENCE = 0.2;

export function coOccurrences(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const related = new Set(
    drafts.flatMap(({ subject, object }) => [
      `${subject.entity.id} ${object.entity.id}`,
      `${object.entity.id} ${subject.entity.id}`,
    ]),
  );
  const mentions = firstMentions(reading);
  return mentions.flatMap((one, index) =>
    mentions.slice(index + 1).flatMap((other) => {
      if (related.has(`${one.entity.id} ${other.entity.id}`)) return [];
      const [subject, object] = one.entity.id < other.entity.id ? [one, other] : [other, one];
      return [
        draft(reading, subject, 'CO_OCCURS', object, {
          mode: 'co-occurrence',
          confidence: CONFIDENCE,
          rule: 'co-occurrence',
          from: one.from,
          to: one.to,
        }),
      ];
    }),
  );
}

function firstMentions({ table }: Reading): Mention[] {
  const first = new Map<string, Mention>();
  for (const mention of table.list())
    if (mention.entity.kind !== 'Publication' && !first.has(mention.entity.id))
      first.set(mention.entity.id, mention);
  return [...first.values()].slice(0, MOST_NAMES);
}
