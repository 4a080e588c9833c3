import type {
  Applied,
  Correction,
  CorrectionRequest,
  Decision,
  LoadProgress,
  LoadReport,
  Preview,
  Upload,
} from '../../graph/api/editing-contract.ts';

export interface LoadWatch {
  /** Ends the load; nothing of it is kept. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: LoadProgress) => void;
}

/**
 * The one way in which the explorer writes: adding texts and taking them out, deciding on names, correcting.
 *
 * All reject with a `SourceError`; an aborted request rejects with the signal's reason.
 */
export interface EditingSource {
  /** What loading these bytes would add. */
  preview(upload: Upload, bytes: Blob, signal?: AbortSignal): Promise<Preview>;
  load(upload: Upload, bytes: Blob, watch?: LoadWatch): Promise<LoadReport>;
  unload(document: string): Promise<void>;
  decisions(signal?: AbortSignal): Promise<Decision[]>;
  /** @param document where they were made, so that it is read again */
  decide(decisions: readonly Decision[], document: string): Promise<Applied>;
  /** Takes the decision on this name back. */
  undecide(text: string, document: string): Promise<Applied>;
  /** The newest first. */
  corrections(signal?: AbortSignal): Promise<Correction[]>;
  correct(request: CorrectionRequest): Promise<Applied & { correction: Correction }>;
  /** Takes the correction with this id back. */
  uncorrect(id: string): Promise<Applied>;
}
