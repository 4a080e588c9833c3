/** An extraction in the exchange shape kg-gold/0.1: entities with their mentions, relations with their evidence. */
import type { StatementRecord } from '../../graph/load/item.ts';
import type { Extraction } from './extraction.ts';

/** Plain data, ready for JSON; `relations` holds what is affirmed, `denied` what the text denies. */
export function toGold(extraction: Extraction): object {
  const { document, passages, entities, mentions, statements } = extraction;
  const mentionsOf = new Map<string, object[]>();
  const textOf = (start: number, end: number, passage: number): string => {
    const { text = '', start: from = 0 } = passages[passage] ?? {};
    return text.slice(start - from, end - from);
  };
  for (const { entity, passage, start, end } of mentions) {
    const list = mentionsOf.get(entity) ?? [];
    list.push({ sentence: passage, start, end, text: textOf(start, end, passage) });
    mentionsOf.set(entity, list);
  }
  const numbered = statements.map((statement, index) => ({
    statement,
    id: `r${String(index + 1).padStart(3, '0')}`,
  }));
  const affirmed = numbered.filter(({ statement }) => !statement.negated);
  const denied = numbered.filter(({ statement }) => statement.negated);
  return {
    meta: {
      schema: 'kg-gold/0.1',
      lang: document.language,
      offsets: 'UTF-16 code units from the start of the text',
      title: document.title,
    },
    sentences: passages.map(({ index, start, end, text }) => ({ index, start, end, text })),
    entities: entities.map(({ id, kind, labelId, labelEn, aliases, collective, properties }) => ({
      id,
      kind,
      labelId,
      labelEn,
      aliases,
      ...(collective === true ? { collective } : {}),
      ...(properties === undefined ? {} : { props: properties }),
      mentions: mentionsOf.get(id) ?? [],
    })),
    relations: affirmed.map(({ statement, id }) => relation(statement, id)),
    denied: denied.map(({ statement, id }) => relation(statement, id)),
  };
}

function relation(statement: StatementRecord, id: string): object {
  const {
    subject,
    type,
    object,
    mode,
    confidence,
    rule,
    citation,
    hedge,
    attributedTo,
    facts,
    passage,
    start,
    end,
    quote,
  } = statement;
  return {
    id,
    subject,
    type,
    object,
    mode,
    confidence,
    rule,
    citation,
    props: {
      ...facts,
      ...(attributedTo === null ? {} : { attributedTo }),
      ...(hedge === null ? {} : { hedge }),
    },
    evidence: { sentence: passage, start, end, quote },
  };
}
