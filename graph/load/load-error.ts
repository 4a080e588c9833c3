/** Why a document was not loaded. Of what is wrong in it nothing is written. */
export type LoadErrorCode =
  /** The items do not begin with the document, or hold a second one. */
  | 'document_first'
  /** An item names an entity that no item before it declared. */
  | 'unknown_entity'
  /** An item stands in a passage that no item before it declared. */
  | 'unknown_passage'
  /** An entity's kind is not in the ontology. */
  | 'unknown_kind'
  /** An id is empty, a number is no number, a passage index comes twice. */
  | 'invalid_item'
  /** Somebody else loaded the same document, or took it out, at the same time. */
  | 'superseded'
  | 'cancelled';

export class LoadError extends Error {
  override readonly name = 'LoadError';
  readonly code: LoadErrorCode;
  readonly hint: string;

  constructor(code: LoadErrorCode, message: string, hint: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.hint = hint;
  }
}
