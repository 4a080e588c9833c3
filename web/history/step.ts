import type { PathQuestion } from '../store/scene.ts';

/** Which relations of a node: all where nothing is named. `direction` is seen from the node. */
export interface Expansion {
  readonly relation?: string;
  readonly kind?: string;
  readonly direction?: 'in' | 'out';
}

/** One thing that a person did. The log keeps it with the scene that it led to. */
export type Step =
  | { readonly did: 'start' }
  | { readonly did: 'reopen' }
  | { readonly did: 'open-node'; readonly node: string }
  | { readonly did: 'open-edge'; readonly edge: string }
  | { readonly did: 'open-document'; readonly document: string }
  | { readonly did: 'choose-ends'; readonly from: string | null; readonly to: string | null }
  | { readonly did: 'close' }
  | {
      readonly did: 'expand';
      readonly node: string;
      readonly expansion: Expansion;
      readonly added: { readonly nodes: number; readonly edges: number };
    }
  | { readonly did: 'collapse'; readonly node: string; readonly removed: number }
  | { readonly did: 'hide'; readonly nodes: readonly string[] }
  | { readonly did: 'only'; readonly node: string }
  | { readonly did: 'all' }
  | { readonly did: 'show-document'; readonly document: string }
  | { readonly did: 'compare'; readonly a: string; readonly b: string }
  | { readonly did: 'path'; readonly question: PathQuestion; readonly found: number }
  | { readonly did: 'choose-path'; readonly chosen: number | null }
  | { readonly did: 'filter'; readonly what: 'kind' | 'relation' | 'document' | 'all' }
  | { readonly did: 'move'; readonly nodes: readonly string[] }
  | { readonly did: 'layout'; readonly layout: string };
