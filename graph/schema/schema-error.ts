/** The database holds nodes with our labels that are not ours. */
export class SchemaError extends Error {
  override readonly name = 'SchemaError';
  readonly code = 'foreign_nodes';
  readonly hint =
    'Load into a database of its own: set NEO4J_DATABASE, or unset NEO4J_URI to use the local one.';

  constructor(address: string, cause: unknown) {
    super(
      `The database at ${address} has nodes labelled Entity, Document, Passage or Statement that share an id.`,
      { cause },
    );
  }
}
