/** Builds a document as a loader tells it: sentences one after the other, and what stands in each. */
import type {
  DocumentRecord,
  EntityRecord,
  LoadItem,
  ReviewRecord,
  StatementRecord,
} from '../../graph/load/item.ts';
import type { Language, Properties } from '../../graph/model.ts';

type Saying = Partial<Omit<StatementRecord, 'passage' | 'subject' | 'type' | 'object'>>;

export class DocumentBuilder {
  readonly #head: DocumentRecord;
  readonly #items: LoadItem[] = [];
  #text = '';
  #passage = -1;
  #passageStart = 0;
  #sentence = '';

  constructor(id: string, language: Language = 'en') {
    this.#head = { id, title: `The ${id} text`, language, format: 'text', sha256: 'a'.repeat(64) };
  }

  head(head: Partial<DocumentRecord>): this {
    Object.assign(this.#head, head);
    return this;
  }

  entity(id: string, kind: string, more: Partial<EntityRecord> = {}): this {
    const labels = { labelId: `${id} (id)`, labelEn: `${id} (en)`, aliases: [] };
    this.#items.push({ item: 'entity', record: { id, kind, ...labels, ...more } });
    return this;
  }

  /** Entities that the test is not about. */
  entities(kind: string, ...ids: string[]): this {
    for (const id of ids) this.entity(id, kind);
    return this;
  }

  sentence(text: string, lead = this.#passage < 0 ? '' : ' '): this {
    this.#passage += 1;
    this.#passageStart = this.#text.length + lead.length;
    this.#sentence = text;
    this.#text += lead + text;
    const [start, end] = [this.#passageStart, this.#text.length];
    this.#items.push({ item: 'passage', record: { index: this.#passage, start, end, text, lead } });
    return this;
  }

  /** The entity is mentioned in the last sentence, by this phrase. */
  mention(entity: string, phrase: string): this {
    const start = this.#passageStart + this.#sentence.indexOf(phrase);
    const record = { passage: this.#passage, entity, start, end: start + phrase.length };
    this.#items.push({ item: 'mention', record });
    return this;
  }

  /** The last sentence says so; its whole text is the quote unless told otherwise. */
  says(subject: string, type: string, object: string, saying: Saying = {}): this {
    const quote = saying.quote ?? this.#sentence;
    const start = this.#passageStart + Math.max(0, this.#sentence.indexOf(quote));
    const record: StatementRecord = {
      passage: this.#passage,
      subject,
      type,
      object,
      mode: 'explicit',
      confidence: 0.9,
      rule: 'test',
      start,
      end: start + quote.length,
      quote,
      negated: false,
      hedge: null,
      attributedTo: null,
      citation: null,
      facts: {},
      ...saying,
    };
    this.#items.push({ item: 'statement', record });
    return this;
  }

  /** A sentence of its own, that is a bare row. */
  row(subject: string, type: string, object: string, properties?: Properties): this {
    this.sentence(`${subject} ${type} ${object}`);
    const record = { passage: this.#passage, subject, type, object, ...(properties ? { properties } : {}) };
    this.#items.push({ item: 'edge', record });
    return this;
  }

  doubt(text: string, more: Partial<ReviewRecord> = {}): this {
    const record: ReviewRecord = {
      text,
      proposedKind: null,
      candidates: [],
      passage: this.#passage,
      start: this.#passageStart,
      end: this.#text.length,
      reason: 'unknown',
      ...more,
    };
    this.#items.push({ item: 'review', record });
    return this;
  }

  tail(text: string): this {
    this.#text += text;
    return this.head({ tail: text });
  }

  get text(): string {
    return this.#text;
  }

  items(): LoadItem[] {
    return [{ item: 'document', record: { ...this.#head } }, ...this.#items];
  }
}
