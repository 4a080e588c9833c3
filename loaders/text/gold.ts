/**
 * The graph of a text in the exchange shape kg-gold/0.1: entities with their mentions, relations with their evidence.
 * It is written piece by piece as the text is read, so that a long text needs little memory.
 */
import type {
  DocumentRecord,
  EntityRecord,
  LoadItem,
  PassageRecord,
  StatementRecord,
} from '../../graph/load/item.ts';
import { Spool } from '../../graph/load/spool.ts';
import { MentionColumns, type Place } from './mention-columns.ts';

type Items = AsyncIterable<LoadItem> | Iterable<LoadItem>;

/** In characters. */
const PIECE = 1 << 16;
/** What a relation takes as JSON beside its quote, roughly. */
const FRAME = 300;

/** The JSON document in pieces; `relations` holds what is affirmed, `denied` what the text denies. */
export async function* goldPieces(items: Items): AsyncGenerator<string> {
  let piece = '';
  for await (const part of goldParts(items)) {
    piece += part;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}\n`;
}

async function* goldParts(items: Items): AsyncGenerator<string> {
  const graph = new ReadGraph();
  try {
    for await (const item of items) {
      if (item.item === 'document')
        yield `{\n "meta": ${JSON.stringify(meta(item.record))},\n "sentences": [`;
      else if (item.item === 'passage') yield graph.sentence(item.record);
      else await graph.add(item);
    }
    yield '\n ]';
    yield* list('entities', graph.entities());
    yield* list('relations', graph.affirmed.values());
    yield* list('denied', graph.denied.values());
    yield '\n}';
  } finally {
    await graph.close();
  }
}

/** What has to wait for the end of the text. */
class ReadGraph {
  readonly affirmed = new Spool<object>();
  readonly denied = new Spool<object>();
  readonly #sentences: Pick<PassageRecord, 'start' | 'text'>[] = [];
  /** In the order of their first mention; the last record has all the names. */
  readonly #entities = new Map<string, { number: number; record: EntityRecord }>();
  readonly #mentions = new MentionColumns();

  sentence({ index, start, end, text }: PassageRecord): string {
    const separator = this.#sentences.length === 0 ? '' : ',';
    this.#sentences[index] = { start, text };
    return `${separator}\n  ${JSON.stringify({ index, start, end, text })}`;
  }

  async add(item: LoadItem): Promise<void> {
    if (item.item === 'entity') {
      const number = this.#entities.get(item.record.id)?.number ?? this.#entities.size;
      this.#entities.set(item.record.id, { number, record: item.record });
    } else if (item.item === 'mention') {
      const entity = this.#entities.get(item.record.entity);
      if (entity) this.#mentions.add(entity.number, item.record);
    } else if (item.item === 'statement') {
      const number = this.affirmed.size + this.denied.size + 1;
      const spool = item.record.negated ? this.denied : this.affirmed;
      await spool.add(relation(item.record, number), item.record.quote.length + FRAME);
    }
  }

  *entities(): Generator<object> {
    const records = [...this.#entities.values()];
    let number = 0;
    for (const places of this.#mentions.byEntity(records.length)) {
      const { record } = records[number++] ?? {};
      if (record)
        yield entity(
          record,
          places.map((place) => this.#mention(place)),
        );
    }
  }

  #mention({ passage, start, end }: Place): object {
    const { text = '', start: from = 0 } = this.#sentences[passage] ?? {};
    return { sentence: passage, start, end, text: text.slice(start - from, end - from) };
  }

  async close(): Promise<void> {
    await this.affirmed.close();
    await this.denied.close();
  }
}

async function* list(name: string, values: AsyncIterable<object> | Iterable<object>): AsyncGenerator<string> {
  yield `,\n "${name}": [`;
  let separator = '';
  for await (const value of values) {
    yield `${separator}\n  ${JSON.stringify(value)}`;
    separator = ',';
  }
  yield '\n ]';
}

function meta({ language, title }: DocumentRecord): object {
  return {
    schema: 'kg-gold/0.1',
    lang: language,
    offsets: 'UTF-16 code units from the start of the text',
    title,
  };
}

function entity(record: EntityRecord, mentions: readonly object[]): object {
  const { id, kind, labelId, labelEn, aliases, collective, properties } = record;
  return {
    id,
    kind,
    labelId,
    labelEn,
    aliases,
    ...(collective === true ? { collective } : {}),
    ...(properties === undefined ? {} : { props: properties }),
    mentions,
  };
}

function relation(statement: StatementRecord, number: number): object {
  const { subject, type, object, mode, confidence, rule, citation } = statement;
  const { hedge, attributedTo, facts, passage, start, end, quote } = statement;
  return {
    id: `r${String(number).padStart(3, '0')}`,
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
