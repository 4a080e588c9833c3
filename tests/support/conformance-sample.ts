/** A whole file of a format, and a broken one, for the suite that every loader passes. */
export interface ConformanceSample {
  format: string;
  /** What the file is called. */
  file: string;
  bytes: Uint8Array;
  /** How many records are in it, where its passages are records. */
  records?: number;
  broken: {
    bytes: Uint8Array;
    /** Where the error says that the fault is, from 1. */
    line?: number;
    /** In bytes from 0. */
    offset?: number;
  };
}
