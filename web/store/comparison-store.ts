import type { DocumentSummary } from '../../graph/model.ts';
import type { DiffAnswer } from '../../graph/api/contract.ts';
import { Subscribable } from './subscribable.ts';

/** Who says a relation, of two documents that are compared. */
export type Voice = 'shared' | 'onlyA' | 'onlyB' | 'contradicted';

export const voices: readonly Voice[] = ['shared', 'onlyA', 'onlyB', 'contradicted'];

export interface Comparison {
  readonly a: DocumentSummary;
  readonly b: DocumentSummary;
  /** By the edge's id. */
  readonly voices: ReadonlyMap<string, Voice>;
}

/** Two documents whose relations the canvas tells apart, or none. It passes: it is no step and no part of a link. */
export class ComparisonStore extends Subscribable {
  #current: Comparison | null = null;

  get current(): Comparison | null {
    return this.#current;
  }

  show(answer: DiffAnswer): void {
    const spoken = voices.flatMap((voice) => answer[voice].map(({ edge }) => [edge, voice] as const));
    this.#current = { a: answer.a, b: answer.b, voices: new Map(spoken) };
    this.changed();
  }

  end(): void {
    if (this.#current === null) return;
    this.#current = null;
    this.changed();
  }
}
