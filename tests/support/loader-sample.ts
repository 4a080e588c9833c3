/** A small source of one format, for the checks that every loader passes. */
export interface LoaderSample {
  format: string;
  /** What the file is called. */
  file: string;
  bytes: Uint8Array;
  /** Its passages are records. */
  records?: true;
  /** It is known by its content alone, whatever it is called. */
  byContent?: true;
  /** Some megabytes of the same sort; of formats that have to be read as a whole there is none. */
  large?: () => Uint8Array;
  /** The same with a fault, and where that is. */
  broken: { bytes: Uint8Array; line?: number; offset?: number };
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
