import { Subscribable } from './subscribable.ts';

/** One thing on the canvas. */
export type Target = { readonly node: string } | { readonly edge: string };

/** Several things on the canvas that belong together: those of a passage, of a selected text. */
export interface Highlight {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

/**
 * What is pointed at right now. It passes: it is no step and no part of a link.
 * What is opened stands in the scene.
 */
export class SelectionStore extends Subscribable {
  #pointed: Target | null = null;
  #highlight: Highlight | null = null;

  get pointed(): Target | null {
    return this.#pointed;
  }

  get highlight(): Highlight | null {
    return this.#highlight;
  }

  /** Marks what the pointer or the focus is on, in a panel, the outline or the canvas; null for nothing. */
  point(target: Target | null): void {
    if (sameTarget(target, this.#pointed)) return;
    this.#pointed = target;
    this.changed();
  }

  /** Lights up several things and quietens the rest; null ends it. */
  light(highlight: Highlight | null): void {
    if (highlight === null && this.#highlight === null) return;
    this.#highlight = highlight;
    this.changed();
  }
}

function sameTarget(a: Target | null, b: Target | null): boolean {
  if (a === null || b === null) return a === b;
  if ('node' in a) return 'node' in b && a.node === b.node;
  return 'edge' in b && a.edge === b.edge;
}
