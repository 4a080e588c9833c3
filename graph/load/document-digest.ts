/** The digest of a document's content: equal where loading it again would change nothing. */
import { createHash, type Hash } from 'node:crypto';
import type { Ontology } from '../ontology.ts';

/** Raised when the same content is stored in another form than before. */
const STORED_FORM = 2;

/** Hashing small pieces costs more than holding them for a moment. */
const PIECE = 1 << 16;

export class DocumentDigest {
  readonly #hash: Hash = createHash('sha256');
  #held: string;

  constructor(ontology: Ontology) {
    this.#held = `${rulesDigest(ontology)}\n`;
  }

  /** @param content as JSON */
  add(content: string): void {
    this.#held += content + '\n';
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

/** The form and the rules by which documents are stored. */
export function rulesDigest(ontology: Ontology): string {
  return `${STORED_FORM}\n${rulesOf(ontology)}`;
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
