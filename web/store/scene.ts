import type { Path } from '../../graph/model.ts';

/** A place on the canvas, in its own units (one is a CSS pixel at zoom 1). */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the legend leaves out. Empty lists leave nothing out. */
export interface Filters {
  readonly kinds: readonly string[];
  readonly relations: readonly string[];
  /** Only edges with support in one of these documents; null for all. */
  readonly documents: readonly string[] | null;
}

export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  readonly direction: 'any' | 'out';
  readonly mode: 'shortest' | 'all';
  readonly maxLength: number;
  readonly weak: boolean;
}

/** What the side panel shows. */
export type Opened =
  | { readonly panel: 'node'; readonly node: string }
  | { readonly panel: 'edge'; readonly edge: string }
  | {
      readonly panel: 'document';
      readonly document: string;
      /** Offsets into the document's text that the reader is brought to; null for its beginning. */
      readonly at: { readonly start: number; readonly end: number } | null;
    }
  | {
      /** Choosing the ends of a path; either may still be missing. */
      readonly panel: 'ends';
      readonly from: string | null;
      readonly to: string | null;
    }
  | {
      readonly panel: 'paths';
      readonly question: PathQuestion;
      /** Shortest first; empty where there is none. */
      readonly paths: readonly Path[];
      readonly truncated: boolean;
      /** Index of the one that the canvas shows; null shows all of them. */
      readonly chosen: number | null;
    };

/** Everything that a step changes and a link reopens. Never mutated: a step makes a new one. */
export interface Scene {
  /** The nodes on the canvas and where they stand. */
  readonly nodes: ReadonlyMap<string, Point>;
  /** The edges on the canvas, denied relations among them. Both ends are in `nodes`. */
  readonly edges: ReadonlySet<string>;
  readonly filters: Filters;
  /** The layout that was run last. */
  readonly layout: string;
  readonly opened: Opened | null;
}

export const openFilters: Filters = { kinds: [], relations: [], documents: null };

export const emptyScene: Scene = {
  nodes: new Map(),
  edges: new Set(),
  filters: openFilters,
  layout: 'force',
  opened: null,
};
