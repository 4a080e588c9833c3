/** What the graph asks of the loaders, which it does not know: they are handed to it. */
import type { Language } from '../model.ts';
import type { LoadItem } from '../load/item.ts';

/** What is said of a source beside its bytes. */
export interface SourceSaid {
  /** Of the file; of a pasted text 'pasted.txt'. */
  name: string;
  format?: string;
  id?: string;
  title?: string;
  language?: Language;
}

/** What a person decides on a name that was left for review. */
export interface Decision {
  text: string;
  decision: 'accept' | 'merge' | 'ignore';
  /** Of what is accepted: a kind of the ontology. */
  kind?: string;
  /** Into which entity a name is merged: an id. */
  into?: string;
}

/** What a name is merged into: loaders must know it to find it again. */
export interface MergeTarget {
  id: string;
  kind: string;
  labelId: string;
  labelEn: string;
}

export interface ReadingOptions {
  signal?: AbortSignal | undefined;
  /** Bytes read, of all there are. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/** @typeParam Source an opened source, which only the loaders look into */
export interface LoadersPort<Source> {
  /** `-` is standard input. The caller closes it. @throws an InputError for what is missing, empty or damaged */
  fromFile(path: string): Promise<Source>;
  /** The caller closes it. @throws an InputError for what is empty or damaged */
  fromBytes(name: string, bytes: Uint8Array): Promise<Source>;
  close(source: Source): Promise<void>;
  /** @throws an InputError, while it is read, for what is wrong in the source */
  read(source: Source, said: SourceSaid, options: ReadingOptions): AsyncIterable<LoadItem>;
  /**
   * Equal where reading the source again would give the same items, for all that loaders can tell without reading it;
   * null where they cannot. With the id that the document most likely has.
   */
  fingerprint(source: Source, said: SourceSaid): Promise<{ document: string; fingerprint: string } | null>;
  /** Keeps a copy, so that the document can be read again. @returns false where it is too large for that */
  keep(document: string, source: Source, said: SourceSaid): Promise<boolean>;
  /** The copy, or null where there is none. The caller closes it. */
  kept(document: string): Promise<{ source: Source; said: SourceSaid } | null>;
  forget(document: string): Promise<void>;
  decisions(): Promise<Decision[]>;
  /** @param targets what the merges among them name */
  decide(decisions: readonly Decision[], targets: readonly MergeTarget[]): Promise<void>;
  /** @returns false where nothing was decided on the name */
  undecide(text: string): Promise<boolean>;
}
