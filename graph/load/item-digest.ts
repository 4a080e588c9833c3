/** The fingerprint of a document's items: equal where loading them again would change nothing. */
import { createHash, type Hash } from 'node:crypto';
import type { LoadItem } from './item.ts';

/** Raised when the same items are stored in another form than before. */
const STORED_FORM = 1;

/** Hashing small pieces costs more than holding them for a moment. */
const PIECE = 1 << 16;

export class ItemDigest {
  readonly #hash: Hash = createHash('sha256').update(`${STORED_FORM}\n`);
  #held = '';

  add(item: LoadItem): void {
    this.#held += JSON.stringify(item) + '\n';
    if (this.#held.length >= PIECE) this.#flush();
  }

  /** In hexadecimal; ends the digest. */
  finish(): string {
    this.#flush();
    return this.#hash.digest('hex');
  }

  #flush(): void {
    this.#hash.update(this.#held);
    this.#held = '';
  }
}
