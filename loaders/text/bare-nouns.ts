/** Nouns that name nothing of their own: 'the company', 'law', a part of a longer name. They count where a relation needs them. */
import type { Mention } from './mention.ts';
import type { Reading } from './mention-table.ts';
import type { SentenceRelations } from './relations/relations.ts';

/** Kinds that inside a longer name are but words of it: 'radio' in 'jaringan radio kapal'. */
const PARTS = new Set(['Technology', 'Asset', 'Group', 'Impact', 'Place']);

/** The relations without hints, and the mentions without the bare nouns, that no relation needs. */
export function withoutBare(
  reading: Reading,
  relations: SentenceRelations,
  mentions: readonly Mention[],
): { mentions: Mention[]; relations: SentenceRelations } {
  const related = new Set<string>();
  for (const { subject, object } of relations.drafts) related.add(subject.entity.id).add(object.entity.id);
  const left = new Set<string>();
  const keep = (mention: Mention): Mention => {
    if (!mention.inner.some((inner) => isPart(inner, related))) return mention;
    return { ...mention, inner: mention.inner.filter((inner) => !isPart(inner, related)) };
  };
  const kept = mentions.filter((mention) => {
    if (related.has(mention.entity.id) || !isBare(reading, mention)) return true;
    left.add(mention.entity.id);
    return false;
  });
  for (const { entity } of kept) left.delete(entity.id);
  if (!left.size) return { mentions: kept.map(keep), relations };
  const weak = relations.weak.filter(
    ({ subject, object }) => !left.has(subject.entity.id) && !left.has(object.entity.id),
  );
  return { mentions: kept.map(keep), relations: { ...relations, weak } };
}

function isPart({ entity, inner }: Mention, related: ReadonlySet<string>): boolean {
  return PARTS.has(entity.kind) && !related.has(entity.id) && inner.length === 0;
}

/** One word in small letters that is listed as bare, or 'the company' that points to nothing known. */
function isBare({ tokens, lexicon, language }: Reading, mention: Mention): boolean {
  const { entity, from, to, foundBy } = mention;
  const token = tokens[from];
  if (to - from !== 1 || foundBy !== 'name' || !token || (token.capital && from > 0)) return false;
  if (!lexicon.entities.has(entity.id)) return false;
  if (lexicon.bare.has(token.norm)) return true;
  return language === 'en' && entity.kind === 'Organization' && token.norm === token.key && !token.capital;
}
