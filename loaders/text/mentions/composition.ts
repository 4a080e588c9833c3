/** Makes the entity of a composed name: one id whichever language it was read in. */
import type { EntityRecord } from '../../../graph/load/item.ts';
import type { Qualifier } from '../cues.ts';
import { slug } from '../gazetteer.ts';
import { isOneOfAKind } from '../mention.ts';
import type { Reading } from '../mention-table.ts';
import { tokenise } from '../tokens.ts';
import type { Head } from './head-index.ts';

/** What stands beside the head noun: a qualifier of the list, a name, or a bare word. */
export type Part = { qualifier: Qualifier } | { entity: EntityRecord } | { word: string };

/** How the parts are joined to the head, in both languages. */
export interface Link {
  id: string;
  en: string;
  /** English puts the qualifier before the head ('health sector') or after it ('misuse of ICT'). */
  english: 'before' | 'after';
}

export const PLAIN: Link = { id: '', en: '', english: 'before' };

/** A composed name: of an entity that the lexicon has, or of one that a document makes. */
export interface Composed {
  entity: EntityRecord;
  isKnown: boolean;
}

/** The known entity that the composed name names, or a new one. */
export function compose(
  reading: Reading,
  head: Head,
  parts: readonly Part[],
  link: Link = PLAIN,
): EntityRecord {
  const { memory, lexicon } = reading;
  const key = [head.noun.kind, head.id, link.id, link.english, ...parts.map(idOf)].join('|');
  const composed = lexicon.composed.get(key) ?? name(reading, head, parts, link);
  if (lexicon.composed.size >= MOST_COMPOSED) lexicon.composed.clear();
  lexicon.composed.set(key, composed);
  return composed.isKnown ? composed.entity : memory.made(composed.entity);
}

const MOST_COMPOSED = 20_000;

function name(reading: Reading, head: Head, parts: readonly Part[], link: Link): Composed {
  const { lexicon } = reading;
  const idWords = parts.map((part) =>
    'qualifier' in part
      ? part.qualifier.id.replaceAll('-', ' ')
      : 'word' in part
        ? part.word
        : inner(part.entity, 'labelId'),
  );
  const enWords = parts.map((part) =>
    'qualifier' in part ? part.qualifier.en : 'word' in part ? part.word : inner(part.entity, 'labelEn'),
  );
  const labelId = capitalise([head.id, link.id, ...idWords].filter(Boolean).join(' '));
  const labelEn = capitalise(
    (link.english === 'before' ? [...enWords.reverse(), head.en] : [head.en, link.en, ...enWords])
      .filter(Boolean)
      .join(' '),
  );
  const id = slug([head.id, link.id, ...parts.map(idOf)].filter(Boolean).join(' '));
  const known =
    lexicon.entities.get(id) ??
    lexicon.entities.get(slug(labelId)) ??
    named(reading, labelId) ??
    named(reading, labelEn);
  if (known?.kind === head.noun.kind) return { entity: known, isKnown: true };
  const entity = {
    id,
    kind: head.noun.kind,
    labelId,
    labelEn,
    aliases: [],
    ...(head.noun.member ? { collective: true } : {}),
  };
  return { entity, isKnown: false };
}

/** The known entity whose name the label is. */
function named({ lexicon }: Reading, label: string): EntityRecord | undefined {
  const tokens = tokenise(label);
  const match = lexicon.names
    .matches(tokens, 0, lexicon.reader)
    .findLast(({ end, corrections }) => end === tokens.length && !corrections.length);
  return match?.name.entity;
}

function idOf(part: Part): string {
  if ('qualifier' in part) return part.qualifier.id;
  return 'word' in part ? part.word : part.entity.id;
}

/** A label as it stands inside a longer one: common nouns begin small there. */
function inner(entity: EntityRecord, label: 'labelId' | 'labelEn'): string {
  const text = entity[label];
  if (isOneOfAKind(entity) || /^\p{Lu}[\p{Lu}\d-]/u.test(text)) return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
