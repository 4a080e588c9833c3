/** The fingerprint of a document's items: equal where loading them again would change nothing. */
import { createHash, type Hash } from 'node:crypto';
import type { Ontology } from '../ontology.ts';
import type { LoadItem } from './item.ts';

/** Raised when the same items are stored in another form than before. */
const STORED_FORM = 1;

/** Hashing small pieces costs more than holding them for a moment. */
const PIECE = 1 << 16;

export class ItemDigest {
  readonly #hash: Hash = createHash('sha256');
  #held: string;

  constructor(ontology: Ontology) {
    this.#held = `${STORED_FORM}\n${rulesOf(ontology)}\n`;
  }

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

/** What of the ontology decides how items are stored: with other rules, other edges fit their signature. */
function rulesOf({ kinds, relations }: Ontology): string {
  return JSON.stringify([
    [...kinds.values()].map(({ name, family, actorClass }) => [name, family, actorClass]),
    [...relations.values()].map(({ type, from, to, sameFamily, symmetric, weak }) => [
      type,
      from,
      to,
      sameFamily,
      symmetric,
      weak,
    ]),
  ]);
}
