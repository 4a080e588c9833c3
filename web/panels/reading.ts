import type { DocumentSummary, DocumentView, PassageView } from '../../graph/model.ts';
import { slicesOf, type Slice } from './text-slices.ts';

/** A document as the reading view sets it. */
export interface Reading {
  readonly document: DocumentSummary;
  readonly text: string;
  /** Their edges are those that they state; names that merely share a sentence are left out. */
  readonly passages: readonly PassageView[];
  readonly slices: readonly Slice[];
  /** How many edges the passages state, each counted once. */
  readonly edges: number;
}

/** @param isStated whether an edge is more than names that share a sentence */
export function readingOf(view: DocumentView, isStated: (edge: string) => boolean): Reading {
  const passages = view.passages.map((passage) => ({ ...passage, edges: passage.edges.filter(isStated) }));
  return {
    document: view.document,
    text: view.text,
    passages,
    slices: slicesOf(view.text, passages),
    edges: new Set(passages.flatMap(({ edges }) => edges)).size,
  };
}
