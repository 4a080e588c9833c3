/** The items of one document as they come: checked, and each counted into the document's digest. */
import type { Ontology } from '../ontology.ts';
import type { DocumentRecord, LoadItem } from './item.ts';
import { ItemDigest } from './item-digest.ts';
import { LoadError } from './load-error.ts';
import { wellFormed } from './well-formed.ts';

export class ItemSource {
  readonly #items: AsyncIterator<LoadItem> | Iterator<LoadItem>;
  readonly #digest: ItemDigest;
  #hex: string | undefined;
  /** Items so far. */
  count = 0;

  constructor(items: AsyncIterable<LoadItem> | Iterable<LoadItem>, ontology: Ontology) {
    this.#digest = new ItemDigest(ontology);
    this.#items = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  }

  /** The document itself, which comes first. */
  async document(): Promise<DocumentRecord> {
    const first = await this.#items.next();
    if (first.done === true || first.value.item !== 'document') {
      throw new LoadError(
        'document_first',
        'The first item is not the document.',
        'A loader tells the document before anything that stands in it.',
      );
    }
    const item = wellFormed(first.value);
    this.#count(item);
    if (item.record.id === '') {
      throw new LoadError('invalid_item', 'The document has no id.', 'Give it one with --id.');
    }
    return item.record;
  }

  /** All other items; the digest is ready when they have ended. */
  async *rest(): AsyncGenerator<LoadItem> {
    try {
      for (;;) {
        const next = await this.#items.next();
        if (next.done === true) break;
        const item = wellFormed(next.value);
        this.#count(item);
        yield item;
      }
      this.#hex = this.#digest.finish();
    } finally {
      await this.#items.return?.();
    }
  }

  get digest(): string {
    if (this.#hex === undefined) throw new Error('The digest is asked for before the items have ended.');
    return this.#hex;
  }

  #count(item: LoadItem): void {
    this.#digest.add(item);
    this.count += 1;
  }
}
